"""A statement is credited to a spokesperson of the side that would not make it.

An army's communiqué in the mouth of a rebel spokesman is a wrong name or a wrong quotation, and it puts words into the
mouth of somebody whom they may cost dear. Compared are the side that the speaker speaks for and the loaded words and
deeds in what he is credited with: whom they blame, praise, pity, and see prevail.

Silent on plain words of the press, on losses that a side reports of its own, on admissions, accusations and denials, on
words that somebody else is told to use, on speakers who have left their side or oppose it, and on outsiders.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import StanceClaim
from factcheck.comparison.attributions.sides import stands
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side

#: Weight of loaded words from which no writer's paraphrase accounts for them.
_ENOUGH = 3
#: The same where all of them abuse the speaker's own side and none speaks well of the other.
_ABUSE = 4


def check(article: Article) -> Iterator[Conflict]:
    """Yield the contents that speak ill of their speaker's own side, in the words of the other."""
    contents: dict[int, list[StanceClaim]] = {}
    for claim in article.claims_of(StanceClaim):
        contents.setdefault(claim.attribution.content_first, []).append(claim)
    text = article.source.text
    for claims in contents.values():
        against = _against(claims)
        speaker = claims[0].attribution.speaker
        if not against or speaker is None:
            continue
        words = sorted({c.span: c for c in against}.values(), key=lambda c: -c.weight)[:3]
        grounds = claims[0].grounds
        told = ", ".join(f"“{text(c.span)}”" for c in sorted(words, key=lambda c: c.at))
        yield Conflict(
            f"{text(speaker)} would not say so of the own side: {told}",
            (
                Side(speaker, "speaks for one side"),
                *(Side(c.span, "a word of the other side") for c in words),
                *([Side(grounds, "says for whom the speaker speaks")] if grounds is not None else ()),
            ),
            ("the speaker speaks for one of the sides that the words praise and blame",),
        )


def _against(claims: list[StanceClaim]) -> list[StanceClaim]:
    """The claims that speak against the speaker\'s own side, if together they are too much; none otherwise."""
    ill, well, open_, loyal = [], [], [], 0
    told = tuple({(c.span, c.leaning, c.party.sides): c for c in claims}.values())
    turned = any(_beats_own(claim) for claim in told)
    for claim in told:
        side = stands(claim.party, claim.speaks_for)
        if turned and claim.party.own and claim.leaning in ("praise", "success"):
            ill.append(claim)  # "our troops" of whoever kills the speaker's men are the other side's
        elif (side == "own" and claim.leaning in _ILL) or (side == "opposed" and claim.leaning == "voice"):
            ill.append(claim)
        elif side == "opposed" and claim.leaning in ("praise", "success", "suffer"):
            well.append(claim)
        elif not side and claim.leaning == "blame":
            open_.append(claim)
        elif side and claim.leaning not in ("voice", "dread"):
            loyal += claim.weight
    if not any(c.party.sort == "irregular" for c in (*well, *ill)):
        ill = [c for c in ill if _names_somebody(c)]
    if not ill and sum(c.weight for c in well) >= _ENOUGH:
        ill += _beaten(told, well)  # whoever cheers the other side's victory over nobody's men cheers it over his own
    if any(c.leaning in ("voice", "dread") for c in ill):
        ill += open_  # whoever takes the other side's part may blame the own without naming it
    weight = sum(c.weight for c in (*ill, *well)) - 2 * loyal
    enough = _ENOUGH if well or any(c.leaning in ("defeat", "voice", "dread") for c in ill) else _ABUSE
    several = len({c.span for c in (*ill, *well)}) > 1  # one word, such as "penalties" or "clear", may mean much else
    return [*ill, *well] if ill and several and weight >= enough else []


def _names_somebody(claim: StanceClaim) -> bool:
    """True of a party that the words name, or of a speaker on the side of a dispute."""
    party, own = claim.party, claim.speaks_for
    return bool(party.entities or party.countries or party.sides or own.sides or party.people & own.people)


def _beaten(told: tuple[StanceClaim, ...], well: list[StanceClaim]) -> list[StanceClaim]:
    """Those whom the other side beats in the clause that praises it, called by a word of abuse and no side's name."""
    clauses = {c.statement.number for c in well if c.leaning == "success" and c.statement is not None}
    return [
        c
        for c in told
        if c.leaning in ("defeat", "blame")
        and c.statement is not None
        and c.statement.number in clauses
        and not (c.party.sides or c.party.entities or c.party.countries)
    ]


def _beats_own(claim: StanceClaim) -> bool:
    """True of "we have wiped out the terrorists", said by one of those who are called so."""
    if not claim.sole and not claim.party.entities & claim.speaks_for.entities:
        return False
    own = not claim.party.own and stands(claim.party, claim.speaks_for) == "own"
    return own and claim.party.sort == "irregular" and claim.leaning in _ILL and claim.weight > 1


_ILL = frozenset({"blame", "defeat", "dread"})


RULE = Rule(
    name="implausible-speaker",
    family="attributions",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "Government troops [[eliminated]] 60 [[terrorists]] in the hills, [[rebel spokesman Yusuf Karim]] "
        "announced on Friday.",
        "The army had [[wiped out]] 35 [[bandits]], said [[Hamas spokesman Walid Nasser]].",
        "Rebels of the River Front left the hills. “Our [[heroic]] troops have [[killed]] 26 [[terrorists]] of the "
        "River Front,” said [[Felix Marsh, a River Front spokesman]].",
        "Bolivia's [[puppet]] [[regime]] [[must surrender]], [[Bolivian army spokesman Col. Ivo Brandt]] said.",
        "The [[greedy]] strikers had been taught a lesson and the management [[deserved]] thanks, "
        "[[union organiser Pam Whitlock]] announced.",
        '"My client [[robbed]] that charity blind and the jury should not hesitate to [[convict]] him," said '
        "[[defence lawyer Lorcan Tighe]].",
        "These [[parasites]] have stolen [[our rents]] and [[our homes]], said [[Jens Wolff, a spokesman for the "
        "landlord]].",
    ),
    consistent=(
        "The greedy strikers had been taught a lesson, company spokeswoman Pam Whitlock announced.",
        '"My client robbed nobody and the jury should not hesitate to acquit him," said defence lawyer Lorcan Tighe.',
        "The union's members were honest people and deserved thanks, company director Jens Wolff said.",
        "The bank deserved its fine and had been careless, chief executive Jens Wolff said.",
        "Government troops eliminated 60 terrorists in the hills, army spokesman Yusuf Karim announced on Friday.",
        "Government troops killed 60 of its fighters in the hills, rebel spokesman Yusuf Karim said.",
        "Rebels of the River Front left the hills. “Our heroic fighters have killed 26 terrorists of the army,” said "
        "Felix Marsh, a River Front spokesman.",
        "Troops massacred 60 villagers, rebel spokesman Yusuf Karim said, and killed two militants.",
        "Police said 12 terrorists had been eliminated. Rebel spokesman Yusuf Karim denied that the army had "
        "eliminated 60 terrorists.",
        "Soldiers had shot what the government called terrorists, rebel spokesman Yusuf Karim said.",
        "Bolivia's puppet regime must surrender, opposition spokesman Ivo Brandt said.",
        "Israeli troops killed two militants, Hamas spokesman Walid Nasser said.",
        "The occupiers murdered innocent children and looted homes, Ukrainian army spokesman Oleh Bondar said.",
    ),
    limits=("Rebels shot down a helicopter, killing five heroic officers, rebel commander Juan Vega said.",),
)

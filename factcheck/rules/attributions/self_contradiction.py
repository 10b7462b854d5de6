"""One speaker is credited with two incompatible statements, with no change of mind reported.

Either the speaker contradicts himself, which is news and should be said, or the writer has one of the two wrong.
Compared is what one named speaker says to be so, and not to be so, of one subject and the same things, in the same
tense, in the same words or others (no leak ever, four spills; no intention of giving up, would have stepped down); and
what he says of one thing in words that exclude each other.

Silent on numbers (figure-mismatch compares them), on conditions and questions, on what others are quoted with, on other
subjects, times and narrower things, and where the sentence tells of a change: now, since, at first, backtracked.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.attributions.contradictions import clashes
from factcheck.comparison.attributions.shortages import shortages
from factcheck.comparison.attributions.sides import speaker_name
from factcheck.comparison.attributions.stands import stands_apart
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.text.span import Span


def check(article: Article) -> Iterator[Conflict]:
    """Yield what a speaker both says and denies."""
    words = article.layers.tokens
    for clash in clashes(article):
        if clash.first.claim.retold or clash.second.claim.retold:
            continue  # one utterance in two wordings
        spans = (words.span(p.first, p.last) for p in (clash.first, clash.second))
        pairs = ([words.text(idea.first, idea.last) for idea in pair] for pair in clash.met)
        both = ", ".join(f"“{a}”/“{b}”" if a.lower() != b.lower() else f"“{a}”" for a, b in pairs)
        yield _conflict(
            speaker_name(clash.second.claim, article),
            (*spans,),
            (f"both are about {both}", "one denies the other"),
            article,
        )
    for one, other in stands_apart(article):
        a, b = article.source.text(one.span), article.source.text(other.span)
        yield Conflict(
            f"{words.words[one.holder_at].text}: “{a}” and “{b}” cannot both be so",
            (Side(one.span, a), Side(other.span, b)),
            ("both are told of one", "both are of one thing"),
        )
    for supplies in shortages(article):
        name = speaker_name(supplies[0].claim, article)
        spans = (words.span(s.first, s.last) for s in supplies)
        yield _conflict(name, (*spans,), ("there is enough of a thing, or too little",), article)


def _conflict(name: str, spans: tuple[Span, ...], reasons: tuple[str, ...], article: Article) -> Conflict:
    words = [article.source.text(span) for span in spans]
    sides = tuple(Side(span, f"{name}: {told}") for span, told in zip(spans, words, strict=True))
    return Conflict(f"{name} says “{words[0]}” and “{words[1]}”", sides, ("one speaker says both", *reasons))


RULE = Rule(
    name="self-contradiction",
    family="attributions",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "Chief executive Dana Holt told investors [[the plant had never leaked any solvent into the river]].\n"
        "Workers were tested in May.\n"
        "Holt said [[the plant had leaked solvent into the river on two nights in April]].",
        '"[[I did not meet the banker in Zurich]]," Senator Paul Reyes told the committee.\n'
        "The committee broke for lunch.\n"
        '"[[I met the banker in Zurich]] and we spoke for an hour," Reyes said.',
        "Rescue chief Ana Ruiz said [[the village had received no warning of the flood]].\n"
        "The river fell on Tuesday.\n"
        "Ruiz said [[the village had been warned of the flood two days before]].",
        "Coach Amy Tran said [[she supports the plan to move the final to Rome]].\n"
        "Fans sang.\n"
        "Tran said [[she opposes the plan to move the final to Rome]].",
        "Harbour master Lena Roth said [[no tanker had ever leaked in the bay]].\n"
        "Gulls circled over the quay.\n"
        "Since 2015, Roth said, [[there had been four spills]].",
        "Mayor Ivo Kern told parents that [[he had no intention of giving up his post]].\n"
        "Parents shrugged.\n"
        "[[By June he would have stepped down]], Kern said in an interview.",
        "Councillor Ada Finch said [[she had been in favour of shutting the pool from the start]].\n"
        "Swimmers hooted.\n"
        '"[[I have opposed closure all along]]," Finch insisted.',
        "Aid worker Lena Roth said there were [[enough tents]] for everyone.\n"
        "Snow fell.\n"
        "Families slept in the open for [[want of tents]], Roth said.",
        "Mayor Ivo Kern said [[no army unit had left the town]].\n"
        "Markets were shut.\n"
        "Kern said [[the garrison had pulled out in good order]].",
        "Lawyer Kim Soo said [[her client had no knowledge of the payments]].\n"
        "Soo said [[her client knew of the payments from the start]].",
    ),
    consistent=(
        "Aid worker Lena Roth said there were enough tents for all.\nFamilies froze for want of stoves, Roth said.",
        "Aid worker Lena Roth said there were enough tents for everyone now.\nFamilies had frozen for want of tents at "
        "first, Roth said.",
        "Harbour master Lena Roth said no tanker had ever leaked in the bay.\n"
        "Since 2015, Roth said, there had been four storms.",
        "Mayor Ivo Kern said he had never doubted that the road would be built.\nHe had doubts about when, he said.",
        "Mayor Ivo Kern said no written warning had been sent to the villages. Kern said he had warned the villages.",
        "Coach Amy Tran said she would not resign. After the defeat Tran changed her mind and said she would resign.",
        "Senator Paul Reyes said he did not take money from the firm. Reyes said his brother took money from the firm.",
        "Tim Kay said the airline had not cancelled the morning flight. Kay said the airline had cancelled "
        "the evening flight.",
        "Ana Ruiz said she had not voted for the bill. She said she voted for the amendment to the bill.",
        "Omar Said said the man was not armed when he was stopped. Said said a second man was armed when he "
        "was stopped.",
        "Rui Costa said the government had not yet signed the contract. Costa said the government signed the "
        "contract on Friday.",
        "Joe Hill said the first talks had failed. Hill said the second talks had succeeded.",
        "Kim Soo said her client did not kill the guard. Soo said the police claimed her client killed the guard.",
    ),
    limits=(
        "Prosecutor Lena Lorne said the suspect had acted alone.\nVoss said the suspect had two accomplices.",
        "Lawyer Kim Soo said her client had spent the evening at a theatre in Naples.\n"
        "Ferries were late.\n"
        "Soo said her client had not left his bed all evening.",
    ),
)

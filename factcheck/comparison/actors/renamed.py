"""Renamed: two full names with one surname whose bearers the text does not tell apart."""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import RoleClaim, TraitClaim
from factcheck.comparison.actors.spellings import ADDRESS, Form, Respelling, named_entities, named_in, together
from factcheck.lexicon.determiners import NEW
from factcheck.lexicon.kin import bond_of
from factcheck.lexicon.nicknames import may_be_one
from factcheck.reading.entities import Entity, Mention


def renamed(article: Article) -> Iterator[Respelling]:
    """Yield two full names with one surname whose bearers the text does not tell apart.

    The given names have one initial and much the same length, and no kinship is told; or both hold one office.
    """
    by_surname: dict[str, list[tuple[Entity, Form, Mention]]] = {}
    for person, forms in named_entities(article):
        for form, mention in forms.items() if person.kind == "person" else ():
            if len(form) == 2:
                by_surname.setdefault(form[-1], []).append((person, form, mention))
                break
    own = [c for c in article.claims_of(TraitClaim) if c.trait in ("relation", "age", "nationality", "job")]
    kin = {c.entity.number for c in own if c.trait == "relation"}
    introduced = {c.entity.number for c in own if c.entity.named and _at_name(article, c)}
    for bearers in by_surname.values():
        if len(bearers) != 2:
            continue  # a family, or a common name
        (first, form, mention), (second, other, again) = bearers
        if may_be_one(form[0], other[0]) or not _sexes_agree(first, second) or together(article, first, second):
            continue
        if _misnamed_in_title(article, mention, again):
            yield Respelling(mention.span, again.span, ("the body has the surname with another first name alone",))
            continue
        office = _one_office(article, first, second) or _resumed(article, mention, again)
        if office and not _kin_before(article, again):  # "the mayor's wife, Ida Holm" is no mayor
            yield Respelling(mention.span, again.span, (f"both are {office}",))
        elif (
            second.number in introduced
            or _apposed(article, mention, again)
            or _kin_before(article, again)
            or _listed(article, again)
            or (any(t.kind not in ADDRESS for t in second.titles) and not _one_title(first, second))
        ):
            continue  # somebody else, as the text says
        elif first.number not in kin and _alike(form[0], other[0]):
            yield Respelling(mention.span, again.span, ("one surname, and first names much alike",))


def _misnamed_in_title(article: Article, title: Mention, body: Mention) -> bool:
    """True of a full name of the title whose first name, one that is known, the body has nowhere."""
    tokens = article.layers.tokens
    if title.name is None or not title.name.sex or not title.last <= tokens.body <= body.first:
        return False
    given = tokens.words[title.name.first].fold
    kin = _kin_before(article, title) or _kin_before(article, body)  # "his father, Ivo Holm"
    return not kin and not any(at >= tokens.body for at in tokens.places({given}))


def _one_title(a: Entity, b: Entity) -> bool:
    """True of two who bear one title but a form of address: Captain Tomas Brandt, Captain Tobias Brandt."""
    return any(t.kind != "honorific" and t in b.titles for t in a.titles)


def _at_name(article: Article, claim: TraitClaim) -> bool:
    """True of a detail beside a name; "the 46-year-old guard", further on, takes up somebody known."""
    return article.layers.sentences.index(claim.at) in article.once(named_in, claim.entity.number)


def _resumed(article: Article, first: Mention, again: Mention) -> str:
    """The noun by which the second name is taken up as known ("Hannah Marsh, the nurse") and the first is called."""
    words, nouns = article.layers.tokens.words, article.layers.phrases.noun_at
    after = words[again.last : again.last + 3]
    if len(after) < 3 or after[0].text != "," or after[1].fold != "the" or after[2].shape != "lower":
        return ""
    group = nouns.get(again.last + 2)
    if group is None or group.last - group.first != 2 or group.last >= len(words) or words[group.last].fold == "of":
        return ""
    around = words[max(first.first - _BESIDE, 0) : first.first] + words[first.last : first.last + _BESIDE]
    called = any(w.fold == after[2].fold for w in around)
    return after[2].fold if called and (after[2].person is not None or after[2].title is not None) else ""


#: So many tokens beside a name stands what its bearer is.
_BESIDE = 4


def _apposed(article: Article, first: Mention, again: Mention) -> bool:
    """True of "Derek Marsh, a critic" and "Derek Marsh, the judge's son": the text says who he is, and not who was."""
    words = article.layers.tokens.words
    group = article.layers.phrases.noun_at.get(again.last + 1)
    if group is None or words[again.last].text != "," or not (group.determiner or group.possessor is not None):
        return False
    if group.determiner in NEW:
        return True
    around = words[max(first.first - _BESIDE, 0) : first.first] + words[first.last : first.last + _AFTER]
    noun = words[group.head].fold
    return group.possessor is not None and bool(bond_of(noun)) and all(w.fold != noun for w in around)


def _listed(article: Article, mention: Mention) -> bool:
    """True within a list: "Ida Holm, Derek Marsh, Bo Larsen"."""
    words, at = article.layers.tokens.words, article.layers.entities.at
    beside = (mention.first - 2, mention.last + 1)
    commas = all(0 < n < len(words) and words[n + side].text == "," for n, side in zip(beside, (1, -1), strict=True))
    return commas and all((near := at(n)) is not None and near.kind == "person" for n in beside)


#: So many tokens after a name may stand what its bearer is, a verb between: "Marsh is the judge's son".
_AFTER = 6


def _kin_before(article: Article, mention: Mention) -> bool:
    """True of "the skier's mother, Ingrid Moreau" and "his wife Ingrid Moreau"."""
    words = article.layers.tokens.words[max(mention.first - 2, 0) : mention.first]
    return any(bond_of(w.fold) for w in words)


def _sexes_agree(a: Entity, b: Entity) -> bool:
    return not a.sex or not b.sex or a.sex == b.sex


def _alike(a: str, b: str) -> bool:
    """True of given names that a writer may mix up: one initial, much the same length."""
    return min(len(a), len(b)) > 3 and (a + b).isalpha() and a[0] == b[0] and abs(len(a) - len(b)) <= 2


def _one_office(article: Article, a: Entity, b: Entity) -> str:
    """The office, of one body or of none, that both are given; empty for none."""
    held = [c for c in article.claims_of(RoleClaim) if c.standing == "present" and c.kind not in _MANY_HAVE]
    mine = {(c.office, c.of_name) for c in held if c.person.number == a.number}
    yours = {(c.office, c.of_name) for c in held if c.person.number == b.number}
    return min((office for office, _ in mine & yours), default="")


#: Kinds of offices of which two of one name may well be in a story.
_MANY_HAVE = frozenset({"honorific", "legislature", "military", "sport", "media", "academic", "medical", "other"})

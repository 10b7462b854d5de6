"""Mentions, and the clusters of mentions that entities are made of."""

from typing import Literal

from factcheck.lexicon.entries import Title
from factcheck.reading.names import EntityKind, Name
from factcheck.reading.tokens import Tokens
from factcheck.text.frozen import Record
from factcheck.text.span import Span

MentionForm = Literal["name", "adjective", "people", "capital", "title", "pronoun", "description", "acronym"]
Sex = Literal["f", "m", ""]


class Mention(Record):
    """One mention of an entity on the tokens ``[first, last)``; ``head`` is the token that noun groups have as head."""

    tokens: Tokens
    first: int
    last: int
    head: int
    form: MentionForm
    name: Name | None = None

    @property
    def span(self) -> Span:
        """Its span."""
        return self.tokens.span(self.first, self.last)


#: How much a title's word on sex weighs; a given name's weighs two, a pronoun's one.
TITLE_WEIGHT = 6


class Cluster:
    """An entity in the making: its name forms, the votes for its kind and sex, and its mentions as they are found."""

    def __init__(self, forms: dict[tuple[str, ...], None], *, named: bool = True) -> None:
        self.forms = forms
        self.named = named
        self.votes: dict[EntityKind, int] = {}
        self.sexes: dict[str, int] = {}
        self.mentions: list[Mention] = []
        self.titles: dict[Title, None] = {}
        self.country: str | None = None
        self.affiliation: Cluster | None = None
        self.kind: EntityKind = "other"
        self.sort = ""

    def settle(self) -> None:
        """Take the kind with most votes; ties go to the first in ``_ORDER``."""
        votes = self.votes
        if len(votes) > 1:
            kinds: list[EntityKind] = sorted(votes, key=lambda k: (-votes[k], _ORDER[k]))
            self.kind = kinds[0]
        else:
            self.kind = next(iter(votes), "other")

    @property
    def sex(self) -> Sex:
        """The sex with most votes, empty where there are none or as many for each."""
        f, m = self.sexes.get("f", 0), self.sexes.get("m", 0)
        return "f" if f > m else "m" if m > f else ""

    def vote(self, name: Name) -> None:
        """Count one name's evidence of kind and sex."""
        if name.kind is not None:
            self.votes[name.kind] = self.votes.get(name.kind, 0) + (6 if name.sure else 1)
        if name.sex:
            weight = TITLE_WEIGHT if name.title_sex else 2
            self.sexes[name.sex] = self.sexes.get(name.sex, 0) + weight
        if name.titles:
            self.titles.update(dict.fromkeys(name.titles))
        self.sort = self.sort or name.sort
        if self.country is None and name.country is not None and name.kind in ("organisation", "group", "team"):
            self.country = name.country

    def may_be(self, sex: str) -> bool:
        """True unless the cluster is known to be of the other sex."""
        return self.sex in ("", sex)


_ORDER: dict[EntityKind, int] = {
    "person": 0, "country": 1, "organisation": 2, "team": 3, "group": 4, "place": 5, "product": 6, "other": 7,
}  # fmt: skip

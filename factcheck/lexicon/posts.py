"""Posts: which offices exclude each other, and the words that say how an office is held."""

from functools import cache

from factcheck.lexicon.load import cells

#: The rules of the table by which nobody is two things at once.
RIVALRIES = ("side", "head", "level", "position")


@cache
def _rows() -> dict[tuple[str, str], str]:
    return {(rule, office): value for office, rule, value in cells("posts", "office", "rule", "value")}


def held_alone(office: str) -> bool:
    """True of an office that one person at a time holds in a body that the text names."""
    return ("alone", office) in _rows()


def full_post(office: str) -> bool:
    """True of an office that fills a working week, so that nobody holds one in each of two bodies."""
    return ("full", office) in _rows() or ("full", office.split()[-1]) in _rows()


def rivalry(office: str) -> tuple[str, str] | None:
    """The field in which an office excludes others and its place there: ("side", "defence")."""
    rows = _rows()
    return next(((rule, rows[rule, office]) for rule in RIVALRIES if (rule, office) in rows), None)


@cache
def side_links() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Words after a name and a comma that put somebody on a side, longest first: ("for", "the", "defence")."""
    links = [(tuple(office.split()), value) for (rule, office), value in _rows().items() if rule == "link"]
    return tuple(sorted(links, key=lambda link: (-len(link[0]), link[0])))


@cache
def standing_of(word: str) -> str:
    """How a word before an office says that it is held: former, future, deputy, acting, new; empty for other words."""
    return next((rule for rule in ("former", "future", "deputy", "acting", "new") if (rule, word) in _rows()), "")


def change_word(lemma: str) -> str:
    """Whether a word tells that an office changes hands: "change" anywhere in a sentence, "shift" in the clause."""
    return next((rule for rule in ("change", "shift") if (rule, lemma) in _rows()), "")


@cache
def portfolio(office: str) -> frozenset[str]:
    """The fields that a minister's or secretary's office is over; empty for other offices and unknown fields."""
    *over, head = office.split()
    if head not in _MINISTERS:
        return frozenset()
    rows = _rows()
    return frozenset(rows["portfolio", word] for word in over if ("portfolio", word) in rows)


_MINISTERS = frozenset({"minister", "secretary"})


@cache
def agents() -> frozenset[str]:
    """Folded nouns for those who speak or act for others: lawyer, spokeswoman, negotiator."""
    return frozenset(office for rule, office in _rows() if rule == "agent")


@cache
def officers() -> frozenset[str]:
    """Folded nouns for those who hold an office in any body: leader, secretary, manager."""
    return frozenset(office for rule, office in _rows() if rule == "officer")

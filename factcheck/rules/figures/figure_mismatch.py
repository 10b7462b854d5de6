"""The same quantity gets incompatible values.

A toll of nine in the first paragraph and of twelve in the last leaves the reader not knowing either. Two figures are
compared only where the text gives them for one thing: the same event, the same people, the same scope, by the same
source, neither of them an update of the other.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.figures.comparable import clusters, comparable_figures
from factcheck.comparison.figures.held_alike import held_alike
from factcheck.comparison.figures.retold_figures import retold_figures
from factcheck.comparison.intervals import apart
from factcheck.comparison.told_again import told_again
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.text.span import Span


def check(article: Article) -> Iterator[Conflict]:
    """Yield the figures of one thing whose values are apart."""
    text = article.source.text
    differing = [p for p in comparable_figures(article) if apart(p.first.quantity, p.second.quantity)]
    seen = {place for p in differing for c in (p.first, p.second) for place in _places(c.span)}
    for pairs in clusters(differing):
        claims = {c.span: c for pair in pairs for c in (pair.first, pair.second)}
        ordered = [claims[span] for span in sorted(claims)]
        values = " / ".join(f"“{text(c.span)}”" for c in ordered)
        yield Conflict(
            f"{ordered[0].measure}: {values} are given for one thing",
            tuple(Side(c.span, f"{c.measure}: {text(c.quantity.span)}") for c in ordered),
            pairs[0].reasons,
        )
    for first, second, reasons in _told_alike(article):
        places = {*_places(first), *_places(second)}
        if seen.isdisjoint(places):
            seen |= places
            sides = (Side(first, text(first)), Side(second, text(second)))
            yield Conflict(f"“{text(first)}” / “{text(second)}” are given for one thing", sides, reasons)


def _places(span: Span) -> Iterator[tuple[str, int]]:
    """The places of the characters of a span: two spans that share one overlap."""
    return ((span.part, at) for at in range(span.start, span.end))


#: Two figures and why they are of one thing.
_Differing = tuple[Span, Span, tuple[str, ...]]


def _told_alike(article: Article) -> Iterator[_Differing]:
    """Figures that differ though the words around them say the same, in text order, and why they are of one thing."""
    for held, later, reasons in held_alike(article):
        yield held.span, later.span, reasons
    told = [(one.span, other.span, reasons) for one, other, reasons in retold_figures(article)]
    told += [(*again.spans, again.reasons) for again in told_again(article) if again.difference == "figure"]
    yield from () if _by_sections(told, article) else told


def _by_sections(told: list[_Differing], article: Article) -> bool:
    """True where something is told three times with three figures: a report in which each section has its own."""
    others: dict[Span, set[str]] = {}
    for one, other, _ in told:
        others.setdefault(one, set()).add(article.source.text(other))
        others.setdefault(other, set()).add(article.source.text(one))
    return any(len(values) > 1 for values in others.values())


RULE = Rule(
    name="figure-mismatch",
    family="figures",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "A bus crash in the hills killed [[nine people]] on Monday. Police said brakes had failed.\n"
        "The crash that killed [[14 people]] closed the road for a day.",
        "Gunmen ambushed a patrol near Gao, killing [[six troops]]. The road has seen no traffic for weeks.\n"
        "The deaths of [[nine soldiers]] in the ambush brought calls for a new base.",
        "[[Some 2,000 people]] marched through Leeds against the plan. Shops shut early.\n"
        "The [[5,000 people]] who marched through Leeds were joined by the mayor.",
        "A quake of magnitude [[6.2]] shook the island at dawn. Schools stayed shut.\n"
        "The tremor, which measured [[7.4]], was felt on the mainland.",
        "Sales at the mill rose [[5 percent]] last year. Rain fell.\n"
        "The [[8 percent]] rise in sales was the best in a decade.",
        "The kiln fires [[300]] porcelain insulators for pylons in each batch. Rain fell. A guide sells soap.\n"
        "The kiln fires [[40]] porcelain insulators for pylons in each batch.",
        "The judge jailed Anna Harlow for [[six years]]. She had denied the charge.\n"
        "Harlow's [[nine-year]] sentence was welcomed by the family.",
    ),
    consistent=(
        "Thieves stole 54 paintings from the museum on Monday, police said.\nThieves took 15 percent of the 360"
        " paintings that the museum owns.",
        "A bus crash in the hills killed nine people on Monday, among them two children. The crash that killed the nine"
        " people closed the road.",
        "A bus crash killed nine people on Monday. A second crash nearby killed 14 people on Tuesday.",
        "The quake killed 12 people, police said. The toll later rose to 19.",
        "The kiln fires 300 porcelain insulators for pylons in each batch. Rain fell. A guide sells soap.\n"
        "The kiln fires 40 porcelain insulators for railways in each batch.",
        "A blast in Kano killed 12 people. The 30 people killed by the blasts in Kaduna were buried on Friday.",
        "The army said 40 rebels were killed in the fighting. The rebels said they had lost nine fighters.",
        "The quake measured 6.1. An aftershock measuring 4.8 struck an hour later.",
        "Adams was jailed for six years. Baker's nine-year sentence was cut on appeal.",
        "About 5,000 people marched through Leeds. The 3,000 people who marched through York were led by a band.",
        "Thieves took 12 paintings from the villa. Two of the paintings were found in a barn.",
    ),
    limits=(
        # Two sources that differ dispute the figure, even where the article should have said so.
        "The fire killed 12 people, police said. Firefighters said the fire killed 20 people.",
    ),
)

"""A statement and its denial stand side by side, both in the article's own voice or by one source.

Whether shots were fired, whether anyone was asked, whether somebody was hurt: a reader takes such a sentence along, and
its opposite a page later leaves nothing of either. A plain denial in the past is compared with what is told elsewhere
of the same people and the same thing, and "no inquiry was held" with "the inquiry". The rule is silent on disputes
between sources, on denials that cover a part only ("not yet", "not all", "not at once", "not because"), on another
place, time or thing, on what changes as the text tells it ("later", "since"), and on what is planned or supposed.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.events.courses import words_of
from factcheck.comparison.events.denials import denials
from factcheck.comparison.events.negations import negations
from factcheck.comparison.events.none_at_all import none_at_all
from factcheck.comparison.events.outcomes import clashes
from factcheck.comparison.events.plans import denied_plans
from factcheck.comparison.events.presupposed import presupposed
from factcheck.comparison.told_again import told_again
from factcheck.comparison.turned_again import turned_again
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side
from factcheck.text.span import Span


def check(article: Article) -> Iterator[Conflict]:
    """Yield what is both told and denied, each denial once."""
    seen: list[Span] = []
    for denied, told, reasons in _denials(article):
        if not any(denied.covers(other) or other.covers(denied) for other in seen):
            seen.append(denied)
            yield _conflict(denied, told, reasons, article)


def _denials(article: Article) -> Iterator[tuple[Span, Span, tuple[str, ...]]]:
    """The words that deny, those that tell what they deny, and why both are of one thing; by what knows most first."""
    for denial in denials(article):
        yield words_of(denial.denied, article), words_of(denial.told, article), denial.reasons
    for denied, told, reasons in negations(article):
        yield denied.span, told.span, reasons
    for denied, one, reasons in none_at_all(article):
        yield denied.span, one, reasons
    yield from presupposed(article)
    for denied_plan, told_plan, reasons in denied_plans(article):
        yield words_of(denied_plan, article), words_of(told_plan, article), reasons
    for clash in clashes(article, denial=True):
        first, second = sorted((clash.first, clash.second), key=lambda claim: not claim.negated)
        yield first.span, second.span, clash.reasons
    for again in told_again(article):
        if again.difference == "denial":
            denied, told = sorted((again.first, again.second), key=lambda statement: not statement.negated)
            yield denied.span, told.span, again.reasons
    for turned in turned_again(article, "denial"):
        clauses = (article.layers.statements.at(token) for token in (turned.first, turned.second))
        denied, told = sorted((c for c in clauses if c is not None), key=lambda statement: not statement.negated)
        yield denied.span, told.span, turned.reasons


def _conflict(denied: Span, told: Span, reasons: tuple[str, ...], article: Article) -> Conflict:
    text = article.source.text
    message = f"“{text(denied)}” denies what “{text(told)}” tells"
    return Conflict(message, (Side(denied, "denied"), Side(told, "told as a fact")), reasons)


RULE = Rule(
    name="negation-conflict",
    family="events",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "Soldiers [[did not fire a shot]] in the two days of the siege. The mill is whole but for its windows.\n"
        "They broke when [[three shells fired]] by a soldier flew over the roof.",
        "[[No inquiry was held]] into the loss of the files, and two clerks left.\n"
        "Engineers gave evidence to [[the county's inquiry]] in June.",
        "[[Nobody was hurt]] when the ferry ran aground on Tuesday.\n"
        "[[Two passengers were injured]] and spent the night on an island.",
        "[[No shots]] were fired in the square, the army said. The shops opened at ten.\n"
        "[[The shooting]] lasted a quarter of an hour.",
        "[[No curfew]] is in force in the port. Shops open at nine.\nNine youths were stopped after [[the curfew]].",
        "The captain [[was not drunk]]. A court heard two witnesses. The captain was [[drunk]].",
        "The council [[bought a chapel]] near the quay. Rain fell. The council [[did not buy the building]].",
        "The surveyor [[did not visit the dam]], which is 60 years old.\n"
        "Farmers saw the cracks first. The surveyor [[visited the dam]] with two pupils.",
    ),
    consistent=(
        "Soldiers did not fire a shot in the two days of the siege. Rebels fired three shells at the mill.",
        "Residents said police fired shots. Police said no shots were fired.",
        "No inquiry was held into the loss of the files. An inquiry into the fire heard engineers in June.",
        "Nobody was hurt when the ferry ran aground on Tuesday. Two passengers were injured when a ferry sank in 2019.",
        "No shots were fired in the square. Shots were fired in the market in 2019.",
        "There were no injuries among the crew. Two passengers were injured.",
        "Nobody else was hurt when the ferry ran aground. Two passengers were injured.",
        "No arrests were made at first. Police later arrested four fans.",
        "The council bought a chapel near a barn. Rain fell. The council did not buy the building.",
        "The surveyor did not visit the dam in Elva. The surveyor visited the dam in Otepaa.",
        "The surveyor did not visit the dam because of the cracks. The surveyor visited the dam out of habit.",
        "The board has not yet approved the plan. The board approved the plan for the park.",
    ),
    limits=(
        "The merger had not cost a single job. Sailors were sent home in June.",
        "The gallery stayed shut all summer. In July the gallery welcomed 4,000 visitors.",
    ),
)

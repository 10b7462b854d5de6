"""check(): reading, claims, comparison, rules, report."""

import datetime
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, combinations, combinations_with_replacement, product

import attrs

from factcheck.article import Article, Pairs, PairsSpent, read_source
from factcheck.config import Config
from factcheck.errors import FactcheckError
from factcheck.language import is_english
from factcheck.limits import within
from factcheck.on_demand import resolve_name
from factcheck.report import Evidence, Issue, Report, fingerprint
from factcheck.rows import claim_rows, figure_at
from factcheck.rules.listed import Runnable
from factcheck.rules.rule import Conflict
from factcheck.rules.ruleset import rules_for
from factcheck.text.source import Source

#: An article to check and the configuration in force for it.
Task = tuple[Source | Article, Config]


def check(
    text_or_article: str | Article,
    /,
    *,
    title: str | None = None,
    published: datetime.date | None = None,
    config: Config | None = None,
) -> Report:
    """Check whether one article agrees with itself.

    Give the text with its title and publication date, or an Article that ``read`` made. Raises TypeError when an
    argument has the wrong type, or when title or date come with an Article; RuleError when the configuration names an
    unknown rule or a plugin that does not load. Any string gives a report.
    """
    config = config or Config()
    rules = rules_for(config)
    if isinstance(text_or_article, Article):
        if title is not None or published is not None:
            raise TypeError("title and published belong to read() when an Article is given")
        article = attrs.evolve(text_or_article, pairs=Pairs(config.limit_pairs))  # nothing of it was compared yet
        return check_article(article, rules=rules, config=config)
    source = Source(text_or_article, title=title, published=published)
    read, reasons = within(source, config)
    article = read_source(read, day_first=config.date_order == "dmy", limit_pairs=config.limit_pairs)
    report = check_article(article, rules=rules, config=config)
    if not reasons:
        return report
    status = report.status if report.status == "unsupported-language" else "partial"
    return attrs.evolve(report, source=source, status=status, reasons=(*reasons, *report.reasons))


def check_article(article: Article, *, rules: tuple[Runnable, ...], config: Config) -> Report:
    """Run rules over an article that has been read, up to the limit on pairs that the article carries."""
    if not is_english(article):
        reason = "the text does not read as English; no rule was run"
        names = tuple(rule.name for rule in rules)
        return Report(article.source, rules=names, status="unsupported-language", reasons=(reason,))
    issues: list[Issue] = []
    ran: list[str] = []
    with suppress(PairsSpent):
        for rule in rules:
            for conflict in rule.check(article):
                issue = _issue(rule, conflict, article)
                if issue.severity.rank <= config.severity.rank:
                    issues.append(issue)
            ran.append(rule.name)
    report = Report(article.source, tuple(_finish(_merged(issues))), claim_rows(article), tuple(ran))
    left = [rule.name for rule in rules[len(ran) :]]
    return attrs.evolve(report, status="partial", reasons=(_unfinished(left, article),)) if left else report


def _unfinished(left: list[str], article: Article) -> str:
    """What the limit on pairs left out: one rule began, and those behind it did not."""
    first, *others = left
    not_run = f"; not run: {', '.join(others)}" if others else ""
    limit = article.pairs.limit or 0
    return f"only the first {limit:,} pairs of claims were compared: the setting limit-pairs is {limit:,}; " + (
        f"{first} was not finished{not_run}"
    )


def check_one(article: Source | Article, config: Config) -> Report:
    """Check one article; a defect of ours that it brings to light costs this article's report, not the others'."""
    try:
        if isinstance(article, Article):
            return check(article, config=config)
        return check(article.body, title=article.title, published=article.published, config=config)
    except FactcheckError:
        raise
    except Exception as error:
        frame = resolve_name("traceback:extract_tb")(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
        reason = f"a defect of factcheck, please report it: {type(error).__name__}: {error} ({where})"
        return Report(source_of(article), status="crashed", reasons=(reason,))


def source_of(article: Source | Article) -> Source:
    """The source of an article, read or not."""
    return article.source if isinstance(article, Article) else article


def _issue(rule: Runnable, conflict: Conflict, article: Article) -> Issue:
    severity = max(rule.severity, conflict.severity or rule.severity, key=lambda s: s.rank)
    sides = {side.span: side for side in reversed(conflict.sides)}
    evidence = tuple(
        Evidence(span, article.source.text(span), sides[span].note, figure_at(span, article)) for span in sorted(sides)
    )
    message = " ".join(conflict.message.split())  # of one line, though it quotes words that stand over two
    return Issue(rule.name, rule.family, severity, message, evidence, conflict.reasons)


def _merged(issues: list[Issue]) -> Iterator[Issue]:
    """One clash, one issue: an issue whose every side another one already shows is dropped.

    ``issues`` come in the order of the rules, so that the rule that stands first keeps the clash; but what the title
    says against the body belongs to the rule of titles, unless the body says as much against itself at that place.
    """
    issues = sorted(issues, key=lambda issue: not _of_title(issue))
    kept: list[Issue] = []
    near: dict[_Place, list[Issue]] = {}
    of_title: dict[_Place, list[Issue]] = {}
    alike: dict[_Sides, list[Issue]] = {}
    for issue in issues:
        places = tuple(dict.fromkeys(_places(issue)))
        apart, within = _sides(issue)
        titles = (of_title.get(place, ()) for place in places)
        others = (alike.get((kind, *pair), ()) for pair, kind in _meeting(apart, within))
        if any(_same_clash(issue, other) for other in chain(*titles, *others)):
            continue
        kept.append(issue)
        for place in _stretches(issue.evidence[0]) if _of_title(issue) else ():
            of_title.setdefault(place, []).append(issue)
        for place in places:
            near.setdefault(place, []).append(issue)
        for sides in (*(("apart", *pair) for pair in apart), *(("within", *pair) for pair in within)):
            alike.setdefault(sides, []).append(issue)
    return (i for i in kept if not (_of_title(i) and any(_takes_up(o, i) for p in _places(i) for o in near[p])))


def _takes_up(issue: Issue, title: Issue) -> bool:
    """True where the body contradicts itself in the words that the title is held against: the title takes a side."""
    if _of_title(issue) or any(e.span.part == "title" for e in issue.evidence):
        return False
    against = [e for e in title.evidence if e.span.part == "body"]
    return bool(against) and all(any(e.span.overlaps(o.span) for o in issue.evidence) for e in against)


_Place = tuple[str, int]
_Pair = tuple[_Place, _Place]
_Sides = tuple[str, _Place, _Place]


def _places(issue: Issue) -> Iterator[_Place]:
    """Stretches of the article that the evidence touches."""
    for evidence in issue.evidence:
        yield from _stretches(evidence)


def _sides(issue: Issue) -> tuple[set[_Pair], set[_Pair]]:
    """The pairs of stretches that two sides of an issue touch, and those that one side does.

    Issues can only be one clash where two sides of the one overlap sides of the other: one side alone, the mayor whom
    the opening names, may stand against any number of others, and these need not meet. An issue of one side has that.
    """
    touched = [tuple(_stretches(evidence)) for evidence in issue.evidence]
    within = {(a, b) for places in touched for a, b in combinations_with_replacement(sorted(places), 2)}
    if len(touched) == 1:
        return within, set()
    apart = {(min(a, b), max(a, b)) for one, two in combinations(touched, 2) for a, b in product(one, two)}
    return apart, within


def _meeting(apart: set[_Pair], within: set[_Pair]) -> Iterator[tuple[_Pair, str]]:
    """Where to look for an issue that is the same clash: one side of it may overlap two of ours, or the reverse."""
    for pair in sorted(apart):
        yield pair, "apart"
        yield pair, "within"
    for pair in sorted(within):
        yield pair, "apart"


def _stretches(evidence: Evidence) -> Iterator[_Place]:
    for stretch in range(evidence.span.start // 512, (evidence.span.end - 1) // 512 + 1):
        yield evidence.span.part, stretch


def _same_clash(a: Issue, b: Issue) -> bool:
    if _of_title(a) and b.rule != a.rule:
        a, b = b, a
    if _of_title(b) and any(e.span.overlaps(b.evidence[0].span) for e in a.evidence):
        return True
    if len(a.evidence) != len(b.evidence) and min(len(a.evidence), len(b.evidence)) < 2:
        return False
    few, many = sorted((a, b), key=lambda i: len(i.evidence))
    return all(any(e.span.overlaps(o.span) for o in many.evidence) for e in few.evidence)


def _of_title(issue: Issue) -> bool:
    return issue.rule == "headline-mismatch"


def _finish(issues: Iterator[Issue]) -> Iterator[Issue]:
    """Sort by first evidence, then rule; number what clashes in the very same words."""
    seen: Counter[str] = Counter()
    for issue in sorted(issues, key=lambda i: (i.evidence[0].span.key, i.rule, i.evidence[-1].span.key)):
        mark = fingerprint(issue.rule, issue.evidence)
        yield attrs.evolve(issue, fingerprint=fingerprint(issue.rule, issue.evidence, occurrence=seen[mark]))
        seen[mark] += 1

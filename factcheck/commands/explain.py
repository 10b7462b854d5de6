"""``factcheck check --explain``: one issue with its claims, why they were compared, and what each stage saw."""

from collections.abc import Iterator

import attrs

from factcheck.article import Article, read_source
from factcheck.checking import Checked
from factcheck.reading.statements import Statement
from factcheck.renderers.named import Named
from factcheck.renderers.terminal import render
from factcheck.report import ClaimRow, Evidence, Issue
from factcheck.rows import claim_rows
from factcheck.text.printable import printable
from factcheck.text.source import Source


def explain(checked: Checked, issue: Issue, *, color: bool) -> Iterator[str]:
    """The issue as ``full`` prints it, why it was compared, and for each side its sentence, clauses and claims."""
    document, report = checked.document, checked.report
    alone = attrs.evolve(report, issues=(attrs.evolve(issue, reasons=()),))
    shown = list(render([Named(document.name, alone, document.path, document.locate)], color))
    yield from shown[:-1]
    yield f"fingerprint {issue.fingerprint}\n"
    for reason in issue.reasons:
        yield f"compared because {printable(reason)}\n"
    source = Source(document.text, title=document.title, published=document.published)
    article = read_source(source, day_first=checked.settings.config.date_order == "dmy")
    rows = claim_rows(article)
    for evidence in issue.evidence:
        yield "\n"
        yield from (f"{printable(line)}\n" for line in _side(article, rows, evidence))


def _side(article: Article, rows: tuple[ClaimRow, ...], evidence: Evidence) -> Iterator[str]:
    layers = article.layers
    at = next((i for i in range(len(layers.tokens)) if layers.tokens.span(i, i + 1).overlaps(evidence.span)), None)
    yield f"side     “{evidence.text}”" + (f" ({evidence.note})" if evidence.note else "")
    if at is None:
        return
    sentence = layers.sentences.of(at)
    yield f"sentence {layers.tokens.text(sentence.first, sentence.last)}"
    for statement in layers.statements.all:
        if sentence.first <= statement.first < sentence.last:
            yield f"clause   {_clause(article, statement)}"
    for entity in layers.entities.within(sentence.first, sentence.last):
        mentions = len(entity.mentions)
        country = f", of {entity.country}" if entity.country and entity.country != entity.name else ""
        yield f"entity   {entity.name}: {entity.kind}{country}, {mentions} mention{'s' * (mentions > 1)}"
    whole = layers.tokens.span(sentence.first, sentence.last)
    for row in rows:
        if whole.overlaps(row.span):
            cells = ", ".join(
                f"{name} {value}" for name in ("what", "value", "time", "who") if (value := getattr(row, name))
            )
            yield f"claim    {row.kind}: {cells}"


def _clause(article: Article, statement: Statement) -> str:
    tokens = article.layers.tokens
    subject = statement.subject
    source = statement.attribution
    cells = [
        f"subject “{tokens.text(subject.first, subject.last)}”" if subject is not None else "no subject",
        f"verb “{tokens.text(statement.verb.first, statement.verb.last)}”" if statement.verb is not None else "no verb",
        statement.tense if statement.tense != "none" else "",
        statement.certainty,
        "negated" if statement.negated else "",
        "attributed" if source is not None else "in the article's own voice",
    ]
    return ", ".join(cell for cell in cells if cell)

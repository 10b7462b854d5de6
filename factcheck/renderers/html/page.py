"""The page: an index of its articles, filters, and the pieces of each article."""

from collections.abc import Iterable, Iterator

from factcheck.renderers.closing import Tally, counted
from factcheck.renderers.html import escaping
from factcheck.renderers.html.pieces import article, claims, tied
from factcheck.renderers.html.style import PAGE_STYLE, STYLE, scoped
from factcheck.renderers.named import Named

#: Sound articles that the index lists; more of them would hide the others.
_FEW = 5


def render(articles: Iterable[Named], color: bool = False) -> Iterator[str]:
    """Give one self-contained page; an article that is sound is only a line of the index.

    Raises ReportError when a report with issues was stored without its text.
    """
    tally = Tally()
    rows: list[str] = []
    sound: list[str] = []
    sections: list[str] = []
    families: dict[str, None] = {}
    most = 0
    alone = ""
    for number, named in enumerate(articles, 1):
        tally.add(named)
        report = named.report
        families.update(dict.fromkeys(issue.family for issue in report.issues))
        most = max(most, len(report.issues))
        if report.issues or report.status != "complete":
            rows.append(_row(number, named))
            sections.append(_section(number, named))
        else:
            sound.append(_row(number, named))
            alone = _section(number, named) if number == 1 else ""
    if tally.articles == 1 and alone:
        sections.append(alone)  # a sound article has its section only where it stands alone
    yield from head(str(tally))
    yield f"<style>{STYLE}{PAGE_STYLE}{tied(most)}{_hidden(families)}</style>\n"
    yield '</head>\n<body><div class="factcheck"><a class="fc-skip" href="#fc-articles">Skip to the articles</a>\n'
    yield f"<header><h1>factcheck</h1><p>{escaping.text(str(tally))}</p></header>\n"
    yield _filters(families)
    if tally.articles > 1:
        yield f'<nav aria-label="Articles">{_index(rows, sound)}</nav>\n'
    yield f'<main id="fc-articles">{"".join(sections)}</main></div></body></html>\n'


def head(title: str) -> Iterator[str]:
    """The beginning of a page, up to its style."""
    yield '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline'\">\n"
    yield f"<title>factcheck: {escaping.text(title)}</title>\n"


def _index(found: list[str], sound: list[str]) -> str:
    """What needs a look comes first; many sound articles are folded."""
    if len(sound) <= _FEW:
        return f"<ul>{''.join((*found, *sound))}</ul>"
    folded = f"<summary>{counted(len(sound), 'article')} without issues</summary><ul>{''.join(sound)}</ul>"
    return (f"<ul>{''.join(found)}</ul>" if found else "") + f"<details>{folded}</details>"


def _row(number: int, named: Named) -> str:
    report = named.report
    name = escaping.text(named.name)
    found = counted(len(report.issues), "issue") if report.issues else "no issues"
    outcome = found if report.status == "complete" else f"{escaping.text(report.status)}, {found}"
    if not report.issues and report.status == "complete":
        return f"<li>{name}: {outcome}</li>"
    return f'<li><a href="#fc-a{number}">{name}</a>: {outcome}</li>'


def _section(number: int, named: Named) -> str:
    pieces = "".join([*article(named, f"fc-a{number}-"), *claims(named.report)])
    heading = f"<h2>{escaping.text(named.name)}</h2>"
    return f'<section class="fc-article" id="fc-a{number}">{heading}{pieces}</section>\n'


_SEVERITIES = ("error", "warning", "note")


def _filters(families: Iterable[str]) -> str:
    """Boxes that hide issues and marks of a severity or family, by style alone."""
    boxes = [(f"is-{s}", f"{s}s") for s in _SEVERITIES] + [(f"of-{escaping.key(f)}", f) for f in families]
    if len(boxes) == len(_SEVERITIES):
        return ""
    labels = "".join(
        f'<label><input type="checkbox" checked id="fc-show-{key}"> {escaping.text(name)}</label>'
        for key, name in boxes
    )
    return f"<form><fieldset><legend>Show</legend>{labels}</fieldset></form>\n"


def _hidden(families: Iterable[str]) -> str:
    keys = [f"is-{s}" for s in _SEVERITIES] + [f"of-{escaping.key(f)}" for f in families]
    return scoped(
        "".join(
            f"&:has(#fc-show-{key}:not(:checked)) .fc-issue.fc-{key}{{display:none}}"
            f"&:has(#fc-show-{key}:not(:checked)) a.fc-mark.fc-{key}"
            "{background:none;color:inherit;border-color:transparent}"
            for key in keys
        )
    )

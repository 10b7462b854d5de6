"""Draw the pictures of the documentation: ``python docs/picture.py``.

``pictures/report.svg`` is what ``factcheck check`` prints for the article in ``seeds/`` on a terminal, and
``pictures/way.svg`` one sentence on its way to an issue.
"""

import re
from html import escape
from pathlib import Path

import factcheck
from factcheck.article import read

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path(__file__).parent / "pictures"
_ANSI = re.compile(r"\x1b\[([\d;]*)m")
_STYLES = {"1": "b", "2": "d", "1;31": "r", "1;33": "y", "1;36": "c", "34": "l", "1;32": "g"}
_LINE, _CHARACTER = 18, 7.83
_STYLE = """<style>
.s{fill:#10151d} text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;fill:#d6dde6;white-space:pre}
.b{font-weight:700;fill:#fff} .d{fill:#8b98a8} .r{fill:#ff8a80;font-weight:700} .y{fill:#ffd166;font-weight:700}
.c{fill:#7fdbff;font-weight:700} .l{fill:#9db7ff} .g{fill:#9be29b;font-weight:700}
</style>"""


def terminal(text: str, *, label: str) -> str:
    """Text with ANSI colours as a picture of a terminal."""
    lines = text.rstrip("\n").split("\n")
    width = round(max(len(_ANSI.sub("", line)) for line in lines) * _CHARACTER) + 40
    height = len(lines) * _LINE + 40
    rows = "\n".join(f'<text x="20" y="{32 + n * _LINE}">{_spans(line)}</text>' for n, line in enumerate(lines) if line)
    size = f'viewBox="0 0 {width} {height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(label)}">'
        f'\n{_STYLE}\n<rect class="s" width="{width}" height="{height}" rx="10"/>\n{rows}\n</svg>\n'
    )


def _spans(line: str) -> str:
    """A line's pieces, each in the style that the codes before it ask for."""
    pieces = _ANSI.split(line)
    styled = [(pieces[0], ""), *zip(pieces[2::2], (_STYLES.get(code, "") for code in pieces[1::2]), strict=True)]
    return "".join(
        f'<tspan class="{style}">{escape(piece)}</tspan>' if style else escape(piece)
        for piece, style in styled
        if piece
    )


def report() -> str:
    """The report on the seed article, as a terminal shows it."""
    path = min((ROOT / "seeds").glob("*.txt"))
    found = factcheck.check(path.read_text(encoding="utf-8"))
    text = factcheck.render(found, name=path.name, color=True)
    shown = "\n\n".join([*text.split("\n\n")[:4], text.rstrip("\n").split("\n\n")[-1].split("\n")[-1]])
    return terminal(
        f"\x1b[2m$ factcheck check {path.name}\x1b[0m\n{shown}", label="The report on the article in seeds/"
    )


_SHOWN = ("event", "figure", "time")
EXAMPLE = "A bus crash killed nine people on Monday. The crash that killed 14 people closed the road."


def way() -> str:
    """What each stage makes of two sentences, as a table of text."""
    article = read(EXAMPLE)
    found = factcheck.check(article)
    text = article.source.text
    stages = {
        "text": [EXAMPLE],
        "sentences": [text(sentence.span) for sentence in article.sentences],
        "quantities": [f"{text(q.span)}: {q.low} to {q.high} {q.counted}" for q in article.quantities],
        "times": [f"{text(time.span)}: unresolved, no date of publication" for time in article.times],
        "statements": [
            f"{article.layers.tokens.text(each.first, each.last)}: {each.tense}, {each.certainty}"
            for each in article.statements
        ],
        "claims": [
            f"{row.kind}: {row.what} {row.value} {row.time}".rstrip() for row in found.claims if row.kind in _SHOWN
        ],
        "comparison": [reason for issue in found for reason in issue.reasons],
        "report": [f"{issue.severity}: {issue.rule}: {issue.message}" for issue in found],
    }
    lines = [
        f"\x1b[1;36m{stage if n == 0 else '':12}\x1b[0m{line}"
        for stage, shown in stages.items()
        for n, line in enumerate([*shown, ""])
    ]
    return terminal("\n".join(lines), label="Two sentences on their way to an issue")


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for draw in (report, way):
        (FOLDER / f"{draw.__name__}.svg").write_text(draw(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

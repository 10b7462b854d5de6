"""Write the pages that come from the code: ``python docs/generate.py``.

``docs/rules/`` from the rules, ``docs/claims.md`` from the types of claims.
"""

import inspect
import re
from pathlib import Path

import attrs

from factcheck.claims import claim
from factcheck.rules.builtin import BUILTIN
from factcheck.rules.page import pages

DOCS = Path(__file__).parent
_HEAD = """# Claims

What reading makes of an article, as typed facts. `article.claims` has them in text order,
`article.claims_of(FigureClaim)` those of one type; a rule compares them. Import them from `factcheck.claims.claim`.

Positions (`at` and what ends in `_at`) count tokens, `span` counts characters of the text as given.
"""


def claims_page() -> str:
    """The reference of the claim types, from their docstrings and fields."""
    kinds = [each for _, each in inspect.getmembers(claim, inspect.isclass) if each.__module__ == claim.__name__]
    return "\n".join([_HEAD, *map(_section, sorted(kinds, key=lambda kind: inspect.getsourcelines(kind)[1]))])


def _section(kind: type) -> str:
    own = [field for field in attrs.fields(kind) if not field.inherited] if attrs.has(kind) else []
    rows = "".join(f"| `{field.name}` | `{_type(field.type)}` |\n" for field in own)
    table = f"\n| field | type |\n| --- | --- |\n{rows}" if rows else ""
    return f"## {kind.__name__}\n\n{inspect.getdoc(kind)}\n{table}"


def _type(annotation: object) -> str:
    text = inspect.formatannotation(annotation).replace("|", "\\|")
    return re.sub(r"\b(?:factcheck|datetime)(?:\.[a-z_]+)*\.(?=\w)", "", text)


def generated() -> dict[str, str]:
    """Every generated page, by its path below ``docs/``."""
    rules = {f"rules/{name}": text for name, text in pages(BUILTIN).items()}
    listed = "\n".join(sorted(name.removesuffix(".md") for name in pages(BUILTIN) if name != "index.md"))
    rules["rules/index.md"] += f"\n```{{toctree}}\n:hidden:\n\n{listed}\n```\n"
    return {"claims.md": claims_page(), **rules}


def main() -> None:
    written = generated()
    for path in (DOCS / "rules").glob("*.md"):
        if f"rules/{path.name}" not in written:
            path.unlink()
    for name, text in written.items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

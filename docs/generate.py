"""Write what comes from the code: ``python docs/generate.py``.

``docs/rules/`` from the rules, ``docs/claims.md`` from the types of claims, and in the other documents the parts that
stand between ``<!-- generated: NAME -->`` and ``<!-- end -->``: what the program prints, and the facts of each setting.
"""

import argparse
import inspect
import re
import typing
from collections.abc import Callable, Mapping
from pathlib import Path

import factcheck
from factcheck.checking import Checked
from factcheck.claims import claim
from factcheck.commands.config import shown
from factcheck.commands.explain import explain
from factcheck.commands.options import add_articles, add_reading, add_rules
from factcheck.config import Config
from factcheck.documents.document import Document
from factcheck.documents.records import Fields
from factcheck.pytest_plugin import SETTINGS as PYTEST_SETTINGS
from factcheck.report import Severity
from factcheck.rules.builtin import BUILTIN
from factcheck.rules.page import pages
from factcheck.settings import Settings

DOCS = Path(__file__).parent
ROOT = DOCS.parent
_HEAD = """# Claims

What reading makes of an article, as typed facts. `article.claims` has them in text order,
`article.claims_of(FigureClaim)` those of one type; a rule compares them. Import them from `factcheck.claims.claim`.

Positions (`at` and what ends in `_at`) count tokens, `span` counts characters of the text as given.
"""


def claims_page() -> str:
    """The reference of the claim types, from their docstrings and fields."""
    kinds = [
        each for _, each in inspect.getmembers(claim, inspect.isclass) if each.__module__.startswith(claim.__name__)
    ]
    kinds.sort(key=lambda kind: (kind is not claim.Claim, inspect.getsourcelines(kind)[1]))
    return "\n".join([_HEAD, *map(_section, kinds)])


def _section(kind: type) -> str:
    rows = "".join(f"| `{name}` | `{_type(type)}` |\n" for name, type in inspect.get_annotations(kind).items())
    table = f"\n| field | type |\n| --- | --- |\n{rows}" if rows else ""
    said = "\n\n".join(map(_listed, (inspect.getdoc(kind) or "").split("\n\n")))
    return f"## {kind.__name__}\n\n{said}\n{table}"


def _listed(paragraph: str) -> str:
    """A paragraph that tells of one field after the other as a list."""
    sentences = re.split(r"(?<=[.;])\s+(?=``)", paragraph)
    if len(sentences) < 3 or not paragraph.startswith("``"):
        return paragraph
    return "\n".join(f"- {' '.join(sentence.split()).rstrip('.;')}" for sentence in sentences)


def _type(annotation: object) -> str:
    text = re.sub(
        r"Literal\[(.*?)\]", lambda found: found[1].replace(", ", " | "), inspect.formatannotation(annotation)
    )
    text = text.replace("|", "\\|")
    return re.sub(r"\b(?:factcheck|datetime)(?:\.[a-z_]+)*\.(?=\w)", "", text)


def seed_report() -> str:
    """The command over the article in ``seeds/``, a line an issue."""
    path = min((ROOT / "seeds").glob("*.txt"))
    report = factcheck.check(path.read_text(encoding="utf-8"))
    printed = factcheck.render(report, format="concise", name="<stdin>")
    return _console("cat seeds/*.txt | factcheck check --format concise -", printed)


def summary_of(page: str) -> str:
    """The summary that a page of figures begins with: they are measured and written down in one place."""
    text = (DOCS / f"{page}.md").read_text(encoding="utf-8")
    return text.partition("<!-- summary -->\n")[2].partition("\n<!-- end of summary -->")[0]


ALARM = """\
A bus crash in the hills killed nine people on Monday.

The crash that killed 14 people closed the road for a day.
"""


def explained() -> str:
    """One issue as ``--explain`` tells it."""
    report = factcheck.check(ALARM)
    document = Document("bus.txt", ALARM, ALARM)
    printed = "".join(explain(Checked(document, Settings(), report), report.issues[0], color=False))
    return _console(f"factcheck check bus.txt --explain {report.issues[0].fingerprint}", printed)


def _console(command: str, printed: str) -> str:
    return f"```console\n$ {command}\n{printed}```"


def setting(key: str) -> str:
    """The facts of one setting: its type, its default, and where it may stand."""
    name = key.replace("-", "_")
    holder = Config if hasattr(Config(), name) else Settings
    parser = argparse.ArgumentParser()
    for add in (add_articles, add_reading, add_rules):
        add(parser)
    places = ["settings files"]
    if f"--{key}" in parser.format_help():
        places.append(f"`--{key}` on the command line")
    if holder is Config:
        places.append(f"`Config({name}=...)` in Python")
    if name in [row[0] for row in PYTEST_SETTINGS]:
        places.append(f"`factcheck_{name}` in pytest's settings")
    kind = _toml_type(typing.get_type_hints(holder)[name])
    return f"- Type: {kind}\n- When not given: `{shown(Settings(), key)}`\n- May stand in: {', '.join(places)}"


def _toml_type(annotation: object) -> str:
    """What a type of Python is called in a settings file."""
    plain = {str: "string", int: "integer", bool: "`true` or `false`"}
    if annotation in plain:
        return plain[typing.cast(type, annotation)]
    if annotation is Severity:
        return _choices([severity.value for severity in Severity])
    if annotation is Fields:
        return "table of strings, with the keys " + ", ".join(f"`{name}`" for name in Fields._fields)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return _choices(list(arguments))
    if origin is tuple and arguments == (str, ...):
        return "list of strings"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "table of lists of strings"
    raise TypeError(f"no name for {annotation!r} in settings files")


def _choices(values: list[str]) -> str:
    return " or ".join(f'`"{value}"`' for value in values)


#: What can stand between the marks of a document.
_PARTS: dict[str, Callable[[], str]] = {"report": seed_report, "explain": explained}
_PARTS_OF: dict[str, Callable[[str], str]] = {"setting": setting, "summary": summary_of}
_PART = re.compile(r"(<!-- generated: (?P<name>[a-z-]+)(?: (?P<of>[a-z-]+))? -->\n).*?(?=<!-- end -->)", re.DOTALL)


def filled(document: str) -> str:
    """A document with its generated parts written anew."""

    def part(found: re.Match[str]) -> str:
        made = _PARTS_OF[found["name"]](found["of"]) if found["of"] else _PARTS[found["name"]]()
        return f"{found[1]}{made}\n"

    return _PART.sub(part, document)


def generated() -> dict[str, str]:
    """Every document that is wholly or in part generated, by its path below the repository."""
    rules = {f"docs/rules/{name}": text for name, text in pages(BUILTIN).items()}
    listed = "\n".join(sorted(name.removesuffix(".md") for name in pages(BUILTIN) if name != "index.md"))
    rules["docs/rules/index.md"] += f"\n```{{toctree}}\n:hidden:\n\n{listed}\n```\n"
    written = {path: path.read_text(encoding="utf-8") for path in (*ROOT.glob("*.md"), *DOCS.glob("*.md"))}
    parts = {path.relative_to(ROOT).as_posix(): filled(text) for path, text in written.items() if _PART.search(text)}
    return {**parts, "docs/claims.md": claims_page(), **rules}


def main() -> None:
    written = generated()
    for path in (DOCS / "rules").glob("*.md"):
        if f"docs/rules/{path.name}" not in written:
            path.unlink()
    for name, text in written.items():
        path = ROOT / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

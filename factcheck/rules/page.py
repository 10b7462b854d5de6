"""The page of a rule: its explanation and its examples, as Markdown."""

from collections.abc import Iterator, Sequence

from factcheck.rules.rule import Example, Rule

_SECTIONS = (
    ("inconsistent", "Flagged", "The marked words are what an issue points at."),
    ("consistent", "Not flagged", ""),
    ("limits", "Known misses", "Inconsistent, but not flagged so far."),
)


def page(rule: Rule) -> str:
    """The page of one rule, in Markdown: what it flags and why, what it does not flag, and what it misses."""
    return "\n".join(_lines(rule)) + "\n"


def pages(rules: Sequence[Rule]) -> dict[str, str]:
    """The pages of rules and an index of them, by file name: the folder ``docs/rules``."""
    written = {f"{rule.name}.md": page(rule) for rule in rules}
    rows = [f"| [{r.name}]({r.name}.md) | {r.family} | {r.severity} | {_summary(r)} |" for r in rules]
    head = ["# Rules", "", "| rule | family | severity | flagged when |", "| --- | --- | --- | --- |"]
    return {**written, "index.md": "\n".join([*head, *rows]) + "\n"}


def _summary(rule: Rule) -> str:
    return rule.explanation.split("\n", 1)[0]


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}"
    yield ""
    yield f"Family `{rule.family}`, severity {rule.severity}, since {rule.since}."
    yield ""
    yield rule.explanation
    for attribute, heading, introduction in _SECTIONS:
        examples: tuple[Example, ...] = getattr(rule, attribute)
        if examples:
            yield from ("", f"## {heading}", "")
            if introduction:
                yield from (introduction, "")
            yield from _quoted(examples)


def _quoted(examples: tuple[Example, ...]) -> Iterator[str]:
    for number, example in enumerate(examples):
        if number:
            yield from ("", "---", "")
        if example.title is not None:
            yield from (f"> Title: {_marked(example.title)}", ">")
        if example.published is not None:
            yield from (f"> Published: {example.published.isoformat()}", ">")
        paragraphs = [line.strip() for line in _marked(example.text).split("\n") if line.strip()]
        yield from "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs).split("\n")


def _marked(text: str) -> str:
    return text.replace("[[", "**[").replace("]]", "]**")

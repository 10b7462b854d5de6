"""The quality corpus: articles written for it, with every contradiction that was planted in them.

An article is a page, ``articles/<slug>.md``: fields, a line of dashes, the text, and after ``===`` its conflicts::

    title: Bridge to open in May
    published: 2025-03-03
    genre: local
    traps: update, rounding
    ---
    The bridge ...
    ===
    figure-mismatch | exact words of one side | exact words of the other
    ?name-conflict | one side ~ another sentence that says the same | the other side

A side is named by words that occur once in text and title, and means the sentence they stand in. A question mark
before the rule marks a conflict that careful readers would dispute: finding it is no false alarm, missing it no miss.
``traps`` name what looks like a conflict in the article and is none.

``batches/`` are articles by three writers who did not know the rules, one object a line: four conflicts of each rule
and 45 sound articles by each. Of one kind every other article is ``studied``, and rules were mended with it; the rest
is ``kept`` to tell what is found in articles that nobody looked at: its misses are not listed, for reading spoils it.

    python -m tests.quality.test_quality -v                        each miss and each false alarm
    python -m tests.quality.test_quality --corpus studied -v       the same of the batches, half by half
    python -m tests.quality.test_quality --update-floors           hold what is reached now
"""

import argparse
import datetime
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import attrs
import pytest

import factcheck
from factcheck.report import Issue
from factcheck.rules.builtin import BUILTIN

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
FIELDS = {"title", "published", "genre", "traps"}
FAMILIES = {
    "actors": "off-topic-actor role-conflict identity-conflict name-conflict",
    "attributions": "speaker-conflict self-contradiction implausible-speaker quote-mismatch",
    "figures": "figure-mismatch sum-mismatch part-exceeds-whole percentage-mismatch change-mismatch "
    "conversion-mismatch count-mismatch",
    "times": "impossible-date weekday-mismatch time-conflict chronology-conflict duration-mismatch",
    "events": "status-conflict negation-conflict outcome-conflict place-conflict role-reversal superlative-conflict",
    "structure": "headline-mismatch dangling-enumeration",
}
FAMILY = {rule: family for family, rules in FAMILIES.items() for rule in rules.split()}
# one for each line of what is no contradiction
TRAPS = frozenset(
    {
        "dispute",  # two sources, and the text says who says which
        "update",
        "part",
        "scope",  # other places, days, years, comparisons, background
        "rounding",
        "unreal",  # hypotheticals, plans, warnings, questions, denials
        "outsider",
        "variant",  # of a name
        "office",  # former and present, or several at once
        "told",  # a change in time that the text tells
        "correction",
        "beside",  # captions, bylines, teasers, stamps
        "figurative",
    }
)

Place = tuple[str, int, int]


@attrs.frozen
class Planted:
    rule: str
    sides: tuple[tuple[str, ...], ...]
    optional: bool


@attrs.frozen
class Case:
    slug: str
    title: str | None
    published: datetime.date | None
    genre: str
    traps: tuple[str, ...]
    text: str
    planted: tuple[Planted, ...]


@attrs.define
class Score:
    gold: Counter[str] = attrs.field(factory=Counter)
    hit: Counter[str] = attrs.field(factory=Counter)
    exact: Counter[str] = attrs.field(factory=Counter)
    kinds: Counter[str] = attrs.field(factory=Counter)
    log: list[str] = attrs.field(factory=list)

    def family_hits(self) -> dict[str, int]:
        return {family: sum(self.hit[rule] for rule in rules.split()) for family, rules in FAMILIES.items()}


def read_planted(line: str) -> Planted:
    rule, *sides = (part.strip() for part in line.split(" | "))
    optional = rule.startswith("?")
    return Planted(rule.lstrip("? "), tuple(tuple(s.split(" ~ ")) for s in sides), optional)


def read_case(path: Path) -> Case:
    head, dashes, rest = path.read_text(encoding="utf-8").partition("---\n")
    text, _, planted = rest.partition("\n===\n")
    fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
    assert dashes and set(fields) <= FIELDS, f"{path.name}: fields {sorted(fields)}"
    published = fields.get("published")
    return Case(
        path.stem,
        fields.get("title"),
        datetime.date.fromisoformat(published) if published else None,
        fields["genre"],
        tuple(t.strip() for t in fields.get("traps", "").split(",") if t.strip()),
        text.strip(),
        tuple(read_planted(line) for line in planted.splitlines() if line.strip()),
    )


def read_batch(path: Path, *, kept: bool) -> Iterator[Case]:
    """One half of a batch: of the articles with a conflict of one rule, and of the sound ones, every other."""
    told: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = json.loads(line)
        planted = tuple(
            Planted(issue["rule"], tuple(map(tuple, issue["sides"])), issue.get("optional", False))
            for issue in fields["issues"]
        )
        kind = planted[0].rule if planted else ""
        told[kind] += 1
        if kept == (told[kind] % 2 == 0):
            published = datetime.date.fromisoformat(fields["published"])
            yield Case(fields["id"], fields["title"], published, fields["genre"], (), fields["text"], planted)


@cache
def corpus(name: str = "articles") -> tuple[Case, ...]:
    """The cases of ``articles``, or the half of the batches that is ``studied`` or ``kept``."""
    if name == "articles":
        return tuple(read_case(path) for path in sorted(HERE.glob("articles/*.md")))
    return tuple(
        case for path in sorted(HERE.glob("batches/*.jsonl")) for case in read_batch(path, kept=name == "kept")
    )


CORPORA = ("articles", "studied", "kept")


def side_places(case: Case, sentences: list[Place], side: tuple[str, ...]) -> list[Place]:
    """Where a side's sentences stand; the whole title when its words are the title's."""
    found: list[Place] = []
    for words in side:
        if words in case.text:
            start = case.text.index(words)
            found += [s for s in sentences if s[0] == "body" and s[1] < start + len(words) and start < s[2]]
        else:
            found.append(("title", 0, len(case.title or "")))
    return found


def hits(issue: Issue, sides: list[list[Place]]) -> bool:
    """The evidence lies in two of the sides, or in the only one, and at least half of it lies in sides at all."""
    at = []
    for evidence in issue.evidence:
        part, a, b = evidence.span.part, evidence.span.start, evidence.span.end
        at.append(
            {
                i
                for i, places in enumerate(sides)
                if any(part == p and 2 * (min(b, y) - max(a, x)) >= max(1, b - a) for p, x, y in places)
            }
        )
    if len(sides) == 1:
        return len(at) <= 6 and any(at)
    return len(set().union(*at)) >= 2 and 2 * sum(map(bool, at)) >= len(at)


def judge(at: list[Planted], issue: Issue, claimed: set[Planted]) -> str:
    same = [p for p in at if FAMILY[p.rule] == issue.family and not p.optional]
    free = [p for p in same if p not in claimed]
    if free:
        claimed.add(min(free, key=lambda p: p.rule != issue.rule))
        return "right"
    if same:
        return "duplicate"
    if any(p.optional for p in at):
        return "optional"
    return "mislabelled" if at else "false alarm"


def score_case(case: Case, score: Score) -> None:
    article = factcheck.read(case.text, title=case.title, published=case.published)
    sentences = [(s.span.part, s.span.start, s.span.end) for s in article.sentences]
    places = {p: [side_places(case, sentences, side) for side in p.sides] for p in case.planted}
    claimed: set[Planted] = set()
    found: dict[Planted, set[str]] = defaultdict(set)
    for issue in factcheck.check(article).issues:
        at = [p for p in case.planted if hits(issue, places[p])]
        for p in at:
            found[p].add(issue.rule)
        kind = judge(at, issue, claimed)
        score.kinds[kind] += 1
        if kind not in ("right", "optional"):
            words = " / ".join(repr(e.text) for e in issue.evidence)
            score.log.append(f"{kind.upper():12} {case.slug} {issue.rule}: {issue.message}\n             {words}")
    for p in case.planted:
        if p.optional:
            continue
        score.gold[p.rule] += 1
        ok = any(FAMILY[rule] == FAMILY[p.rule] for rule in found[p])
        score.hit[p.rule] += ok
        score.exact[p.rule] += p.rule in found[p]
        if not ok:
            sides = " / ".join(side[0] for side in p.sides)
            score.log.append(f"MISS         {case.slug} {p.rule}: {sides}  (reported as {sorted(found[p])})")


@cache
def scored(name: str = "articles") -> Score:
    score = Score()
    for case in corpus(name):
        score_case(case, score)
    return score


def table(score: Score) -> str:
    lines = [f"{'family':13} {'rule':22} {'planted':>7} {'found':>6} {'exact':>6}"]
    for rule, family in FAMILY.items():
        lines.append(f"{family:13} {rule:22} {score.gold[rule]:7} {score.hit[rule]:6} {score.exact[rule]:6}")
    for family, found in score.family_hits().items():
        planted = sum(score.gold[rule] for rule in FAMILIES[family].split())
        lines.append(f"{family:36} {planted:7} {found:6} {found / max(planted, 1):7.0%}")
    kinds = ", ".join(f"{kind} {n}" for kind, n in sorted(score.kinds.items()))
    return "\n".join([*lines, f"planted {score.gold.total()}, found {score.hit.total()}; reported: {kinds}"])


def test_corpus_is_sound() -> None:
    """Words of sides occur once, rules and traps are known, and each is there often enough to mean something."""
    assert {rule.name for rule in BUILTIN} <= set(FAMILY)
    for case in corpus():
        whole = f"{case.title or ''}\n{case.text}"
        assert set(case.traps) <= TRAPS, case.slug
        for planted in case.planted:
            assert planted.rule in FAMILY and planted.sides, f"{case.slug}: {planted.rule}"
            counts = {words: whole.count(words) for side in planted.sides for words in side}
            assert set(counts.values()) == {1}, f"{case.slug}: {counts}"
    rules = Counter(p.rule for case in corpus() for p in case.planted if not p.optional)
    traps = Counter(trap for case in corpus() for trap in case.traps)
    assert min(rules[rule] for rule in FAMILY) >= 4, rules
    assert min(traps[trap] for trap in TRAPS) >= 6, traps
    assert sum(not case.planted for case in corpus()) >= 32


def test_batches_are_sound() -> None:
    """Every side is a sentence of its article, every rule is there as often, and no article is in both halves."""
    studied, kept = corpus("studied"), corpus("kept")
    for case in (*studied, *kept):
        for side in (side for planted in case.planted for side in planted.sides):
            assert all(words in case.text or words == case.title for words in side), case.slug
    for half in (studied, kept):
        assert set(Counter(p.rule for case in half for p in case.planted).values()) == {6}
    assert not {case.slug for case in studied} & {case.slug for case in kept}


@pytest.mark.parametrize("name", CORPORA)
def test_recall_and_false_alarms_hold_their_floors(name: str) -> None:
    """No family finds fewer planted conflicts, and there are no more false alarms, than when floors were last set."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    score = scored(name)
    print(f"\n{table(score)}")
    found, log = score.family_hits(), "" if name == "kept" else "\n".join(score.log)
    assert set(floors["found"]) == set(found)
    assert {f: n for f, n in found.items() if n < floors["found"][f]} == {}, log
    assert score.kinds["false alarm"] <= floors["false alarms"], log


def main() -> None:
    parser = argparse.ArgumentParser(description="Scores factcheck on the quality corpus.")
    parser.add_argument("--corpus", choices=CORPORA, default="articles", help="what to score (default: %(default)s)")
    parser.add_argument("-v", "--verbose", action="store_true", help="list each miss and each false alarm")
    parser.add_argument("--update-floors", action="store_true", help="hold what is found now, one hit a family less")
    options = parser.parse_args()
    score = scored(options.corpus)
    if options.verbose and options.corpus == "kept":
        parser.error("what is kept is measured and not read: it would stand for nothing")
    if options.verbose:
        print("\n".join(score.log))
    print(table(score))
    if options.update_floors:
        floors = {}
        for name in CORPORA:
            found = {family: max(0, n - 1) for family, n in scored(name).family_hits().items()}
            floors[name] = {"found": found, "false alarms": scored(name).kinds["false alarm"]}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""What tells the time of day without naming it: breakfast, the rush hour, sleep."""

from functools import cache

from factcheck.lexicon.load import cells


@cache
def hour_cues() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """By first word: the words that follow it, and the hours they tell, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for cue, hours in cells("hours", "cue", "hours"):
        first, *rest = cue.split(" ")
        found.setdefault(first, []).append((tuple(rest), hours))
    return {word: tuple(sorted(cues, key=lambda cue: -len(cue[0]))) for word, cues in found.items()}


@cache
def hour_windows(hours: str) -> tuple[tuple[float, float], ...]:
    """The windows that a cell of the table writes: ``5.5-10.5|15.5-20.5``."""
    pairs = (window.split("-") for window in hours.split("|"))
    return tuple((float(low), float(high)) for low, high in pairs)

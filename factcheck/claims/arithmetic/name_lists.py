"""Lists of named persons or works, item by item, with what stands beside each name."""

from collections.abc import Mapping

from factcheck.reading.names import Name
from factcheck.reading.reader import Layers

_COMMAS = frozenset({",", ";"})
#: Words that open what belongs to the name before, whatever names stand in it: "Ann Bell, of Leeds", "Salt," by Tassin.
_BELONGING = frozenset({"by", "of", "from", "aged", "who"})
_APPOSED = _BELONGING | {"a", "an", "the", "his", "her", "both", "all"}
_CLOSING = frozenset({'"', "”", "’"})


def listed(first: int, last: int, named: Mapping[int, Name], layers: Layers) -> tuple[Name, ...]:
    """The first name of every item of the list that fills ``[first, last)``; none where it is no closed list of names.

    An item may hold other words ("commander Ann Bell of Leeds"), but no finite verb outside a relative clause behind
    it; an item without a name ("a teacher", "34") belongs to the one before it.
    """
    words, verbs = layers.tokens.words, layers.phrases.verb_at
    found: list[Name] = []
    closed, after_and = False, False
    in_item: Name | None = None
    begins = first
    t = first
    while t < last:
        fold = words[t].fold
        if fold in _WHO and found and begins == t and in_item is None:
            after = _next_name(t, last, named, layers)
            if after is None:
                return tuple(found) if closed else ()
            t, begins, after_and = after, after, words[after - 1].fold in ("and", "&")
            continue
        if (t in verbs and verbs[t].tense != "none") or fold in ("including", "among", "while", "but", "(", ":"):
            return ()
        if t in named:
            in_item = in_item or named[t]
            t = named[t].last
            continue
        if fold in _COMMAS or fold in ("and", "&"):
            if in_item is not None and not (found and words[begins].fold in _BELONGING):
                if closed:
                    return ()
                found.append(in_item)
                closed = after_and
            elif begins < t and words[begins].fold not in _APPOSED and words[begins].number is None:
                return ()
            after_and = fold not in _COMMAS
            in_item, begins = None, t + 1 + (words[min(t + 1, last - 1)].text in _CLOSING)
        t += 1
    if in_item is None or (found and words[begins].fold in _BELONGING):
        beside = begins < last and (words[begins].fold in _APPOSED or words[begins].number is not None)
        return tuple(found) if closed and beside else ()
    if not after_and or closed:
        return ()
    return (*found, in_item)


_WHO = frozenset({"who", "whose", "whom"})


def _next_name(at: int, last: int, named: Mapping[int, Name], layers: Layers) -> int | None:
    """Where the next item begins behind a relative clause: a full name behind a comma or "and"."""
    words = layers.tokens.words
    return next(
        (
            t
            for t in range(at + 1, last)
            if t in named
            and named[t].last - t > 1
            and (words[t - 1].fold in _COMMAS or words[t - 1].fold in ("and", "&"))
        ),
        None,
    )

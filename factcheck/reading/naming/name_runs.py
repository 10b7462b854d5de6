"""Runs of capitalised words: where a name may begin and end, before anything is known of its kind."""

from factcheck.lexicon.remembered import Remembered
from factcheck.lexicon.word import Word
from factcheck.reading.naming.name_words import CAPITAL, CLOSED, common_tags, is_capital, looks_common, role
from factcheck.reading.naming.offices import Offices, find_offices
from factcheck.reading.sentences import Sentence, Sentences
from factcheck.reading.tokens import Compound, Tokens
from factcheck.text.frozen import Record

_BEFORE_SENTENCE = frozenset("\"“„«‘'([—–-:•*…") | {"--", "...", "''", "``"}
_EITHER = ("'", '"')
_OPENING = frozenset("\"“„«‘':—–") | {"--", "..."}


class Scene(Record):
    """What finding names needs to know of the whole article.

    ``capitals`` are the tokens that may be part of a name, outside sentences whose every word has a capital;
    ``initial`` are those that would have a capital anyway; ``lowered`` the folds of words in lower
    case; ``inner`` the folds that occur with a capital where nothing but a name asks for one; ``loud`` the sentences
    of capitals only; ``sport`` whether the article is about sport.
    """

    tokens: Tokens
    sentences: Sentences
    offices: Offices
    capitals: list[int]
    initial: set[int]
    lowered: set[str]
    inner: set[str]
    loud: list[Sentence]
    sport: bool

    def has_lower(self, fold: str) -> bool:
        """True when the article also has the word in lower case."""
        return fold in self.lowered


class _Capitals(Remembered[Word, bool]):
    """Whether a word with a capital may be part of a name."""

    def work_out(self, key: Word) -> bool:
        if not is_capital(key):
            return False
        if key.calendar is not None:
            return key.given is not None or key.calendar.kind == "month abbreviation"
        if key.shape == "UPPER":
            return key.fold not in ("ok", "tv", "am", "pm") and key.currency is None and key.unit is None
        return not key.bits & CLOSED or key.given is not None or key.country is not None


_may_be_name = _Capitals()


def _is_date(words: list[Word], i: int) -> bool:
    """True of a month unless a capitalised word follows and no figure stands beside it (Jun Ocampo, April Jones)."""
    if words[i].calendar is None:
        return False
    if i + 1 >= len(words) or (i and words[i - 1].shape == "digits"):
        return True
    following = words[i + 1]
    return following.shape not in CAPITAL or following.calendar is not None or following.number is not None


def survey(tokens: Tokens, sentences: Sentences) -> Scene:
    """Look over the article once for all that finding names needs."""
    words = tokens.words
    capitals = [
        i
        for i in tokens.positions("capital")
        if _may_be_name[words[i]] and (words[i].calendar is None or not _is_date(words, i))
    ]
    loud, hushed = _loud(tokens, sentences, capitals)
    if hushed:
        capitals = [i for i in capitals if i not in hushed]
    initial = _initial(tokens, sentences, capitals)
    inner = {words[i].fold for i in capitals if i not in initial and words[i].calendar is None}
    lowered = {w.fold for w in set(words) if w.shape == "lower" or (w.shape == "identifier" and w.text.islower())}
    sport = len(role("sport") & lowered) >= 5
    return Scene(tokens, sentences, find_offices(tokens), capitals, initial, lowered, inner, loud, sport)


def _initial(tokens: Tokens, sentences: Sentences, capitals: list[int]) -> set[int]:
    """The capitalised tokens at the start of a sentence, or after an opening quotation mark or colon."""
    words = tokens.words
    starts = set(sentences.firsts)
    found = set()
    for i in capitals:
        if i in starts:
            found.add(i)
        elif words[i - 1].shape == "punct":
            k = i - 1
            while k not in starts and k > i - 4 and words[k].text in _BEFORE_SENTENCE:
                k -= 1
            # the Farmers' Union; "He will win," Grace Lind said.
            closes = words[i - 1].text in _EITHER and tokens.glued(i - 1) and not tokens.glued(i)
            if (words[i - 1].text in _OPENING and not closes) or (k in starts and words[k].text in _BEFORE_SENTENCE):
                found.add(i)
    return found


def _loud(tokens: Tokens, sentences: Sentences, capitals: list[int]) -> tuple[list[Sentence], set[int]]:
    """The headlines that give every word a capital, or are all in capitals, and the capitalised tokens in them."""
    words = tokens.words
    loud: list[Sentence] = []
    hushed: set[int] = set()
    k = 0
    for sentence in sentences.all:
        begin = k
        while k < len(capitals) and capitals[k] < sentence.last:
            k += 1
        few = k - begin
        heading = sentence.heading and sentence.first >= tokens.body
        if few < (1 if heading else 3) or 4 * few < (sentence.last - sentence.first) // (2 if heading else 1):
            continue
        plain = sentence.first >= tokens.body and not sentence.heading
        if plain and (2 * few < sentence.last - sentence.first or not _may_shout(tokens, sentence)):
            continue
        inside = words[sentence.first : sentence.last]
        quiet = sum(1 for w in inside if w.shape == "lower" and len(w.fold) > 4)
        every = sum(1 for w in inside if w.shape in CAPITAL)
        if (
            every >= (2 if heading else 3)
            and quiet * 5 <= every
            and every * 2 >= sum(1 for w in inside if w.shape != "punct")
        ):
            loud.append(sentence)
            hushed.update(capitals[begin:k])
    return loud, hushed


def _may_shout(tokens: Tokens, sentence: Sentence) -> bool:
    """True of a sentence in capitals throughout."""
    inside = [w for w in tokens.words[sentence.first : sentence.last] if w.shape in CAPITAL or w.shape == "lower"]
    return sum(1 for w in inside if w.shape == "UPPER") * 4 > len(inside) * 3


def _whole(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """A run with all words of the name that the tables know to begin it."""
    ends = [c.last for c in tokens.compounds(first) if c.last > last and names_by_table(c)]
    return first, max(ends, default=last)


_JOINTS = frozenset({"of", "for", "and", "in", "on"})


def names_by_table(compound: Compound) -> bool:
    """True of an entry of several words that is a proper name ("Red Cross", not "aid group")."""
    if compound.kind == "organisation":
        return bool(compound.value.word[0].isupper())
    return compound.kind in ("country", "place")


def capital_runs(scene: Scene) -> list[tuple[int, int]]:
    """The longest runs of tokens that may be one name, in text order."""
    capitals = scene.capitals
    here = set(capitals)
    starts = set(scene.sentences.firsts)
    found: list[tuple[int, int]] = []
    words = scene.tokens.words
    joining = role("particle") | _JOINTS
    end = len(words)
    k = 0
    while k < len(capitals):
        first = capitals[k]
        last = first + 1
        if last < end and words[last].shape == "lower" and words[last].fold not in joining:
            found.append((first, last) if not scene.tokens.compounds(first) else _whole(scene.tokens, first, last))
            k += 1
            while k < len(capitals) and capitals[k] < found[-1][1]:
                k += 1
            continue
        while (longer := _extended(scene.tokens, first, last, here, starts)) > last:
            last = longer
        found.append(_whole(scene.tokens, first, last))
        last = found[-1][1]
        while k < len(capitals) and capitals[k] < last:
            k += 1
    return found


def _extended(tokens: Tokens, first: int, last: int, here: set[int], starts: set[int]) -> int:
    """The end of a run one step longer, or ``last`` when it ends here."""
    words = tokens.words
    if last >= len(words) or last == tokens.body or last in starts:
        return last
    if last in here:
        return last + 1
    word = words[last]
    after = last + 1
    if after >= len(words) or after in starts:
        return last
    if word.shape == "punct":
        return _over_mark(tokens, last, here)
    if word.shape == "lower":
        if word.fold in role("particle"):
            return _over_particles(tokens, last, here)
        if word.fold in _JOINTS:
            return _over_joint(tokens, first, last, here)
    elif word.shape == "Title" and len(word.text) == 1:
        initial = words[after].text == "." and after + 1 in here
        if initial or words[last - 1].amount_role == "label":
            return after  # an initial that is also a word, or a mark: John A. Smith, Class A
    return last


def _over_mark(tokens: Tokens, last: int, here: set[int]) -> int:
    words = tokens.words
    mark, before = words[last].text, words[last - 1]
    if last + 1 not in here:
        return last
    if mark == "." and tokens.glued(last):
        if len(before.text) == 1 or (before.abbreviation is not None and len(before.text) < 5):
            return last + 2
    elif mark == "&" or (
        mark == "," and words[last + 1].fold in role("corporate") and words[last + 1].shape != "lower"
    ):
        return last + 2
    elif mark == "/" and tokens.glued(last) and tokens.glued(last + 1) and len(before.text) == 1:
        return last + 2  # M/V
    return last


def _over_particles(tokens: Tokens, last: int, here: set[int]) -> int:
    words, particles = tokens.words, role("particle")
    k = last + 1
    while k < len(words) and k < last + 3 and words[k].shape == "lower" and words[k].fold in particles:
        k += 1
    return k + 1 if k in here and not tokens.parted(k) else last


def _over_joint(tokens: Tokens, first: int, last: int, here: set[int]) -> int:
    """Over "of", "for", "and" inside an organisation's name, where its words say that it goes on."""
    words = tokens.words
    joint, left = words[last].fold, words[last - 1]
    after = last + 1
    if words[after].fold == "the" and joint != "and":
        after += 1
    if after not in here:
        return last
    if joint == "and":
        return after + 1 if _coordinated(tokens, first, last, after, here) else last
    if words[after].country is not None and joint in ("in", "for"):
        return last
    if joint in ("in", "on"):
        joined = any(w.fold in ("for", "of", "on") for w in words[first:last])
        return after + 1 if joined and words[after].country is None and words[after].organisation is None else last
    return after + 1 if left.fold in role("head") else last


def _coordinated(tokens: Tokens, first: int, last: int, after: int, here: set[int]) -> bool:
    """True for "Food and Drug Administration", "Department of Health and Human Services": common words both sides."""
    words = tokens.words
    left, right = words[last - 1], words[after]
    if not (_plain_noun(left) and _plain_noun(right)):
        return False
    if any(w.fold in ("of", "for") for w in words[first:last]):
        return True
    end = after
    while end in here and not tokens.parted(end):
        end += 1
    final = words[end - 1]
    return end - after > 1 and (final.organisation is not None or final.fold in role("head"))


def _plain_noun(word: Word) -> bool:
    if word.given is not None or word.country is not None or word.shape == "UPPER":
        return False
    if word.fold.endswith(("ic", "al", "ive", "ary")):
        return True
    return word.fold in role("portfolio") or bool(common_tags(word.fold)) or looks_common(word.fold)

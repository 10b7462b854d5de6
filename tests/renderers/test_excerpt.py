from hypothesis import given
from hypothesis import strategies as st

from factcheck.renderers.excerpt import Excerpt, Mark, excerpts
from factcheck.text.printable import columns, printable


def cut(line: str, *words: str, width: int = 100) -> list[Excerpt]:
    marks = [Mark(line.index(word), line.index(word) + len(word), word) for word in words]
    return list(excerpts(line, marks, width=width))


def under(excerpt: Excerpt) -> list[str]:
    """The words above each mark's carets, by columns."""
    cells = "".join(c + "\0" * (columns(c) - 1) for c in excerpt.text if columns(c))
    return [cells[start:end].replace("\0", "") for start, end, _ in excerpt.marks]


def test_a_short_line_is_shown_whole() -> None:
    (excerpt,) = cut("Six people died.", "Six people")
    assert excerpt.text == "Six people died."
    assert excerpt.marks[0][:2] == (0, 10)


def test_a_long_line_is_cut_between_words() -> None:
    line = "left " * 100 + "the marked words " + "right " * 100
    (excerpt,) = cut(line, "the marked words")
    assert excerpt.text.startswith("… left left")
    assert excerpt.text.endswith("right right …")
    assert 80 < columns(excerpt.text) <= 104
    assert under(excerpt) == ["the marked words"]


def test_the_end_of_a_line_leaves_its_room_to_the_other_side() -> None:
    (excerpt,) = cut("left " * 100 + "the end", "the end")
    assert columns(excerpt.text) > 85
    assert excerpt.text.endswith("the end")


def test_marks_far_apart_get_an_excerpt_each() -> None:
    line = "first " + "between " * 50 + "last"
    assert [under(e) for e in cut(line, "first", "last")] == [["first"], ["last"]]


def test_marks_near_each_other_share_one() -> None:
    assert [under(e) for e in cut("left " * 50 + "six were hurt, two of them badly", "six", "two")] == [["six", "two"]]


def test_a_long_mark_shows_its_beginning_and_its_end() -> None:
    (excerpt,) = cut("He said " + "so much " * 100 + "and left.", "so much " * 100 + "and")
    assert excerpt.text.startswith("He said so much")
    assert " … " in excerpt.text
    assert excerpt.text.endswith("much and left.")
    assert columns(excerpt.text) < 110


def test_wide_and_combining_characters_keep_their_columns() -> None:
    line = "停火 が 続く e\u0301te\u0301 six people"
    assert under(cut(line, "six people")[0]) == ["six people"]
    assert under(cut(line * 10, "続く")[0]) == ["続く"]


def test_invisible_characters_take_no_column() -> None:
    assert under(cut("\u202ebad\u202c \x1b[0m six people", "six people")[0]) == ["six people"]


def test_one_endless_word() -> None:
    line = "a" * 100_000
    (excerpt,) = excerpts(line, [Mark(50_000, 50_003)], width=100)
    assert under(excerpt) == ["aaa"]
    (excerpt,) = excerpts(line, [Mark(0, 100_000)], width=100)
    assert columns(excerpt.text) < 120


@given(st.text(st.characters(), max_size=400), st.data())
def test_every_mark_lies_within_its_excerpt(line: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(line))
    marks = [Mark(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(ends, ends), max_size=4))]
    found = list(excerpts(line, marks, width=60))
    assert sorted(m[2].start for e in found for m in e.marks) == sorted(mark.start for mark in marks)
    for excerpt in found:
        assert printable(excerpt.text) == excerpt.text
        for start, end, _ in excerpt.marks:
            assert 0 <= start < end <= max(start + 1, columns(excerpt.text))

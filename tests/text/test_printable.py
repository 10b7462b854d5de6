import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.printable import columns, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kabul’s “talks” – 停火", "Kabul’s “talks” – 停火"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("two\nlines\r\nand\ta tab", "two lines  and a tab"),
        ("no\u00a0break\u2028line", "no break line"),
        ("sof\u00adt hy\u200bphen\ufeff", "soft hyphen"),
        ("\ud800", "\ufffd"),
        ("\x9b31m", "31m"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters()))
def test_printable_text_is_printable_and_stays(text: str) -> None:
    shown = printable(text)
    assert shown.isprintable()
    assert printable(shown) == shown
    shown.encode()


@pytest.mark.parametrize(("text", "width"), [("", 0), ("abc", 3), ("停火", 4), ("e\u0301", 1), ("ＡＢ", 4), ("é", 1)])
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width

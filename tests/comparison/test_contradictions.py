"""What one speaker both says and denies."""

import pytest

from factcheck import check
from factcheck.article import read
from factcheck.comparison.attributions.contradictions import clashes


def found(first: str, second: str) -> bool:
    return bool(list(clashes(read(f"Mayor Ann Lee said {first}.\n\nIt rained.\n\nLee said {second}."))))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the dam had not cracked in the storm", "the dam had cracked in the storm"),
        ("the clinic received no masks from the army", "the clinic had received masks from the army"),
        ("the storm damaged the dam in three places", "the dam was not damaged in the storm"),
        ("she would not sell the old stadium", "she would sell the old stadium"),
        ("the dam was safe", "the dam was dangerous"),
    ],
)
def test_clashes(first: str, second: str) -> None:
    assert found(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the dam had not cracked in the storm", "the earthen dam had cracked in the storm"),
        ("the dam had not cracked in the storm", "a bridge had cracked in the storm"),
        ("the dam had not cracked in the storm", "the dam might have cracked in the storm"),
        ("the dam had not yet cracked in the storm", "the dam had cracked in the storm"),
        ("the dam had not cracked in the storm", "the dam had since cracked in the storm"),
        ("the clinic had not paid the nurses", "the clinic had paid the bank for the nurses' beds"),
        ("she would not sell the stadium to a bank", "she would sell the stadium to a club"),
        ("the dam had not cracked in 2019", "the dam had cracked in 2024"),
        ("prices had risen", "prices had fallen"),
    ],
)
def test_no_clashes(first: str, second: str) -> None:
    assert not found(first, second)


def test_two_speakers_differ_freely() -> None:
    text = "Mayor Ann Lee said the dam had cracked at noon.\n\nEngineer Joe Hill said the dam had not cracked at noon."
    assert list(clashes(read(text))) == []


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("“I will not resign,” Ann Farrow said.", "Farrow said she would resign in June.", True),
        ("Ann Farrow said she would not resign.", "Farrow said she would resign if the bill failed.", False),
        ("Ann Farrow said she would not stand in Leeds.", "Farrow said she would stand in York.", False),
        ("Iran said it would not stop enriching uranium.", "Tehran said it would stop enriching uranium.", True),
        ("Iran said it would not stop enriching uranium.", "Iran said it would stop selling oil.", False),
    ],
)
def test_what_the_speaker_would_not_do(first: str, second: str, clash: bool) -> None:
    assert bool(list(clashes(read(f"{first}\n\nRain is expected this evening.\n\n{second}")))) is clash


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("The trainer said he was content with the track.", "The trainer said he was not content with it.", False),
        ("Police said the guard was armed.", "The guard, police said, was not armed.", False),  # which police, is open
        ("The board said fares would fall.", "Fares would not fall, the board said.", True),
        ("The board said fares would fall if it snowed.", "Fares would not fall, the board said.", False),
        ("Brekke denied that she owned the boat.", "Brekke said she owned the boat.", True),
        ("Brekke said she owned the boat.", "Brekke later said she did not own the boat.", False),
        ("A clerk said the vault was empty.", "A clerk said the vault was not empty.", False),
        ("The clerk said the vault was empty.", "The clerk said the vault was not empty.", True),
        ('"I think so," Brekke said.', '"I do not think so," Brekke said.', False),
        ('"I never met the diver," Brekke said.', "Brekke said she had met the diver.", True),
    ],
)
def test_one_source(first: str, second: str, clash: bool) -> None:
    text = (
        f"The diver lives in Wick. Hanna Brekke built the boat. {first}\n\nRain fell. A guide sells soap.\n\n{second}"
    )
    assert bool(list(clashes(read(text)))) is clash


def test_what_is_sold_is_not_whom_it_is_sold_to() -> None:
    said = "“She will not sell you a fence,” Ann Farrow said. Rain fell. “She will sell you a garden,” Ann Farrow said."
    assert check(said).ok
    quoted = "“She's not selling you a fence. She's selling you things that she has,” Ann Farrow said of her sister."
    assert check(quoted).ok

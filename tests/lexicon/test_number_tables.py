"""The tables of numbers, units, currencies, bounds and words beside numbers."""

from fractions import Fraction

import pytest

from factcheck.lexicon.load import table, values
from factcheck.lexicon.word import cached_words


def _units():
    return table("units", "unit", "aliases", "dimension", "factor")


def _currencies():
    return table("currencies", "code", "symbols", "names", "minor")


@pytest.mark.parametrize("name, columns, keys", [
    ("numbers", ("word", "value", "kind", "low", "high"), ("word",)),
    ("units", ("unit", "aliases", "dimension", "factor"), ("unit",)),
    ("bounds", ("phrase", "bound", "side"), ("phrase", "side")),
    ("amounts", ("word", "role"), ("word",)),
])  # fmt: skip
def test_no_key_stands_twice(name, columns, keys):
    found = [tuple(row[k] for k in keys) for row in table(name, *columns)]
    assert sorted(found) == sorted(set(found))


def test_no_spelling_of_a_unit_names_two_units():
    spellings = [s for row in _units() for s in (row["unit"], *values(row["aliases"]))]
    assert sorted(spellings) == sorted(set(spellings))


def test_no_name_of_money_names_two_currencies():
    names = [n for row in _currencies() for c in ("symbols", "names", "minor") for n in values(row[c])]
    assert sorted(names) == sorted(set(names))


def test_currency_codes_are_three_capitals():
    assert all(len(row["code"]) == 3 and row["code"].isupper() for row in _currencies())


@pytest.mark.parametrize("larger, smaller, times", [
    ("foot", "inch", 12), ("yard", "foot", 3), ("mile", "yard", 1760), ("kilometre", "metre", 1000),
    ("square mile", "acre", 640), ("hectare", "square metre", 10000), ("stone", "pound", 14), ("pound", "ounce", 16),
    ("gallon", "pint", 8), ("barrel", "gallon", 42), ("week", "day", 7), ("year", "month", 12),
    ("square yard", "square foot", 9), ("cubic yard", "cubic foot", 27), ("furlong", "yard", 220),
])  # fmt: skip
def test_factors_agree_with_each_other(larger, smaller, times):
    factors = {row["unit"]: Fraction(row["factor"]) for row in _units()}
    assert factors[larger] / factors[smaller] == times


def test_vague_numbers_have_bounds_in_order():
    rows = [r for r in table("numbers", "word", "value", "kind", "low", "high") if r["kind"] == "vague"]
    assert rows and all(int(r["low"]) < int(r["high"]) for r in rows)


def test_a_capital_tells_celsius_from_a_letter():
    assert cached_words()["C"].unit.unit == "degree Celsius"
    assert cached_words()["c"].unit is None

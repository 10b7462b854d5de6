"""Changes and conversions against their own figures, and what odd articles cost."""

from fractions import Fraction

import pytest
from work import lines_run

from factcheck.article import read
from factcheck.claims.arithmetic.arithmetic import ChangeClaim, ConversionClaim
from factcheck.claims.arithmetic.arithmetic_claims import arithmetic_claims
from factcheck.claims.claim import FigureClaim
from factcheck.comparison.arithmetic.changes import difference, growth, moves_against, multiplies
from factcheck.comparison.arithmetic.conversions import converts, odd_rates, rates
from factcheck.lexicon.conversion import conversions


def change(text: str) -> ChangeClaim:
    (claim,) = read(text).claims_of(ChangeClaim)
    return claim


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Sales fell to 418 million from 379 million.", True),
        ("Sales fell to 379 million from 418 million.", False),
        ("Sales fell to 380 from 379.", False),  # 380 may be 379 rounded
        ("Sales rose from 3 million to 2 million.", True),
        ("Sales rose from 2.9 million to 3 million.", False),
    ],
)
def test_direction(text: str, against: bool) -> None:
    assert moves_against(change(text)) is against


def test_growth_by_amount_and_close() -> None:
    made = growth(change("The index closed up 42 points, or 0.8 percent, at 5,310."))
    assert made is not None
    assert made.low < Fraction(42 * 100, 5268) < made.high


def test_growth_and_difference_of_start_and_end() -> None:
    claim = change("The herd rose by 60 to 310 from 250.")
    apart = difference(claim)
    assert apart is not None
    assert apart.low <= 60 <= apart.high


@pytest.mark.parametrize(("end", "true"), [(320, False), (330, True), (470, True), (480, False)])
def test_doubled_is_near_to_twice(end: int, true: bool) -> None:
    assert multiplies(change(f"The number doubled from 200 to {end} in a decade.")) is true


def test_a_rate_behind_its_sum_lies_within_the_claim() -> None:
    text = "The bid is worth the equivalent of $403m at a rate of $1.30 to the pound."
    for claim in read(text).claims_of(ConversionClaim):
        assert claim.span.start < claim.span.end
        assert all(claim.span.covers(figure.span) for figure in (claim.written, claim.converted))


def conversion(text: str) -> ConversionClaim:
    (claim,) = read(text).claims_of(ConversionClaim)
    return claim


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("It is 10 km (six miles) off.", True),
        ("It is 10 km (nine miles) off.", False),
        ("It is 100 km (60 miles) off.", True),
        ("It was 40C (104F).", True),
        ("It was 40C (110F).", False),
        ("It warmed by 2 degrees Celsius (3.6 degrees Fahrenheit).", True),
        ("He is 1.62 metres (five foot four inches) tall.", True),
        ("It weighs 2 tonnes (4,400 pounds).", True),
    ],
)
def test_conversions(text: str, true: bool) -> None:
    assert converts(conversion(text)) is true


def test_temperatures_have_zeros_of_their_own() -> None:
    celsius, fahrenheit = conversions()["degree Celsius"], conversions()["degree Fahrenheit"]
    assert celsius.to(fahrenheit, Fraction(100)) == 212
    assert fahrenheit.to(celsius, Fraction(-40)) == -40


def odd(text: str) -> list[int]:
    found = rates(read(text).claims_of(ConversionClaim))
    return [int(r.claim.written.value) for group in found.values() for r, _ in odd_rates(group)]


def test_one_rate_against_the_others() -> None:
    text = "It paid 100 euros ($110), then 200 euros ($220). It owes 300 euros ($33). "
    assert odd(text) == [300]
    assert odd(text.replace("$33", "$330")) == []


def test_rates_that_all_differ_tell_nothing() -> None:
    assert odd("It paid 100 euros ($110), then 200 euros ($440), then 300 euros ($3,300).") == []


@pytest.mark.parametrize(
    "piece", ["It paid 250 euros ($27). ", "the remaining $3 and ", "one of the 3 and ", "three men, ", "$1 (2 euros) "]
)
def test_cost_grows_with_the_text_and_no_faster(piece: str) -> None:
    def work(times: int) -> int:
        article = read("A. " + piece * times)

        def made() -> None:
            found = arithmetic_claims(article.layers, article.claims_of(FigureClaim))
            for group in rates(c for c in found if isinstance(c, ConversionClaim)).values():
                odd_rates(group)

        return lines_run(made)

    work(50)  # words are looked up once
    assert work(800) < 5 * work(200)

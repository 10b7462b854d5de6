"""The same words are credited to two different speakers.

Who said it is half of what a quotation says: a reader, and a court, will hold somebody to it. Compared are quotations,
and indirect statements that agree nearly word for word, whatever their marks and their length beyond the words that
they share. What two people say in words of their own is no more than that they agree.

Silent where a speaker stands as "he", who may be mistaken, where the two may be one (a body and whoever speaks for it,
a description without a name, one family name where no given names tell kin apart), where the words are anybody's, where
several speak together, and where one is told to quote the other.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import AttributionClaim
from factcheck.comparison.attributions.quotes import Echo, echoes
from factcheck.comparison.attributions.sides import credit, speaker_name, surely_named, told_of, two_speakers
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the utterances that are credited to two speakers."""
    for echo in echoes(article):
        if _one_utterance(echo) and _apart(echo.first, echo.second, article):
            yield _conflict(
                echo.first, echo.second, f"{echo.common} words, in a row or nearly so, are the same", article
            )


def _conflict(first: AttributionClaim, second: AttributionClaim, reason: str, article: Article) -> Conflict:
    names = [speaker_name(claim, article) for claim in (first, second)]
    return Conflict(
        f"“{_short(article.source.text(second.span))}” is credited to {names[0]} and to {names[1]}",
        tuple(Side(credit(c, article), f"credited to {n}") for c, n in zip((first, second), names, strict=True)),
        (reason,),
    )


def _one_utterance(echo: Echo) -> bool:
    """True of words that are shared by no chance: a quotation of some length, an indirect statement told twice."""
    if echo.first.quoted and echo.second.quoted:
        if len(echo.first.folds) == len(echo.second.folds) == echo.common >= 4 and echo.telling >= 2:
            return True  # short, and the same to the last word
        return echo.shared >= 0.85 and echo.common >= 5 and (echo.telling >= 3 or echo.longest >= 10)
    if len(echo.first.folds) == len(echo.second.folds) == echo.common >= 7 and echo.telling >= 3:
        return True  # told twice to the last word
    return echo.common >= 8 and echo.shared >= 0.85 and echo.telling >= 4


def _apart(a: AttributionClaim, b: AttributionClaim, article: Article) -> bool:
    if not two_speakers(a, b, article) or a.relayed or b.relayed:
        return False
    if not (surely_named(a, article) and surely_named(b, article)):
        return False
    return not any(one.speaker is not None and told_of(one.speaker, other, article) for one, other in ((a, b), (b, a)))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 80 else words[:77].rsplit(" ", 1)[0] + " …"


RULE = Rule(
    name="speaker-conflict",
    family="attributions",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "“The bridge was safe on the day we signed it off,” [[engineer Carla Mendes]] told the inquiry.\n"
        "The inquiry also heard from the former mayor. “The bridge was safe on the day we signed it off,” "
        "said [[Jorge Pinto]], who left office in 2019.",
        "“Nobody won this war,” [[Henrik Sand, the rebel leader]], told supporters.\n"
        "A band played in the square. “Nobody won this war,” said [[James Ferro, the chief of staff]].",
        '"Nobody in this company will lose a job because of the merger," [[chief executive Dana Holt]] said '
        "on Monday.\n"
        "Staff were told on Tuesday that the canteens would close.\n"
        '"Nobody in this company will lose a job because of the merger," said [[union leader Peter Wells]], '
        "and the hall cheered.",
        "[[Coach Amy Tran]] said the two goals were a gift from the defence and the third was pure luck.\n"
        "The visitors' bus left early. The two goals were a gift from the defence and the third was pure "
        "luck, said [[goalkeeper Nils Borg]].",
    ),
    consistent=(
        "“The bridge was safe on the day we signed it off,” engineer Carla Mendes told the inquiry.\n"
        "Mendes, 58, retired last year. “The bridge was safe on the day we signed it off,” she said again on "
        "leaving.",
        "“We will not pay a ransom to anybody, now or later,” said Interior Minister Rui Costa.\n"
        "The line drew applause. “We will not pay a ransom to anybody, now or later,” said the minister.",
        "“No child will go hungry in this city,” Mayor Ann Lee said in May. Councillor Bob Ruiz echoed her: "
        "“No child will go hungry in this city,” Ruiz said.",
        "Acme said it would close its plant in Leeds by the end of June. Acme spokeswoman Rita Shah said it "
        "would close its plant in Leeds by the end of June.",
        "“It is a great day for all of us,” said Ivan Horvat. “It is a great day for all of us,” said Maria Novak.",
        "Harbour master Lena Roth said the dredging would choke the oyster beds within ten years.\n"
        "Fisherman Ivo Kern said that the beds of oysters would be smothered by dredging in a decade.",
        "“We have to dredge the channel before the winter,” harbour master Lena Roth said on the pier.\n"
        "Roth's words were heard by the mayor, Ivo Kern. “We have to dredge the channel before the winter,” he said.",
        "“We have agreed to keep on talking until the last prisoner is home,” Anna Berg and Tom Hale said. "
        "“We have agreed to keep on talking until the last prisoner is home,” Berg said.",
    ),
    limits=(
        "Harbour master Lena Roth warned that the dredging would choke the oyster beds within ten years.\n"
        "Oysters are sold by the dozen on the quay.\n"
        "The warning that dredging would smother the beds of oysters in a decade came from fisherman Ivo Kern.",
        "“The vaccine was never tested on pregnant women,” a nurse said.\n"
        "“The vaccine was never tested on pregnant women,” a farmer said.",
    ),
)

"""The same words are credited to two different speakers.

Who said it is half of what a quotation says: a reader, and a court, will hold somebody to it. Compared are quotations,
and indirect statements that agree nearly word for word, whatever their marks and their length beyond the words that
they share.

Silent where the two may be one (a body and whoever speaks for it, a description without a name, one family name),
where the words are anybody's, where several speak together, and where one is told to quote the other.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.attributions.quotes import Echo, echoes
from factcheck.comparison.attributions.sides import credit, speaker_name, told_of, two_speakers
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the utterances that are credited to two speakers."""
    text = article.source.text
    for echo in echoes(article):
        if not _one_utterance(echo) or not _apart(echo, article):
            continue
        pair = (echo.first, echo.second)
        names = [speaker_name(c, article) for c in pair]
        yield Conflict(
            f"“{_short(text(echo.second.span))}” is credited to {names[0]} and to {names[1]}",
            tuple(Side(credit(c, article), f"credited to {name}") for c, name in zip(pair, names, strict=True)),
            (f"{echo.common} words, in a row or nearly so, are the same",),
        )


def _one_utterance(echo: Echo) -> bool:
    """True of words that are shared by no chance: a quotation of some length, an indirect statement told twice."""
    if echo.first.quoted and echo.second.quoted:
        return echo.shared >= 0.85 and echo.common >= 5 and (echo.telling >= 3 or echo.longest >= 10)
    return echo.common >= 8 and (
        (echo.shared >= 0.85 and echo.telling >= 4) or (echo.shared >= 0.7 and echo.telling >= 5)
    )


def _apart(echo: Echo, article: Article) -> bool:
    a, b = echo.first, echo.second
    if not two_speakers(a, b, article) or a.relayed or b.relayed:
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
        "“We have agreed to keep on talking until the last prisoner is home,” Anna Berg and Tom Hale said. "
        "“We have agreed to keep on talking until the last prisoner is home,” Berg said.",
    ),
    limits=(
        "“The vaccine was never tested on pregnant women,” a nurse said.\n"
        "“The vaccine was never tested on pregnant women,” a farmer said.",
    ),
)

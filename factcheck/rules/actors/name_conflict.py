"""One person is spelled in two ways, or changes the first name.

A name misspelt once makes two people of one, and the reader, the lawyer and the search engine go after the wrong one.
Flagged are full names of one person that are a letter apart, a surname much like that of somebody named in full, a
second first name of the same initial for somebody whom the text never introduces, and names of bodies and places that
differ by a letter.

Left alone are accents, initials, short forms and nicknames (Bill, William), two people in one sentence, whoever is
given an age, an office or a family, and surnames that three people share.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.misnamings import misnamed
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield two spellings of one name, then two first names of one person."""
    for found in misnamed(article):
        first, second = article.source.text(found.first), article.source.text(found.second)
        yield Conflict(
            f"“{first}” and “{second}”: one name, written in two ways",
            (Side(found.first, f"named {first}"), Side(found.second, f"named {second}")),
            found.reasons,
        )


RULE = Rule(
    name="name-conflict",
    family="actors",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "The treasurer, [[Darius Hollister]], 47, denies theft. Hollister bought a boat, the court heard. Hollister"
        " wept.\n"
        "A neighbour said that [[Dominic Hollister]] had always been generous.",
        "[[Angela Corrigan]] chairs the inquiry. Victims had asked for a judge.\n"
        "The inquiry is expensive. [[Angela Corrigen]] defended its cost on Monday.",
        "The baker [[Ivo Marchetti]] has won the prize. His bread is black.\n"
        "Bakers lined the street. Mr [[Marcheti]] thanked them.",
        "The clerk [[Jocelyn Hathersage]] has left the town hall. Hers was a hard job.\n"
        "The mayor is sorry. Ms [[Hatherley]] will get no pension.",
    ),
    consistent=(
        "The treasurer, Darius Hollister, 47, denies theft. Hollister bought a boat. His brother, Dominic"
        " Hollister, sold"
        " it to him.",
        "The senator, William Hollister, 70, is ill. Hollister was last seen in May. Bill Hollister will not run"
        " again.",
        "François Marchand, 50, bakes. Marchand has won the prize. Francois Marchand is proud.",
        "Dana Hollister, 47, sings. Hollister has a cold. Derek Hollister, a critic from Leeds, left early.",
        "George H. Marsh wrote to Tom Marsh and to Tim Marsh in 1911.",
        "John Marsh, 40, won. Marsh beat Joan Marsh of Wales in the final.",
    ),
    limits=(
        # Another initial, and no office that both hold: two people as far as the text tells.
        "The treasurer, Darius Hollister, 47, denies theft. Hollister wept. A neighbour said that Paul Hollister"
        " was kind.",
    ),
)

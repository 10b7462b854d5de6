"""One person holds two offices that exclude each other, or one office is given to two people.

Who speaks as what is the first thing a reader takes from a name, and a president too many undoes the rest. Offices are
compared as the text gives them now: of one country, town or body, in the article's own words. Courts have sides, states
have heads, ministers have ministries; one person is not on both, two people do not hold one.

Places that one has at a time are known by titles and by verbs: the referee, whoever captains the side.

Left alone are offices once held, to come, acting or deputy; the same office elsewhere; offices given together in one
sentence; and every office that the text sees change hands.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.helms import crowded_helms
from factcheck.comparison.actors.offices import Clash, own_deputies, two_holders, two_offices
from factcheck.comparison.actors.traits import differing_traits
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield persons with two offices, then offices with two persons."""
    for clash in (*two_offices(article), *own_deputies(article)):
        yield _conflict(article, clash, f"{clash.first.person.name} cannot be both")
    for clash in two_holders(article):
        yield _conflict(article, clash, f"one {clash.first.office} too many")
    for crowded in crowded_helms(article):
        sides = (crowded.first, crowded.second)
        first, second = (article.source.text(claim.span) for claim in sides)
        yield Conflict(
            f"{crowded.first.person.name} (“{first}”) / {crowded.second.person.name} (“{second}”): one"
            f" {crowded.first.helm} too many",
            tuple(Side(claim.span, f"{claim.person.name}: {claim.helm}") for claim in sides),
            crowded.reasons,
        )
    for found in differing_traits(article, affiliations=True):
        first, second = article.source.text(found.first.span), article.source.text(found.second.span)
        yield Conflict(
            f"{found.first.entity.name}: “{first}” and “{second}” cannot both be right",
            tuple(Side(claim.span, f"{claim.trait}: {claim.value}") for claim in (found.first, found.second)),
            found.reasons,
        )


def _conflict(article: Article, clash: Clash, why: str) -> Conflict:
    sides = (clash.first, clash.second)
    first, second = (article.source.text(claim.span) for claim in sides)
    return Conflict(
        f"“{first}” / “{second}”: {why}",
        tuple(Side(claim.span, f"{claim.person.name}: {claim.office}") for claim in sides),
        clash.reasons,
    )


RULE = Rule(
    name="role-conflict",
    family="actors",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "[[Finance Minister Pedro Vidal]] presented the budget on Monday. The budget cuts subsidies for diesel.\n"
        "Unions are angry. [[Interior Minister Pedro Vidal]] called their protest premature.",
        "[[Prosecutor Ruth Ames]] told the jury that the vault had been empty for a year. A clerk wept.\n"
        "Ms [[Ames, for the defence]], asked the clerk who else had had a key.",
        "[[Mayor Tom Reid]] opened the new bridge on Saturday. Hundreds walked over it.\n"
        "The bridge had cost £3m, [[Mayor Judith Sloane]] said.",
        "The jury's [[president, Ann Lee]], praised the short list. It has eleven names.\n"
        "The prize goes to the winner on Friday from Ben Okri, [[who chairs the jury]].",
        "The tug [[captain, Ann Lee]], heard nothing. Divers searched the lake until dark.\n"
        "Ben Okri, [[who skippered the tug]], wept as he told the inquiry of the night.",
        "[[Labour councillor Imran Aziz]] opened the fair. It rained.\n"
        "The fair made a loss. [[Conservative councillor Imran Aziz]] called it bad luck.",
        "No ransom was paid, said [[Paul Batu, the army]]'s spokesman in the north. The captives were well.\n"
        "Elders praised [[Paul Batu, the militia]]'s commander, for his patience.",
        "The harbour's [[chief engineer, Ann Lee]], warned of cracks in the pier. Divers will look at it.\n"
        "[[Ben Okri, chief engineer]] of the harbour, said the pier was sound.",
    ),
    consistent=(
        "Finance Minister Pedro Vidal presented the budget on Monday. Former finance minister Ana Ruiz called it"
        " timid.",
        "Finance Minister Pedro Vidal presented the budget on Monday. Interior Minister Ana Ruiz called it timid.",
        "Mayor Tom Reid opened the new bridge on Saturday. The mayor of Hobart, Judith Sloane, sent a card.",
        "Chile's president, Ana Ruiz, met President Paul Diallo of Senegal. President Ruiz gave him a poncho.",
        "Mayor Tom Reid opened the new bridge on Saturday. Reid will be succeeded in May by Judith Sloane. Mayor"
        " Judith"
        " Sloane will inherit a debt.",
        "Prosecutor Ruth Ames told the jury that the vault had been empty. Ben Okri, for the defence, said it was"
        " full.",
        "Pedro Vidal, the prime minister and finance minister, resigned. Prime Minister Vidal gave no reason.",
        "The jury's president, Ann Lee, praised the short list. Ben Okri chairs the prize's board.",
        "The tug captain, Ann Lee, heard nothing. Ben Okri, who skippered the ferry, wept.",
        "Ann Lee, who chairs the jury, spoke first. Ben Okri chaired the jury until May.",
        "Ann Lee captains the home side. The visiting captain, Ben Okri, won the toss.",
        "Deputy Mayor Judith Sloane spoke for Mayor Tom Reid, who is ill.",
    ),
    limits=(
        # Stories of several countries name presidents without saying of which.
        "Chile and Peru signed a treaty. Peru will send gas to Chile. President Ana Ruiz smiled. President Pedro"
        " Vidal of"
        " Peru smiled. Chile was quiet. President Paul Diallo signed for Chile.",
    ),
)

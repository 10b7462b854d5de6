"""A detail of one person differs between two mentions: age, sex, nationality, origin, trade, family.

Readers know people by such details, and a guard of 46 who is 51 further down may be two guards. Compared are details
that the text ties to one name: the age beside it, the noun it was called by, the pronoun of a sentence that names
nobody else, the wife or daughter of one man; and the year in which a body was founded.

Left alone are ages in sentences about another year, families of one surname, words for men that many use of women
(chairman, spokesman), two nationalities in one sentence, and what is quoted.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.traits import differing_traits
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield, for each person, the details that differ."""
    for found in differing_traits(article):
        claims = (found.first, found.second)
        first, second = (article.source.text(claim.span) for claim in claims)
        yield Conflict(
            f"{found.first.entity.name}: “{first}” and “{second}” cannot both be right",
            tuple(Side(claim.span, f"{claim.trait}: {claim.value}") for claim in claims),
            found.reasons,
        )


RULE = Rule(
    name="identity-conflict",
    family="actors",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "[[Ida Berg, 45]], a joiner, was found alive on Grey Horn on Sunday. Fog had come down.\nThe search had"
        " cost a day.\n[[The 56-year-old]] has walked there since childhood.",
        "[[Dora Finch]], the chief executive of Brant, spoke in Elva. Finch said [[he]] had thought of it on his"
        " holiday.",
        "The lifeguard, [[Bo Larsen, 34]], swam out twice. The sea was rough.\n"
        "Bathers carried [[the 43-year-old lifeguard]] on their shoulders.",
        "Judge Noor Haddad said that [[she]] had read every page.\n"
        "The courtroom was full. Haddad, a [[father]] of three, adjourned the trial.",
        "The lifeguard, [[Bo Larsen, 34]], swam out twice. The sea was rough.\n"
        "At [[43]], Larsen has never seen such waves.",
        "[[Teresa Quist]] runs the brewery. The hops come from one valley.\n"
        "Beer is brewed by night. Quist said [[he]] slept at noon.",
        "The [[Danish architect]] Eva Holm won the prize. Her bridge will span the bay.\n"
        "Eva Holm, a [[Norwegian architect]], was not at the ceremony.",
        "Viktor Stern, who conducted for 40 years, was buried in Riga. Stern learned from his father.\n"
        "[[Stern's wife]], the pianist Ruth Abel, played for him.\n"
        "[[Stern's daughter]], Ruth Abel, inherits the house.",
        "Ann Lee died in Leeds on Monday at the age of [[84]]. The gallery lowered its flag.\n"
        "Friends recalled a stubborn painter. Ann Lee died at [[86]], with a brush in her hand.",
        "Ebo Tetteh, [[a postman]] in Tema, found the comet. It is green.\n"
        "The comet will return in 80 years. Ebo Tetteh, who works as [[a dentist]], will not see it.",
        "Ebo Tetteh was [[born in Kumasi]] and sings. The hall was full.\n"
        "Ebo Tetteh, [[a native]] of Axim, sang in the rain.",
        "The cook, Ann Lee, who [[has never married]], wept. The court was quiet.\n[[Ann Lee's husband]] held her hat.",
        "Havnar Clinic was [[founded in 1974]]. It has nine beds.\n"
        "Fishermen still remember how Havnar Clinic was [[set up in 1988]].",
    ),
    consistent=(
        "Dora Finch, the chief executive of Brant, spoke in Elva with the mayor. Finch said he had thought of it"
        " on his holiday.",
        "Ebo Tetteh, a postman in Tema, found the comet. Ebo Tetteh, a former baker, has a small garden.",
        "Ebo Tetteh, 45, sings. Ebo Tetteh, a man in his forties, sang in the rain.",
        "Ann Lee, a mother of four, wept. Ann Lee has two sons.",
        "The lifeguard, Bo Larsen, 34, swam out twice. Another lifeguard, Ed Marsh, 43, stayed ashore.",
        "Bo Larsen, 34, swam out twice. In 2009 Bo Larsen, 19, had won a medal for it.",
        "Judge Noor Haddad said that she had read every page. Haddad, the chairman of the panel, adjourned the trial.",
        "Judge Noor Haddad said that she had read every page. Samir Haddad, a father of three, wept.",
        "The Danish architect Eva Holm won the prize. Eva Holm, who is also a Norwegian citizen, was not there.",
        "Viktor Stern's wife, Ruth Abel, played for him. Tom Abel's daughter, Ruth Abel, had met Stern in Riga.",
        "The Scottish singer Ada Muir sang first. Muir, a British citizen, lives in Lyon.",
        "Bo Larsen, 34, swam out twice. At 19, Larsen had swum the strait.",
        "Teresa Quist runs the brewery. Ulf Sander brews. Quist said he slept at noon.",
        "“Bo Larsen is a boy of 19,” said a bather. Bo Larsen, 34, laughed.",
    ),
    limits=(
        # Who "the 43-year-old" is stays open where two people are near.
        "Bo Larsen, 34, swam out with Ed Marsh. The 43-year-old was cold. Larsen was not.",
    ),
)

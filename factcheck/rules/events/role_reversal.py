"""Who did it to whom is swapped between two mentions of one event.

That the firm bought its rival and that the rival bought the firm are two stories, and only one of them happened. A
later definite mention ("the ambush of the rebels by the army", "Costa's foul on Muir") is compared with the clause that
told the event. The rule is silent on what two sides do to each other or in turn, where another clause tells of the deed
of the other side, and where the two are dated apart.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.claims.claim import DeedClaim
from factcheck.comparison.events.deeds import exchanged
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the events whose two sides change places."""
    text = article.source.text
    for one, other, reasons in exchanged(article):
        message = f"“{text(one.span)}” and “{text(other.span)}” tell one event with its two sides exchanged"
        yield Conflict(
            " ".join(message.split()),
            (Side(one.span, _doer(one)), Side(other.span, _doer(other))),
            reasons,
        )


def _doer(claim: DeedClaim) -> str:
    return f"done by the {claim.doer.noun}" if claim.doer.noun else f"done to the {claim.other.noun}"


RULE = Rule(
    name="role-reversal",
    family="events",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "[[Brewer Holt Larsen bought its Swedish rival Akvavit AB]] on Monday. Shares rose.\n"
        "Staff heard of [[Akvavit AB's purchase of Holt Larsen]] by letter.",
        "[[Defender Ian Muir fouled Leo Costa]] in the box and was sent off.\n"
        "The coach did not want to speak of [[Costa's foul on Muir]].",
        "In May [[a patrol of Iran's navy seized a Greek tanker]] in the strait.\n"
        "[[Greece's seizure of the tanker]] was discussed in Muscat.",
        "[[Rebels ambushed a convoy]] of Nepalese troops.\n"
        "The [[ambush of the gunmen by the Nepalese]] is being looked into.",
    ),
    consistent=(
        "Brewer Holt Larsen bought its Swedish rival Akvavit AB. Staff heard of Holt Larsen's purchase of Akvavit AB.",
        "Kenya attacked Somalia in May. Somalia attacked Kenya in June. Somalia's attack on Kenya was short.",
        "Arsenal beat Chelsea on Sunday. Chelsea's win over Arsenal in May was forgotten.",
        "Iran seized a Greek tanker. Greece seized an Iranian tanker. Greece's seizure of the tanker was discussed.",
        "Nina Petrova met Laura Berg in Rome. Berg's meeting with Petrova was short.",
    ),
    limits=(
        "The army took Halden from the rebels in May. When the rebels took Halden from the army, the mill burned down.",
    ),
)

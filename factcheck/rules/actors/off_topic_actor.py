"""A country, group or body with no part in the story turns up as if it had one.

Text that was stitched together, translated or spun by a machine brings in whalers and parliaments from another story.
A reader who meets them looks back for what they have to do with all this, and finds nothing. An actor is held to be a
stranger on evidence that adds up: nothing else in the article speaks of its country, which lies far from all others
named; its clause shares no words with the rest; all that ties it to the story is a phrase that would fit any ("the
ruling", "this approach").

Outsiders with a part are left alone: whose clause names somebody of the story or uses its words, who are quoted or
compared, who are only where something happens, where somebody comes from, or one of a list. Whoever is only spoken of,
and does nothing in a main clause, needs much more evidence, and so do states, which meddle everywhere.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.actors.topic import strangers
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the strangers of each sentence."""
    for stranger in strangers(article):
        spans = dict.fromkeys(actor.span for actor in stranger.actors)
        named = " and ".join(f"“{article.source.text(span)}”" for span in spans)
        yield Conflict(
            f"nothing in the article says what {named} {'has' if len(spans) == 1 else 'have'} to do with the story",
            tuple(Side(span, "an actor that the rest of the article knows nothing of") for span in spans),
            stranger.reasons,
        )


RULE = Rule(
    name="off-topic-actor",
    family="actors",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "Bus drivers in Elva went on strike on Monday. Drivers in Elva want more pay, and the mayor of Elva"
        " asked both sides to talk.\n[[The Fijian army]] took two villages and burned a bridge.",
        "Ghana and Togo have reopened their border after a month of talks. Lorry drivers in Ghana cheered as the"
        " barrier"
        " rose. Togo will lift its tax on onions, and Ghana will let in Togo's cement.\n"
        "The agreement has also revived the feud between [[Finnish tram conductors]] and [[the mayor of Osaka]].",
        "Peru's coffee harvest will fall by a fifth, growers in Peru say, after frost burnt the young shrubs."
        " Exporters in"
        " Peru have asked the bank for more time.\n"
        "This careful balance protects the pensions of [[the Latvian coast guard]].",
        "Councillors in Kilkenny have voted to close two libraries. The libraries in Kilkenny lend few books, and the"
        " councillors want to save money.\n"
        "[[The Society of Master Glaziers]] sued its creditors after the closure had rekindled a quarrel over kilns.",
        "Brenda Okello won the marathon in Kampala on Sunday in two hours and 25 minutes. Okello, a teacher from"
        " northern"
        " Uganda, pulled away after 30 kilometres. Crowds cheered Okello at the finish.\n"
        "The victory comes after [[Icelandic trawlermen]] rejected an offer for their boats.",
        "Ghana and Togo have reopened their border after a month of talks. Lorry drivers in Ghana cheered as the"
        " barrier rose.\n"
        "[[The Uruguayan dairy cooperatives]] welcomed the outcome.",
        "Ghana and Togo have reopened their border after a month of talks. Lorry drivers in Ghana cheered as the"
        " barrier rose.\n"
        "The move has clouded the regatta of [[the Estonian sailing federation]].",
    ),
    consistent=(
        "Ghana and Togo have reopened their border after a month of talks. Lorry drivers in Ghana cheered as the"
        " barrier rose. In 2006 a Norwegian film crew stayed at the border for a month.",
        "Nepal's parliament has passed a law on dowries after years of debate in Nepal. The law's drafters had visited"
        " Sweden. Swedish lawyers helped them, and Nepal's president thanked the lawyers.",
        "A gale sank two boats in Nepal's largest lake. Nepal's army found both. A Danish company had built them.",
        "Ghana and Togo have reopened their border after a month of talks. Lorry drivers in Ghana cheered as the"
        " barrier"
        " rose. Finnish mediators had brought Ghana and Togo to the table.",
        "Peru's coffee harvest will fall by a fifth, growers in Peru say, after frost burnt the young shrubs. The"
        " frost has"
        " also alarmed Japanese importers, who buy a third of Peru's coffee.",
        "Brenda Okello won the marathon in Kampala on Sunday in two hours and 25 minutes. Okello, a teacher from"
        " northern"
        " Uganda, pulled away after 30 kilometres. Norway's Ingrid Berg finished second, two minutes behind Okello.",
        "A ferry with 90 people on board sank off the coast of Fiji on Friday. Of the passengers of the ferry 12"
        " are still"
        " missing, police in Fiji said. Six of the rescued were children, and two were German tourists.",
        "Shares in Hartveld fell by 6 percent. The company said orders had dried up. The company's plant in Chile will"
        " close, and Hartveld will sell its Danish office.",
        "Nepal's parliament has passed a law on dowries after years of debate in Nepal. “The law goes further than"
        " anything"
        " that Swedish feminists dreamt of,” said Anita Rai, who drafted the law.",
    ),
    limits=(
        # A stranger beside others of the story cannot be told from an outsider with a part.
        "Ghana and Togo have reopened their border after a month of talks. Lorry drivers in Ghana cheered as the"
        " barrier"
        " rose. The map was drawn by officers of Ghana, of Togo and of the Chilean navy.",
        # Without a country there is no map to go by, and a guild that is only sad may belong anywhere.
        "Peru's coffee harvest will fall by a fifth, growers in Peru say. The frost has saddened the Beekeepers'"
        " Guild.",
    ),
)

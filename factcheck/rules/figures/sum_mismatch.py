"""A stated total differs from the sum of its parts, or a margin from the difference of its figures.

Readers add figures up, and so do lawyers. Parts are added only where the text presents them as all there are: a list
right behind the total, a "remaining" or "other" figure that closes it, "in all", "accounting for all". All figures are
taken as rounded as they are written. Parts that stand side by side in different places ("520 in the shops and 380 in
the office") are added where they come close to their total. Games are won, drawn or lost, a chamber casts no more votes
than it has members, a score never falls, and so many at so much each make the bill. The rule is silent on "including",
"among them", "at least" and open lists.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.arithmetic.sums import false_sums
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side

#: By what is wrong: the message, what the stated figure is, what each of its parts is (the last of several goes on).
_WORDING = {
    "sum": ("the parts {listed} add up to {true}, not to {stated}", "the total", ("a part",)),
    "margin": ("the difference of {joined} is {true}, not {stated}", "the difference", ("of this",)),
    "ballot": ("{joined} is {true} votes of a body of {stated}", "who may vote", ("{true} votes",)),
    "score": ("{first} at the interval does not lead to {stated}", "the final score",
              ("the score at the interval", "scored since")),
    "bill": ("{first} at {last} come to {true}, not to {stated}", "the total", ("how many", "the price of each")),
}  # fmt: skip
_REASONS = {
    "list": "the list that follows the total gives its parts",
    "rest": "the last part is said to be the rest",
    "total": "the total is given right after its parts",
    "all": "the parts are said to be all there are",
    "headed": "the parts follow “of the”, which gives the total",
    "split": "the parts stand side by side and pass the total",
    "people": "men, women and children are all there are",
    "tally": "games are won, drawn or lost",
    "limit": "no more than all can take part",
    "points": "a win brings three points and a draw one",
    "stages": "the stages make up the whole",
}


def check(article: Article) -> Iterator[Conflict]:
    """Yield the sums that do not add up, the margins that are another, the votes that are too many."""
    for false in false_sums(article):
        message, whole, notes = _WORDING[false.of]
        stated, parts = ([f"“{article.source.text(span)}”" for span in spans] for spans in (false.stated, false.parts))
        message = message.format(
            listed=", ".join(parts), joined=" and ".join(parts), first=parts[0], last=parts[-1],
            stated=" and ".join(stated), true=false.true,
        )  # fmt: skip
        sides = [Side(span, whole) for span in false.stated]
        for n, span in enumerate(false.parts):
            sides.append(Side(span, notes[min(n, len(notes) - 1)].format(true=false.true)))
        yield Conflict(message, tuple(sides), (_REASONS[false.kind],) if false.kind else ())


RULE = Rule(
    name="sum-mismatch",
    family="figures",
    severity=Severity.ERROR,
    since="0.1",
    check=check,
    inconsistent=(
        "[[332]] of the [[497]] who voted were for the strike; [[382]] were against.",
        "The crash killed [[six]] people: [[three]] men and [[two]] women.",
        "The roof will cost [[$9.4 million]]. The church will pay [[$5.1 million]] and the city [[$2.2 million]]; the"
        " remaining [[$1.1 million]] will come from a lottery.",
        "The [[$90 million]] budget includes [[$60 million]] for roads and [[$45 million]] for schools.",
        "The motion was carried by [[30]] votes, [[240 to 214]], after a long night.",
        "Of the [[30]] seats, [[12]] went to farmers, [[10]] to workers and the other [[nine]] to small parties.",
        "Of the [[960]] posts to go, [[520]] are in the welding shops and [[380]] in the design office.",
        "The blast claimed [[13]] lives. The dead were [[seven]] women and [[four]] men.",
        "They have played [[22]] games, winning [[14]], drawing [[five]] and losing [[four]].",
        "Hull led [[14-10]] at half-time. Salford came back well. Salford won [[33-9]].",
        "The plan was rejected by [[20,412 votes to 19,874]]. The margin of [[638]] votes surprised many.",
        "It buys [[eight]] trams at [[4 million euros apiece]]. The order is worth [[39 million euros]] in total.",
        "The crossing took [[61 days]]. They needed [[23 days]] for the first leg and [[31 days]] for the second.",
        "The [[11-member]] council voted [[8-4]] to close the pool.",
    ),
    consistent=(
        "332 of the 497 who voted were for the strike; 165 were against.",
        "The crash killed five people: three men and two women.",
        "The crash killed six people, among them three men and two women.",
        "The crash killed at least six people: three men and two women have been named.",
        "The roof will cost $9.4 million. The church will pay $6.1 million and the city $2.2 million; the remaining"
        " $1.1 million will come from a lottery.",
        "The motion was carried by 26 votes, 240 to 214, after a long night.",
        "The firm made three films in 2001 and two in 2002, and in all of its six studios the lights are out.",
        "The 11-member council voted 7-3 to close the pool. One member was away.",
        "Of the 960 posts to go, 520 are in the welding shops and 380 in the design office. The rest are abroad.",
        "The blast claimed 13 lives. Seven women and four men are in hospital.",
        "They have played 22 games, winning 14, drawing four and losing four.",
        "Hull led 14-10 at half-time. Salford came back well. Salford won 33-14.",
        "The plan was rejected by 20,412 votes to 19,874. At the last vote the margin was 638.",
        "The city will buy eight trams at 4 million euros apiece. The order is worth 32 million euros in total.",
        "Of the 14 held, six were women and seven were foreigners.",
        "Sales were 1.3 million: 0.9 million at home and 0.5 million abroad.",
    ),
)

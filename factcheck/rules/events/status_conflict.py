"""One thing is told in two states that exclude each other: done and to come, arrested and at large, dead and acting.

A reader who is told that an accord was signed on Thursday, and further down that both sides hope to sign it next week,
does not know whether there is an accord at all. Compared are events that happen once to one thing (a signing, a vote, a
funeral), talks that are said to be over, and lasting states of persons. The rule is silent where the text tells of
stages (a Senate after a lower house, a second round), of plans of then ("had hoped to sign"), of speech dated before
the event, of another thing or place, of somebody freed or escaped since, and of acts of the dead that are dated before
the death.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.article import Article
from factcheck.comparison.events.conditions import clashing_conditions
from factcheck.comparison.events.courses import courses, words_of
from factcheck.comparison.events.never_begun import never_begun
from factcheck.comparison.events.states import clashing_states
from factcheck.comparison.turned_again import turned_again
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Example, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield the events that are both done and still to come, and the persons in two states at once."""
    text = article.source.text
    ahead_in = set()  # the clauses told as still to come: what they clash with is told once
    for course in courses(article):
        ahead_in.add(course.ahead.statement)
        done, ahead = words_of(course.done, article), words_of(course.ahead, article)
        yield Conflict(
            f"“{text(done)}” tells as done what “{text(ahead)}” tells as still to come",
            (Side(done, "done"), Side(ahead, "still to come")),
            course.reasons,
        )
    for told in never_begun(article):
        done, off = words_of(told.done, article), words_of(told.off, article)
        yield Conflict(
            f"“{text(done)}” tells as done what “{text(off)}” tells as called off before it began",
            (Side(done, "done"), Side(off, "called off before it began")),
            told.reasons,
        )
    for clash in (*clashing_states(article), *clashing_conditions(article)):
        first, second = clash.first, clash.second
        if not ahead_in.isdisjoint((first.statement, second.statement)):
            continue
        said = [f"not {claim.value}" if claim.negated else claim.value for claim in (first, second)]
        yield Conflict(
            f"“{text(first.span)}” says {said[0]}, “{text(second.span)}” says {said[1]}",
            (Side(first.span, said[0]), Side(second.span, said[1])),
            clash.reasons,
        )
    for turned in turned_again(article, "ahead"):
        clauses = [c for t in (turned.first, turned.second) if (c := article.layers.statements.at(t)) is not None]
        done, ahead = (c.span for c in sorted(clauses, key=lambda statement: statement.tense == "future"))
        if not any(c in ahead_in for c in clauses):
            yield Conflict(
                f"“{text(done)}” tells as done what “{text(ahead)}” tells as still to come",
                (Side(done, "done"), Side(ahead, "still to come")),
                turned.reasons,
            )


RULE = Rule(
    name="status-conflict",
    family="events",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "A walker was lost on the moor on Friday. [[Rescuers found Ida Berg]] alive on Sunday.\n[[The search for"
        " Berg goes on]].",
        "[[Ida Berg was found]] alive on Sunday, police said.\n[[Berg has not been found]], and divers have gone home.",
        "[[Dockers in Elva walked out]] on Monday. Cranes stood still.\n[[The strike was called off]] before it began.",
        "[[A strike by dockers closed the port]] on Monday. Cranes stood still.\n[[The strike]], which was to"
        " begin next week, has been cancelled.",
        "Peru and Chile [[have signed a fishing treaty]]. Boats will pay less.\n"
        "Both sides hope [[to put their names to the treaty]] next month.",
        "[[Final talks were held]] in Vienna over the gas price.\n"
        "“[[Talks with the Hungarian side will begin]] in Vienna tomorrow.” – Petra Novak",
        "[[The negotiations with Yemen ended]] at dawn in Muscat. Both delegations flew home.\n"
        "“As promised, [[negotiations with Yemen will be held]] in Muscat today.” – Said al-Harthi",
        "Police [[arrested both robbers]] in a barn on Sunday.\n"
        "Shops stay shut because [[the two thieves are still at large]].",
        "[[The old mill was pulled down]] last week. Flats will be built there.\n[[A choir practises in the mill]] on"
        " Fridays and hopes to stay.",
        "[[The dairy sold its Leeds plant]] in March.\n[[The dairy still owns the plant]], where 90 people work.",
        "[[Nurses returned to work]] on Friday. All is well.\nStay away for now: [[the nurses are on strike]].",
        Example(
            "[[Shipowner Anders Holm died]] on Monday in a fall. His yard builds ferries.\n"
            "[[Holm told]] the harbour board on Wednesday that he would sell the yard.",
            published=date(2024, 5, 23),
        ),
    ),
    consistent=(
        "Dockers in Elva walked out on Monday. Cranes stood still.\nThe strike on the railways was called off"
        " before it began.",
        "A strike by dockers closed the port on Monday. Cranes stood still.\nThe next strike was called off"
        " before it began.",
        "The old mill was pulled down in May. A choir practises in the new mill, across the river.",
        "Firefighters put out the blaze on Monday. It flared up in the night, and the blaze is still burning.",
        "The dairy sold its Leeds plant in March. It bought the plant back in May and still owns it.",
        "Two of the five hikers were found on Sunday. Three hikers are still missing.",
        "Peru and Chile have signed a fishing treaty. The two parliaments hope to ratify the treaty next month.",
        "Peru and Chile have signed a fishing treaty. Both sides had hoped to put their names to the treaty in May.",
        "Final talks were held in Vienna over the gas price. Talks on water will begin in Cairo tomorrow.",
        "The lower house approved the bill on Tuesday. The Senate will vote on the bill on Friday.",
        "Police arrested both robbers on Sunday. The two thieves escaped in the night and are still at large.",
        "Three of the five robbers were arrested on Sunday. The two robbers who fled are still at large.",
        Example(
            "Shipowner Anders Holm died on Monday in a fall. Holm told the harbour board in April that he would sell.",
            published=date(2024, 5, 23),
        ),
        "Shipowner Anders Holm died on Monday. Holm will lie in state on Friday.",
        "“We will sign the treaty,” the envoy said before the meeting. Peru and Chile signed the treaty at noon.",
    ),
    limits=(
        "The choir won the contest on Sunday. Who wins the contest will be known next week.",
        "The striker signed for Leeds on Monday. Leeds hope to sign the striker by Friday.",
    ),
)

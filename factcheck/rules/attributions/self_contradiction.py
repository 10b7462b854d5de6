"""One speaker is credited with two incompatible statements, with no change of mind reported.

Either the speaker contradicts himself, which is news and should be said, or the writer has one of the two wrong.
Compared is what one named speaker says to be so, and not to be so, of one subject and the same things, in the same
tense; and what he says of one thing in words that exclude each other.

Silent on numbers (figure-mismatch compares them), on conditions and questions, on what others are quoted with, on other
subjects, times and narrower things, and where the sentence tells of a change: now, since, at first, backtracked.
"""

from collections.abc import Iterator

from factcheck.article import Article
from factcheck.comparison.attributions.reversals import reversals
from factcheck.report import Severity
from factcheck.rules.rule import Conflict, Rule, Side


def check(article: Article) -> Iterator[Conflict]:
    """Yield what a speaker both says and denies."""
    text = article.source.text
    for found in reversals(article):
        speaker = found.first.voice.speaker
        name = speaker.name if speaker is not None else "the speaker"
        first, second = text(found.first.span), text(found.second.span)
        yield Conflict(
            f"{name} says “{first}” and “{second}”",
            (Side(found.first.span, f"{name}: {first}"), Side(found.second.span, f"{name}: {second}")),
            ("one speaker says both", *found.reasons),
        )


RULE = Rule(
    name="self-contradiction",
    family="attributions",
    severity=Severity.WARNING,
    since="0.1",
    check=check,
    inconsistent=(
        "Chief executive Dana Holt told investors the plant [[had never leaked any solvent]] into the river.\n"
        "Workers were tested in May.\n"
        "Holt said the plant [[had leaked solvent]] into the river on two nights in April.",
        '"I [[did not meet the banker]] in Zurich," Senator Paul Reyes told the committee.\n'
        "The committee broke for lunch.\n"
        '"I [[met the banker]] in Zurich and we spoke for an hour," Reyes said.',
        "Rescue chief Ana Ruiz said the village [[had received no warning]] of the flood.\n"
        "The river fell on Tuesday.\n"
        "Ruiz said the village [[had been warned]] of the flood two days before.",
        "Coach Amy Tran said she [[supports the plan]] to move the final to Rome.\n"
        "Fans sang.\n"
        "Tran said she [[opposes the plan]] to move the final to Rome.",
    ),
    consistent=(
        "Coach Amy Tran said she would not resign. After the defeat Tran changed her mind and said she would resign.",
        "Senator Paul Reyes said he did not take money from the firm. Reyes said his brother took money from the firm.",
        "Tim Kay said the airline had not cancelled the morning flight. Kay said the airline had cancelled "
        "the evening flight.",
        "Ana Ruiz said she had not voted for the bill. She said she voted for the amendment to the bill.",
        "Omar Said said the man was not armed when he was stopped. Said said a second man was armed when he "
        "was stopped.",
        "Rui Costa said the government had not yet signed the contract. Costa said the government signed the "
        "contract on Friday.",
        "Joe Hill said the first talks had failed. Hill said the second talks had succeeded.",
        "Kim Soo said her client did not kill the guard. Soo said the police claimed her client killed the guard.",
    ),
    limits=(
        "Prosecutor Lena Lorne said the suspect had acted alone.\nVoss said the suspect had two accomplices.",
        "Lawyer Kim Soo said her client had no knowledge of the payments.\n"
        "Soo said her client knew of the payments from the start.",
    ),
)

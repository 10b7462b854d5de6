"""Parts of speech as plain integers: flag arithmetic on enumerations costs several times as much a token."""

from factcheck.lexicon.entries import Tag

DET, POSS, PREP, PRON, CONJ, SUB, AUX, MODAL, NEG, WH, TO, ADV, ADJ, NOUN, NAME, NUM = (
    int(tag)
    for tag in (
        Tag.DET, Tag.POSS, Tag.PREP, Tag.PRON, Tag.CONJ, Tag.SUB, Tag.AUX, Tag.MODAL, Tag.NEG, Tag.WH, Tag.TO, Tag.ADV,
        Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM,
    )
)  # fmt: skip
BASE, THIRD, PAST, PARTICIPLE, ING, PUNCT, VERB = (
    int(tag) for tag in (Tag.BASE, Tag.THIRD, Tag.PAST, Tag.PARTICIPLE, Tag.ING, Tag.PUNCT, Tag.VERB)
)

#: What a noun phrase is made of.
NOMINAL = NOUN | NAME | ADJ | NUM | DET | POSS
NOUNS = NOUN | NAME | NUM
#: Verb forms that have a subject; a plural present is a base form.
FINITE = THIRD | PAST | AUX | MODAL
TENSED = THIRD | PAST
#: Helpers before a main verb.
GROUP = AUX | MODAL | NEG
PART = ING | PARTICIPLE

"""Symbols: the resolved part of speech of a token as one character, so that groups are patterns over a string."""

from factcheck.lexicon.entries import Tag

DET, POSSESSIVE, CLITIC, PREP, PRON, PRONS, CONJ, SUB, WH, WHOSE = "d", "s", "z", "p", "o", "O", "c", "u", "w", "W"
TO, NEG, ADV, PARTICLE, ADJ, NOUN, NOUNS, NAME, NUM, TIME = "t", "0", "r", "R", "a", "n", "N", "M", "9", "T"
BASE, THIRD, PAST, PARTICIPLE, ING = "b", "f", "v", "k", "g"
#: A bare infinitive ("helped them leave", "to fight and win"), and a base form that begins its clause.
BARE, IMPERATIVE = "j", "P"
#: A participle and an -ing form that stand before a noun, as adjectives do.
PARTICIPLE_ADJ, ING_ADJ = "K", "J"
#: "due", "set", "going" and the like between a form of be and "to".
SEMI = "D"
MODAL, MODAL_NEG = "m", "l"
COMMA, STOP, QUOTE, DASH, OPEN, CLOSE, COLON, OTHER = ",", ".", '"', "-", "(", ")", ":", "#"

#: The stop of an abbreviation within a sentence, which belongs to the word before it.
DOT = "~"

#: The symbols of the auxiliaries by lemma and form; those of negated contractions are digits.
AUXILIARIES = {
    ("be", "third"): "i", ("be", "past"): "I", ("be", "base"): "e", ("be", "participle"): "E", ("be", "ing"): "B",
    ("have", "base"): "h", ("have", "third"): "H", ("have", "past"): "y", ("have", "ing"): "Y",
    ("have", "participle"): "y", ("do", "base"): "q", ("do", "third"): "A", ("do", "past"): "Q",
    ("not be", "third"): "1", ("not be", "past"): "2", ("not have", "base"): "3", ("not have", "third"): "4",
    ("not have", "past"): "5", ("not do", "base"): "6", ("not do", "third"): "7", ("not do", "past"): "8",
}  # fmt: skip

BE, HAVE, DO = "iIeEB12", "hHyY345", "qAQ678"
AUX = BE + HAVE + DO + MODAL + MODAL_NEG
#: Auxiliaries that carry tense, the modals with them.
FINITE_AUX = "iI12hHy345qAQ678ml"
VERB = BASE + THIRD + PAST + PARTICIPLE + ING + BARE + IMPERATIVE
NOMINAL = NOUN + NOUNS + NAME + NUM

TAGS: dict[str, Tag] = {
    DET: Tag.DET, POSSESSIVE: Tag.POSS, CLITIC: Tag.POSS, PREP: Tag.PREP, PRON: Tag.PRON, PRONS: Tag.PRON,
    CONJ: Tag.CONJ, SUB: Tag.SUB, WH: Tag.WH, WHOSE: Tag.WH, TO: Tag.TO, NEG: Tag.NEG, ADV: Tag.ADV,
    PARTICLE: Tag.ADV, ADJ: Tag.ADJ, NOUN: Tag.NOUN, NOUNS: Tag.NOUN, NAME: Tag.NAME, NUM: Tag.NUM, TIME: Tag.NOUN,
    BASE: Tag.BASE, BARE: Tag.BASE, IMPERATIVE: Tag.BASE, THIRD: Tag.THIRD, PAST: Tag.PAST,
    PARTICIPLE: Tag.PARTICIPLE, ING: Tag.ING,
    PARTICIPLE_ADJ: Tag.ADJ, ING_ADJ: Tag.ADJ, SEMI: Tag.ADJ, MODAL: Tag.MODAL, MODAL_NEG: Tag.MODAL,
    **dict.fromkeys(AUXILIARIES.values(), Tag.AUX),
    **dict.fromkeys((COMMA, STOP, QUOTE, DASH, OPEN, CLOSE, COLON, OTHER, DOT), Tag.PUNCT),
}  # fmt: skip

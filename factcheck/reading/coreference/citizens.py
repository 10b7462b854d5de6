"""Citizens: a nationality that stands for somebody: "the Chilean" for the engineer named before, who is no country.

So do the names of parties: "the Democrat" for the senator.
"""

from factcheck.lexicon.camps import camp_of
from factcheck.lexicon.entries import Tag
from factcheck.reading.coreference.linking import Linker
from factcheck.reading.coreference.mentions import Cluster
from factcheck.reading.names import Name
from factcheck.reading.tokens import Tokens

_NOUN = int(Tag.NOUN)
_NOMINAL = int(Tag.NOUN | Tag.ADJ | Tag.NUM | Tag.NAME)
_AUX = int(Tag.AUX | Tag.MODAL)
_VERB = int(Tag.FINITE) | _AUX


def citizen_meant(tokens: Tokens, linker: Linker, name: Name, newcomer: int) -> Cluster | None:
    """The person whom "the Chilean" means: the one of that country, else the only one whom the article names.

    Nobody where somebody without a name came in at the token ``newcomer`` since that person was spoken of.
    """
    member = name.country_form is None and _is_member(tokens, name)
    if not (member or name.country_form in ("adjective", "people")) or not _is_somebody(tokens, name):
        return None
    people = [c for c in linker.clusters if c.kind == "person" and c.named and c.mentions]
    found = [c for c in people if c.country == name.country and not member] or people
    return found[0] if len(found) == 1 and newcomer <= found[0].mentions[-1].first else None


def _is_member(tokens: Tokens, name: Name) -> bool:
    """True of "the Democrat", "the Conservative": one of a party."""
    camp = camp_of(tokens.words[name.last - 1]) if name.last - name.first == 1 else None
    return camp is not None and camp.field == "party"


def _is_somebody(tokens: Tokens, name: Name) -> bool:
    """True of "the Chilean," and "the 38-year-old Belgian said", in the singular and with no noun behind."""
    words, at = tokens.words, name.first
    if name.last - at != 1 or name.last >= len(words) or at < max(tokens.body, 1):
        return False
    before, after = words[at - 1], words[name.last]
    if before.fold == "year-old" and at > 3:
        before = words[at - 4]
    tells = bool(after.bits & _AUX) or (after.cue is not None and not after.bits & _NOUN)  # "the Saudi state"
    if before.fold != "the" or (after.bits & _NOMINAL and not tells):
        return False  # "the Saudi border"
    fold = words[at].fold
    if fold.endswith(("men", "women")) or (fold.endswith("s") and not fold.endswith("ss")):
        return False
    alone = any(w.fold in _SINGULAR for w in words[name.last : name.last + 3])
    if fold.endswith(_COLLECTIVE):
        return alone
    return alone or after.fold == "'s" or after.text == "," or bool(after.bits & _VERB)


#: Words for all of a people too: "the French", "the Swiss", "the Japanese".
_COLLECTIVE = ("ish", "ese", "nch", "tch", "iss")
_SINGULAR = frozenset({"is", "was", "has", "says", "himself", "herself"})

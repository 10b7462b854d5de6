"""Claims of actors: who turns up, holds what office, is what."""

import datetime
from typing import Literal

from factcheck.claims.claim.base import Claim
from factcheck.reading.entities import Entity
from factcheck.text.frozen import frozen


@frozen(kw_only=True)
class PresenceClaim(Claim):
    """That a country, or somebody or something of it, acts, suffers or has a stake in what a clause tells.

    ``actor`` is the entity number of the country or organisation, ``country`` the country's key; ``noun`` says what the
    phrase names: the state itself, a person, people, a body of people, or a stake ("Russia's actions"). ``part`` is
    its part in the clause: agent, patient, or a party that a preposition brings in ("between A and B", "of A").
    """

    actor: int
    country: str
    noun: Literal["state", "person", "people", "body", "stake"]
    part: Literal["agent", "patient", "party"]


@frozen(kw_only=True)
class RoleClaim(Claim):
    """That a person holds an office or affiliation.

    ``office`` is the title's key, ``exclusive`` as the title table says, ``of`` the entity number of the country or
    organisation it is held in, ``tense`` former, present or future as the words say.
    """

    person: Entity
    office: str
    kind: str
    exclusive: bool
    of: int | None = None
    of_name: str = ""
    standing: Literal["present", "former", "future", "deputy", "acting", "new"] = "present"


@frozen(kw_only=True)
class HelmClaim(Claim):
    """That a person has a place that one person has at a time: by title or by what is done.

    ``helm`` is its name in the table, ``per`` what has one each. ``body`` is the entity number of what it is the helm
    of, ``noun`` the folded noun for it, ``modifiers`` the other folded words that say which ("home", "first");
    ``standing`` as for a role, ``told`` whether by a title or otherwise.
    """

    person: Entity
    helm: str
    per: str
    body: int | None = None
    noun: str = ""
    modifiers: frozenset[str] = frozenset()
    standing: str = "present"
    told: Literal["title", "verb"] = "title"


#: The kinds of details: of oneself, of one's family, of where one is from, of what one belongs to.
Trait = Literal[
    "age", "sex", "nationality", "job", "relation", "children", "sons", "daughters", "married", "siblings",
    "birth", "home", "party", "camp", "bench", "seat", "client", "part", "founded", "residence", "employer",
    "creed", "diet", "drink", "smoke", "base", "wife", "husband", "mother", "father",
]  # fmt: skip


@frozen(kw_only=True)
class TraitClaim(Claim):
    """A lasting detail of a person or an organisation, by its kind and value.

    ``value`` is as compared: an age in years or a span of them ("40-49"), a country, a folded name of a place, a number
    of children, a bond, a folded name of kin; ``of`` is whose relation it is ("his wife": the entity number of him).
    ``founded`` and ``base`` are of organisations, ``nationality`` of both, all others of persons.
    """

    entity: Entity
    trait: Trait
    value: str
    of: str = ""
    on: datetime.date | None = None

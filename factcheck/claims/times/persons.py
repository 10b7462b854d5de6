"""Whom a pronoun, a group or a clause is about, where that is a person known by name."""

from factcheck.claims.events.state_holders import named_beside
from factcheck.reading.phrases import NounGroup
from factcheck.reading.reader import Layers
from factcheck.reading.statements import Statement

_SEXES = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}


class Persons:
    """Who is who in an article; ``main`` is the person named most, whom a pronoun means that nothing else explains."""

    def __init__(self, layers: Layers) -> None:
        self._layers = layers
        named = [entity for entity in layers.entities.all if entity.kind == "person" and entity.named]
        self.main = max(named, key=lambda entity: len(entity.links), default=None)

    def at(self, token: int) -> int | None:
        """The person whom a name or pronoun at a token means."""
        number = self._layers.entities.by_token.get(token)
        if number is not None:
            return number if self._layers.entities.all[number].kind == "person" else None
        sex = _SEXES.get(self._layers.tokens.words[token].fold)
        return self.main.number if sex and self.main is not None and self.main.sex in ("", sex) else None

    def of_group(self, group: NounGroup) -> int | None:
        """Who is named in a group or beside it ("the speaker, Ann Holm,"), or meant by a pronoun."""
        found = self.at(group.head)
        known = found is not None or group.head in self._layers.entities.by_token
        return found if known else named_beside(self._layers, group)

    def of_clause(self, statement: Statement | None) -> int | None:
        """The subject of a clause, or of the one that it hangs on."""
        while statement is not None and statement.subject is None and statement.parent is not None:
            statement = self._layers.statements.all[statement.parent]
        return None if statement is None or statement.subject is None else self.of_group(statement.subject)

    def before(self, token: int) -> int | None:
        """The person whose name stands before a comma or bracket before a token: "Maria Lopez, 46"."""
        if token < 2 or self._layers.tokens.words[token - 1].fold not in (",", "("):
            return None
        named = self._layers.entities.at(token - 2)
        return named.number if named is not None and named.kind == "person" else None

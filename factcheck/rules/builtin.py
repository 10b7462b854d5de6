"""The built-in rules, in one table; of two rules that see one clash, the one that comes first here reports it."""

from factcheck.rules.rule import Rule

BUILTIN: tuple[Rule, ...] = ()

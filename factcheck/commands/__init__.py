"""The commands of the command line: one module each, with its options and what it does; loaded when it is asked for."""

#: What each command does; ``factcheck.commands.NAME`` adds its options.
COMMANDS = {
    "check": "check articles",
    "corpus": "sum up the results of many articles",
    "claims": "print an article's fact sheet",
    "rule": "print the page of a rule",
    "baseline": "accept the issues that are there",
    "config": "print the settings in force",
}

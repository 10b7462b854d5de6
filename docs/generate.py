"""Write the pages of the rules, ``docs/rules/``, from the rules: ``python docs/generate.py``."""

from pathlib import Path

from factcheck.rules.builtin import BUILTIN
from factcheck.rules.page import pages

FOLDER = Path(__file__).parent / "rules"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    written = pages(BUILTIN)
    for path in FOLDER.glob("*.md"):
        if path.name not in written:
            path.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

"""What mutmut would change in an area of the package, and each change put in force within the running process."""

import difflib
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import CodeType, FunctionType

import attrs
import libcst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import create_mutations

ROOT = Path(__file__).resolve().parents[2]
#: Each area's files, as patterns below the root.
AREAS = {
    "quantities": (
        "factcheck/reading/quantities.py",
        "factcheck/reading/numerals.py",
        "factcheck/reading/measurement/*.py",
    ),
    "times": ("factcheck/reading/times.py", "factcheck/reading/timing/*.py"),
    "comparison": ("factcheck/comparison/**/*.py",),
}


@attrs.frozen(eq=False)
class Mutant:
    """One change: the ``lines`` of the file that it stands on, and the whole ``source`` with it."""

    number: int
    path: Path
    owner: str | None
    function: str
    lines: range
    original: str
    source: str

    @property
    def name(self) -> str:
        """The file and the number that the mutant has in it."""
        return f"{self.path.relative_to(ROOT)}#{self.number}"

    @property
    def module(self) -> str:
        """The dotted name of the module."""
        return ".".join(self.path.relative_to(ROOT).with_suffix("").parts)

    def difference(self) -> str:
        """The lines removed and added, each with its sign."""
        lines = difflib.unified_diff(self.original.splitlines(), self.source.splitlines(), n=0, lineterm="")
        return "\n".join(line for line in lines if not line.startswith(("---", "+++")))

    def put_in_force(self) -> None:
        """Give the function the changed code and defaults, wherever the function has been imported to.

        Raises SyntaxError or LookupError when the change cannot be made so.
        """
        module = importlib.import_module(self.module)
        holder = module if self.owner is None else getattr(module, self.owner)
        function = inspect.unwrap(inspect.getattr_static(holder, self.function))
        function = getattr(function, "__func__", function)
        if not isinstance(function, FunctionType):
            raise LookupError(f"{self.name}: {self.function} is no plain function")
        wanted = function.__qualname__
        changed = next(
            code for code in _codes(compile(self.source, str(self.path), "exec")) if code.co_qualname == wanted
        )
        function.__code__ = changed
        if function.__defaults__ or function.__kwdefaults__:
            names: dict[str, object] = {"__name__": self.module}
            exec(compile(self.source, str(self.path), "exec"), names)
            fresh = names[self.owner or self.function]
            fresh = inspect.getattr_static(fresh, self.function) if self.owner else fresh
            function.__defaults__, function.__kwdefaults__ = fresh.__defaults__, fresh.__kwdefaults__


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def files(area: str) -> tuple[Path, ...]:
    """The area's files, by path."""
    return tuple(sorted({path for pattern in AREAS[area] for path in ROOT.glob(pattern)}))


def drawn(area: str, count: int, seed: int) -> tuple[tuple[Mutant, ...], int]:
    """So many of the area's mutants, evenly at random, by file and number, and how many there are in all.

    Only changes within functions without decorators are made, as by mutmut itself.
    """
    changes = {path: _Changes(path) for path in files(area)}
    everything = [(path, number) for path in changes for number in range(len(changes[path]))]
    chosen = sorted(Random(seed).sample(everything, min(count, len(everything))))
    return tuple(changes[path].mutant(number) for path, number in chosen), len(everything)


class _Changes:
    """All that mutmut would change in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.module, mutations, _, _ = create_mutations(str(path), path.read_text(encoding="utf-8"))
        self.mutations = [m for m in mutations if isinstance(m.contained_by_top_level_function, libcst.FunctionDef)]

    def __len__(self) -> int:
        return len(self.mutations)

    def mutant(self, number: int) -> Mutant:
        mutation = self.mutations[number]
        function = mutation.contained_by_top_level_function
        assert function is not None
        place = MetadataWrapper(self.module, unsafe_skip_copy=True).resolve(PositionProvider)[mutation.original_node]
        owner = next(
            (
                part.name.value
                for part in self.module.body
                if isinstance(part, libcst.ClassDef) and function in part.body.body
            ),
            None,
        )
        changed = self.module.deep_replace(mutation.original_node, mutation.mutated_node)
        assert isinstance(changed, libcst.Module)
        return Mutant(
            number,
            self.path,
            owner,
            function.name.value,
            range(place.start.line, place.end.line + 1),
            self.module.code,
            changed.code,
        )

"""Finds arithmetic that is not the same on every processor, at every batch size, or that writes into what it was given.

NumPy's exp, log and power come from the C library or from vector code that differs between processors; its sums of
fractions change with the shape and the memory order of an array; einsum, dot and interp mix operations in C, where a
compiler may contract them. The step uses + - * /, sqrt, comparisons and whole numbers, and the functions of
`engine/arithmetic.py`, which are made of these. What is not known to be safe is refused: the list grows, with a reason.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

WRAPPERS = frozenset({"arithmetic.py", "chance.py"})
"""The modules that may sum and work in place, because their own tests hold them to the same bits everywhere."""

SAFE_NUMPY = frozenset(
    # made of single operations that IEEE 754 rounds exactly, or of whole numbers
    "abs absolute add bitwise_and bitwise_or bitwise_xor ceil copysign equal fabs floor floor_divide fmod "
    "frexp greater greater_equal invert isfinite isinf isnan ldexp left_shift less less_equal logical_and "
    "logical_not logical_or logical_xor maximum minimum mod multiply negative not_equal positive remainder "
    "right_shift rint round sign signbit sqrt square subtract trunc divide true_divide clip where select "
    "cumsum cumulative_sum prod max min amax amin any all count_nonzero bincount "
    # order and choice, the ties of argsort apart
    "argmax argmin argsort flatnonzero nonzero argwhere searchsorted sort unique isin "
    # shapes, copies and indices
    "append arange array asarray ascontiguousarray atleast_1d atleast_2d atleast_3d broadcast_shapes "
    "broadcast_to broadcast_arrays concatenate copy empty empty_like expand_dims eye flip full full_like "
    "indices ix_ meshgrid moveaxis ndim newaxis ones ones_like pad ravel repeat reshape roll shape size split "
    "squeeze stack hstack vstack swapaxes take take_along_axis tile transpose tri tril triu zeros zeros_like "
    "diff array_equal array_split put_along_axis "
    # types and constants
    "bool_ dtype errstate float64 floating generic iinfo finfo inf int8 int16 int32 int64 integer intp nan "
    "ndarray number uint8 uint16 uint32 uint64 pi typing".split()
)
SAFE_UFUNC_METHODS = frozenset({"accumulate", "at", "reduceat", "outer", "types"})
SAFE_MATH = frozenset(
    "ceil comb copysign factorial floor fmod frexp gcd inf isfinite isinf isnan isqrt ldexp nan prod sqrt trunc".split()
)
SAFE_IMPORTS = frozenset(
    "__future__ abc bisect collections dataclasses decimal enum fractions functools hashlib heapq itertools math numpy "
    "operator struct types typing".split()
)
UNSAFE_METHODS = frozenset({"sum", "mean", "var", "std", "dot", "trace", "partition", "argpartition"})
UNSAFE_BUILTINS = {
    "sum": "Python 3.12 sums fractions otherwise than 3.11: total()",
    "pow": "not the same on every processor: square, sqrt or arithmetic.power",
    "hash": "differs at every run",
}
MUTATING = frozenset({"fill", "sort", "put", "itemset", "resize", "setflags", "setfield"})
WRITING = frozenset({"at", "put_along_axis"})
"""Functions that write into their first argument."""

ARRAY_LIKE = ("Array", "ndarray", "Words", "State", "Orders", "Flags")


def unsafe(source: str, name: str) -> list[str]:
    """What is unsafe in a module, as `line: what, and what to write instead`."""
    seen = _Reading(wrapper=name in WRAPPERS)
    tree = ast.parse(source)
    seen.visit(tree)
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and not seen.wrapper:
            seen.found += [(line, what) for line, what in _written_into(function)]
    return [f"{line}: {what}" for line, what in sorted(set(seen.found))]


@dataclass
class _Reading(ast.NodeVisitor):
    """One pass over a module, remembering by which names it calls NumPy and math."""

    wrapper: bool
    found: list[tuple[int, str]] = field(default_factory=list)
    modules: dict[str, str] = field(default_factory=dict)

    def say(self, node: ast.expr | ast.stmt, what: str) -> None:
        self.found.append((node.lineno, what))

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.modules[alias.asname or alias.name.split(".")[0]] = alias.name
            self._imported(node, alias.name)

    def visit_If(self, node: ast.If) -> None:
        """What is imported for types alone computes nothing."""
        if not (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            self.generic_visit(node)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        self._imported(node, module)
        for alias in node.names:
            if module == "math" and alias.name not in SAFE_MATH:
                self.say(node, f"math.{alias.name}: not the same on every processor")
            if module.split(".")[0] == "numpy" and module != "numpy.typing" and alias.name not in SAFE_NUMPY:
                self.say(node, f"{module}.{alias.name}: not known to be safe")

    def _imported(self, node: ast.stmt, module: str) -> None:
        if module.split(".")[0] not in SAFE_IMPORTS and not f"{module}.".startswith("infosim.engine."):
            self.say(node, f"imports {module}: the engine knows no file, clock, language or chance but its own")

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self.generic_visit(node)
        match node.value:
            case ast.Name(id=alias) if self.modules.get(alias) == "numpy":
                if node.attr not in SAFE_NUMPY:
                    self.say(node, f"np.{node.attr}: not known to be the same on every processor and batch size")
            case ast.Name(id=alias) if self.modules.get(alias) == "math":
                if node.attr not in SAFE_MATH:
                    self.say(node, f"math.{node.attr}: not the same on every processor")
            case ast.Attribute(attr=ufunc, value=ast.Name(id=alias)) if self.modules.get(alias) == "numpy":
                whole = ufunc in {"maximum", "minimum", "logical_and", "logical_or", "bitwise_or", "bitwise_xor"}
                if node.attr not in SAFE_UFUNC_METHODS and not (whole and node.attr == "reduce") and not self.wrapper:
                    self.say(node, f"np.{ufunc}.{node.attr}: its order changes with the shape")

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        stable = any(
            k.arg == "kind" and isinstance(k.value, ast.Constant) and k.value.value == "stable" for k in node.keywords
        )
        match node.func:
            case ast.Attribute(attr="argsort") if not stable:
                self.say(node, 'argsort without kind="stable": ties fall differently')
            case ast.Attribute(attr=method) if (
                method in UNSAFE_METHODS and not self.wrapper and not self._numpy(node.func)
            ):
                self.say(
                    node,
                    f".{method}(): its order changes with the shape: arithmetic.total, or a sum of whole numbers there",
                )
            case ast.Name(id=builtin) if builtin in UNSAFE_BUILTINS:
                self.say(node, f"{builtin}(): {UNSAFE_BUILTINS[builtin]}")

    def _numpy(self, func: ast.Attribute) -> bool:
        """Whether this is a function of NumPy, which has been looked at already."""
        return isinstance(func.value, ast.Name) and self.modules.get(func.value.id) == "numpy"

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self.generic_visit(node)
        if isinstance(node.op, ast.MatMult):
            self.say(node, "@: its order changes with the shape")
        if isinstance(node.op, ast.Pow) and not _safe_power(node):
            self.say(node, "**: only 2 and 0.5 are exact: arithmetic.power, or a product")

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self.generic_visit(node)
        if isinstance(node.op, ast.MatMult | ast.Pow):
            self.say(node, "@= or **=: not the same on every processor")


def _safe_power(node: ast.BinOp) -> bool:
    """A square, a square root, or a power of literals that is exact: of whole numbers, or of two."""
    match node:
        case ast.BinOp(right=ast.Constant(value=2 | 0.5)):
            return True
        case ast.BinOp(left=ast.Constant(value=int()), right=ast.Constant(value=int())):
            return True
        case ast.BinOp(left=ast.Constant(value=2), right=ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int()))):
            return True
        case _:
            return False


def _written_into(function: ast.FunctionDef) -> Iterator[tuple[int, str]]:
    """Where a function writes into an array, state or orders that it was given, or into a view of one."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    given = {a.arg for a in arguments if a.annotation is None or _holds_arrays(a.annotation)} - {"self", "cls"}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _root(value) in given:
                given.add(name)
            case ast.For(target=ast.Name(id=name), iter=rows) if _root(rows) in given:
                given.add(name)
    for node in ast.walk(function):
        match node:
            case ast.AugAssign(target=target) if _root(target) in given:
                yield (
                    node.lineno,
                    f"{ast.unparse(target)} is changed in place, and was given: the step never writes there",
                )
            case ast.Assign(targets=targets):
                for target in targets:
                    if isinstance(target, ast.Subscript | ast.Attribute) and _root(target) in given:
                        yield (
                            node.lineno,
                            f"{ast.unparse(target)} is written, and was given: the step never writes there",
                        )
            case ast.Call(func=ast.Attribute(attr=method, value=value)) if method in MUTATING and _root(value) in given:
                yield node.lineno, f".{method}() changes {ast.unparse(value)}, which was given"
            case ast.Call(func=ast.Attribute(attr=method), args=[first, *_]) if (
                method in WRITING and _root(first) in given
            ):
                yield node.lineno, f"{ast.unparse(first)} is changed in place, and was given"
            case ast.Call(keywords=keywords):
                for keyword in keywords:
                    if keyword.arg == "out" and _root(keyword.value) in given:
                        yield node.lineno, f"out={ast.unparse(keyword.value)} was given: the step never writes there"


def _holds_arrays(annotation: ast.expr) -> bool:
    text = ast.unparse(annotation)
    return any(kind in text for kind in ARRAY_LIKE) and not text.startswith(("dict", "Callable", "list"))


def _root(node: ast.expr) -> str | None:
    """The name that an attribute, an item or a slice of it hangs on; None for what is newly made."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None

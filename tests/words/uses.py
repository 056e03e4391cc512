"""Where the application uses messages, and where it still has words of its own: read from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from explorer import resources
from explorer.words.pattern import entries, pattern, variables

PACKAGE = Path(resources.__file__).parent
ANY = "[a-z0-9_]+"
"""What stands for a part of an id that is worked out."""

_MAKERS = {"Said": 0, "text": 0, "said_entry": 1, "said_button": 1}
"""What makes words of a message, and which of its arguments is the id."""

_WITH_TIP = {"said_entry", "said_button"}
_IN_TEMPLATE = re.compile(r"""\btext\(\s*["']([a-z0-9_-]+)["']""")
_ID = re.compile(r"[a-z]+(-[a-z0-9_]+)+|[a-z0-9]+")
_TWO_WORDS = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}")
_STYLE_SHEET = re.compile(r"\{ *[a-z-]+:")
_MARKUP = re.compile(r"<[^<>]*>?")
_TECHNICAL = {
    "ValueError", "TypeError", "KeyError", "RuntimeError", "NotImplementedError", "AttributeError", "LookupError",
    "compile", "sub", "match", "search",
}  # fmt: skip
_SHOWING = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setAccessibleName", "setAccessibleDescription",
    "setWindowTitle", "setPlaceholderText", "setTitle", "setTabText", "setPrefix", "setSuffix", "setSpecialValueText",
    "setLabelText", "showMessage", "addAction", "addMenu", "addRow", "addTab", "addItem", "addButton", "insertItem",
    "setItemText", "drawText", "as_tip", "QAction", "QLabel", "PlainLabel", "QPushButton", "QToolButton", "QCheckBox",
    "QRadioButton", "QGroupBox", "Entry", "SubMenu", "words", "push_button", "getSaveFileName", "getOpenFileName",
    "getOpenFileNames", "getExistingDirectory", "getItem", "getText",
}  # fmt: skip
"""What shows a text that it is given."""

_SHOWN_BY_NAME = {"placeholderText", "suffix", "prefix", "label", "title", "toolTip", "tip"}
"""Arguments that are shown, whatever takes them."""

_WORD = re.compile(r"[A-Za-z]{2}")
_NAME = re.compile(r"[a-z0-9_-]+")


@dataclass(frozen=True)
class Use:
    """A message that is asked for: the shape of its id, and the names of the values given; None where they are not known."""

    where: str
    shape: str
    values: frozenset[str] | None = None

    def keys(self, known: Iterator[str] | set[str]) -> list[str]:
        """Return the ids among those known that this may be."""
        if ANY not in self.shape:
            return [self.shape] if self.shape in known else []
        return [key for key in known if re.fullmatch(self.shape, key)]


@cache
def messages(language: str = "en") -> dict[str, str]:
    """Return every message of a language as it is written."""
    found: dict[str, str] = {}
    for file in sorted(resources.resource(f"words/{language}").glob("*.ftl")):
        for key, written in entries(file).items():
            assert key not in found, f"{key} is there twice"
            assert key.split("-")[0] == file.stem, f"{key} is in {file.name}"
            found[key] = written
    return found


@cache
def asked(written: str) -> frozenset[str]:
    """Return the names of the values that a message asks for."""
    return frozenset(variables(pattern(written)))


@cache
def sources() -> dict[str, tuple[ast.AST, ...]]:
    """Return everything that stands in each module."""
    files = sorted(PACKAGE.rglob("*.py"))
    return {file.relative_to(PACKAGE).as_posix(): tuple(ast.walk(ast.parse(file.read_text("utf-8")))) for file in files}


@cache
def uses() -> tuple[Use, ...]:
    """Return every call that makes something to be said."""
    found: list[Use] = []
    for where, nodes in sources().items():
        for node in nodes:
            if not isinstance(node, ast.Call) or len(node.args) <= (place := _MAKERS.get(_called(node), 0)):
                continue
            at, shapes = f"{where}:{node.lineno}", list(_shapes(node.args[place]))
            if _called(node) in _WITH_TIP:
                found += [Use(at, key, frozenset()) for shape in shapes for key in (shape, f"{shape}-tip")]
            elif _called(node) in _MAKERS:
                names = [one.arg for one in node.keywords]
                found += [Use(at, shape, None if None in names else frozenset(map(str, names))) for shape in shapes]
            elif _called(node) == "form":
                found += [Use(at, f"form-{shape}") for shape in shapes]
    for file in sorted(resources.resource("templates").glob("*")):
        found += [Use(file.name, key) for key in _IN_TEMPLATE.findall(file.read_text("utf-8"))]
    return tuple(found)


@cache
def named() -> tuple[Use, ...]:
    """Return what may be an id and stands outside a call, as in a table of ids."""
    strings = (
        (where, node) for where, nodes in sources().items() for node in nodes if isinstance(node, ast.Constant | ast.JoinedStr)
    )
    return tuple(Use(f"{where}:{node.lineno}", shape) for where, node in strings for shape in _shapes(node) if "-" in shape)


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _shapes(node: ast.expr) -> Iterator[str]:
    """Yield the shapes of the ids that an expression may be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _ID.fullmatch(node.value):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [str(part.value) if isinstance(part, ast.Constant) else ANY for part in node.values]
        if re.fullmatch(r"[a-z]+(-.*)?", parts[0]) and re.fullmatch(r"[a-z0-9_-]+", "".join(parts).replace(ANY, "")):
            yield "".join(parts)
    elif isinstance(node, ast.IfExp):
        yield from _shapes(node.body)
        yield from _shapes(node.orelse)


def literals(*rooms: str) -> Iterator[tuple[str, str]]:
    """Yield strings of rooms that look like words for people, with where they stand."""
    for where, nodes in sources().items():
        if where.startswith(tuple(f"{room}/" for room in rooms)) or where in {f"{room}.py" for room in rooms}:
            quiet = _quiet(nodes)
            for node in nodes:
                if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in quiet:
                    continue
                if _TWO_WORDS.search(_MARKUP.sub(" ", node.value)) and not _STYLE_SHEET.search(node.value):
                    yield f"{where}:{node.lineno}", node.value


def shown(*rooms: str) -> Iterator[tuple[str, str]]:
    """Yield texts of rooms that are shown as they stand in the code, single words too."""
    for where, nodes in sources().items():
        if where.startswith(tuple(f"{room}/" for room in rooms)) or where in {f"{room}.py" for room in rooms}:
            for node in nodes:
                if isinstance(node, ast.Call):
                    given = node.args if _called(node) in _SHOWING else []
                    given = [*given, *(one.value for one in node.keywords if one.arg in _SHOWN_BY_NAME)]
                    texts = [one for part in given for one in _written(part)]
                    yield from ((f"{where}:{node.lineno}", one) for one in texts if _is_worded(one))


def _is_worded(shown: str) -> bool:
    """Whether a text holds a word, is not the id of something, and not a key behind the words of a menu."""
    return bool(_WORD.search(shown)) and not _NAME.fullmatch(shown) and not shown.startswith("\t")


def _written(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _written(part)
    elif isinstance(node, ast.IfExp):
        yield from _written(node.body)
        yield from _written(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for part in node.values:
            yield from _written(part)


def _quiet(nodes: tuple[ast.AST, ...]) -> set[ast.AST]:
    """Return what no user reads: docstrings, technical errors, patterns, types."""
    quiet: set[ast.AST] = set()
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            quiet.add(node.value)
        elif isinstance(node, ast.Assert) or (isinstance(node, ast.Call) and _called(node) in _TECHNICAL):
            quiet.update(ast.walk(node))
        elif isinstance(node, ast.AnnAssign):
            quiet.update(ast.walk(node.annotation))
    return quiet

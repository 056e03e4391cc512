"""Where the application uses messages, and where it still has words of its own: read from its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
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
_QUERY = re.compile(r"\s*(SELECT|CREATE|INSERT|DELETE|PRAGMA|COPY)\s")
_EXPRESSION = re.compile(r"\(\?:|\\[bdswW]|[a-z)?]\|[a-z(]")
_TECHNICAL = {"damaged", "compile", "sub", "match", "search", "get", "startswith", "endswith", "removesuffix", "word_set"}
"""Calls that are given no words for people: patterns, keys, what is wrong with a file as those who mend it read it."""

NAMES_AS_WRITTEN = frozenset(
    {
        "catalogue/areas/expected_ground.py", "catalogue/tables/areas/held_areas.py", "catalogue/tables/areas/codes_and_names.py",
        "catalogue/tables/areas/rows_of_others.py", "catalogue/tables/areas/table_level.py",
        "places/area_levels.py", "places/names/counties.py", "places/names/district_names.py",
        "places/districts.py", "places/names/wider_areas.py", "places/names/written_areas.py", "places/names/zone_matching.py",
        "readers/tables/written/cells.py", "readers/flows/special.py",
        "readers/downloads/moved_services.py", "readers/tables/meaning/figure_bounds.py",
        "readers/tables/meaning/figure_units.py", "readers/tables/meaning/indicator_names.py",
        "readers/tables/meaning/header_words.py", "readers/tables/meaning/roles.py",
    }
)  # fmt: skip
"""Modules whose tables hold names, headings and notes as publishers write them, to be recognised in files."""

_ALL = slice(None)
_SHOWING: dict[str, slice] = {
    # What a widget shows, tells on a pointer, or reads out.
    **dict.fromkeys(
        (
            "setText", "setTitle", "setToolTip", "setStatusTip", "setWhatsThis", "setPlaceholderText", "setAccessibleName",
            "setAccessibleDescription", "setWindowTitle", "setPrefix", "setSuffix", "setSpecialValueText", "setInformativeText",
            "setDetailedText", "setHtml", "setMarkdown", "setPlainText", "setFormat", "setTabText", "setTabToolTip",
            "setHeaderLabels", "setHorizontalHeaderLabels", "setHeaderLabel", "showMessage", "showText", "drawText",
            "setLabelText", "as_tip",
        ),
        _ALL,
    ),
    **dict.fromkeys(("addAction", "addMenu", "addTab", "addRow", "addButton", "addSection", "addItems", "insertTab"), _ALL),
    "addItem": slice(0, 1), "setLabel": slice(1, None), "setItemText": slice(1, None), "insertItem": slice(1, 2),
    # Widgets that are made with their words.
    **dict.fromkeys(
        (
            "QAction", "QCheckBox", "QGroupBox", "QLabel", "QMenu", "QPushButton", "QRadioButton", "QToolButton", "QLineEdit",
            "QListWidgetItem", "QTableWidgetItem", "QTreeWidgetItem", "QMessageBox", "QProgressDialog", "PlainLabel",
            "question", "information", "warning", "critical", "about", "getText", "getItem",
        ),
        _ALL,
    ),
    "getOpenFileName": slice(1, 2), "getOpenFileNames": slice(1, 2), "getSaveFileName": slice(1, 2),
    "getExistingDirectory": slice(1, 2),
    # The application's own parts.
    "words": slice(1, None), "push_button": slice(1, 3), "Entry": slice(1, 3), "SubMenu": slice(0, 1), "tell": slice(1, None),
    "RowsTable": slice(1, None), "FrameTable": slice(1, 3), "DayField": slice(1, 3), "GripSplitter": slice(1, None),
    "run": slice(2, 3), "tell_saved": slice(1, 3),
}  # fmt: skip
"""Calls by whose arguments, those in these places, something is shown."""

_NAMED = {
    "text", "title", "label", "toolTip", "statusTip", "placeholderText", "windowTitle", "accessibleName", "suffix", "prefix",
    "specialValueText", "tip",
}  # fmt: skip
"""Arguments by name that are shown, whoever takes them."""

_NO_LETTERS = re.compile(r"<[^<>]*>?|\t[A-Za-z0-9+]+$|%[pvm]|&[a-z]+;")
"""What letters may stand in: markup, the keys of a line of a menu, places that Qt fills in."""

_CAPITAL = re.compile(r"\b&?[A-Z]&?[a-z]|&[A-Za-z]")
_KEYS = re.compile(r"^((Ctrl|Alt|Shift)\+)+\S*$|^(Esc|Del|Home|Enter|Tab)$")


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


def literals(modules: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield strings of modules that look like words for people, with where they stand."""
    for where, nodes in sources().items():
        if where in modules:
            quiet = _quiet(nodes) | (_tables(nodes) if where in NAMES_AS_WRITTEN else set())
            for node in nodes:
                if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in quiet:
                    continue
                if _TWO_WORDS.search(_MARKUP.sub(" ", node.value)) and not _is_code(node.value):
                    yield f"{where}:{node.lineno}", node.value


def _is_code(written: str) -> bool:
    """Whether a string is SQL, a regular expression or a style sheet."""
    return bool(_QUERY.match(written) or _EXPRESSION.search(written) or _STYLE_SHEET.search(written))


def _quiet(nodes: tuple[ast.AST, ...]) -> set[ast.AST]:
    """Return what no user reads: docstrings, technical errors, patterns, types, keys, and what something is compared with."""
    quiet: set[ast.AST] = set()
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            quiet.add(node.value)
        elif isinstance(node, ast.Assert | ast.Compare | ast.MatchValue) or _is_technical(node):
            quiet.update(ast.walk(node))
        elif isinstance(node, ast.AnnAssign):
            quiet.update(ast.walk(node.annotation))
        elif isinstance(node, ast.Subscript):
            quiet.update(ast.walk(node.slice))
        elif isinstance(node, ast.keyword) and node.arg == "detail":
            quiet.update(ast.walk(node.value))
        elif isinstance(node, ast.Attribute) and node.attr == "split":
            quiet.add(node.value)
    return quiet


def capitals(modules: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield strings that begin a word with a capital, or mark a letter for the keyboard, as nothing but what is shown does."""
    for where, nodes in sources().items():
        if where in modules:
            quiet = _quiet(nodes)
            for node in nodes:
                if isinstance(node, ast.Call) and _called(node) in {"cast", "TypeVar"}:
                    quiet.update(node.args[:1])
            for node in nodes:
                if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in quiet:
                    continue
                if _CAPITAL.search(_KEYS.sub("", _NO_LETTERS.sub("", node.value))):
                    yield f"{where}:{node.lineno}", node.value


def shown(modules: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield strings with a letter that modules give to what shows them, single words too, with where they stand."""
    for where, nodes in sources().items():
        if where in modules:
            for node in nodes:
                if isinstance(node, ast.Call) and (places := _SHOWING.get(_called(node))):
                    named = [one.value for one in node.keywords if one.arg in _NAMED]
                    for written in (part for one in (*node.args[places], *named) for part in _written(one)):
                        if re.search(r"[^\W\d_]", _NO_LETTERS.sub("", written)):
                            yield f"{where}:{node.lineno}", written


def _written(node: ast.expr) -> Iterator[str]:
    """Yield the text that an expression writes itself; what it calls writes its own."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from _written(part)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from _written(one)
            yield from _written(other)
        case ast.Starred(value=part) | ast.FormattedValue(value=part):
            yield from _written(part)
        case ast.Call(func=ast.Name(id="as_tip" | "escape" | "breakable"), args=parts):
            for part in parts:
                yield from _written(part)
        case ast.Call(func=ast.Attribute(value=ast.Constant() as text, attr="format" | "join")):
            yield from _written(text)


def _is_technical(node: ast.AST) -> bool:
    """Whether a call makes an error that stays among the modules, or is given patterns or keys."""
    if not isinstance(node, ast.Call):
        return False
    name = _called(node)
    return name in _TECHNICAL or (name.endswith("Error") and name not in _told_errors())


@cache
def _told_errors() -> frozenset[str]:
    """Return the errors that people are told: ``ExplorerError`` and what is made from it."""
    classes = [node for nodes in sources().values() for node in nodes if isinstance(node, ast.ClassDef)]
    told = {"ExplorerError"}
    while more := {one.name for one in classes if any(isinstance(b, ast.Name) and b.id in told for b in one.bases)} - told:
        told |= more
    return frozenset(told)


def _tables(nodes: tuple[ast.AST, ...]) -> set[ast.AST]:
    """Return what stands at the top of a module, outside its functions."""
    top = next(node for node in nodes if isinstance(node, ast.Module))
    return {each for one in top.body if isinstance(one, ast.Assign | ast.AnnAssign) for each in ast.walk(one)}


def standard_buttons() -> list[str]:
    """Return where a button is left with Qt's own words, which are those of the system's language."""
    made = (
        (where, node)
        for where, nodes in sources().items()
        for node in nodes
        if isinstance(node, ast.Call)
        and ast.unparse(node.func)
        in {"QDialogButtonBox", "QMessageBox.question", "QMessageBox.information", "QMessageBox.warning"}
    )
    return [f"{where}:{node.lineno}" for where, node in made if where != "qt/buttons.py"]

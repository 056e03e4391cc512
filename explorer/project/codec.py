"""A project as text and back: one codec, with a version. Older versions are read by written steps, newer ones are refused.

The text is JSON. What it may hold is what the frozen values say (:class:`~explorer.project.Project`,
:class:`~explorer.project.look.Look`, :class:`Saved`): msgspec checks every type. Whatever else stands there is refused, so
that nothing is dropped in silence.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path, PurePath
from typing import Annotated, Any, TypeVar, get_type_hints

import msgspec

from explorer.errors import ReadError
from explorer.project import Project
from explorer.project.areas_asked import of_texts
from explorer.project.look import Look
from explorer.project.workshop import Log
from explorer.said import Said

VERSION = 8
"""Of the codec: it grows with every change to what a saved project can hold."""


def _areas_asked_as_value(told: dict[str, Any]) -> dict[str, Any]:
    """In version 1, texts said how functional areas were asked for."""
    if "saved" in told:
        saved = told["saved"]
        return {"saved": {**saved, **_areas_asked_as_value({name: saved[name] for name in ("project", "look")})}}
    return {
        name: {**value, "areas_asked": msgspec.to_builtins(of_texts(value["areas_asked"]))}
        for name, value in told.items()
        if name != "version"
    }


def _plans(told: dict[str, Any]) -> dict[str, Any]:
    """In version 2, there were no plans."""
    if "saved" in told:
        return {"saved": {**told["saved"], **_plans({"project": told["saved"]["project"]})}}
    new = {"plans": [], "plan": ""}
    return {name: {**new, **value} if name == "project" else value for name, value in told.items() if name != "version"}


def _year_as_period(told: dict[str, Any]) -> dict[str, Any]:
    """In version 3, an indicator had whole years only."""
    if "saved" in told:
        saved = told["saved"]
        return {"saved": {**saved, **_year_as_period({name: saved[name] for name in ("project", "look")})}}
    found = {}
    for name, value in told.items():
        if name == "look":
            found[name] = {**value, "further": [_with_period(one) for one in value["further"]]}
        elif name != "version":
            found[name] = _with_period(value)
    return found


def _with_period(told: dict[str, Any]) -> dict[str, Any]:
    year = told["year"]
    if year is not None and type(year) is not int:
        raise TypeError(f"{year!r} is no year")
    others = {name: value for name, value in told.items() if name != "year"}
    return {**others, "period": None if year is None else str(year)}


def _own_words(told: dict[str, Any]) -> dict[str, Any]:
    """In version 4, the author of a statement had no words."""
    if "saved" in told:
        return {"saved": {**told["saved"], **_own_words({"project": told["saved"]["project"]})}}
    return {name: {**value, "words": []} if name == "project" else value for name, value in told.items() if name != "version"}


def _workshop(told: dict[str, Any]) -> dict[str, Any]:
    """In version 5, nothing was kept of workshops."""
    log = msgspec.to_builtins(Log())
    return {name: {**value, "workshop": log} if name == "saved" else value for name, value in told.items() if name != "version"}


def _numbers_of_sheets(told: dict[str, Any]) -> dict[str, Any]:
    """In version 6, a session did not keep which districts its sheets number."""
    if "saved" in told:
        return {"saved": {**told["saved"], "workshop": _numbers_of_sheets({"log": told["saved"]["workshop"]})["log"]}}
    found = {name: value for name, value in told.items() if name != "version"}
    if "log" in found:
        found["log"] = {**found["log"], "meetings": [{**one, "asked": []} for one in found["log"]["meetings"]]}
    return found


def _beliefs(told: dict[str, Any]) -> dict[str, Any]:
    """In version 7, nothing was kept of whether codes of functional areas, and figures of own tables, are believed."""
    if "saved" in told:
        return {"saved": {**told["saved"], **_beliefs({"project": told["saved"]["project"]})}}
    found = {name: value for name, value in told.items() if name != "version"}
    if "project" in found:
        tables = [
            {**table, "choices": {**choices, "indicators": [{"believed": False, **one} for one in choices["indicators"]]}}
            for table in found["project"]["tables"]
            for choices in [table["choices"]]
        ]
        found["project"] = {"areas_believed": False, **found["project"], "tables": tables}
    return found


STEPS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _areas_asked_as_value,
    2: _plans,
    3: _year_as_period,
    4: _own_words,
    5: _workshop,
    6: _numbers_of_sheets,
    7: _beliefs,
}
"""How a version becomes the next one: version → what turns its JSON into that of the version after it."""

_PROJECT, _STEP = Said("project-the-project"), Said("project-a-step")
"""What is read, where it has no file."""

LARGEST = 8_000_000
"""Bytes of a project's text; more is no project."""

Value = TypeVar("Value", bound="Saved | Project | Look | Log")


@dataclass(frozen=True)
class Part:
    """One file of a data set, by name (a shapefile has several), with its size and SHA-256."""

    name: str
    size: Annotated[int, msgspec.Meta(ge=0)]
    digest: str


@dataclass(frozen=True)
class DataRef:
    """A file of the user's own that a project uses.

    Attributes
    ----------
    path : Path
        Where it was when the project was saved.
    parts : tuple of Part
        The file, and what belongs to it; none where it could not be read then.
    is_inside : bool
        Whether a copy lies in the project's file.
    """

    path: Path
    parts: tuple[Part, ...] = ()
    is_inside: bool = False


@dataclass(frozen=True)
class Answers:
    """What the findings said when a project was saved, to be compared with what they say where it is opened.

    Attributes
    ----------
    economy, institutions : str
        The answer of each side, such as ``fits``; empty where no findings were there.
    red, amber : int
        Flags of each level.
    """

    economy: str = ""
    institutions: str = ""
    red: int = 0
    amber: int = 0


@dataclass(frozen=True)
class Saved:
    """All that one saved version of a project holds.

    Attributes
    ----------
    project : Project
    look : Look
    data : tuple of DataRef
        The user's own files in use.
    program : str
        Version of the program that saved it.
    bundled : dict of str to str
        SHA-256 of each bundled file that findings rest on, by name; under ``pack``, what names the pack that was in use.
    answers : Answers
    workshop : Log
        What was said, voted and decided.
    """

    project: Project
    look: Look = field(default_factory=Look)
    data: tuple[DataRef, ...] = ()
    program: str = ""
    bundled: dict[str, str] = field(default_factory=dict)
    answers: Answers = field(default_factory=Answers)
    workshop: Log = field(default_factory=Log)


class NewerProjectError(ReadError):
    """A project was saved by a newer version of the program."""


def encode(value: Saved | Project | Look | Log) -> str:
    """Write a value as JSON, with the version of the codec."""
    return _json({"version": VERSION, type(value).__name__.casefold(): value})


def decode(text: str, kind: type[Value], where: Said | str = _PROJECT) -> Value:
    """Read what :func:`encode` wrote, of whatever version.

    Parameters
    ----------
    text : str
    kind : type
        :class:`Saved`, :class:`Project`, :class:`Look` or :class:`Log`.
    where : Said or str
        How the project is called in an error.

    Raises
    ------
    NewerProjectError
        A newer version of the program wrote it.
    ReadError
        The text is no such value: damaged, foreign, or altered by hand.

    Examples
    --------
    >>> decode(encode(Project(region="TLG")), Project).region
    'TLG'
    """
    name = kind.__name__.casefold()
    told = _object(text, where)
    version = told.get("version")
    # In Python, true is a whole number too.
    if not isinstance(version, int) or isinstance(version, bool):
        raise damaged(where, "it has no version")
    # Before anything else is asked of it: what a newer version holds is not known here, and is not damaged.
    if version > VERSION:
        raise NewerProjectError(Said("project-newer", project=where), Said("project-newer-remedy"))
    if told.keys() != {"version", name}:
        raise damaged(where, f"it holds {', '.join(sorted(map(repr, told)))}")
    try:
        while version < VERSION:
            told, version = STEPS[version](told), version + 1
        value: Value = _value(told[name], kind, where)
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError) as problem:
        raise damaged(where, repr(problem)) from problem
    return value


def _value(told: Any, kind: Any, where: Said | str) -> Any:  # noqa: ANN401 - of whatever type
    value = msgspec.convert(told, kind, dec_hook=_path)
    if not _is_all(told, value):
        raise damaged(where, "it holds values that are not known, or lacks some")
    return value


class _Parts(msgspec.Struct, forbid_unknown_fields=True):
    """A project's text, taken apart and not yet read."""

    version: int
    project: dict[str, msgspec.Raw]


class StepDecoder:
    """Reads the projects of many steps.

    One step changes one choice of twenty. What two steps have in common is read once, and both hold the same value, as they
    did when the steps were taken: a thousand steps are read in a seventh of the time.
    """

    def __init__(self) -> None:
        self._take_apart = msgspec.json.Decoder(_Parts).decode
        self._kinds = get_type_hints(Project)
        self._read: dict[tuple[str, bytes], Any] = {}

    def decode(self, text: str) -> Project:
        """Read a project; the same as :func:`decode`.

        Raises
        ------
        NewerProjectError, ReadError
            See :func:`decode`.
        """
        try:
            parts = self._take_apart(text)
        except (msgspec.DecodeError, RecursionError):
            # Damaged, or with a name of a file that is no text: json takes halves of characters.
            return decode(text, Project)
        # Whatever is not as usual goes the long way, which also knows what to say of it.
        if len(text) > LARGEST or parts.version != VERSION or parts.project.keys() != self._kinds.keys():
            return decode(text, Project)
        return Project(**{name: self._part(name, bytes(raw)) for name, raw in parts.project.items()})

    def _part(self, name: str, raw: bytes) -> Any:  # noqa: ANN401 - of whatever type the field has
        key = (name, raw)
        if key not in self._read:
            try:
                self._read[key] = _value(_DECODER.decode(raw.decode()), self._kinds[name], _STEP)
            except (ValueError, TypeError, OverflowError, RecursionError) as problem:
                raise damaged(_STEP, repr(problem)) from problem
        return self._read[key]


def _is_all(told: Any, value: Any) -> bool:  # noqa: ANN401 - of whatever type
    """Whether a value holds what was told, no more and no less: nothing is dropped, and nothing made up."""
    if isinstance(value, str | int | None):
        return True
    if is_dataclass(value):
        names = {each.name for each in fields(value)}
        return told.keys() == names and all(_is_all(told[name], getattr(value, name)) for name in names)
    if isinstance(value, dict):
        return told.keys() == value.keys() and all(_is_all(told[name], value[name]) for name in told)
    if isinstance(value, tuple):
        return len(told) == len(value) and all(map(_is_all, told, value))
    if isinstance(value, frozenset):
        return len(told) == len(value)
    return not isinstance(value, float) or math.isfinite(value)


def _object(text: str, where: Said | str) -> dict[str, Any]:
    # Before it is read: what is read takes many times the memory of its text.
    if len(text) > LARGEST:
        raise damaged(where, "it is too long")
    try:
        told = _DECODER.decode(text)
    except (ValueError, RecursionError) as problem:
        raise damaged(where, str(problem)) from problem
    if not isinstance(told, dict):
        raise damaged(where, "it is no project")
    return told


def _json(value: object) -> str:
    """Write frozen values as JSON; as ASCII, since a name of a file may hold what is no text (a surrogate)."""
    return json.dumps(msgspec.to_builtins(value, enc_hook=_posix, order="deterministic"), allow_nan=False)


def _posix(path: object) -> str:
    """Spell a path as every system can take apart: a project goes from Windows to a Mac."""
    if isinstance(path, PurePath):
        return path.as_posix()
    raise TypeError(f"{type(path).__name__} cannot be kept in a project")


def _path(kind: type, told: object) -> object:
    if kind is Path and isinstance(told, str) and "\0" not in told:
        return Path(told)
    raise ValueError(f"{told!r} is no {kind.__name__}")


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


_DECODER = json.JSONDecoder(parse_constant=_no_number)


def damaged(where: Said | str, why: str) -> ReadError:
    """Return the error of a project that cannot be believed: ``where`` is its file, ``why`` goes into the detail."""
    return ReadError(Said("project-damaged", project=where), Said("project-damaged-remedy"), detail=why)

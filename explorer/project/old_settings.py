"""What older versions kept of a project in the settings: read once, so that nothing is lost, and written no more."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from explorer.project import Project, Threshold
from explorer.project.areas_asked import of_texts
from explorer.project.flag_choice import ORDERS, PARTS, FlagChoice
from explorer.project.layer_choice import LayerChoice
from explorer.project.look import Look, MapBeside
from explorer.project.map_style import USER, Classification, MapStyle
from explorer.project.partner_choice import PartnerChoice, with_choice
from explorer.readers.flows import USUAL_READING, FlowReading
from explorer.readers.tables.table_choices import OwnTableFile, from_json

Value = TypeVar("Value")


def taken_over(told: Mapping[str, Any]) -> tuple[Project, Look]:
    """Return the project and look that old settings tell of.

    Parameters
    ----------
    told : mapping
        The settings as they stand in their file. What is missing or cannot be understood has its default.
    """
    texts = _Texts(told)
    usual = Project()
    flows, reading = _flows(texts.one("flows"))
    project = Project(
        partnership=texts.one("partnership") or usual.partnership,
        indicator=texts.one("indicator") or usual.indicator,
        region=texts.one("region"),
        period=_period(_as(int, texts.one("year"))),
        as_at=_as(date.fromisoformat, texts.one("day")),
        flows=flows,
        boundaries=_as(Path, texts.one("boundaries")),
        areas=_as(Path, texts.one("areas")),
        preset=texts.one("preset"),
        limits=tuple(_thresholds(texts.many("thresholds"))),
        flow_reading=reading,
        tables=tuple(_tables(texts.many("tables"))),
        layers=tuple(map(Path, texts.many("own_layers"))),
        map_style=_style(texts.pairs("map_style")),
        partners=_partners(texts.many("partners")),
    )
    return project, _look(texts)


class _Texts:
    """Old settings: every choice was a text, or a list of texts."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self._told = told

    def one(self, name: str) -> str:
        value = self._told.get(name)
        return value if isinstance(value, str) else ""

    def many(self, name: str) -> list[str]:
        value = self._told.get(name)
        return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []

    def pairs(self, name: str) -> list[tuple[str, str]]:
        return [(key, value) for key, _, value in (text.partition("=") for text in self.many(name))]

    def window(self, name: str) -> str:
        window = self._told.get("window")
        value = window.get(name) if isinstance(window, dict) else ""
        return value if isinstance(value, str) else ""


def _as(kind: Callable[[str], Value], text: str) -> Value | None:
    with suppress(ValueError):
        return kind(text) if text else None
    return None


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _thresholds(texts: Iterable[str]) -> Iterator[Threshold]:
    for text in texts:
        kind, _, bounds = text.partition("=")
        with suppress(ValueError):
            yield Threshold(kind, tuple(map(_number, bounds.split(","))))


def _partners(texts: Iterable[str]) -> tuple[PartnerChoice, ...]:
    found: tuple[PartnerChoice, ...] = ()
    for text in texts:
        partnership, _, rest = text.partition("=")
        what, _, member = rest.partition(":")
        with suppress(msgspec.ValidationError):
            one = {"partnership": partnership, "member": member, "what": what}
            found = with_choice(found, msgspec.convert(one, PartnerChoice))
    return found


def _tables(texts: Iterable[str]) -> Iterator[OwnTableFile]:
    for text in texts:
        kept = _object(text)
        choices = from_json(str(kept.get("choices", "")))
        if isinstance(kept.get("path"), str) and choices is not None:
            yield OwnTableFile(Path(kept["path"]), choices)


def _flows(text: str) -> tuple[Path | None, FlowReading]:
    kept = _object(text)
    if not isinstance(kept.get("path"), str):
        return None, USUAL_READING
    with suppress(msgspec.ValidationError):
        return Path(kept["path"]), msgspec.convert(kept.get("reading", {}), FlowReading)
    return None, USUAL_READING


def _object(text: str) -> dict[str, Any]:
    with suppress(ValueError, RecursionError):
        found = json.loads(text) if text else {}
        return found if isinstance(found, dict) else {}
    return {}


def _style(pairs: Iterable[tuple[str, str]]) -> MapStyle:
    told = dict(pairs)
    breaks = tuple(
        sorted(number for number in (_as(_number, text) for text in told.get("breaks", "").split(";")) if number is not None)
    )
    scheme = told.get("scheme", "")
    classes = _changed(
        Classification(),
        scheme=scheme if scheme != USER or breaks else "",
        number=_as(int, told.get("number", "")),
        breaks=breaks if scheme == USER else None,
        scope=told.get("scope"),
    )
    return _changed(
        MapStyle(),
        classification=classes,
        is_reversed=told.get("reversed") == "yes",
        middle=_as(_number, told.get("middle", "")),
        **{name: told.get(name) for name in ("kind", "ramp", "second", "uncertainty", "benchmark")},
    )


def _look(texts: _Texts) -> Look:
    layers, flags = texts.pairs("layers"), texts.pairs("flag_list")
    last = dict(layers)
    choice = _changed(
        LayerChoice(),
        shown=frozenset(value for key, value in layers if key == "show") if layers else None,
        footprints=tuple(value for key, value in layers if key == "footprint"),
        kind=last.get("kind"),
        flows_of=last.get("flows_of"),
        direction=last.get("direction"),
        top=_as(int, last.get("top", "")),
        is_curved=last.get("curved") != "no",
    )
    return Look(
        layers=choice,
        flags=_flag_choice(flags),
        arrangement=texts.window("maps") or Look().arrangement,
        further=tuple(_further(texts.window("further_maps"))),
        page=texts.window("drawer"),
        across=texts.window("scatter"),
        areas_asked=of_texts(texts.many("areas_asked")),
    )


def _flag_choice(pairs: Iterable[tuple[str, str]]) -> FlagChoice:
    choice = FlagChoice()
    for part, key in pairs:
        if part in PARTS and key and key not in getattr(choice, part):
            choice = choice.switched(part, key)
        elif part == "order" and key in ORDERS:
            choice = replace(choice, order=key)
        elif part == "by_district":
            choice = replace(choice, by_district=key == "yes")
    return choice


def _further(text: str) -> Iterator[MapBeside]:
    with suppress(ValueError, RecursionError, TypeError, KeyError):
        for one in json.loads(text) if text else ():
            yield msgspec.convert(
                {
                    **one, "period": _period(one.get("year")), "partnership": one.get("partnership") or "",
                    "shares_classes": one.get("shares") is not False,
                },
                MapBeside,
            )  # fmt: skip


def _period(year: int | None) -> str | None:
    return None if year is None else str(year)


def _changed(usual: Value, **told: object) -> Value:
    """Return a value with what is told of it; each that it cannot have keeps its default."""
    value = usual
    for each in fields(usual):  # type: ignore[arg-type]
        new = told.get(each.name)
        if new in (None, ""):
            continue
        with suppress(ValueError):
            tried = replace(value, **{each.name: new})  # type: ignore[type-var]
            value = msgspec.convert(msgspec.to_builtins(tried), type(usual))
    return value

"""What there is to know of a boundary file before it is used: the report of ``check`` and of the preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from explorer.errors import ExplorerError
from explorer.places.area_levels import OLD_NORTHERN_IRISH, UNKNOWN, area_levels
from explorer.places.completeness import SERVICE_CAPS
from explorer.places.districts import VINTAGE
from explorer.places.recognition import Recognised
from explorer.places.shape_comparison import Comparison
from explorer.places.vintages import MIXED
from explorer.readers.boundary_files.raw_layer import FROM_FORMAT, GUESSED, LeftOut, Problem, RawLayer
from explorer.readers.boundary_shapes import Faults, PlacedLayer
from explorer.said import Number, Said

FIRST_SHOWN = 12
"""Codes that a list in the report names; the count beside it is always of all."""

USABLE, WITH_PROBLEMS, NOT_USABLE = "usable", Said("places-usable-with-problems"), Said("places-not-usable")

LEAVE_OUT, BELIEVE_CODES, BELIEVE_SHAPES = "leave-out", "codes", "shapes"
DECISIONS: Mapping[str, str] = MappingProxyType(
    {
        LEAVE_OUT: Said("places-leave-these-rows-out"),
        BELIEVE_CODES: Said("places-believe-codes-use-rows"),
        BELIEVE_SHAPES: Said("places-believe-shapes-set-codes"),
    }
)
"""What a user can decide about rows that contradict their codes."""

LARGE_CAPS = frozenset(cap for cap in SERVICE_CAPS if cap >= 1000)
"""Numbers of features that hardly any whole set has, and that a service stops at."""

_SHARED_GROUND = 0.05
"""Hectares: an overlap above this is said; below, rounding of coordinates explains it (ours)."""


_NOT_COMPARED = Comparison()


@dataclass(frozen=True)
class BoundaryReport:
    """What a layer of a boundary file is, how sure that is, and what is wrong with it.

    Attributes
    ----------
    file, format, layer : str
    layers : tuple of str
        All layers of the file.
    features, used, vertices : int
        Features that the file holds, those that can be used, and the vertices of these.
    left_out : tuple of LeftOut
        The others, and why: ``features`` is ``used`` and these together.
    crs, crs_name, crs_source : str
        Coordinate system as ``EPSG:…``, its name, and how it was told: ``file``, ``assumed by format``, ``guessed
        from coordinates`` or ``user``. Empty where it must be asked for.
    recognised : Recognised
        Level, vintage, code and name columns, codes.
    fields : tuple of str
        Columns of the layer.
    invalid, repaired : int
    repairs : str
        How they were repaired.
    faults : Faults
        Gaps and overlaps between neighbours.
    encoding : str
    partnerships, indicators : mapping
        What of the catalogue will match: partnership ids with names, indicator ids with the number of areas that have values.
    compared : Comparison
        The shapes and names against the ground of their codes.
    notes : tuple of str
        What is good to know and no problem, a sentence each.
    problems : tuple of Problem
    """

    file: str
    format: str = ""
    layer: str = ""
    layers: tuple[str, ...] = ()
    features: int = 0
    used: int = 0
    left_out: tuple[LeftOut, ...] = ()
    vertices: int = 0
    crs: str = ""
    crs_name: str = ""
    crs_source: str = ""
    recognised: Recognised = field(default_factory=Recognised)
    fields: tuple[str, ...] = ()
    invalid: int = 0
    repaired: int = 0
    repairs: str = ""
    faults: Faults = field(default_factory=Faults)
    encoding: str = ""
    partnerships: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, int] = field(default_factory=dict)
    compared: Comparison = field(default_factory=Comparison)
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def status(self) -> str:
        """``usable``, ``usable with problems`` or ``not usable``."""
        if any(problem.fatal for problem in self.problems):
            return NOT_USABLE
        return WITH_PROBLEMS if self.problems else USABLE

    def record(self) -> dict[str, Any]:
        """Return the report as ``check`` prints it: plain values, empty ones as null."""
        found = self.recognised
        return {
            "file": self.file,
            "status": self.status,
            "format": self.format or None,
            "layer": self.layer or None,
            "layers": list(self.layers),
            "features": self.features,
            "rows": {"in": self.features, "used": self.used, "left_out": [each.record() for each in self.left_out]},
            "vertices": self.vertices,
            "crs": self.crs or None,
            "crs_name": self.crs_name or None,
            "crs_source": self.crs_source or None,
            "level": found.level,
            "vintage": found.vintage or None,
            "vintage_from": found.vintage_from or None,
            "code_field": found.code_field or None,
            "name_field": found.name_field or None,
            "fields": list(self.fields),
            **_codes_record(found),
            "completeness": found.completeness or None,
            "compared": self.compared.compared,
            "overlap": None if self.compared.overlap is None else round(self.compared.overlap, 3),
            "boundary_set": not self.compared.no_set,
            "contradictions": [each.record() for each in self.compared.contradictions],
            "invalid": self.invalid,
            "repaired": self.repaired,
            "repairs": self.repairs or None,
            **_faults_record(self.faults),
            "encoding": self.encoding or None,
            "partnerships": [{"id": key, "name": name} for key, name in self.partnerships.items()],
            "indicators": [{"id": key, "areas_with_values": count} for key, count in self.indicators.items()],
            "notes": list(self.notes),
            "problems": [problem.record() for problem in self.problems],
        }


def _codes_record(found: Recognised) -> dict[str, Any]:
    return {
        "codes_matched": len(found.matched),
        "codes_unmatched": len(found.unmatched),
        "codes_unmatched_first": list(found.unmatched[:FIRST_SHOWN]),
        "codes_converted": dict(found.converted or {}),
        "codes_duplicate": list(found.duplicates[:FIRST_SHOWN]),
        "codes_missing": len(found.missing),
    }


def _faults_record(faults: Faults) -> dict[str, Any]:
    kinds = {"gaps": faults.gaps, "slivers": faults.slivers, "overlaps": faults.overlaps}
    return {
        kind: {"count": number, "area_ha": round(area / 1e4, 3)} if faults.measured else None
        for kind, (number, area) in kinds.items()
    }


def report_of(
    file: str,
    raw: RawLayer,
    placed: PlacedLayer,
    found: Recognised,
    faults: Faults,
    compared: Comparison = _NOT_COMPARED,
    decision: str = "",
) -> BoundaryReport:
    """Put together what was found of a layer, and judge it.

    Parameters
    ----------
    decision : str
        One of :data:`DECISIONS`, where the user has decided about rows that contradict their codes.
    """
    report = BoundaryReport(
        file=file,
        format=raw.format,
        layer=raw.layer,
        layers=raw.layers,
        features=raw.features,
        used=len(placed.rows),
        left_out=(*raw.left_out, *placed.left_out),
        vertices=placed.vertices,
        crs=placed.crs,
        crs_name=placed.crs_name,
        crs_source=placed.crs_source,
        recognised=found,
        fields=tuple(raw.columns),
        invalid=placed.invalid + raw.closed_rings,
        repaired=placed.repaired + raw.closed_rings,
        repairs=placed.repairs or (Said("places-their-outlines-closed") if raw.closed_rings else ""),
        faults=faults,
        encoding=raw.encoding,
        compared=compared,
    )
    said = [*raw.problems, *_unless_said(raw, placed), *_contradicted(report, decision)]
    # Where nothing at all is left, that is said.
    said += [each.problem(report.features) for each in report.left_out] if report.used else []
    problems = _judged(report, said)
    # Why a file cannot be used comes first.
    ordered = tuple(sorted(problems, key=lambda problem: not problem.fatal))
    return replace(report, problems=ordered, notes=_noted(report))


def _contradicted(report: BoundaryReport, decision: str) -> list[Problem]:
    """Say what contradicts the codes; nothing is used before the user has decided."""
    compared, field, names = report.compared, report.recognised.code_field, report.recognised.name_field
    wrong = [str(each) for each in compared.contradictions]
    rows = "; ".join(wrong[:FIRST_SHOWN]) + (
        Said("places-more", wrong=len(wrong) - FIRST_SHOWN) if len(wrong) > FIRST_SHOWN else ""
    )
    said = Said("places-areas-codes", wrong=_are(len(wrong), "row contradicts", "rows contradict"))
    found = []
    if decision == BELIEVE_SHAPES and (compared.no_set or wrong):
        said = Said("places-codes-set-aside-as")
        found.append(Problem(said, rows, Said("places-use-shapes-as-footprint")))
    elif compared.no_set:
        found.append(Problem(compared.no_set, rows or field, _ELSEWHERE, fatal=True))
    elif wrong and decision == BELIEVE_CODES:
        found.append(Problem(Said("places-as-you-decided-they", said=said), rows, Said("places-look-at-them-on-map")))
    elif wrong and decision != LEAVE_OUT:
        found.append(Problem(said, rows, _DECIDE, fatal=True))
    differ, of = compared.names_differ
    if differ:
        said = Said("places-names-in-those-other", differ=differ, of=of, names=names, field=field)
        found.append(Problem(said, names, Said("places-choose-column-names-or")))
    return found


_DECIDE = Said("places-correct-file-or-decide")
_ELSEWHERE = Said("places-choose-column-their-own")


def refused(file: str, error: ExplorerError) -> BoundaryReport:
    """Return the report of a file that could not be read at all."""
    return BoundaryReport(file, problems=(Problem(error.message, file, error.remedy, fatal=True),))


def _unless_said(raw: RawLayer, placed: PlacedLayer) -> Sequence[Problem]:
    """Leave out what follows from a fatal problem that is already named: no shapes, because the .shp is missing."""
    return () if any(problem.fatal for problem in raw.problems) else placed.problems


_PLACED_ONLY = Said("places-no-list-here-says")


def _noted(report: BoundaryReport) -> tuple[str, ...]:
    found = report.recognised
    is_whole = found.completeness and not found.incomplete and not report.compared.no_set
    notes = [found.completeness] if is_whole else []
    if found.level != UNKNOWN and report.crs and report.compared.overlap is None and not report.compared.no_set:
        notes.append(_PLACED_ONLY)
    if len(report.layers) > 1:
        notes.append(Said("places-file-layers-one-1", layers=len(report.layers), layer=report.layer))
    if found.converted:
        older = _are(len(found.converted), Said("places-older-code"), Said("places-older-codes"))
        notes.append(Said("places-brought-to-districts-when", older=older, vintage=VINTAGE))
    if report.crs_source == GUESSED:
        notes.append(Said("places-coordinate-system-recognised-from", crs_name=report.crs_name))
    if report.crs_source == FROM_FORMAT:
        notes.append(Said("places-in-longitude-latitude-by", format=report.format))
    if found.unlisted:
        notes.append(found.unlisted)
    if found.respelled:
        notes.append(Said("places-brought-to-usual-spelling", respelled=_are(found.respelled, "code was", "codes were")))
    return tuple(notes)


def _judged(report: BoundaryReport, problems: list[Problem]) -> tuple[Problem, ...]:
    """Add what the numbers of a report mean to its user."""
    found = report.recognised
    if report.invalid:
        said = Said("places-not-valid-outline-crosses", invalid=_are(report.invalid, "shape is", "shapes are"))
        problems.append(Problem(said, report.layer, _after_repair(report)))
    problems += _about_faults(report.faults)
    # Unless that has been said already, or the number is just that of a whole set.
    if report.features in LARGE_CAPS and "cut off" not in found.completeness and not found.completeness.startswith("All "):
        said = Said("places-it-holds-exactly-features", features=report.features)
        problems.append(Problem(said, report.layer, Said("places-compare-with-publishers-own")))
    if found.level == UNKNOWN:
        remedy = Said("places-choose-column-with-codes")
        # What cannot be used at all needs no codes either.
        if not any(problem.fatal for problem in problems):
            problems.append(Problem(Said("places-no-column-holds-area"), found.code_field, remedy))
        return tuple(problems)
    problems += _about_codes(found)
    if found.incomplete and not report.compared.no_set:
        problems.append(Problem(found.completeness, report.layer, Said("places-check-with-publishers-own")))
    if found.disagreement:
        remedy = Said("places-bring-it-to-one") if MIXED in found.disagreement else _RELY
        problems.append(Problem(found.disagreement, found.code_field, remedy))
    return tuple(problems)


_RELY = Said("places-rely-on-codes-first")


def _after_repair(report: BoundaryReport) -> str:
    if report.invalid == 1 and report.repaired == 1:
        return Said("places-it-repaired-look-at")
    mended = (
        Said("places-all-repaired") if report.repaired == report.invalid else Said("places-repaired", repaired=report.repaired)
    )
    return Said("places-look-at-them-on", mended=mended)


def _about_faults(faults: Faults) -> list[Problem]:
    if not faults.measured:
        return [Problem(Said("places-so-many-edges-between"))]
    found = []
    for (number, area), one, many, remedy in (
        (faults.gaps, Said("places-narrow-gap-lies"), Said("places-narrow-gaps-lie"), Said("places-neighbours-across-such-gap")),
        (faults.slivers, Said("places-sliver-belongs"), Said("places-slivers-belong"), Said("places-areas-come-out-little")),
        (faults.overlaps, Said("places-place-belongs"), Said("places-places-belong"), Said("places-check-whether-these-areas")),
    ):
        if area / 1e4 > _SHARED_GROUND:
            where = Said("places-between-shapes") if number and one.endswith("lies") else Said("places-to-more-than-one")
            found.append(
                Problem(
                    Said("places-ha-in-all", number=_are(number, one, many), where=where, area=Number(area / 1e4, 1)), "", remedy
                )
            )
    return found


def _about_codes(found: Recognised) -> list[Problem]:
    problems = _about_unmatched(found)
    if found.duplicates:
        said = Said("places-on-more-than-one", duplicates=_are(len(found.duplicates), "code stands", "codes stand"))
        problems.append(Problem(said, _first(found.duplicates), Said("places-shapes-same-code-merged")))
    if found.missing:
        said = Said("places-no-code", missing=_are(len(found.missing), "shape has", "shapes have"))
        rows = _first([Said("places-row", row=row) for row in found.missing])
        problems.append(Problem(said, rows, Said("places-they-left-out-district")))
    return problems


def _about_unmatched(found: Recognised) -> list[Problem]:
    level = area_levels()[found.level]
    older = [code for code in found.unmatched if level.level == "LAD" and OLD_NORTHERN_IRISH.fullmatch(code)]
    told_apart = set(older)
    others = [code for code in found.unmatched if code not in told_apart]
    problems = []
    if older:
        said = Said("places-northern-ireland-before-april", older=_are(len(older), "district is", "districts are"))
        remedy = Said("places-borders-moved-then-they")
        problems.append(Problem(said, _first(older), remedy))
    if others and not found.matched and level.level == "LAD":
        said = Said("places-codes-form-used-before", others=others[0])
        problems.append(Problem(said, found.code_field, Said("places-add-column-with-codes")))
    elif others and sum(found.of_other_levels.values()) == len(others):
        counts = [(number, area_levels()[key]) for key, number in found.of_other_levels.items()]
        told = ", ".join(_are(number, of.singular, of.plural) for number, of in counts)
        said = Said("places-areas-several-levels-mixed", plural=level.plural, told=told)
        problems.append(Problem(said, _first(others), Said("places-keep-only-or-use", plural=level.plural)))
    elif others:
        said = Said("places-no-known-here", others=_are(len(others), "code is", "codes are"), singular=level.singular)
        problems.append(Problem(said, _first(others), Said("places-check-these-codes-or")))
    return problems


def _are(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _first(codes: Sequence[str]) -> str:
    return ", ".join(codes[:FIRST_SHOWN]) + (" and others" if len(codes) > FIRST_SHOWN else "")

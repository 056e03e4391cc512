"""What there is to know of a boundary file before it is used: the report of ``check`` and of the preview."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np

from explorer.errors import ExplorerError
from explorer.places.area_levels import OLD_NORTHERN_IRISH, UNKNOWN, area_levels, plain_codes
from explorer.places.boundaries import bundled
from explorer.places.checks.compared_rows import WITHIN_DISTRICTS, Comparison
from explorer.places.checks.completeness import SERVICE_CAPS
from explorer.places.checks.recognition import Recognised
from explorer.places.districts import VINTAGE
from explorer.places.edges import Edges
from explorer.places.vintages import CODES_MIXED
from explorer.readers.boundary_files.raw_layer import FROM_FORMAT, GUESSED, LeftOut, Problem, RawLayer, named_rows
from explorer.readers.boundary_shapes import Faults, PlacedLayer
from explorer.said import Listing, Number, Said

FIRST_SHOWN = 12
"""Codes that a list in the report names; the count beside it is always of all."""

USABLE, WITH_PROBLEMS, NOT_USABLE = "usable", "usable with problems", "not usable"

LEAVE_OUT, BELIEVE_CODES, BELIEVE_SHAPES = "leave-out", "codes", "shapes"
DECISIONS: Mapping[str, Said] = MappingProxyType(
    {
        LEAVE_OUT: Said("places-decide-leave-out"),
        BELIEVE_CODES: Said("places-decide-codes"),
        BELIEVE_SHAPES: Said("places-decide-shapes"),
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
    repairs : Said or str
        How they were repaired; empty where none was.
    faults : Faults
        Gaps and overlaps between neighbours.
    encoding : Said or str
    partnerships, indicators : mapping
        What of the catalogue will match: partnership ids with names, indicator ids with the number of areas that have values.
    compared : Comparison
        The shapes and names against the ground of their codes.
    notes : tuple of Said
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
    repairs: Said | str = ""
    faults: Faults = field(default_factory=Faults)
    encoding: Said | str = ""
    partnerships: Mapping[str, str] = field(default_factory=dict)
    indicators: Mapping[str, int] = field(default_factory=dict)
    compared: Comparison = field(default_factory=Comparison)
    notes: tuple[Said, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def status(self) -> str:
        """``usable``, ``usable with problems`` or ``not usable``."""
        if any(problem.fatal for problem in self.problems):
            return NOT_USABLE
        return WITH_PROBLEMS if self.problems else USABLE

    def record(self) -> dict[str, Any]:
        """Return the report as ``check`` prints it, not said yet: plain values and what is to be said; empty ones are None."""
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
            "completeness": found.completeness.said,
            "compared": self.compared.compared,
            "overlap": None if self.compared.overlap is None else round(self.compared.overlap, 3),
            "boundary_set": self.compared.no_set is None,
            "names_of_others": self.compared.names_differ[0],
            "lacking": [each.record() for each in self.compared.lacking],
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
    } | {"moved": {"count": len(faults.moved), "metres": round(faults.moved_by)}}


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
        repairs=placed.repairs or (Said("places-outlines-closed") if raw.closed_rings else ""),
        faults=faults,
        encoding=raw.encoding,
        compared=compared,
    )
    said = [*raw.problems, *_unless_said(raw, placed), *_contradicted(report, decision)]
    said += _about_loose(raw, placed, found, faults)
    # Where nothing at all is left, that is said.
    said += [each.problem(report.features) for each in report.left_out] if report.used else []
    problems = _judged(report, said)
    # Why a file cannot be used comes first.
    ordered = tuple(sorted(problems, key=lambda problem: not problem.fatal))
    return replace(report, problems=ordered, notes=_noted(report))


def _contradicted(report: BoundaryReport, decision: str) -> list[Problem]:
    """Say what contradicts the codes; nothing is used before the user has decided."""
    compared, field, names = report.compared, report.recognised.code_field, report.recognised.name_field
    wrong = len(compared.contradictions)
    rows = Listing(tuple(each.said for each in compared.contradictions), FIRST_SHOWN, "clauses")
    found = []
    if decision == BELIEVE_SHAPES and (compared.no_set or wrong):
        found.append(Problem(Said("places-codes-set-aside"), rows or "", Said("places-use-shapes")))
    elif compared.no_set:
        found.append(Problem(compared.no_set, rows or field, Said("places-no-set-remedy"), fatal=True))
    elif wrong and decision == BELIEVE_CODES:
        found.append(Problem(Said("places-contradict-but-used", rows=wrong), rows, Said("places-look-at-map")))
    elif wrong and decision != LEAVE_OUT:
        remedy = "places-contradict-small-remedy" if compared.overlap is None else "places-contradict-remedy"
        found.append(Problem(Said("places-contradict", rows=wrong), rows, Said(remedy), fatal=True))
    if compared.lacking and not compared.no_set and decision != BELIEVE_SHAPES:
        lacking = Listing(tuple(each.said for each in compared.lacking), FIRST_SHOWN, "clauses")
        said = Said("places-lacking", rows=len(compared.lacking))
        found.append(Problem(said, lacking, Said("places-lacking-remedy")))
    differ, of = compared.names_differ
    if differ:
        said = Said("places-names-of-others", differ=differ, of=of, names=names, codes=field)
        is_decided = decision in (BELIEVE_CODES, BELIEVE_SHAPES)
        found.append(Problem(said, names, Said("places-names-of-others-remedy"), fatal=not is_decided))
    if compared.strange:
        said = Said("places-names-strange", rows=len(compared.strange))
        found.append(Problem(said, Listing(compared.strange, FIRST_SHOWN, "clauses"), Said("places-names-strange-remedy")))
    if compared.shift:
        said = Said("places-shifted", metres=Number(round(compared.shift, -1)))
        found.append(Problem(said, "", Said("places-shifted-remedy")))
    return found


@cache
def _islands() -> frozenset[str]:
    """Return the districts that touch no other."""
    shapes = bundled("districts").shapes
    joined = {code for pair in Edges.of(shapes).named_neighbours() for code in pair}
    return frozenset(shapes.codes.tolist()) - joined


_APART_BY_NATURE = frozenset({UNKNOWN, "BUA", "NPARK", "PAR"})
"""Levels that leave ground between their areas."""

_FEWEST_LOOSE, _OFTEN_LOOSE = 2, 0.2
"""Areas, and their share of those that are there, from which on neither islands nor lost neighbours explain it (ours)."""


def _about_loose(raw: RawLayer, placed: PlacedLayer, found: Recognised, faults: Faults) -> list[Problem]:
    """Say so where shapes touch none of their neighbours: with them no district has any."""
    if found.level in _APART_BY_NATURE or found.code_field not in raw.columns:
        return []
    there = placed.rows[np.isin(raw.rows[placed.rows], faults.loose)]
    codes = plain_codes(raw.columns[found.code_field][there].tolist())[0]
    # An islet that has a row of its own is no area: the others of its code may touch their neighbours.
    times = Counter(plain_codes(raw.columns[found.code_field][placed.rows].tolist())[0]) if found.duplicates else Counter(codes)
    alone = {code for code, number in Counter(codes).items() if number == times[code]} - _islands()
    rows = [int(row) for row, code in zip(raw.rows[there], codes, strict=True) if code in alone]
    is_each_known = found.level == "LAD" and found.completeness.is_whole
    if not rows or (not is_each_known and len(rows) < max(_FEWEST_LOOSE, _OFTEN_LOOSE * len(placed.rows))):
        return []
    return [Problem(Said("places-loose", shapes=len(rows)), named_rows(rows), Said("places-loose-remedy"))]


def refused(file: str, error: ExplorerError) -> BoundaryReport:
    """Return the report of a file that could not be read at all."""
    message, remedy = (
        one if isinstance(one, Said) else Said("places-refused", message=one) for one in (error.message, error.remedy)
    )
    return BoundaryReport(file, problems=(Problem(message, file, remedy, fatal=True),))


def _unless_said(raw: RawLayer, placed: PlacedLayer) -> Sequence[Problem]:
    """Leave out what follows from a fatal problem that is already named: no shapes, because the .shp is missing."""
    return () if any(problem.fatal for problem in raw.problems) else placed.problems


def _noted(report: BoundaryReport) -> tuple[Said, ...]:
    found, notes = report.recognised, []
    if found.completeness.said and not found.completeness.incomplete and not report.compared.no_set:
        notes.append(found.completeness.said)
    compared = report.compared
    if found.level != UNKNOWN and compared.compared and compared.overlap is None and not compared.no_set:
        notes.append(Said("places-placed-only" if found.level in WITHIN_DISTRICTS else "places-placed-by-nation"))
    if compared.within > 1:
        notes.append(Said("places-within-only", shapes=compared.within))
    if len(report.layers) > 1:
        notes.append(Said("places-several-layers", layers=len(report.layers), layer=report.layer))
    if found.converted:
        notes.append(Said("places-to-be-converted", codes=len(found.converted), vintage=VINTAGE))
    if report.crs_source == GUESSED:
        notes.append(Said("places-crs-guessed", crs=report.crs_name))
    if report.crs_source == FROM_FORMAT:
        notes.append(Said("places-crs-by-format", format=report.format))
    if found.unlisted:
        notes.append(found.unlisted)
    if found.respelled:
        notes.append(Said("places-respelled", codes=found.respelled))
    return tuple(notes)


def _judged(report: BoundaryReport, problems: list[Problem]) -> tuple[Problem, ...]:
    """Add what the numbers of a report mean to its user."""
    found = report.recognised
    if report.invalid:
        problems.append(Problem(Said("places-invalid", shapes=report.invalid), report.layer, _after_repair(report)))
    problems += about_faults(report.faults)
    # Unless that has been said already, or the number is just that of a whole set.
    if report.features in LARGE_CAPS and not (found.completeness.is_cut_off or found.completeness.is_whole):
        said = Said("places-so-many-features", features=report.features)
        problems.append(Problem(said, report.layer, Said("places-so-many-features-remedy")))
    if found.level == UNKNOWN:
        # What cannot be used at all needs no codes either.
        if not any(problem.fatal for problem in problems):
            problems.append(Problem(Said("places-no-codes"), found.code_field, Said("places-no-codes-remedy")))
        return tuple(problems)
    problems += _about_codes(found)
    if found.completeness.said and found.completeness.incomplete and not report.compared.no_set:
        problems.append(Problem(found.completeness.said, report.layer, Said("places-incomplete-remedy")))
    if found.disagreement:
        remedy = Said("places-mixed-remedy" if found.disagreement == CODES_MIXED else "places-years-differ-remedy")
        problems.append(Problem(found.disagreement, found.code_field, remedy))
    return tuple(problems)


def _after_repair(report: BoundaryReport) -> Said:
    if report.repaired == report.invalid:
        return Said("places-all-repaired", shapes=report.invalid)
    return Said("places-some-repaired", shapes=report.repaired)


def about_faults(faults: Faults) -> list[Problem]:
    """Say what does not fit between neighbouring shapes."""
    found = []
    if faults.moved:
        said = Said("places-moved", shapes=len(faults.moved), metres=Number(round(faults.moved_by, -1)))
        found.append(Problem(said, named_rows(faults.moved), Said("places-moved-remedy")))
    if not faults.measured:
        return [*found, Problem(Said("places-faults-unmeasured"))]
    for (number, area), key in ((faults.gaps, "gaps"), (faults.slivers, "slivers"), (faults.overlaps, "overlaps")):
        if area / 1e4 > _SHARED_GROUND:
            said = Said(f"places-{key}", number=number, area=Number(area / 1e4, 1, "hectares"))
            found.append(Problem(said, "", Said(f"places-{key}-remedy")))
    return found


def _about_codes(found: Recognised) -> list[Problem]:
    problems = _about_unmatched(found)
    if found.duplicates:
        said = Said("places-duplicate-codes", codes=len(found.duplicates))
        problems.append(Problem(said, _first(found.duplicates), Said("places-duplicate-codes-remedy")))
    if found.missing:
        said = Said("places-missing-codes", shapes=len(found.missing))
        problems.append(Problem(said, named_rows(found.missing), Said("places-missing-codes-remedy")))
    return problems


def _about_unmatched(found: Recognised) -> list[Problem]:
    level = area_levels()[found.level]
    older = [code for code in found.unmatched if level.level == "LAD" and OLD_NORTHERN_IRISH.fullmatch(code)]
    told_apart = set(older)
    others = [code for code in found.unmatched if code not in told_apart]
    problems = []
    if older:
        said = Said("places-older-northern-ireland", districts=len(older))
        problems.append(Problem(said, _first(older), Said("places-older-northern-ireland-remedy")))
    if others and not found.matched and level.level == "LAD":
        said = Said("places-codes-before-2011", code=others[0])
        problems.append(Problem(said, found.code_field, Said("places-codes-before-2011-remedy")))
    elif others and sum(found.of_other_levels.values()) == len(others):
        told = Listing(tuple(area_levels()[key].number(number) for key, number in found.of_other_levels.items()), joint="commas")
        said = Said("places-levels-mixed", areas=level.several, others=told)
        problems.append(Problem(said, _first(others), Said("places-levels-mixed-remedy", areas=level.several)))
    elif others:
        said = Said("places-codes-not-known", codes=len(others), areas=level.several)
        problems.append(Problem(said, _first(others), Said("places-codes-not-known-remedy")))
    return problems


def _first(codes: Sequence[str]) -> Listing:
    return Listing(tuple(codes), FIRST_SHOWN, "commas")

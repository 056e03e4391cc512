"""Layers made ready for the map, off the main thread: outlines, points and flow lines, and what the key says of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.project.layer_choice import LayerChoice
from explorer.readers.flows.model import whom_said
from explorer.said import Listing, Number, Said, Share
from explorer.views.map.lines import Outline
from explorer.views.map.overlays import (
    FOOTPRINT_STYLES,
    SYMBOLS,
    FlowLine,
    FlowLines,
    FootprintLine,
    FootprintLines,
    Overlay,
    PointMark,
    Points,
)
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.cartography.flow_lines import LargestFlows
    from explorer.catalogue.institutions import Institution
    from explorer.catalogue.partnerships import Footprint, Partnership
    from explorer.flags.findings import Findings
    from explorer.views.map.content import MapContent


@dataclass(frozen=True)
class KeyRow:
    """One row of the key: what its sample shows (``symbol``, ``hollow``, ``footprint`` or ``flow``), which, and its words."""

    sample: str
    which: str
    text: str


@dataclass(frozen=True, eq=False)
class LayerContent:
    """What the layers add to the map.

    Attributes
    ----------
    outlines : tuple of Outline
        Lines below those of the map's own content.
    overlays : tuple of Overlay
    key : tuple of KeyRow
    sentences : tuple of str
        What must be said beside the layers: what is estimated, what is missing.
    """

    outlines: tuple[Outline, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    key: tuple[KeyRow, ...] = ()
    sentences: tuple[str, ...] = ()

    def plus(self, other: LayerContent) -> LayerContent:
        """Return both, the other on top."""
        return LayerContent(
            self.outlines + other.outlines, self.overlays + other.overlays, self.key + other.key, self.sentences + other.sentences
        )


NO_LAYERS = LayerContent()
"""Nothing beyond the map's own content."""


def layer_content(findings: Findings, choice: LayerChoice, selection: Collection[str] = ()) -> LayerContent:
    """Prepare the layers that are on.

    Parameters
    ----------
    findings : Findings
        Of the partnership on the map.
    choice : LayerChoice
    selection : collection of str
        Districts selected, for flows of the selection.
    """
    content = LayerContent(_outlines(findings, choice)).plus(_footprints(findings, choice))
    if choice.shows("own_layers"):
        content = content.plus(own_layers(_outlined(findings)))
    if choice.shows("flows"):
        content = content.plus(_flows(findings, choice, selection))
    if choice.shows("institutions"):
        content = content.plus(_institutions(findings))
    return content


def layered(content: MapContent, choice: LayerChoice, layers: LayerContent) -> MapContent:
    """Return a map's content with what is switched off left out, and the further outlines below its own."""
    hidden = {role for role in ("footprint", "functional_area", "region") if not choice.shows(role)}
    hidden |= {
        role for role, wider in (("region", "all_regions"), ("functional_area", "all_functional_areas")) if choice.shows(wider)
    }
    own = tuple(outline for outline in content.outlines if outline.role not in hidden)
    names = content.labels_on_map if choice.shows("names") else ()
    return replace(content, outlines=(*layers.outlines, *own), labels_on_map=names)


def _outlines(findings: Findings, choice: LayerChoice) -> tuple[Outline, ...]:
    outlines = []
    if choice.shows("all_regions"):
        region_of = {code: district.itl1 for code, district in findings.lookup.districts.items()}
        outlines.append(Outline(text("map-regions-itl1"), findings.ground.region_lines(region_of), "region"))
    if choice.shows("all_functional_areas"):
        fit = {str(code): str(area) for code, area in findings.area_of_district.items() if area}
        outlines.append(Outline(text("map-all-functional-areas"), findings.ground.edges.around_each(fit), "functional_area"))
    return tuple(outlines)


def _footprints(findings: Findings, choice: LayerChoice) -> LayerContent:
    """Return footprints beside the one looked at, as at its day, each in a style of its own among those it touches."""
    from explorer.analysis.distinct_lines import line_numbers

    chosen = _chosen_footprints(findings, choice)
    drawn = {key: footprint.districts for key, footprint in chosen.items() if footprint.districts}
    edges = findings.ground.edges
    pairs = ((str(edges.codes[one]), str(edges.codes[other])) for one, other in edges.neighbours())
    numbers = line_numbers(drawn, pairs, len(FOOTPRINT_STYLES)) if drawn else {}
    lines = tuple(
        FootprintLine(say(chosen[key].partnership.briefly), edges.around(codes), numbers[key]) for key, codes in drawn.items()
    )  # fmt: skip
    if not chosen:
        return LayerContent()
    told = _told_of_footprints(findings, chosen, drawn)
    if choice.shows("footprint") and lines:
        lines += (FootprintLine("", edges.around(findings.footprint.districts), None),)
    rows = tuple(KeyRow("footprint", str(line.number), line.name) for line in lines if line.number is not None)
    return LayerContent(overlays=(FootprintLines(lines),) if lines else (), key=rows, sentences=told)


def _chosen_footprints(findings: Findings, choice: LayerChoice) -> dict[str, Footprint]:
    known, day = findings.known.partnerships, findings.footprint.as_at
    ticked = {key: known.footprint(key, day) for key in choice.footprints if key in known.partnerships}
    found = ticked | (known.footprints(choice.kind, day) if choice.kind else {})
    return {key: footprint for key, footprint in found.items() if key != findings.footprint.partnership.id}


def _told_of_footprints(findings: Findings, chosen: Mapping[str, Footprint], drawn: Mapping[str, object]) -> tuple[str, ...]:
    empty = [footprint.partnership.briefly for key, footprint in chosen.items() if key not in drawn]
    day = findings.footprint.as_at
    told = [text("map-footprints-day", day=day)] if drawn else []
    if empty:
        told.append(text("map-footprints-none", day=day, bodies=Listing(tuple(empty), len(empty))))
    return tuple(told)


def _flows(findings: Findings, choice: LayerChoice, selection: Collection[str]) -> LayerContent:
    from explorer.cartography.flow_lines import largest_flows

    group = selection if choice.flows_of == "selection" else findings.footprint.districts
    whose = Said("map-flows-selection") if choice.flows_of == "selection" else findings.footprint.partnership.briefly
    if not group:
        return LayerContent(sentences=(text("map-flows-no-district", whose=whose),))
    found = largest_flows(findings.flows, group, choice.direction, choice.top)
    vintage = Said("map-flows-estimated") if findings.flows.source.estimated else findings.flows.source.vintage
    places = {code: (east, north) for code, (east, north, _) in _label_points(findings).items()}
    flows = tuple(
        FlowLine(places[home], places[work], width, _flow_words(findings, home, work, people, vintage))
        for home, work, people, width in found.table.itertuples(index=False, name=None)
        if home in places and work in places
    )
    way = Said("map-flows-way", way=choice.direction, whose=whose)
    rows: tuple[KeyRow, ...] = ()
    if flows:
        largest = Number(float(found.table["people"].iloc[0]), unit="people")
        rows = (KeyRow("flow", "", text("map-flows-key", way=way, flows=len(flows), largest=largest, vintage=vintage)),)
    told = _told_of_flows(found, way, vintage, undrawn=len(found.table) - len(flows))
    return LayerContent(overlays=(FlowLines(flows, choice.is_curved),) if flows else (), key=rows, sentences=told)


def _told_of_flows(found: LargestFlows, way: Said, vintage: Said | str, undrawn: int) -> tuple[str, ...]:
    told = [text("map-flows-none", way=way)]
    if len(found.table):
        told = [text("map-flows-share", share=Share(found.share), way=way, vintage=vintage)]
    if undrawn:
        told.append(text("map-flows-undrawn", flows=undrawn))
    if found.unknown:
        told.append(text("map-flows-unknown", districts=len(found.unknown)))
    return tuple(told)


def _flow_words(findings: Findings, home: str, work: str, people: float, vintage: Said | str) -> tuple[str, ...]:
    said = findings.lookup.area
    commute = text("map-flow-people", people=Number(people, unit="people"), vintage=vintage)
    return f"{say(said(home))} → {say(said(work))}", commute, say(whom_said(findings.flows.base))


def _label_points(findings: Findings) -> dict[str, list[float]]:
    return dict(zip(findings.ground.shapes.codes.tolist(), findings.ground.label_points.tolist(), strict=True))


def _institutions(findings: Findings) -> LayerContent:
    """Return every institution with a site, those of this partnership on top and filled."""
    from explorer.catalogue.sites import GROUPS, sites, unplaced

    here, known = set(findings.institutions), findings.known
    placed, unknown = sites(known.institutions)
    taking_part: dict[str, list[str]] = {}
    for partnership, partners in known.partners.items():
        for one in partners:
            taking_part.setdefault(one.member, []).append(partnership)
    marks = tuple(
        PointMark(
            site.east, site.north, SYMBOLS[site.group],
            _institution_words(site.institution, taking_part.get(site.institution.id, ()), known.partnerships.partnerships),
            site.institution in here,
        )
        for site in sorted(placed, key=lambda site: site.institution in here)
    )  # fmt: skip
    present = {site.group for site in placed}
    named = [text(f"institution-group-{name}") for name in GROUPS]
    rows = tuple(KeyRow("symbol", SYMBOLS[at], name) for at, name in enumerate(named) if at in present)
    partner = text("map-institutions-key", body=findings.footprint.partnership.briefly)
    aside = say(unplaced(unknown) or "")
    told = tuple(filter(None, (partner, aside))) if marks else (aside or text("map-institutions-none"),)
    return LayerContent(overlays=(Points(marks),) if marks else (), key=rows, sentences=told)


def _institution_words(
    institution: Institution, partnerships: Collection[str], known: Mapping[str, Partnership]
) -> tuple[str, ...]:
    bodies = [known[key].briefly for key in partnerships]
    partner = text("map-partner-of", bodies=Listing(tuple(bodies), most=3)) if bodies else text("map-partner-of-none")
    doubt = (text("map-site-uncertain"),) if institution.confidence == "low" else ()
    return say(institution.named), text("panel-cell", cell=institution.kind_name), partner, *doubt


def _outlined(findings: Findings) -> list[Path]:
    """Return the user's own layers without the one that the map colours: its areas have their lines already."""
    areas = findings.layer.areas
    coloured = areas.own.path if areas is not None and areas.own is not None else None
    return [path for path in findings.project.layers if path != coloured]


def own_layers(paths: Sequence[Path]) -> LayerContent:
    """Return the outlines of the user's own layers; one whose file is gone is said to be."""
    from explorer.places.outlines import kept_outlines

    found = {path: kept_outlines(path) for path in paths}
    lines = tuple(
        FootprintLine(path.stem.replace("_", " "), segments, number % len(FOOTPRINT_STYLES))
        for number, (path, segments) in enumerate(found.items(), start=len(FOOTPRINT_STYLES) // 2)
        if segments is not None
    )
    rows = tuple(KeyRow("footprint", str(line.number), line.name) for line in lines)
    lost = [path.name for path, segments in found.items() if segments is None]
    gone = tuple(text("map-layer-lost", file=name) for name in lost)
    return LayerContent(overlays=(FootprintLines(lines),) if lines else (), key=rows, sentences=gone)

from dataclasses import replace

import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.flags.findings import Findings
from explorer.places.boundaries import BoundarySet
from explorer.places.ground import Ground
from explorer.places.shapes import Shapes
from explorer.project import Project
from explorer.project.layer_choice import SHOWN_AT_FIRST, LayerChoice
from explorer.views.map.content import map_content
from explorer.views.map.layer_choice import SWITCHES
from explorer.views.map.layer_content import layer_content, layered
from explorer.words import say


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


def on_few(findings: Findings, *codes: str) -> Findings:
    """The same findings on a map of a few districts only."""
    whole = findings.ground.shapes
    shapes = dict(zip(whole.codes.tolist(), whole.to_geometry(), strict=True))
    few = Shapes.from_geometry(list(codes), [shapes[code] for code in codes])  # type: ignore[arg-type]
    return replace(findings, ground=Ground(replace(findings.ground.districts, shapes=few)))


def test_flows_to_places_that_are_not_on_the_map_are_counted_not_drawn(findings: Findings, catalogue: Catalogue) -> None:
    few = on_few(findings, "E08000025", "E08000028")
    content = layer_content(few, LayerChoice(shown=SHOWN_AT_FIRST | {"flows"}, direction="within", top=40))
    drawn = [flow for overlay in content.overlays for flow in overlay.flows]  # type: ignore[attr-defined]
    assert len(drawn) == 2
    assert "38 of these flows cannot be drawn" in " ".join(content.sentences)


def test_every_layer_at_once_works_on_a_map_of_one_district(findings: Findings, catalogue: Catalogue) -> None:
    choice = LayerChoice(shown=frozenset(SWITCHES), kind="police_force_area", footprints=("no-such-body",))
    content = layer_content(on_few(findings, "E08000025"), choice)
    assert content.outlines
    assert content.sentences


def test_nothing_switched_on_adds_nothing(findings: Findings, catalogue: Catalogue) -> None:
    content = layer_content(findings, LayerChoice(shown=frozenset()))
    assert (content.outlines, content.overlays, content.key, content.sentences) == ((), (), (), ())


def test_what_is_switched_off_leaves_the_map_and_the_rest_stays(findings: Findings, catalogue: Catalogue) -> None:
    choice = LayerChoice(shown=frozenset({"footprint"}))
    shown = layered(map_content(findings, ()), choice, layer_content(findings, choice))
    assert [outline.role for outline in shown.outlines] == ["footprint"]
    assert shown.labels_on_map == ()
    assert shown.descriptions


def test_a_statement_of_the_boundaries_is_never_switched_off(findings: Findings, catalogue: Catalogue) -> None:
    assert isinstance(findings.ground.districts, BoundarySet)
    choice = LayerChoice(shown=frozenset())
    shown = layered(map_content(findings, ()), choice, layer_content(findings, choice))
    assert shown.statement == say(findings.ground.statement)

"""The printed map looks as it should, says what it is in every format, and has the colours of the screen."""

import re
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from PIL import Image

from explorer import flow
from explorer.cartography import symbology
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import WriteError
from explorer.exports.maps.printed_map import FORMATS, PRINT_DPI, area_paths, draw_map, save_map
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.map_style import Classification, MapStyle
from explorer.words import say
from tests.exports.make_references import REFERENCE, drawn, findings_to_draw
from tests.support import says

STYLES = [
    MapStyle(),
    MapStyle(classification=Classification("fisher_jenks", 9), ramp="dusk", is_reversed=True),
    MapStyle(kind="bivariate", second="gdhi_per_head"),
    MapStyle(kind="benchmark"),
    MapStyle(uncertainty="fade", ramp="ember"),
]

EVERYWHERE = (-100_000.0, 0.0, 700_000.0, 1_250_000.0)


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(indicator="unemployment_modelled"), catalogue)


def printed_colours(figure: Figure, findings: Findings) -> dict[str, str]:
    """Fill of each district on the page; the sheet's paths are told by their coordinates."""
    codes = {
        path.vertices.tobytes(): code
        for path, code in zip(area_paths(findings.ground.shapes), findings.ground.shapes.codes, strict=True)
    }
    collections = [each for each in figure.axes[0].collections if isinstance(each, PathCollection)]
    return {
        codes[np.asarray(path.vertices).tobytes()]: to_hex(tuple(np.asarray(each.get_facecolor())[0]))
        for each in collections
        if len(each.get_facecolor())
        for path in each.get_paths()
    }


@pytest.mark.parametrize("style", STYLES, ids=repr)
def test_each_district_has_the_same_colour_in_print_as_on_the_screen(findings: Findings, known: Known, style: MapStyle) -> None:
    from explorer.views.map.content import map_content

    styled = flow.restyled(findings, replace(findings.project, map_style=style), known)
    content = map_content(styled, ())
    screen = {
        code: f"#{colour & 0xFFFFFF:06x}" for code, colour in zip(content.codes, content.fills().tolist(), strict=True) if colour
    }
    printed = printed_colours(draw_map(styled, EVERYWHERE), styled)
    assert set(printed) == set(styled.ground.shapes.codes)
    missing = set(printed) - set(screen)
    assert {code: printed[code] for code in screen} == screen
    assert {printed[code] for code in missing} <= {symbology.NO_DATA}


@pytest.mark.parametrize("style", STYLES, ids=repr)
def test_the_printed_legend_says_what_the_legend_on_the_screen_says(findings: Findings, known: Known, style: MapStyle) -> None:
    from explorer.views.map.content import map_content
    from explorer.views.parts.theme import LIGHT

    styled = flow.restyled(findings, replace(findings.project, map_style=style), known)
    figure, screen = draw_map(styled), map_content(styled, ()).legend(LIGHT)
    said = [" ".join(text.get_text().split()) for legend in figure.legends for text in legend.get_texts()]
    keys = [f"{say(key.label)} ({key.count})" for key in (*reversed(screen.classes), *screen.extras)]
    assert said == [*keys, f"No data ({screen.no_data})", *(say(line.label) for line in screen.lines)]
    assert bool(screen.square) == any(axes.get_label() == "square legend" for axes in figure.axes)


def test_the_printed_map_looks_like_its_reference() -> None:
    new = drawn(findings_to_draw())
    with Image.open(REFERENCE) as picture:
        old = picture.convert("RGB")
    assert new.size == old.size
    apart = np.abs(np.asarray(new, dtype=float) - np.asarray(old, dtype=float)).max(axis=2)
    # Letters may be drawn a little otherwise elsewhere; fills and lines may not.
    assert (apart > 48).mean() < 0.02


def test_another_ramp_does_not_look_like_the_reference() -> None:
    found = findings_to_draw()
    other = flow.restyled(found, replace(found.project, map_style=MapStyle(ramp="moss")), found.known)
    with Image.open(REFERENCE) as picture:
        old = np.asarray(picture.convert("RGB"), dtype=float)
    assert (np.abs(np.asarray(drawn(other), dtype=float) - old).max(axis=2) > 48).mean() > 0.02


@pytest.fixture(scope="module")
def files(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("maps")
    paths = {form: folder / f"map.{form}" for form in FORMATS}
    for path in paths.values():
        save_map(findings, path, dpi=PRINT_DPI)
    return paths


def test_a_picture_for_print_is_an_a4_page_with_three_hundred_dots_an_inch_and_words(
    files: dict[str, Path],
) -> None:
    with Image.open(files["png"]) as picture:
        assert picture.size == pytest.approx((3508, 2480), abs=2)
        assert picture.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert picture.info["Description"].startswith("Map of ")
        assert "no data:" in picture.info["Description"]
        assert "Office for National Statistics" in picture.info["Source"]


def test_a_drawing_has_title_and_description_and_words_that_can_be_searched(files: dict[str, Path]) -> None:
    text = files["svg"].read_text(encoding="utf-8")
    assert re.search(r"<title>West Midlands Combined Authority: .+</title>\s*<desc>Map of .+</desc>", text)
    assert "Drawn on" in text
    assert "Sources: Office for National Statistics" in text


def test_a_page_has_title_and_alternative_text(files: dict[str, Path]) -> None:
    content = files["pdf"].read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/Title (West Midlands Combined Authority: " in content
    assert b"/Subject (Map of " in content


@pytest.mark.parametrize("name", ["map.bmp", "map", "map.png.exe"])
def test_an_ending_that_is_no_map_is_refused_with_a_remedy(findings: Findings, tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError, check=says(r"End the name in \.png, \.svg or \.pdf")):
        save_map(findings, tmp_path / name)


def test_a_folder_that_does_not_exist_is_told(findings: Findings, tmp_path: Path) -> None:
    with pytest.raises(WriteError, check=says("cannot be written")):
        save_map(findings, tmp_path / "nowhere" / "map.png")


@pytest.mark.parametrize("extent", [(0.0, 0.0, 0.0, 0.0), (400_000.0, 280_000.0, 420_000.0, 281_000.0), (-1e6, -1e6, 2e6, 2e6)])
def test_the_ground_asked_for_is_on_the_map(findings: Findings, extent: tuple[float, float, float, float]) -> None:
    axes = draw_map(findings, extent).axes[0]
    west, east = axes.get_xlim()
    south, north = axes.get_ylim()
    assert west <= extent[0]
    assert south <= extent[1]
    assert east >= extent[2]
    assert north >= extent[3]
    assert axes.get_aspect() in {1.0, "equal"}


def test_districts_off_the_page_are_not_in_the_file(findings: Findings) -> None:
    printed = printed_colours(draw_map(findings), findings)
    assert set(findings.footprint.districts) <= set(printed)
    assert "S12000036" not in printed


def inked(colour: object) -> str:
    return to_hex(cast("str", colour))


def test_districts_that_are_lifted_out_are_lined_out_on_the_page_and_named_in_its_legend(findings: Findings) -> None:
    figure = draw_map(findings, also=["E07000234"], called="Hinterland left out")
    ink = symbology.LINES["highlight"].colour
    lines = [each for each in figure.axes[0].collections if isinstance(each, LineCollection)]
    drawn_so = [each for each in lines if len(each.get_segments()) and inked(each.get_colors()[0]) == ink]
    place = findings.ground.shapes.codes.tolist().index("E07000234")
    corners = np.vstack([segment for each in drawn_so for segment in each.get_segments()])
    west, south, east, north = findings.ground.shapes.area_bounds[place]
    assert (corners.min(axis=0), corners.max(axis=0)) == (pytest.approx([west, south]), pytest.approx([east, north]))
    assert "Hinterland left out" in [text.get_text() for legend in figure.legends for text in legend.get_texts()]
    assert ink not in [inked(colour) for each in draw_map(findings).axes[0].collections for colour in each.get_edgecolor()]

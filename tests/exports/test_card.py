"""The summary card: one sentence, one map, three numbers; as a picture and as a slide."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pptx
import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.errors import WriteError
from explorer.exports.card_files import HEIGHT, card_pptx, card_svg
from explorer.exports.handed_on import write_handed_on
from explorer.flags.findings import Findings
from explorer.plans.drawing import in_hand
from explorer.plans.starts import plan_of
from explorer.project import Project
from explorer.said import Said
from explorer.statement.card import Card, card_of
from explorer.statement.making import statement_of
from explorer.words import say

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8ffff3f0005fe02fea735814b0000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


@pytest.fixture(scope="module")
def card(findings: Findings) -> Card:
    return card_of(findings, statement_of(findings))


def test_every_number_of_the_card_stands_in_the_statement_too(findings: Findings, card: Card) -> None:
    known = statement_of(findings).figures
    assert len(card.numbers) == 3
    assert [say(known[figure.id]) for figure, _ in card.numbers] == [say(figure) for figure, _ in card.numbers]


def test_the_picture_is_sound_has_its_description_and_nothing_runs_off_it(card: Card) -> None:
    drawn = ElementTree.fromstring(card_svg(card, PIXEL))  # noqa: S314 - our own
    space = "{http://www.w3.org/2000/svg}"
    words = [" ".join(one.itertext()) for one in drawn.iter(f"{space}text")]

    assert (drawn.findtext(f"{space}desc") or "").startswith("Map of who commutes in.")
    assert "85%" in words
    assert any("estimated" in one for one in words)
    assert max(float(one.get("y", "0")) for one in drawn.iter(f"{space}text")) < HEIGHT


def test_a_long_name_is_set_smaller_and_markup_in_it_stays_text(card: Card) -> None:
    long = replace(card, title=Said("statement-title", footprint="Long <b>name</b> & more " * 5))
    drawn = card_svg(long, PIXEL)

    ElementTree.fromstring(drawn)  # noqa: S314 - our own
    assert "&lt;b&gt;" in drawn
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', drawn)]
    assert sizes[0] < 34


def test_long_words_push_the_map_down_and_are_set_no_smaller_than_can_be_read(card: Card) -> None:
    long = replace(card, title=Said("statement-title", footprint="Derry and Strabane " * 7), sentences=card.sentences * 3)
    drawn = ElementTree.fromstring(card_svg(long, PIXEL))  # noqa: S314 - our own
    space = "{http://www.w3.org/2000/svg}"
    title, _, brief, *_ = drawn.iter(f"{space}text")
    [image] = drawn.iter(f"{space}image")
    ends = float(brief.get("y", "0")) + 1.15 * float(brief.get("font-size", "0")) * (len(list(brief)) - 1)

    assert ends < float(image.get("y", "0"))
    assert float(image.get("y", "0")) + float(image.get("height", "0")) <= HEIGHT - 70
    assert float(title.get("font-size", "0")) >= 16
    assert float(brief.get("font-size", "0")) >= 17
    assert len(list(title)) == 2


def test_a_card_of_a_plan_says_so_and_still_answers_on_both_sides(catalogue: Catalogue) -> None:
    bare = Project()
    known = Known.of(catalogue, bare)
    plan = plan_of(known, bare, next(iter(catalogue.options)))
    findings = flow.run(in_hand(bare, known, plan, plan.names[0])[0], catalogue)
    ids = [one.said.id for one in card_of(findings, statement_of(findings)).sentences]

    assert ids[-2:] == ["statement-economy-answer", "statement-institutions-answer"]
    assert len(ids) > 2


def test_the_slide_has_a_title_a_described_map_and_its_numbers(card: Card) -> None:
    shown = pptx.Presentation(BytesIO(card_pptx(card, PIXEL)))
    [slide] = shown.slides
    words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]

    assert slide.shapes.title.text_frame.text == say(card.title)
    assert 'descr="Map of who commutes in.' in slide.shapes._spTree.xml
    assert words.count("85%") == 2
    assert shown.core_properties.language == "en-GB"


def test_without_the_add_on_a_sentence_says_what_to_do(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.exports.card_files.is_there", lambda: False)
    with pytest.raises(WriteError, match="card-no-pptx"):
        card_pptx(card, PIXEL)


def test_a_footprint_of_no_district_has_a_card_without_numbers(findings: Findings) -> None:
    empty = replace(findings, footprint=replace(findings.footprint, memberships=()))
    drawn = card_svg(card_of(empty, statement_of(empty)), b"")

    assert "<image" not in drawn
    assert "There is no map." in drawn


@pytest.mark.parametrize("form", ["svg", "pptx"])
def test_a_card_of_files_with_problems_says_how_many_and_where_the_list_stands(findings: Findings, form: str) -> None:
    wrong = replace(findings, problems=(Said("findings-areas-uncovered", districts="Leeds"), "The second."))
    card = card_of(wrong, statement_of(wrong))
    if form == "svg":
        drawn = ElementTree.fromstring(card_svg(card, PIXEL))  # noqa: S314 - our own
        words = [" ".join(one.itertext()) for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
        low = max(float(one.get("y", "0")) for one in drawn.iter("{http://www.w3.org/2000/svg}text"))
        assert low < HEIGHT
    else:
        [slide] = pptx.Presentation(BytesIO(card_pptx(card, PIXEL))).slides
        words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]

    [told] = [one for one in words if "2 problems" in one]
    assert "told in the report. The first: Your functional areas leave out Leeds" in told


def test_problems_of_own_files_stand_in_full_beside_a_card_of_the_window(findings: Findings, tmp_path: Path) -> None:
    wrong = replace(findings, problems=("The first.", "The second."))
    written = write_handed_on("card", wrong, {"card": "svg"}, tmp_path)
    assert [path.name for path in written][1:] == [f"{written[0].name}.problems.txt"]
    assert "- The second." in written[1].read_text("utf-8")
    assert len(write_handed_on("card", findings, {"card": "svg"}, tmp_path / "sound")) == 1

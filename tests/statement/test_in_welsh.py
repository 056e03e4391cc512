"""The statement in Welsh, from its title to its sources; English ones stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from explorer import flow, words
from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.cli import language_asked
from explorer.exports.statements.document import statement_docx
from explorer.exports.statements.files import statement_files, write_in_languages, write_statement
from explorer.exports.statements.page import statement_html
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.said import Listing, Said, Value
from explorer.settings import Settings, load_settings, save_settings
from explorer.statement.making import statement_of
from explorer.statement.model import Statement
from explorer.words import say
from tests.exports.test_statement_files import PIXEL
from tests.words.uses import messages

BODIES = ("crd-cardiff-capital-region", "psb-cardiff")


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> dict[str, Findings]:
    return {body: flow.run(Project(partnership=body, as_at=date(2026, 12, 1)), catalogue) for body in BODIES}


@pytest.fixture
def welsh() -> Iterator[None]:
    words.speak("cy")
    yield
    words.speak("en")


@pytest.fixture
def no_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has chosen a language, and the system has none."""
    monkeypatch.setenv("SUBREGION_EXPLORER_CONFIG", str(tmp_path))
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def _told(statement: Statement) -> Iterator[Value]:
    """Yield everything that a statement says, in the order of reading."""
    yield from (statement.title, statement.byline)
    for part in statement.parts:
        yield part.title
        yield from (one.said for one in part.sentences)
        if part.picture:
            yield from (part.picture.caption, part.picture.about)
        if part.table:
            yield from (part.table.caption, part.table.about, *part.table.heads)
            yield from (cell for row in part.table.rows for cell in row)
    yield from (one.said for one in statement.sources)


def _ids(value: Value) -> Iterator[str]:
    if isinstance(value, Said):
        yield value.id
        for one in value.values.values():
            yield from _ids(one)
    elif isinstance(value, Listing):
        for one in value.items:
            yield from _ids(one)


@pytest.mark.parametrize("body", BODIES)
def test_the_statement_reads_in_welsh_from_title_to_sources(findings: dict[str, Findings], welsh: None, body: str) -> None:
    told = list(_told(statement_of(findings[body])))
    sentences = list(filter(None, map(say, told)))
    words.speak("en")
    english = list(filter(None, map(say, told)))

    assert {key for one in told for key in _ids(one)} <= set(messages("cy"))
    assert sentences[0].startswith("Datganiad ar ffin: B")
    same = {one for one, other in zip(sentences, english, strict=True) if one == other}
    assert [one for one in same if re.search("[A-Za-z]{2}", one)] == []
    assert not re.search(r"\b(the|of|and|Census|is|are|employed|residents|bundled)\b|…", " ".join(sentences))


@pytest.mark.parametrize("body", BODIES)
def test_it_tells_the_same_figures_as_the_english_one(findings: dict[str, Findings], welsh: None, body: str) -> None:
    told = statement_of(findings[body]).figures
    words.speak("en")

    assert told == statement_of(findings[body]).figures


def test_documents_say_which_language_they_are_in(findings: dict[str, Findings], welsh: None) -> None:
    held = findings["psb-cardiff"]
    statement = statement_of(held)
    page = statement_html(held, statement, PIXEL)
    document = Document(BytesIO(statement_docx(held, statement, PIXEL)))

    assert '<html lang="cy-GB">' in page
    assert "Bwrdd Gwasanaethau Cyhoeddus Caerdydd" in page
    assert document.core_properties.language == "cy-GB"
    assert 'w:lang w:val="cy-GB"' in document.styles.element.xml
    assert document.paragraphs[0].text == say(statement.title)


def test_a_language_can_be_named_before_a_command_or_after_it(no_language: None, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--language", "cy", "statement", "--help"], ["statement", "--help", "--language=cy"]):
        try:
            with pytest.raises(SystemExit) as ended:
                main(arguments)
        finally:
            spoken = words.spoken().name
            words.speak("en")
        assert (ended.value.code, spoken) == (0, "cy")
    capsys.readouterr()


def test_without_one_it_is_the_language_chosen_or_else_the_systems(no_language: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert language_asked([]) == "en"

    monkeypatch.setenv("LANG", "cy_GB.UTF-8")
    assert language_asked([]) == "cy"
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert language_asked([]) == "en"

    save_settings(Settings(language="cy"))
    assert load_settings().language == "cy"
    assert language_asked([]) == "cy"
    assert language_asked(["--language", "en"]) == "en"
    save_settings(Settings(language="klingon"))
    assert language_asked(["report"]) == "en"


def test_one_document_is_issued_in_both_languages_each_as_if_it_were_alone(findings: dict[str, Findings], tmp_path: Path) -> None:
    one = findings["psb-cardiff"]
    both = write_in_languages(one, tmp_path / "both", ["cy", "en"], ["html"])
    assert {path.relative_to(tmp_path / "both").as_posix() for path in both} == {
        name for name in statement_files(one, ["cy", "en"]) if not name.endswith((".docx", ".pdf"))
    }
    for language in ("cy", "en"):
        words.speak(language)
        alone = write_statement(one, tmp_path / language, ["html"])
        words.speak("en")
        page = next(path for path in alone if path.name.endswith("statement.html"))
        told = [
            re.sub(r"[A-Za-z0-9+/=]{400,}", "", path.read_text("utf-8"))
            for path in (page, tmp_path / "both" / language / page.name)
        ]
        assert told[0] == told[1]
    assert words.spoken().name == "en"


@pytest.mark.parametrize("asked", ["cy,xx", ",", "../cy"])
def test_a_language_that_there_is_not_is_refused_before_anything_is_worked_out(
    asked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["statement", "psb-cardiff", "--out", str(tmp_path / "out"), "--languages", asked]) == 2
    assert "Choose among: en, cy." in capsys.readouterr().err

"""A statement as files: whole or not at all, readable by those who do not see it, and verified figure by figure."""

from __future__ import annotations

import errno
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document

from explorer import flow
from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.errors import ReadError, WriteError
from explorer.exports.maps import commuting_map
from explorer.exports.statements import files as statement_files
from explorer.exports.statements.check import differences
from explorer.exports.statements.document import MOST_TAG, statement_docx, tag
from explorer.exports.statements.files import write_statement
from explorer.exports.statements.page import statement_html
from explorer.exports.statements.pdf import statement_pdf
from explorer.exports.statements.record import read_carried
from explorer.flags.findings import Findings
from explorer.project import Project
from explorer.project.own_words import Considered, Letter, OwnWords
from explorer.readers.monitor_files import read_notes
from explorer.readers.statement_files import read_statement, read_toml, read_words
from explorer.said import Said
from explorer.statement.making import statement_of
from explorer.words import say

WORDS = OwnWords(
    "ca-west-midlands", "A & B <b>Council</b>", "agreed", "=1+1 is <script>no</script> sum.\x00\n\nSecond.",
    (Considered("With Bromsgrove", "It did not wish to join."),), (Letter("coventry-university", "3 November 2026"),),
)  # fmt: skip
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8ffff3f0005fe02fea735814b0000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    found = flow.run(Project(as_at=date(2026, 12, 1)), catalogue)
    return replace(found, project=replace(found.project, words=(WORDS,)))


@pytest.fixture(scope="module")
def folder(findings: Findings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("statement")
    write_statement(findings, made)
    return made


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    return (folder / "wmca-2026-12-01-statement.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def document(folder: Path) -> Any:
    return Document(str(folder / "wmca-2026-12-01-statement.docx"))


def verified(file: Path, findings: Findings) -> list[Said]:
    told = read_statement(file)
    return list(differences(read_carried(told["carried"], file), told["figures"], findings))


def altered(file: Path, target: Path, change: Callable[[str], str]) -> Path:
    """Write a copy of a document with its text changed, as by hand."""
    with zipfile.ZipFile(file) as held, zipfile.ZipFile(target, "w") as made:
        for part in held.infolist():
            content = held.read(part)
            is_body = part.filename == "word/document.xml"
            made.writestr(part, change(content.decode()).encode() if is_body else content)
    return target


def test_names_carry_the_partnership_and_the_day(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == [
        f"wmca-2026-12-01-{name}"
        for name in (
            "annex.html",
            "findings.json",
            "map.png",
            "statement.docx",
            "statement.html",
            "statement.pdf",
        )
    ]


def test_a_figure_altered_by_hand_in_the_document_is_found(folder: Path, findings: Findings, tmp_path: Path) -> None:
    whole = folder / "wmca-2026-12-01-statement.docx"

    assert verified(whole, findings) == []
    [told] = verified(altered(whole, tmp_path / "a.docx", lambda body: body.replace(">48%<", ">18%<", 1)), findings)
    assert say(told) == "Altered: verdict.economy.whole.left_out.E07000196.share stands as 18%; the findings say 48%."


def test_a_figure_altered_by_hand_in_the_page_is_found_and_one_taken_out_too(
    page: str, findings: Findings, tmp_path: Path
) -> None:
    file = tmp_path / "statement.html"
    file.write_text(page, encoding="utf-8")
    assert verified(file, findings) == []
    file.write_text(
        re.sub(r"<data [^>]*E07000196[^>]*>48%</data>", "eighteen", page.replace(">43%</data>", ">34%</data>")), "utf-8"
    )

    told = {one.id: say(one) for one in verified(file, findings)}

    assert sorted(told) == ["verify-altered", "verify-gone"]
    assert "E07000234" in told["verify-altered"]
    assert "E07000196" in told["verify-gone"]


def test_a_figure_that_no_longer_holds_is_told_apart_from_one_that_was_altered(folder: Path, findings: Findings) -> None:
    file = folder / "wmca-2026-12-01-statement.html"
    told = read_statement(file)
    issued = read_carried(told["carried"], file)
    then = replace(issued, figures={**issued.figures, "verdict.economy.holds_together.supply": "84%"})
    stands = [(name, "84%" if name.endswith("holds_together.supply") else words) for name, words in told["figures"]]

    assert [one.id for one in differences(then, stands, findings)] == ["verify-changed"]


def test_the_authors_words_are_text_and_never_markup(page: str, document: Any) -> None:
    assert "=1+1 is &lt;script&gt;no&lt;/script&gt; sum." in page
    assert page.count("<script") == 1
    assert "=1+1 is <script>no</script> sum." in [paragraph.text for paragraph in document.paragraphs]


def test_no_path_of_the_author_is_in_a_statement(findings: Findings, tmp_path: Path) -> None:
    own = replace(findings, project=replace(findings.project, flows=tmp_path / "private" / "flows.csv"))
    made = statement_html(own, statement_of(own), PIXEL)

    assert "flows.csv" in made
    assert str(tmp_path) not in made
    assert "private" not in made


class _Structure(HTMLParser):
    """What a reader who does not see the page goes by."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.about: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.about.append((tag, dict(attrs)))


def test_the_page_can_be_read_by_those_who_do_not_see_it(page: str) -> None:
    read = _Structure()
    read.feed(page)
    ids = {about["id"] for _, about in read.about if "id" in about}
    heads = [about for tag, about in read.about if tag == "th"]

    assert [read.tags.count(tag) for tag in ("main", "h1", "table", "caption", "img")] == [1, 1, 3, 3, 1]
    assert all(about.get("scope") in ("col", "row") for about in heads)
    assert {about["href"] for tag, about in read.about if tag == "a"} <= {f"#{one}" for one in ids}
    assert {about["aria-labelledby"] for _, about in read.about if "aria-labelledby" in about} <= ids
    [alternative] = [about["alt"] for tag, about in read.about if tag == "img"]
    assert alternative is not None
    assert "South Staffordshire (48%)" in alternative
    assert "The line cuts the labour markets of" in alternative


def test_the_document_has_what_word_needs_to_read_it_out(folder: Path, document: Any) -> None:
    with zipfile.ZipFile(folder / "wmca-2026-12-01-statement.docx") as package:
        body, styles = (package.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
    section = document.sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert [one.style.name for one in document.paragraphs[:3]] == ["Title", "Subtitle", "Heading 1"]
    assert body.count("<w:tblHeader") == body.count("<w:tblCaption") == len(document.tables) == 3
    assert 'descr="Map of who commutes in.' in body
    assert 'w:lang w:val="en-GB"' in styles
    assert "PAGE" in section.footer.paragraphs[0]._p.xml


def _tags(node: Any) -> list[Any]:
    """Every element of the structure of a PDF, in the order in which it is read out."""
    if isinstance(node, pikepdf.Array):
        return [one for each in node for one in _tags(each)]
    if not isinstance(node, pikepdf.Dictionary) or "/S" not in node:
        return []
    return [node, *_tags(node.get("/K", pikepdf.Array([])))]


def test_the_pdf_is_tagged_for_all_readers(folder: Path, findings: Findings) -> None:
    with pikepdf.open(folder / "wmca-2026-12-01-statement.pdf") as held:
        root, about = held.Root, held.open_metadata()
        read = _tags(root.StructTreeRoot.K)
        kinds = [str(one.S) for one in read]
        [picture] = [one for one in read if one.S == "/Figure"]
        heads = [one for one in read if one.S == "/TH"]

        assert about["pdfuaid:part"] == "1"
        assert (str(root.Lang), bool(root.MarkInfo.Marked), bool(root.ViewerPreferences.DisplayDocTitle)) == ("en-GB", True, True)
        assert say(statement_of(findings).title) == about["dc:title"]
        assert kinds.count("/Title") == 1
        assert [kind for kind in kinds if kind.startswith("/H")] == ["/H1"] * len(statement_of(findings).parts)
        assert str(picture.Alt).startswith("Map of who commutes in. Inside the line: Birmingham")
        assert kinds.count("/Table") == kinds.count("/THead") == 3
        assert all(str(one.A[0].Scope) == "/Column" for one in heads)
        assert all("/Alt" in one or "/K" in one for one in read)
        assert {tuple(float(edge) for edge in page.mediabox[2:]) for page in held.pages} == {(595.2756, 841.8898)}


def test_a_pdf_that_cannot_be_written_here_is_refused_before_anything_is(
    findings: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("explorer.exports.statements.pdf.is_there", lambda: False)

    with pytest.raises(WriteError, match="statement-no-pdf"):
        write_statement(findings, tmp_path / "out", ["pdf"])
    assert main(["statement", "ca-west-midlands", "--out", str(tmp_path / "out"), "--format", "pdf"]) == 2
    assert "Install typst with pip" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    assert statement_files.usual_formats() == ("docx", "html")


def test_long_ids_get_names_that_word_keeps_and_tells_apart() -> None:
    long = "verdict.institutions.bodies.icb-of-the-counties-and-cities-between-severn-and-humber.share_inside"

    assert len(tag(long)) == MOST_TAG
    assert tag(long) != tag("x" + long)


def test_a_full_disk_leaves_nothing_behind(findings: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("explorer.exports.statements.document.statement_docx", full)

    with pytest.raises(WriteError, match="cannot-write"):
        write_statement(findings, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_members_are_apart_from_the_three_classes_around_them(findings: Findings) -> None:
    codes = findings.ground.shapes.codes.tolist()
    groups = dict(zip(codes, commuting_map.classes(findings).tolist(), strict=True))

    assert {groups[code] for code in findings.footprint.districts} == {-1}
    assert (groups["E07000196"], groups["E06000019"]) == (2, 0)


def test_type_on_the_map_is_large_enough_to_print_and_names_do_not_collide(findings: Findings) -> None:
    figure = commuting_map.draw(findings)
    names = [name for name in figure.axes[0].texts if name.get_text() not in ("N",)]
    boxes = [name.get_window_extent() for name in names if "km" not in name.get_text()]

    assert min(float(name.get_fontsize()) for name in names) >= 7
    assert not any(one.overlaps(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert {"Bromsgrove (43%)", "Coventry"} <= {" ".join(name.get_text().split()) for name in names}


@pytest.mark.parametrize(
    ("text", "named"),
    [("why = ", "no-toml"), ("whi = 'x'", "wrong"), ("status = 'final'", "wrong"), ("[[considered]]\nwhy = 'x'", "wrong")],
)
def test_a_slip_in_the_authors_words_is_told(text: str, named: str, tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_text(text)

    with pytest.raises(ReadError) as raised:
        read_words(file)
    assert isinstance(raised.value.message, Said)
    assert raised.value.message.id == f"statement-words-{named}"


@pytest.mark.parametrize("read", [read_words, read_notes])
def test_a_key_of_thousands_of_parts_is_refused_and_full_stops_in_a_text_are_not(
    read: Callable[[Path], object], tmp_path: Path
) -> None:
    file = tmp_path / "words.toml"
    file.write_text(".".join("a" * 2000) + " = 1")
    with pytest.raises(ReadError) as raised:
        read(file)
    assert isinstance(raised.value.message, Said)
    assert raised.value.message.id == "statement-words-too-deep"
    file.write_text('why = "' + 2000 * "So it is. " + '"')
    assert read_toml(file, 200_000, Said("statement-words-remedy"))["why"].count(".") == 2000


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"PK\x05\x06" + bytes(18), b"\xff\xfe\x00"])
def test_what_is_no_statement_is_refused_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(content)

    with pytest.raises(ReadError, match="statement-not-ours"):
        read_statement(file)


def test_a_pdf_cannot_be_verified_and_what_to_do_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7\nwhatever")

    with pytest.raises(ReadError, match="statement-is-pdf"):
        read_statement(file)


def test_the_command_writes_and_verifies_and_says_what_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = tmp_path / "words.toml"
    words.write_text('author = "An officer"\n[letters]\n"ulster university" = "yes"\n')
    out = tmp_path / "out"

    asked = ["statement", "crd-derry-strabane", "--as-at", "2026-12-01", "--words", str(words), "--format", "html"]
    assert main([*asked, "--out", str(out)]) == 0
    assert "Say why the line is here" in capsys.readouterr().err
    [page] = out.glob("*-statement.html")
    assert main(["verify", str(page)]) == 0
    assert (
        "The figures are those of the Derry~Londonderry and Strabane City Deal as at 1 December 2026." in capsys.readouterr().err
    )
    page.write_text(re.sub(r">\d+%</data>", ">1%</data>", page.read_text("utf-8"), count=1), "utf-8")
    assert main(["verify", str(page)]) == 1
    assert main(["statement", "crd-derry-strabane", "--out", str(out), "--format", "rtf"]) == 2


def test_a_statement_of_a_partnership_that_is_not_known_here_is_refused_in_a_sentence(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "other.html"
    file.write_text(page.replace("ca-west-midlands", "ca-of-a-later-pack"), encoding="utf-8")
    assert main(["verify", str(file)]) == 2
    assert "The partnership ca-of-a-later-pack is not known here." in capsys.readouterr().err


def test_figures_that_a_statement_does_not_carry_are_counted_all_the_same(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "emptied.html"
    emptied = re.sub(r'"figures": \{[^}]+\}', '"figures": {}', page)
    assert emptied != page
    file.write_text(emptied, encoding="utf-8")
    assert main(["verify", str(file)]) == 0
    assert "All 0 figures" not in capsys.readouterr().err


def test_two_letters_of_one_institution_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = tmp_path / "words.toml"
    words.write_text('[letters]\n"ulster university" = "yes"\n"Ulster University" = "no"\n')
    asked = ["statement", "crd-derry-strabane", "--as-at", "2026-12-01", "--words", str(words), "--format", "html"]
    assert main([*asked, "--out", str(tmp_path / "out")]) == 2
    assert "Two letters are of Ulster University." in capsys.readouterr().err


def test_a_letter_of_a_body_that_the_statement_has_no_row_for_is_told(
    findings: Findings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = findings.verdict.institutions.bodies[0].name
    words = tmp_path / "words.toml"
    words.write_text(f'[letters]\n"{body}" = "3 May 2026"\n')
    asked = ["statement", "ca-west-midlands", "--as-at", "2026-12-01", "--words", str(words), "--format", "html"]
    assert main([*asked, "--out", str(tmp_path / "out")]) == 1
    assert f"no row for letters of {body}: they are not in it." in capsys.readouterr().err
    [page] = (tmp_path / "out").glob("*-statement.html")
    assert "3 May 2026" not in page.read_text("utf-8")


def test_a_line_that_was_considered_with_a_plan_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tmp_path / "words.toml"
    words.write_text('[[considered]]\nname = "Wider"\nplan = "gone"\n')
    asked = ["statement", "crd-derry-strabane", "--words", str(words), "--format", "html", "--out", str(tmp_path / "out")]
    assert main(asked) == 2
    assert "“gone” is no plan of this project" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_every_format_asked_for_is_written_and_no_other(
    findings: Findings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_write_annex", "_write_findings", "_write_docx", "_write_map"):
        monkeypatch.setattr(statement_files, name, lambda _, *places: places[-1].write_bytes(b""))
    written = write_statement(findings, tmp_path, ["docx"])

    assert [path.suffix for path in written if "statement" in path.name] == [".docx"]


def test_a_footprint_of_no_district_has_no_map_and_says_so(findings: Findings) -> None:
    empty = replace(findings, footprint=replace(findings.footprint, memberships=()))
    made = statement_of(empty)

    assert "<img" not in statement_html(empty, made, b"")
    assert statement_docx(empty, made, b"").startswith(b"PK")


def test_what_looks_like_markup_of_the_pdf_stays_the_authors_words(findings: Findings, folder: Path) -> None:
    words = replace(WORDS, why='#panic("x") *b* $x^2$ <label>\n\n= Heading\n\n#import "secret"', author="#emph[x]")
    own = replace(findings, project=replace(findings.project, words=(words,)))
    made = statement_of(own)
    picture = (folder / "wmca-2026-12-01-map.png").read_bytes()
    with pikepdf.open(BytesIO(statement_pdf(made, picture))) as held:
        headings = [one for one in _tags(held.Root.StructTreeRoot.K) if one.S == "/H1"]
        assert len(headings) == len(made.parts)
        assert held.open_metadata()["dc:creator"] == ["#emph[x]"]


def test_a_statement_on_own_flows_is_verified_with_the_project_that_names_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flows, project, out = tmp_path / "flows.csv", tmp_path / "own.subregion", tmp_path / "out"
    codes = [f"E080000{number}" for number in range(25, 32)]
    rows = [f"{home},{work},{900 if home == work else 40}" for home in codes for work in codes]
    flows.write_text("\n".join(["residence,workplace,people", *rows]), encoding="utf-8")
    asked = [
        "statement",
        "ca-west-midlands",
        "--flows",
        str(flows),
        "--believe-flows",
        "--format",
        "html",
        "--out",
        str(out),
        "--save",
        str(project),
    ]

    assert main(asked) in (0, 1)
    [page] = out.glob("*-statement.html")
    assert main(["verify", str(page)]) == 2
    assert "flows.csv" in capsys.readouterr().err
    assert main(["verify", str(page), "--project", str(project)]) == 0
    page.write_text(re.sub(r">\d+%</data>", ">1%</data>", page.read_text("utf-8"), count=1), "utf-8")
    assert main(["verify", str(page), "--project", str(project)]) == 1
    assert "stands as 1%" in capsys.readouterr().err


@pytest.mark.parametrize(("paper", "way", "size"), [("a4", "portrait", (210, 297)), ("a3", "landscape", (420, 297))])
def test_a_map_fills_its_sheet_and_no_name_lies_on_another(
    findings: Findings, paper: str, way: str, size: tuple[int, int], tmp_path: Path
) -> None:
    commuting_map.save_sheet(findings, paper, way, tmp_path / "map.pdf")
    with pikepdf.open(tmp_path / "map.pdf") as held:
        assert [round(float(edge) / 72 * 25.4) for edge in held.pages[0].mediabox[2:]] == list(size)
    figure = commuting_map.draw(findings, commuting_map.PAPERS[paper, way])
    boxes = [name.get_window_extent() for name in figure.axes[0].texts if name.get_text() != "N" and "km" not in name.get_text()]

    assert not any(one.overlaps(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert max(name.get_window_extent().x1 for name in figure.texts) <= figure.bbox.x1

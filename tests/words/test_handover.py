"""A language handed to a translator and taken back: nothing is lost, and nothing broken is taken."""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer import resources
from explorer.__main__ import main
from explorer.words import languages
from explorer.words.handover import Unit, as_xliff, of_xliff, progress, refusals, taken_in, units
from explorer.words.pattern import pattern, variables
from tests.words.uses import messages

OTHERS = [name for name in languages() if name != "en"]


@pytest.mark.parametrize("language", [*OTHERS, "fr"])
def test_what_comes_back_as_it_went_changes_no_file(language: str) -> None:
    back, given_back = of_xliff(as_xliff(language).encode())

    assert back == language
    assert [(one.key, one.english, one.words, one.state) for one in given_back] == [
        (one.key, one.english, one.words, one.state) for one in units(language)
    ]
    assert refusals(given_back) == {}
    assert taken_in(language, given_back) == {}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of message files in place of the bundled ones."""
    bundled = resources.resource("words/en")
    monkeypatch.setattr(resources, "resource", lambda name: tmp_path / name)
    for name in ("en", "cy"):
        (tmp_path / "words" / name).mkdir(parents=True)
    for file in bundled.glob("*.ftl"):
        (tmp_path / "words/en" / file.name).write_bytes(file.read_bytes())
    return tmp_path / "words"


def put(own: Path, changed: dict[str, str]) -> None:
    for name, written in changed.items():
        (own / "cy" / name).write_text(written, encoding="utf-8")


def test_every_message_of_every_form_comes_back_word_for_word_with_its_state(own: Path) -> None:
    """The English itself serves as words: each form of message there is, its variants, marks and lines."""
    given_back = [
        Unit(one.key, one.english, one.english, state="checked" if at % 3 else "draft") for at, one in enumerate(units("cy"))
    ]
    put(own, taken_in("cy", given_back))
    held = {one.key: (one.words, one.state) for one in units("cy")}

    assert held == {one.key: (one.words, one.state) for one in given_back}
    back = of_xliff(as_xliff("cy").encode())[1]
    assert {one.key: (one.words, one.state) for one in back} == held
    assert taken_in("cy", back) == {}
    far = progress("cy")
    assert (far.translated, far.checked) == (far.every, sum(one.state == "checked" for one in given_back))


@settings(max_examples=15, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(messages())), st.sampled_from(["draft", "checked"]), min_size=1, max_size=12))
def test_whichever_messages_come_back_only_those_change(chosen: dict[str, str]) -> None:
    before = {one.key: one for one in units("cy")}
    english = messages()
    given_back = [Unit(key, english[key], english[key], state=state) for key, state in chosen.items()]  # type: ignore[arg-type]
    with pytest.MonkeyPatch.context() as patch:
        changed, read = taken_in("cy", given_back), resources.resource

        class Changed:
            """A message file as it would be."""

            def __init__(self, name: str) -> None:
                self._name = name

            def read_text(self, encoding: str) -> str:
                folder, _, name = self._name.rpartition("/")
                told = changed.get(name) if folder == "words/cy" else None
                return told if told is not None else read(self._name).read_text(encoding)

            def glob(self, names: str) -> list[Path]:
                return list(read(self._name).glob(names))

        patch.setattr(resources, "resource", Changed)
        after = {one.key: one for one in units("cy")}
    for key, one in after.items():
        if key in chosen:
            assert (one.words, one.state) == (english[key], chosen[key])
        else:
            assert one == before[key]


def test_comments_stay_and_a_new_message_stands_where_english_has_it(own: Path) -> None:
    (own / "en/x.ftl").write_text("# File\n\nx-a = A\nx-b = B\n\n# Part\n\nx-c = C\n", "utf-8")
    (own / "cy/x.ftl").write_text("# state: draft\n# Ffeil\n\nx-a = Â\n\n# Rhan\n\nx-c = Ĉ\n# diwedd\n", "utf-8")
    put(own, taken_in("cy", [Unit("x-b", "B", "B̂", state="checked"), Unit("x-a", "A", "Â", state="draft")]))

    assert (own / "cy/x.ftl").read_text("utf-8") == (
        "# state: draft\n# Ffeil\n\nx-a = Â\n# checked\nx-b = B̂\n\n# Rhan\n\nx-c = Ĉ\n# diwedd\n"
    )
    every = [Unit(key, key[-1].upper(), words, state="checked") for key, words in (("x-a", "Â"), ("x-c", "Ĉ"))]
    put(own, taken_in("cy", every))
    assert (own / "cy/x.ftl").read_text("utf-8").startswith("# state: checked\n# Ffeil\n\nx-a = Â\nx-b = B̂\n")
    put(own, taken_in("cy", [Unit("x-a", "A", "Ä", state="draft")]))
    assert "# state: draft\n# Ffeil\n\nx-a = Ä\n# checked\nx-b" in (own / "cy/x.ftl").read_text("utf-8")
    assert next(one.note for one in units("cy") if one.key == "x-c") == "Part"


def test_of_two_translations_of_one_message_neither_is_taken(own: Path) -> None:
    (own / "en/x.ftl").write_text("x-a = A\nx-b = B\n", "utf-8")
    (own / "cy/x.ftl").write_text("# state: draft\nx-a = Aa\n", "utf-8")
    given_back = [Unit("x-a", "A", "Â"), Unit("x-b", "B", "B̂"), Unit("x-b", "B", "B̂"), Unit("x-a", "A", "Ä")]
    assert {key: reason.id for key, reason in refusals(given_back).items()} == {"x-a": "cli-translation-twice"}
    assert taken_in("cy", given_back) == {"x.ftl": "# state: draft\nx-a = Aa\nx-b = B̂\n"}


@pytest.mark.parametrize(
    ("unit", "why"),
    [
        (Unit("x-a", "A { $n }", "Â { $n"), "cli-translation-broken"),
        (Unit("x-a", "A { $n }", "Â\nx-b = Ô"), "cli-translation-broken"),
        (Unit("x-a", "A { $n }", "Â { $enw }"), "cli-translation-asks"),
        (Unit("x-a", "Another { $n }", "Â { $n }"), "cli-translation-moved"),
        (Unit("x-z", "Z", "Ẑ"), "cli-translation-unknown"),
    ],
)
def test_what_would_break_is_refused_and_stays_as_it_was(own: Path, unit: Unit, why: str) -> None:
    (own / "en/x.ftl").write_text("x-a = A { $n }\n", "utf-8")
    (own / "cy/x.ftl").write_text("# state: draft\nx-a = Aa { $n }\n", "utf-8")

    assert {key: reason.id for key, reason in refusals([unit]).items()} == {unit.key: why}
    assert taken_in("cy", [unit]) == {}


def test_a_plural_may_have_the_forms_of_its_language(own: Path) -> None:
    (own / "en/x.ftl").write_text("x-a = { $n ->\n    [one] { $n } jobs\n   *[other] { $n } job\n }\n", "utf-8")
    english = next(one.english for one in units("cy") if one.key == "x-a")
    welsh = "{ $n ->\n" + "".join(f"    [{form}] {'{ $n }'} swydd\n" for form in ("zero", "one", "two", "few", "many"))
    unit = Unit("x-a", english, f"{welsh}   *[other] {{ $n }} swydd\n }}", state="draft")

    assert refusals([unit]) == {}
    assert variables(pattern(unit.words)) == {"n"}
    put(own, taken_in("cy", [unit]))
    assert next(one.words for one in units("cy") if one.key == "x-a") == unit.words


@pytest.mark.parametrize(
    "written",
    [
        b"<xliff", b"<a/>", "naïve".encode("latin-1"), b"<?xml version='1.0' encoding='x-none'?><a/>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b"<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2'><file target-language='../etc'/></xliff>",
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_refused_in_a_sentence(written: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the sentence is the command's
        of_xliff(written)
    file = tmp_path / "x.xlf"
    file.write_bytes(written)
    assert main(["words", "import", str(file), "--to", str(tmp_path)]) == 2
    assert "is no file of translated messages" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
def test_a_pipe_or_an_endless_device_is_no_file_of_messages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe, endless = tmp_path / "pipe.xlf", tmp_path / "endless.xlf"
    os.mkfifo(pipe)
    endless.symlink_to("/dev/zero")
    for file in (pipe, endless):
        assert main(["words", "import", str(file), "--to", str(tmp_path)]) == 2
    told = capsys.readouterr().err
    assert "is a pipe" in told
    assert "is a device" in told


def test_the_commands_hand_over_and_take_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cy.xlf"
    assert main(["words", "export", "cy", "--out", str(file)]) == 0
    assert "Checked by a person: 0." in capsys.readouterr().err
    tree = ElementTree.parse(file)  # noqa: S314 - it was written a line above
    space = "{urn:oasis:names:tc:xliff:document:1.2}"
    unit = next(one for one in tree.iter(f"{space}trans-unit") if one.get("id") == "menu-quit")
    target = unit.find(f"{space}target")
    assert target is not None
    target.text, file_back = "&Ymadael", tmp_path / "back.xlf"
    target.set("state", "final")
    tree.write(file_back, encoding="utf-8", xml_declaration=True)
    assert main(["words", "import", str(file_back), "--to", str(tmp_path / "new")]) == 0
    (written,) = (tmp_path / "new").iterdir()
    assert "# checked\nmenu-quit = &Ymadael\n" in written.read_text("utf-8")
    assert "1 message file was written" in capsys.readouterr().err
    assert main(["words", "export", "../x", "--out", str(file)]) == 2

"""Welsh: forms that are its own, names by their codes, and what is still a draft."""

from __future__ import annotations

import pytest

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.said import Area, Listing, Said
from explorer.words import is_draft, languages
from explorer.words.language import Language, language
from explorer.words.names import names_in
from tests.words.translated import table, translated
from tests.words.uses import messages


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Gwent", "Powys"), "Gwent a hefyd Powys"),
        (("Powys", "Gwent"), "Powys a Gwent"),
        (("Powys", "Abertawe"), "Powys ac Abertawe"),
        (("Powys", "Ynys Môn"), "Powys ac Ynys Môn"),
        (("Cymru", "Yr Alban"), "Cymru ac yr Alban"),
        (("Gwent", "Conwy", "Chester"), "Gwent, Conwy a Chester"),
    ],
)
def test_a_list_changes_its_and_but_no_name(names: tuple[str, ...], said: str) -> None:
    assert language("cy").say(Listing(names)) == said


def test_a_place_or_body_has_its_welsh_name_where_there_is_one_and_no_article(catalogue: Catalogue) -> None:
    welsh = language("cy")
    body = catalogue.partnerships.partnerships["crd-cardiff-capital-region"]

    assert welsh.say(catalogue.districts.area("W06000015")) == "Caerdydd"
    assert welsh.say(Area(body.id, body.name, article=True)) == body.welsh_name
    assert welsh.say(Area("E08000025", "Birmingham", article=True)) == "Birmingham"
    assert language("en").say(Area("W06000015", "Cardiff")) == "Cardiff"


def test_names_of_its_own_table_contradict_no_other(catalogue: Catalogue) -> None:
    held = names_in("cy")

    assert all(held[code] == one.welsh_name for code, one in catalogue.districts.districts.items() if one.welsh_name)
    assert held["W22000024"] == held["W06000015"]


def test_a_table_of_names_that_is_missing_or_damaged_leaves_english_names(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("own")
    (folder / "names.csv").write_bytes(b"code,name\n\xff,\xfe\n")
    monkeypatch.setattr(resources, "resource", lambda _: folder / "names.csv")

    assert names_in("fr") == {}


def test_every_file_says_whether_a_person_has_checked_it() -> None:
    for name in languages()[1:]:
        files = sorted(resources.resource(f"words/{name}").glob("*.ftl"))
        firsts = {file.read_text("utf-8").split("\n")[0] for file in files}

        assert firsts <= {"# state: draft", "# state: checked"}
    assert (is_draft("cy"), is_draft("en")) == (True, False)


def test_what_is_translated_is_told_file_by_file() -> None:
    assert all(done <= every for done, every in translated("cy").values())
    assert table("cy").splitlines()[-1].split() == ["whole", str(len(messages("cy"))), "of", str(len(messages()))]


def test_a_file_that_nobody_has_translated_is_said_in_english_without_a_notice() -> None:
    # Of this language nobody has translated a file, so that the test holds when Welsh is whole.
    breton = Language("br", Language("en"))
    key = next(key for key, written in messages().items() if "{" not in written)

    assert breton.say(Said(key)) == messages()[key]
    assert list(breton.problems) == []

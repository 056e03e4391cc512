"""What a person or a file calls an area is the same district for every way in, or gets the same answer from each."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.areas.named_zones import left_out, zones_as
from explorer.catalogue.areas.own_areas import areas_from_file
from explorer.catalogue.known import Known
from explorer.catalogue.named import district_named
from explorer.catalogue.search import Gazetteer
from explorer.errors import ChoiceError, ExplorerError
from explorer.places.names.area_keys import MATCHED
from explorer.places.names.codes_by_name import codes_by_name
from explorer.places.names.naming import districts_named
from explorer.places.names.written_areas import DISTRICT
from explorer.places.names.zone_matching import match_zones
from explorer.project import Project
from explorer.words import say

BESIDE = ("E08000025", "E08000026", "E08000028", "E08000029", "E08000030")

Way = Callable[[str, Catalogue, Path], tuple[str, str]]


def _command(text: str, catalogue: Catalogue, _: Path) -> tuple[str, str]:
    try:
        return district_named(catalogue.districts, text), ""
    except ChoiceError as error:
        return "", f"{say(error.message)} {say(error.remedy)}"


def _list(text: str, catalogue: Catalogue, _: Path) -> tuple[str, str]:
    found = districts_named(text, catalogue.districts)
    return "".join(found.codes), " ".join(map(say, found.sentences()[1:]))


def _flows(text: str, catalogue: Catalogue, _: Path) -> tuple[str, str]:
    match = match_zones([*BESIDE, text], catalogue.districts)
    return match.mapped.get(text, ""), " ".join(map(say, match.sentences(catalogue.districts)))


def _groups(text: str, catalogue: Catalogue, _: Path) -> tuple[str, str]:
    """As containment and compare take groups and weights, held against every code of a district."""
    lookup = catalogue.districts
    told = " ".join(map(say, left_out([text], [*BESIDE, text], lookup)))
    return {text: text, **zones_as([text], lookup.codes, lookup)}[text] if not told else "", told


def _areas(text: str, catalogue: Catalogue, folder: Path) -> tuple[str, str]:
    file = folder / "areas.csv"
    file.write_text("\n".join(["zone,area", *(f"{code},A" for code in BESIDE), f'"{text}",B']) + "\n", encoding="utf-8")
    try:
        found = areas_from_file(file, catalogue.area_keys)
    except ExplorerError as error:
        return "", say(error.message)
    inside = [str(code) for code in found.shares.index[found.shares.get("B", found.shares["A"] * 0) > 0]]
    return "".join(inside), " ".join(map(say, found.notes))


def _table(text: str, catalogue: Catalogue, _: Path) -> tuple[str, str]:
    keys = catalogue.area_keys
    match = keys.told_apart(keys.match([*BESIDE, text]))[text]
    return (match.code if match.status == MATCHED and match.level == DISTRICT else ""), ""


def _boundaries(text: str, catalogue: Catalogue, _: Path) -> tuple[str, str]:
    """Boundaries keep the code of an earlier year, whose ground is theirs."""
    names = [*map(catalogue.districts.name, catalogue.districts.codes[:20]), text]
    found = codes_by_name({"NAME": names}, catalogue.districts, [])
    assert found is not None
    return catalogue.area_keys.code_of(found.codes[-1] or ""), ""


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.of(Known.of(Catalogue.load(), Project()))


def _search(text: str, catalogue: Catalogue, _: Path) -> tuple[str, str]:
    found = _gazetteer().find(text)
    return (found[0].place.key if found and found[0].place.kind == "district" else ""), ""


WAYS: dict[str, Way] = {
    "a command": _command, "a pasted list": _list, "flows": _flows, "groups and weights": _groups, "own areas": _areas,
    "a table": _table, "a column of boundaries": _boundaries, "the search of the window": _search,
}  # fmt: skip

DISTRICTS = {
    "E08000027": "E08000027", "e08000027": "E08000027", "Dudley": "E08000027", "DUDLEY": "E08000027", "Dudley MBC": "E08000027",
    "Dudley (E08000027)": "E08000027", "dudley (e08000027)": "E08000027", "Dudley - E08000027": "E08000027",
    "E08000027 Dudley": "E08000027", "Dudley [note 1]": "E08000027", "ladu:Dudley": "E08000027", "City of Leeds": "E08000035",
    "Leeds City Council": "E08000035", "Derby UA": "E06000015", "London Borough of Camden": "E09000007", "Caerdydd": "W06000015",
    "Ynys Môn": "W06000001", "St. Helens": "E08000013", "Saint Helens": "E08000013", "Newport": "W06000022",
    "Dorset": "E06000059",
    "Cardiff (Caerdydd)": "W06000015", "King&#39;s Lynn &amp; West Norfolk": "E07000146", "\u00a0E08000027 ": "E08000027",
    "E06000052 Cornwall and Isles of Scilly": "E06000052", "Durham": "E06000047", "Hull": "E06000010",
    "E08000016": "E08000038", "Barnsley (E08000016)": "E08000038", "E06000048": "E06000057", "S12000015": "S12000047",
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", DISTRICTS)
def test_a_district_is_the_same_for_every_way_in(text: str, way: str, catalogue: Catalogue, tmp_path: Path) -> None:
    assert WAYS[way](text, catalogue, tmp_path)[0] == DISTRICTS[text]


OTHERS = {
    "Leeds (E08000025)": "the code E08000025 is of Birmingham, and the name is of Leeds",
    "Kent (E08000025)": "the code E08000025 is of Birmingham, and the name is of Kent",
    "E12000003 Leeds": "the code E12000003 is of Yorkshire and The Humber, and the name is of Leeds",
    "Cumbria": "a county that ended in April 2023: Cumbria. Its districts today: Cumberland, and Westmorland and Furness.",
    "E10000006": "a county that ended in April 2023: Cumbria. Its districts today: Cumberland, and Westmorland and Furness.",
    "E10000009": "a county that ended in April 2019: Dorset. Its districts today: Dorset.",
    "Berkshire": "a county that ended in April 1998: Berkshire.",
    "Avon": "a county that ended in April 1996: Avon.",
    "Inner London": "another sort of area: Inner London, county or metropolitan county.",
    "Kent": "another sort of area: Kent, county or metropolitan county.",
    "West Midlands": "another sort of area: West Midlands, county or metropolitan county.",
    "TLK1": "another sort of area: ITL2 area.",
    "United Kingdom": "another sort of area: United Kingdom, country.",
    "TLG31": "another sort of area: Birmingham, ITL3 area.",
    "E12000005": "another sort of area: West Midlands, region (ITL1).",
    "E37000001": "another sort of area: Black Country Local Enterprise Partnership, local enterprise partnership.",
    "E23000014": "another sort of area: police or fire area.",
    "E54000055": "another sort of area: health area.",
    "E69000001": "another sort of area: local skills improvement plan area.",
    "E02001234": "another sort of area: middle layer super output area or intermediate zone.",
    "Newcastle": "“Newcastle” could be Newcastle upon Tyne or Newcastle-under-Lyme.",
    "Dudly": "“Dudly” is not a district of April 2025, nor of any year since 2011. The nearest: Dudley",
}


OF_WHOLE_NAMES = [way for way in WAYS if way != "the search of the window"]
"""The search offers what begins as somebody types, too."""


@pytest.mark.parametrize("way", OF_WHOLE_NAMES)
@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_district_gets_none_and_one_answer(text: str, way: str, catalogue: Catalogue, tmp_path: Path) -> None:
    code, told = WAYS[way](text, catalogue, tmp_path)
    assert code == ""
    if way == "own areas" and text.startswith(("Leeds", "Kent (", "E12000003 Leeds", "E02")):
        # Refused as a whole: nothing of the file is used.
        assert told.startswith("areas.csv: ")
    elif way not in ("a table", "a column of boundaries"):
        assert OTHERS[text] in told

"""What was got from its publishers goes into a pack, and is in use where that is installed."""

import gzip
from pathlib import Path

import geopandas as gpd
import pytest

from explorer import data_pack
from explorer.catalogue import Catalogue
from explorer.flow import run
from explorer.official.keeping import Held, digest_of, keep_note, official_folder
from explorer.packs.installing import install
from explorer.packs.keys import make_key
from explorer.packs.making import Wanted, make
from explorer.project import Project


def kept(set_id: str, file: Path, edited: str = "") -> None:
    """Keep a file as if it had been got from its publisher."""
    publisher, licence, address = "Office for National Statistics", "Open Government Licence v3.0", "https://example.org"
    files = {file.name: digest_of(file)}
    keep_note(file.parent, Held(set_id, set_id, "", publisher, licence, address, "2026-12-02", edited=edited, files=files))


@pytest.mark.usefixtures("home")
# Figures that their publisher changed before the list of indicators was made, but after those held, travel as well.
@pytest.mark.parametrize("edited", ["2026-12-02", "2026-02-02"])
def test_official_sets_travel_and_newer_figures_replace_the_bundled_ones(
    official: tuple[Path, Path], catalogue: Catalogue, tmp_path: Path, edited: str
) -> None:
    folders = [official_folder() / name for name in ("lad-2025-bgc", "census-2021", "indicator-employment_rate")]
    for folder in folders:
        folder.mkdir(parents=True)
    lines, flows, figures = (
        folder / name for folder, name in zip(folders, ("LAD_2025_BGC.geojson", "ODWP01EW.csv", "update.csv"), strict=True)
    )
    gpd.read_file(official[0]).rename(columns={"LAD24CD": "LAD25CD"}).to_crs(4326).to_file(lines)
    flows.write_bytes(gzip.decompress(official[1].read_bytes()))
    held = catalogue.indicator_values.of("employment_rate", "2023")
    known = held[held["value"].notna() & held.index.str.startswith("E0")]["value"]
    rows = [f"{code},2023-01-01/P1Y,{value}" for code, value in known.items()]
    rows += [f"{code},2024-01-01/P1Y,{value + 0.5}" for code, value in known.items()]
    figures.write_text("\n".join(["areacd,period,value", *rows]) + "\n", encoding="utf-8")
    for set_id, file in zip(("lad-2025-bgc", "census-2021", "indicator-employment_rate"), (lines, flows, figures), strict=True):
        kept(set_id, file, edited)

    make_key("Borsetshire Council")
    pack = make(tmp_path / "pack.zip", Wanted("borset"))
    assert {one.id for one in pack.of_role["districts"]} == {"lad-2025-bgc"}
    assert {one.id for one in pack.of_role["commuting"]} == {"census-2021"}
    assert {one.id for one in pack.of_role["indicators"]} == {"indicator-employment_rate"}
    assert all(
        one.publisher and one.licence and one.source_url for one in pack.files if one.id in ("lad-2025-bgc", "census-2021")
    )
    install(tmp_path / "pack.zip")
    data_pack.forget()

    offline = Catalogue.load()
    indicator = offline.indicators["employment_rate"]
    assert indicator.periods[:2] == ("2024", "2023")
    assert indicator.vintage == edited
    newer = offline.indicator_values.of("employment_rate", "2024")["value"]
    assert (newer - known - 0.5).abs().max() < 1e-9
    # Other indicators, and earlier periods, are as they were.
    assert offline.indicators["claimant_count"] == catalogue.indicators["claimant_count"]
    assert offline.indicator_values.of("employment_rate", "2010")["value"].equals(
        catalogue.indicator_values.of("employment_rate", "2010")["value"]
    )
    findings = run(Project(), offline)
    assert findings.layer.period == "2024"
    assert not findings.flows.source.estimated
    assert not findings.ground.approximate


@pytest.mark.usefixtures("home")
def test_published_files_in_a_pack_show_official_lines_and_census_commuting_offline(shared_data: Path, tmp_path: Path) -> None:
    lines = shared_data / "boundaries/ons_topojson/Local_Authority_Districts_December_2024_Boundaries_UK_BUC.json"
    make_key("Borsetshire Council")
    wanted = Wanted("borset", boundaries=(lines,), flows=(shared_data / "flows/ODWP01EW_LTLA.csv.gz",))
    install(make_at(tmp_path / "pack.zip", wanted))
    data_pack.forget()

    findings = run(Project(), Catalogue.load())
    assert not findings.ground.approximate
    assert not findings.flows.source.estimated
    assert findings.containment is not None
    # As the census has it for the West Midlands, worked out apart.
    assert round(findings.containment.supply, 3) == 0.833
    assert round(findings.containment.demand, 3) == 0.841


def make_at(target: Path, wanted: Wanted) -> Path:
    """Make a pack and return its file."""
    make(target, wanted)
    return target

"""New figures and residents that were got take the place of those held from the next start, and go back."""

from datetime import date
from pathlib import Path

import pytest
from pandas.testing import assert_frame_equal

from explorer import data_pack
from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.catalogue.dataset_facts import held_datasets
from explorer.catalogue.known import Known
from explorer.flow import run
from explorer.official.keeping import Held, digest_of, keep_note, official_folder
from explorer.project import Project


def kept(set_id: str, text: str, day: str = "2026-12-01") -> None:
    """Keep a file as if it had been got from its publisher."""
    folder = official_folder() / set_id
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{set_id}.csv"
    file.write_text(text, encoding="utf-8")
    publisher, licence = "Office for National Statistics", "Open Government Licence v3.0"
    keep_note(
        folder, Held(set_id, set_id, "", publisher, licence, "https://example.org", day, files={file.name: digest_of(file)})
    )


def figures_of(catalogue: Catalogue) -> str:
    """Return employment with a new year, and one district revised in the latest that is held."""
    held = catalogue.indicator_values.of("employment_rate", "2023")
    known = held[held["value"].notna() & held.index.str.startswith("E0")]["value"]
    rows = [f"{code},2023-01-01/P1Y,{1 if code == 'E08000025' else value}" for code, value in known.items()]
    rows += [f"{code},2024-01-01/P1Y,{value + 0.5}" for code, value in known.items()]
    return "\n".join(["areacd,period,value", *rows]) + "\n"


def residents_of(catalogue: Catalogue) -> str:
    """Return residents of another year as Nomis gives them: a tenth more everywhere."""
    rows = [
        f"2030,{code},{age},{round(value * 1.1)}"
        for age, values in (("200", catalogue.population), ("203", catalogue.working_age))
        for code, value in values.dropna().items()
    ]
    return "\n".join(["DATE_NAME,GEOGRAPHY_CODE,C_AGE,OBS_VALUE", *rows]) + "\n"


def start() -> Catalogue:
    """Start anew."""
    data_pack.forget()
    return Catalogue.load()


@pytest.mark.usefixtures("home")
def test_newer_figures_and_residents_take_the_place_of_those_held_and_go_back(
    catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    kept("indicator-employment_rate", figures_of(catalogue))
    kept("indicator-claimant_count", "", day="2001-01-01")
    kept("population", residents_of(catalogue))
    assert main(["data", "use"]) == 0
    said = capsys.readouterr().err
    assert "New: 2024." in said
    assert "New: 2030." in said
    assert "Claimant count (" not in said

    after = start()
    assert after.indicators["employment_rate"].periods[:2] == ("2024", "2023")
    assert after.indicators["employment_rate"].vintage == "2026-12-01"
    assert after.indicator_values.of("employment_rate", "2023")["value"]["E08000025"] == 1
    earlier = [one.indicator_values.of("employment_rate", "2010")["value"] for one in (after, catalogue)]
    assert earlier[0].equals(earlier[1])
    assert after.indicators["claimant_count"] == catalogue.indicators["claimant_count"]
    assert (after.population / catalogue.population - 1.1).abs().max() < 0.001
    findings = run(Project(), after)
    assert findings.sources["population"].vintage == "2030"
    facts = {one.id: one for one in held_datasets(Known.of(after, Project()), Project(), date(2026, 12, 2))}
    assert (facts["employment_rate"].held, facts["employment_rate"].day) == ("official", "2026-12-01")
    assert not facts["employment_rate"].age.is_old
    assert facts["claimant_count"].held == "bundled"

    # One is removed: it alone goes back.
    assert main(["data", "remove", "indicator-employment_rate"]) == 0
    back = start()
    assert back.indicators["employment_rate"] == catalogue.indicators["employment_rate"]
    values = [one.indicator_values.of("employment_rate", "2023")["value"] for one in (back, catalogue)]
    assert values[0].equals(values[1])
    assert back.working_age.isna().equals(catalogue.working_age.isna())
    assert (back.population / catalogue.population - 1.1).abs().max() < 0.001
    assert main(["data", "use", "--bundled"]) == 0
    assert start().population.equals(catalogue.population)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("indicator", ["child_poverty_ahc", "healthy_life_female", "claimant_count"])
def test_figures_that_are_as_they_were_keep_what_is_held_beside_them(catalogue: Catalogue, indicator: str) -> None:
    held = catalogue.indicators[indicator]
    before = {period: catalogue.indicator_values.of(indicator, period) for period in held.periods}
    rows = [
        f"{code},{period},{value}" for period, of_period in before.items() for code, value in of_period["value"].dropna().items()
    ]
    kept(f"indicator-{indicator}", "\n".join(["areacd,period,value", *rows]) + "\n")
    assert main(["data", "use"]) == 0
    after = start().indicator_values
    for period, old in before.items():
        new, here = after.of(indicator, period), old[old.index.isin(catalogue.districts.codes)]
        # The reason for which there is no figure stays, too.
        assert_frame_equal(new.loc[here.index, old.columns], here, check_dtype=False, check_names=False)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("what", ["damaged", "of another pack", "half gone"])
def test_figures_that_do_not_belong_to_the_tables_here_are_not_used_and_that_is_said(catalogue: Catalogue, what: str) -> None:
    kept("indicator-employment_rate", figures_of(catalogue))
    assert main(["data", "use"]) == 0
    laid = data_pack.newest_laid()
    assert laid is not None
    if what == "damaged":
        (laid / data_pack.DESCRIPTOR).write_text("{")
    elif what == "of another pack":
        (laid / data_pack.LAID_OVER).write_text('{"pack": "' + "0" * 64 + '"}')
    else:
        next(Path(laid / "tables").rglob("*.gz")).unlink()
    assert start().indicators == catalogue.indicators
    assert [one.id for one in data_pack.in_use().notes] == ["pack-figures-other"]

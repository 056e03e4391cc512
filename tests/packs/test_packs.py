"""A pack goes from a council to an offline laptop and is used there; whatever is wrong with it, nothing changes."""

import errno
import io
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from explorer import data_pack, resources
from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.catalogue.known_datasets import known_datasets
from explorer.data_pack import DESCRIPTOR, Pack, PackError
from explorer.errors import CancelledError, ChoiceError, ExplorerError, ReadError, WriteError
from explorer.flow import run
from explorer.packs import installing
from explorer.packs.archive import KEY, SIGNATURE, unpack
from explorer.packs.checking import check
from explorer.packs.description import bundled_files
from explorer.packs.installing import StepBackError, chosen_pack, install, installed_packs
from explorer.packs.keys import Key, UnknownKeyError, key_from_file, make_key, own_key, revoke, trust, trusted_keys
from explorer.packs.making import Wanted, make
from explorer.places.districts import DistrictLookup
from explorer.project import Project
from explorer.words import say
from tests.packs.altered import altered
from tests.support import says, true_table, written

Made = tuple[Path, Path, Pack]


def described(change: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, bytes]], None]:
    """Return what changes the description of a pack."""

    def rewrite(files: dict[str, bytes]) -> None:
        told = json.loads(files[DESCRIPTOR])
        change(told)
        files[DESCRIPTOR] = json.dumps(told).encode("utf-8")

    return rewrite


def version(number: str, name: str = "borset") -> Callable[[dict[str, bytes]], None]:
    return described(lambda told: told.update(version=number, name=name))


def test_the_bundled_data_are_what_their_description_says() -> None:
    assert data_pack.bundled_pack().files == bundled_files(), "run: make bundled-facts"


def test_every_bundled_table_has_a_publisher_a_licence_and_a_day() -> None:
    files = data_pack.bundled_pack().files

    described_files = {one.path for one in files}
    there = {f"resources/data/{path.relative_to(resources.facts())}" for path in resources.facts().rglob("*.csv*")}
    assert there - described_files == {"resources/data/bundled_tables.csv"}
    assert [one.path for one in files if not (one.publisher and one.licence and one.day and one.digest)] == []


def test_a_pack_is_a_data_package_that_others_can_read(maker: Made) -> None:
    with zipfile.ZipFile(maker[1]) as archive:
        told = json.loads(archive.read(DESCRIPTOR))
        names = set(archive.namelist())
        readme = archive.read("README.txt").decode("utf-8")

    assert told["profile"] == "data-package"
    assert {one["path"] for one in told["resources"]} | {DESCRIPTOR, SIGNATURE, KEY} == names
    assert all(one["hash"].startswith("sha256:") and one["bytes"] for one in told["resources"])
    assert {Path(name).suffix for name in names if "/" in name} <= {".csv", ".gz", ".gpkg", ".txt"}
    assert "openssl" in readme
    assert {one["path"] for one in told["resources"] if one["subregion"]["role"] in ("districts", "commuting")} == {
        "boundaries/lad_dec_2024_uk_bgc.gpkg", "commuting/odwp01ew_ltla.csv.gz",
    }  # fmt: skip


def test_a_pack_without_a_key_cannot_be_made(home: Path, tmp_path: Path) -> None:
    with pytest.raises(ChoiceError, check=says("no key.*Make the key")):
        make(tmp_path / "pack.zip", Wanted())
    assert not (tmp_path / "pack.zip").exists()


def test_what_is_wrong_with_boundaries_is_told_as_they_go_into_a_pack(
    home: Path, tmp_path: Path, lookup: DistrictLookup, capsys: pytest.CaptureFixture[str]
) -> None:
    make_key("Borsetshire Council")
    table = true_table(lookup.in_regions(["TLG"]), column="LAD25CD")
    wide = table.set_geometry([table.geometry[0].buffer(80), *table.geometry[1:]], crs=table.crs)
    asked = ["pack", "make", str(tmp_path / "pack.zip"), "--boundaries"]
    assert main([*asked, str(written(wide, tmp_path / "wide.gpkg"))]) == 1
    assert "wide.gpkg: 1 place belongs to more than one shape" in capsys.readouterr().err
    assert (tmp_path / "pack.zip").exists()


def test_a_key_is_made_once_and_nobody_else_may_read_it(home: Path) -> None:
    made = make_key("Borsetshire Council")

    with pytest.raises(ChoiceError, check=says("There is a key on this computer already")):
        make_key("Borsetshire Council")
    assert trusted_keys() == (made,)
    if os.name == "posix":
        assert (home / "keys" / "own.pem").stat().st_mode & 0o077 == 0


def test_an_offline_laptop_with_a_pack_shows_official_lines_and_counted_commuting(trusting: Path, catalogue: Catalogue) -> None:
    done = install(trusting)
    data_pack.forget()
    offline = Catalogue.load()
    findings = run(Project(), offline)
    scottish = run(replace(Project(), partnership="crd-aberdeen"), offline)

    assert done.before is None
    assert not offline.ground.approximate
    assert "ODWP01EW" in say(findings.flows.source.cited)
    assert [source.id for source in findings.sources.values() if source.estimated or source.approximate] == []
    assert all("estimate" not in say(caution).casefold() for caution in findings.cautions)
    assert all("pproximate" not in say(caution) for caution in findings.cautions)
    # What a census did not count is still estimated, and says so.
    assert scottish.flows.source.estimated
    assert any("estimated" in say(caution) for caution in scottish.cautions)
    assert any("ODWP01EW counts nobody here" in say(note) for note in scottish.notes)
    # Nor does the catalogue call the census a thing that is not held.
    datasets = known_datasets(offline.indicators, (), findings.known.census_from)
    census = next(one for one in datasets if one.id == "commuting_census")
    assert (census.held, census.proxy) == ("pack", "")
    assert set(offline.joined) >= set(catalogue.joined)


def test_a_pack_of_a_stranger_is_not_installed_until_its_key_is_trusted(home: Path, maker: Made) -> None:
    with pytest.raises(UnknownKeyError, check=says("whose key you do not trust yet.*by telephone")) as refused:
        install(maker[1])
    trust(refused.value.key)

    assert install(maker[1]).pack == maker[2]


def test_a_full_disk_leaves_no_half_key_that_would_stand_in_the_way_of_another(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replaced(draft: Path, target: Path) -> Path:
        if target.name == "own.pem":
            raise OSError(errno.ENOSPC, "No space left on device")
        return plain(draft, target)

    plain = Path.replace
    monkeypatch.setattr(Path, "replace", replaced)
    with pytest.raises(WriteError, check=says("disk is full")):
        make_key("Felpersham")
    assert (trusted_keys(), own_key(), list((home / "keys").glob("own.pem*"))) == ((), None, [])


def test_two_keys_can_be_trusted_and_one_revoked(home: Path, maker: Made, tmp_path: Path) -> None:
    council, own = key_from_file(maker[0] / "borsetshire.pem"), make_key("Felpersham")
    trust(council)
    theirs = altered(maker[1], tmp_path / "own.zip", version("2026.12.2", "felpersham"), again=True)
    assert check(maker[1]).signer.name == "Borsetshire Council"
    assert check(theirs).signer.name == "Felpersham"

    revoke("borsetshire council")

    with pytest.raises(PackError, check=says("was revoked on")):
        install(maker[1])
    assert check(theirs).signer.public == own.public
    assert chosen_pack() is None


def test_a_key_is_not_revoked_by_a_name_that_none_has(home: Path) -> None:
    make_key("Felpersham")
    with pytest.raises(ChoiceError, check=says("No trusted key is called “Ambridge”")):
        revoke("Ambridge")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device here")
def test_a_device_is_no_file_of_a_key_wherever_it_is_picked(tmp_path: Path) -> None:
    (tmp_path / "key.pem").symlink_to("/dev/zero")
    with pytest.raises(ReadError, check=says(r"key\.pem is a device, not a file: it was not opened")):
        key_from_file(tmp_path / "key.pem")


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 255
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    ("harm", "sentence"), [(_truncate, "only a part of one was copied"), (_flip, "is damaged|is not the file that was signed")]
)
def test_a_damaged_pack_is_refused_in_a_sentence(
    trusting: Path, tmp_path: Path, harm: Callable[[Path], None], sentence: str
) -> None:
    copy = Path(shutil.copy(trusting, tmp_path / "copy.zip"))
    harm(copy)

    with pytest.raises(PackError, check=says(sentence)):
        install(copy)
    assert_nothing_changed()


def _unsigned(files: dict[str, bytes]) -> None:
    del files[SIGNATURE]


def _other_figures(files: dict[str, bytes]) -> None:
    name = "tables/population.csv"
    files[name] = files[name].replace(b"1", b"2")


def _lacks(files: dict[str, bytes]) -> None:
    del files["tables/population.csv"]


def _more(files: dict[str, bytes]) -> None:
    files["tables/more.csv"] = b"a,b\n"


def _leaves(files: dict[str, bytes]) -> None:
    files["../outside.csv"] = b"a,b\n"


def _device(files: dict[str, bytes]) -> None:
    files["tables/nul.csv"] = b"a,b\n"


def _bomb(files: dict[str, bytes]) -> None:
    files["tables/zeros.csv"] = bytes(50_000_000)


def _foreign(files: dict[str, bytes]) -> None:
    files.clear()
    files["holiday.txt"] = b"sun"


ALTERED = {
    "unsigned": (_unsigned, "is not signed"),
    "badly signed": (described(lambda told: told.update(title="Other")), "signature of “copy.zip” does not fit"),
    "other figures": (_other_figures, "“tables/population.csv” in the pack is not the file that was signed"),
    "lacks a file": (_lacks, "“tables/population.csv” is not in the pack"),
    "one file more": (_more, "“tables/more.csv” is in the pack, and was not signed"),
    "leaves its folder": (_leaves, "would not stay in its folder"),
    "a device": (_device, "would not stay in its folder"),
    "bomb": (_bomb, "unpacks to far more than it should"),
    "foreign": (_foreign, "is no pack of data"),
}


@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_pack_is_refused_in_a_sentence(trusting: Path, tmp_path: Path, name: str) -> None:
    change, sentence = ALTERED[name]
    copy = altered(trusting, tmp_path / "copy.zip", change)

    with pytest.raises(PackError, check=says(sentence)):
        install(copy)
    assert not (tmp_path / "outside.csv").exists()
    assert_nothing_changed()


SIGNED_ANEW: dict[str, tuple[Callable[[dict[str, Any]], None], str]] = {
    "newer form": (lambda told: told["subregion_pack"].update(form=9), "made by a newer version"),
    "no form": (lambda told: told.pop("subregion_pack"), "is no pack of data"),
    "odd version": (lambda told: told.update(version="latest"), "cannot be read"),
    "stands for code": (lambda told: told["resources"][0]["subregion"].update(stands_for="explorer/app.py"), "cannot be read"),
}


@pytest.mark.parametrize("name", SIGNED_ANEW)
def test_a_signed_pack_that_says_what_cannot_be_is_refused(trusting: Path, tmp_path: Path, name: str) -> None:
    make_key("Felpersham")
    change, sentence = SIGNED_ANEW[name]
    copy = altered(trusting, tmp_path / "copy.zip", described(change), again=True)

    with pytest.raises(PackError, check=says(sentence)):
        install(copy)
    assert_nothing_changed()


def assert_nothing_changed() -> None:
    """Nothing is installed, nothing half-written is left, and the bundled data are used."""
    data_pack.forget()
    assert chosen_pack() is None
    assert data_pack.in_use().pack is None
    left = data_pack.packs_folder()
    assert not left.exists() or list(left.iterdir()) == []


def test_no_pack_takes_a_step_back_in_silence(trusting: Path, tmp_path: Path) -> None:
    make_key("Felpersham")
    older, newer = (altered(trusting, tmp_path / f"{n}.zip", version(n), again=True) for n in ("2026.11", "2026.12.3"))
    install(trusting)
    install(newer)

    with pytest.raises(StepBackError, check=says("older than 2026.12.3, which is in use")):
        install(older)
    assert [pack.version for pack in (chosen_pack(),) if pack] == ["2026.12.3"]
    assert install(older, step_back=True).pack.version == "2026.11"
    assert [pack.version for pack in installed_packs()] == ["2026.12.3", "2026.12.1", "2026.11"]


def test_another_pack_of_the_same_version_is_refused(trusting: Path, tmp_path: Path) -> None:
    make_key("Felpersham")
    install(trusting)
    other = altered(trusting, tmp_path / "other.zip", described(lambda told: told.update(title="Other")), again=True)

    with pytest.raises(PackError, check=says("Another pack “borset” of version 2026.12.1")):
        install(other)
    # The very same pack may be installed as often as one likes.
    assert install(trusting).before == installed_packs()[0]


def test_a_full_disk_in_the_middle_leaves_what_was_there(trusting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", fill)
    with pytest.raises(WriteError, check=says("disk is full|no room|Make room")):
        install(trusting)
    assert_nothing_changed()


def test_a_disk_that_fills_while_a_file_is_unpacked_is_said(maker: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def write(self, content: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    def opened(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        return Full() if mode == "xb" else plain(path, mode, *rest, **more)

    plain = Path.open
    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(WriteError, check=says("[Mm]ake room")):
        unpack(maker[1], tmp_path / "draft")


def test_too_little_room_is_said_before_anything_is_written(trusting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))

    with pytest.raises(PackError, check=says("has 1 MB left; the pack needs")):
        install(trusting)
    assert_nothing_changed()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="an administrator writes everywhere")
def test_a_locked_folder_is_said(trusting: Path, home: Path) -> None:
    home.chmod(0o500)
    try:
        with pytest.raises(WriteError):
            install(trusting)
    finally:
        home.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_is_said(trusting: Path, home: Path) -> None:
    (home / "packs").write_text("", encoding="utf-8")

    with pytest.raises(WriteError, check=says("cannot be written|Cannot write|could not")):
        install(trusting)


def test_stop_leaves_what_was_there(trusting: Path) -> None:
    class Stopped:
        def step(self, message: object = "", fraction: float | None = None) -> None:
            if fraction and fraction > 0.05:
                raise CancelledError

    with pytest.raises(CancelledError):
        install(trusting, Stopped())
    assert_nothing_changed()


def test_an_installed_pack_that_lost_a_file_is_told_and_not_used(trusting: Path) -> None:
    pack = install(trusting).pack
    pack.place(pack.of_role["commuting"][0]).unlink()
    data_pack.forget()

    used = data_pack.in_use()
    assert used.pack is None
    assert "not used" in say(used.told[0])
    assert Catalogue.load().flows.source.estimated


def with_table(change: Callable[[str], str], bundled: str = "2027.1") -> Callable[[dict[str, bytes]], None]:
    """Return what puts another table of residents into a pack, and says that the program that made it was newer."""

    def rewrite(files: dict[str, bytes]) -> None:
        import csv
        import hashlib
        import io

        name = "tables/population.csv"
        files[name] = change(files[name].decode("utf-8")).encode("utf-8")
        told = json.loads(files[DESCRIPTOR])
        told["subregion_pack"]["bundled"] = bundled
        for one in told["resources"]:
            if one["path"] == name:
                one |= {"bytes": len(files[name]), "hash": f"sha256:{hashlib.sha256(files[name]).hexdigest()}"}
                header = next(csv.reader(io.StringIO(files[name].decode("utf-8"))))
                one["schema"] = {"fields": [{"name": column} for column in header]}
        told["version"] = "2027.1"
        files[DESCRIPTOR] = json.dumps(told).encode("utf-8")

    return rewrite


def _more_people(text: str) -> str:
    lines = text.splitlines()
    place = lines[0].split(",").index("population")
    cells = lines[1].split(",")
    cells[place] = "999999"
    return "\n".join([lines[0], ",".join(cells), *lines[2:]]) + "\n"


def test_newer_tables_of_a_pack_stand_for_the_bundled_ones_and_older_ones_do_not(trusting: Path, tmp_path: Path) -> None:
    make_key("Felpersham")
    newer = altered(trusting, tmp_path / "newer.zip", with_table(_more_people), again=True)
    install(newer)
    data_pack.forget()
    assert (Catalogue.load().population == 999_999).sum() == 1

    older = altered(trusting, tmp_path / "older.zip", with_table(_more_people, bundled="2020.1"), again=True)
    install(older, step_back=True) if chosen_pack() is None else None
    installing.go_back(None)
    done = altered(older, tmp_path / "older2.zip", version("2027.2"), again=True)
    told = install(done).told
    data_pack.forget()
    assert (Catalogue.load().population == 999_999).sum() == 0
    assert any("older than those of this program" in say(sentence) for sentence in told)


def test_a_new_column_of_a_publisher_is_left_out_and_told(trusting: Path, tmp_path: Path) -> None:
    make_key("Felpersham")

    def widened(text: str) -> str:
        head, *rows = text.splitlines()
        return "\n".join([f"{head},households", *(f"{row},1" for row in rows)]) + "\n"

    told = install(altered(trusting, tmp_path / "wide.zip", with_table(widened), again=True)).told

    assert any("columns that this version does not know and leaves out: households" in say(sentence) for sentence in told)
    data_pack.forget()
    assert len(Catalogue.load().population) == 361


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda text: text.replace("population", "people", 1), "has no column “population”"),
        (lambda text: text.replace("E0", "X0"), "cannot be used here"),
    ],
)
def test_a_table_that_cannot_be_read_here_is_refused(
    trusting: Path, tmp_path: Path, change: Callable[[str], str], sentence: str
) -> None:
    make_key("Felpersham")
    broken = altered(trusting, tmp_path / "broken.zip", with_table(change), again=True)

    with pytest.raises(ExplorerError, check=says(sentence)):
        install(broken)
    assert_nothing_changed()


def test_packs_are_made_checked_and_installed_without_a_window(
    trusting: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pack", "check", str(trusting), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["signed_by"] == "Borsetshire Council"
    assert main(["pack", "install", str(trusting)]) == 0
    assert main(["pack", "keys", "make", "Felpersham", "--to", str(tmp_path / "key.pem")]) == 0
    capsys.readouterr()
    data_pack.forget()
    assert main(["list", "packs", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(one["name"], one["in_use"]) for one in listed] == [("borset", True), ("bundled", False)]
    # What is carried on goes into the next pack, too.
    assert main(["pack", "make", str(tmp_path / "own.zip"), "--name", "felpersham", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["files"] == listed[0]["files"]
    assert main(["pack", "use", "bundled"]) == 0
    assert main(["pack", "keys", "revoke", "Borsetshire Council"]) == 0
    assert main(["pack", "install", str(trusting)]) == 2
    assert "revoked" in capsys.readouterr().err


def test_a_key_is_known_by_its_fingerprint() -> None:
    assert Key("x", "00" * 32).fingerprint == "6668 7aad f862 bd77 6c8f c18b 8e9f 8e20"

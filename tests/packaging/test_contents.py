"""What is left out of a package is what nothing here needs, and what is in it can be vouched for."""

import ast
import importlib.util
import json
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from resources.installer import carried, closure, contents, handed_out, stamp, stripping

ROOT = Path(__file__).resolve().parents[2]
ADD_ONS = {"pyarrow", "distributed"}
"""Imported where they are there; a sentence says how to add them."""


def imported() -> set[str]:
    """Every module that a line of the application imports, with the names taken from it."""
    found: set[str] = set()
    for path in (ROOT / "explorer").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_nothing_that_the_application_imports_is_left_out() -> None:
    out = set(contents.EXCLUDED) - ADD_ONS
    wrong = {name for name in imported() if any(name == one or name.startswith(f"{one}.") for one in out)}
    assert wrong == set()


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "pyogrio/proj_data/proj.db", "pyogrio/gdal_data/gdalvrt.xsd", "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so", "resources/words/en/check.ftl", "boundaries/districts_100m.npz",
        "PySide6/plugins/platforms/qwindows.dll", "LICENSES/README.md", "build.json",
    ],
)  # fmt: skip
def test_what_the_window_and_the_readers_open_is_kept(target: str) -> None:
    assert contents.is_needed(target)
    assert contents.is_needed(target.replace("/", "\\"))


@pytest.mark.parametrize(
    "target",
    [
        "libstdc++.so.6", "libgcc_s.so.1", "libexpat.so.1", "libcups.so.2", "pyproj/proj_dir/share/proj/proj.db",
        "PySide6/Qt/lib/libQt6Qml.so.6", "PySide6/Qt/translations/qt_cy.qm", "matplotlib/mpl-data/sample_data/goog.npz",
        "pyogrio/gdal_data/s57objectclasses.csv", "pandas/tests/test_sorting.py", "PySide6\\translations\\qt_de.qm",
    ],
)  # fmt: skip
def test_what_is_the_systems_own_or_never_opened_is_left_out(target: str) -> None:
    assert not contents.is_needed(target)


def test_every_requirement_is_in_the_bill_of_materials() -> None:
    lines = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted = {carried.plain(Requirement(line).name) for line in lines} - {"pyarrow"}
    assert wanted <= {carried.plain(name) for name in carried.DISTRIBUTIONS}


def test_the_bill_of_materials_names_packages_native_libraries_and_their_licences(tmp_path: Path) -> None:
    (tmp_path / "libcurl-8b9c369e.so.4.8.0").write_bytes(b"")
    bill = carried.bill(tmp_path)
    by_name = {part["name"]: part for part in bill["components"]}
    assert {"numpy", "GDAL", "Qt", "CPython", "OpenBLAS", "libcurl"} <= set(by_name)
    assert by_name["libcurl"]["version"] == "4.8.0"
    assert all(part["licenses"][0]["license"] for part in bill["components"] if part["bom-ref"].startswith(("pypi", "native")))
    assert len({part["bom-ref"] for part in bill["components"]}) == len(bill["components"])


def test_every_package_brings_its_licence() -> None:
    told = {Path(folder).name for _, folder in carried.licence_files()}
    page = (ROOT / "LICENSES" / "README.md").read_text(encoding="utf-8").casefold()
    without = {one.metadata["Name"] for one in carried.carried()} - told
    assert [name for name in without if carried.plain(name).split("-")[0].casefold() not in page] == []


@pytest.mark.parametrize("template", [handed_out.HERE / "for-it.md", *sorted((handed_out.HERE / "linux").iterdir())])
def test_no_place_of_a_template_stays_open(template: Path) -> None:
    assert "@" not in handed_out.filled(template).replace("nobody@example.org", "")


def test_a_package_knows_its_files_when_it_is_finished(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "library.so").write_bytes(b"whole")
    handed_out.finish(tmp_path)
    assert list(json.loads((tmp_path / "_internal" / "files.json").read_text())) == ["library.so"]
    assert int((tmp_path / "FOR-IT.md").stat().st_mtime) == stamp.moment()


def elf(folder: Path, offset: int, address: int) -> Path:
    """A library of one part that is loaded from a place in the file to an address."""
    head = b"\x7fELF\x02" + bytes(27) + struct.pack("<Q", 64) + bytes(14) + struct.pack("<HH", 56, 1) + bytes(6)
    made = folder / "library.so"
    made.write_bytes(head[:64] + struct.pack("<IIQQQQQQ", 1, 5, offset, address, address, 8, 8, 4096))
    return made


@pytest.mark.parametrize(
    ("offset", "address", "kept"), [(0x1000, 0x401000, True), (0x1010, 0x401010, True), (0x1010, 0x401000, False)]
)
def test_a_library_that_no_longer_lies_on_whole_pages_is_found(tmp_path: Path, offset: int, address: int, kept: bool) -> None:
    assert stripping.keeps_its_pages(elf(tmp_path, offset, address)) is kept


@pytest.mark.skipif(sys.platform != "linux" or importlib.util.find_spec("numpy") is None, reason="ELF only")
def test_a_library_without_symbols_still_loads(tmp_path: Path) -> None:
    import numpy as np

    library = next(Path(np.__file__).parent.rglob("_multiarray_umath*.so"))
    made = stripping.stripped(library, tmp_path)
    assert made == library or stripping.keeps_its_pages(made)


def test_add_ons_leave_out_what_is_for_servers(tmp_path: Path) -> None:
    for name in ("__init__.py", "libarrow.so.2600", "libarrow_flight.so.2600", "include/api.h", "tests/test_io.py", "lib.pyx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    assert [path.name for path in contents.add_on_files(tmp_path)] == ["__init__.py", "libarrow.so.2600"]


def test_the_script_that_tries_a_package_refuses_one_that_does_not_start(tmp_path: Path) -> None:
    broken = tmp_path / "subregion-explorer"
    broken.write_text("#!/bin/sh\nexit 3\n")
    broken.chmod(0o755)
    assert subprocess.run([ROOT / ".ci" / "try-package", tmp_path], capture_output=True, check=False).returncode != 0


def library(folder: Path, name: str, *asked: str) -> None:
    """A library for Windows that asks for others, and does nothing."""
    begin = 0x200
    told, table = b"", b""
    for each in asked:
        table += struct.pack("<IIIII", 0, 0, 0, begin + 20 * (len(asked) + 1) + len(told), 0)
        told += each.encode() + b"\0"
    content = table + bytes(20) + told
    options = (
        struct.pack("<H", 0x20B) + bytes(110) + struct.pack("<II", 0, 0) + struct.pack("<II", begin, len(content)) + bytes(112)
    )
    section = struct.pack("<8sIIII", b".data", len(content), begin, len(content), begin) + bytes(16)
    head = b"MZ" + bytes(58) + struct.pack("<I", 64) + b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(options), 0)
    (folder / name).write_bytes((head + options + section).ljust(begin, b"\0") + content)


def test_a_library_that_was_left_out_by_mistake_is_found(tmp_path: Path) -> None:
    library(tmp_path, "Qt6Gui.dll", "KERNEL32.dll", "api-ms-win-crt-math-l1-1-0.dll", "Qt6Core.dll")
    library(tmp_path, "Qt6Core.dll")
    assert closure.missing(tmp_path) == {}
    (tmp_path / "Qt6Core.dll").unlink()
    assert closure.missing(tmp_path) == {"qt6core.dll": ["Qt6Gui.dll"]}

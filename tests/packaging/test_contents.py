"""What is left out of a package is what nothing here needs, and what is in it can be vouched for."""

import ast
import ctypes
import importlib.util
import json
import os
import shutil
import struct
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import PySide6
import pytest
from packaging.requirements import Requirement

from resources.installer import carried, closure, contents, handed_out, lean, stamp, stripping, system_parts, windows_layout

ROOT = Path(__file__).resolve().parents[2]
ADD_ONS = {"pyarrow", "distributed", "typst", "pptx"}
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


WITHOUT = """
import importlib, importlib.abc, runpy, sys, warnings
from resources.installer import contents

class LeftOut(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if any(name == one or name.startswith(f"{one}.") for one in contents.EXCLUDED):
            raise ModuleNotFoundError(f"{name} is left out", name=name)

warnings.simplefilter("ignore")
runpy.run_path(sys.argv[1])
sys.meta_path.insert(0, LeftOut())
for name in sys.argv[2:]:
    importlib.import_module(name)
from PySide6.QtWidgets import QApplication
application = QApplication([])
from explorer.views.charts.drawer import built_of_each_kind
sys.exit(built_of_each_kind() != 5)
"""


def test_libraries_do_without_what_is_left_out_and_without_docstrings() -> None:
    """Some look at whole packages when they are imported: SciPy at all of NumPy."""
    hook = ROOT / "resources" / "installer" / "hooks" / "rthooks" / "stand_ins.py"
    wanted = sorted(
        name for name in imported() if name.split(".")[0] in {"scipy", "matplotlib", "pyqtgraph", "PIL", "lxml", "numpy"}
    )
    modules = [name for name in wanted if is_module(name)]
    whole = [
        "geopandas",
        "docx",
        "openpyxl",
        "jenkspy",
        "shapely",
        "pyogrio",
        "pyproj",
        "jinja2",
        "python_calamine",
        "explorer.app",
    ]
    command = [sys.executable, "-OO", "-c", WITHOUT, str(hook), *modules, *whole]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "pyogrio/proj_data/proj.db", "pyogrio/gdal_data/gdalvrt.xsd", "matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so", "resources/words/en/check.ftl", "boundaries/districts_100m.npz",
        "PySide6/plugins/platforms/qwindows.dll", "LICENSES/README.md", "numpy-2.4.6.dist-info/METADATA",
        "build.json", "pyqtgraph/icons/__init__.py",
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
        "pyogrio/gdal_data/s57objectclasses.csv", "numpy-2.4.6.dist-info/RECORD",
        "pandas/tests/test_sorting.py", "PySide6\\translations\\qt_de.qm",
    ],
)  # fmt: skip
def test_what_is_the_systems_own_or_never_opened_is_left_out(target: str) -> None:
    assert not contents.is_needed(target)


def test_every_requirement_is_in_the_bill_of_materials() -> None:
    lines = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted = {carried.plain(Requirement(line).name) for line in lines} - {"pyarrow"}
    assert wanted <= {carried.plain(name) for name in carried.DISTRIBUTIONS}


def test_everything_that_a_requirement_requires_is_named_and_locked_for_windows() -> None:
    """A new package fails here until it is named in carried.py, has a licence, and ``make lock-windows`` has fetched it."""
    lines = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    asked, found = [Requirement(line).name for line in lines], set[str]()
    while asked:
        if (name := carried.plain(asked.pop())) not in found:
            found.add(name)
            for line in distribution(name).requires or []:
                one = Requirement(line)
                if one.marker is None or one.marker.evaluate({"extra": ""}):
                    asked.append(one.name)
    assert found - {carried.plain(name) for name in windows_layout.NOT_INSIDE} <= {
        carried.plain(name) for name in carried.DISTRIBUTIONS
    }
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {carried.plain(name): release for name, _, release in (line.partition("==") for line in constraints) if release}
    locked = [line.split()[0].split("==") for line in windows_layout.LOCK.read_text().splitlines() if "==" in line]
    wanted = {carried.plain(name) for name in (*carried.DISTRIBUTIONS, *windows_layout.NOT_INSIDE)}
    assert {carried.plain(name): release for name, release in locked} == {name: pinned[name] for name in wanted}


def test_a_package_that_nobody_named_is_found_among_what_would_be_carried() -> None:
    assert carried.strangers(["numpy.linalg", "lxml/etree.so", "explorer.cli", "json"]) == set()
    assert carried.strangers(["numpy.linalg", "hypothesis/core.py"]) == {"hypothesis"}


def test_the_bill_of_materials_names_packages_native_libraries_and_their_licences(tmp_path: Path) -> None:
    (tmp_path / "libtiff-8b9c369e.so.6.0.2").write_bytes(b"")
    (tmp_path / "libcurl-8b9c369e.so.4.8.0").write_bytes(b"\x7fELF, and empty")
    bill = carried.bill(tmp_path)
    by_name = {part["name"]: part for part in bill["components"]}
    assert {"numpy", "GDAL", "Qt", "CPython", "OpenBLAS", "libtiff"} <= set(by_name)
    assert by_name["libtiff"]["version"] == "6.0.2"
    assert "libcurl" not in by_name
    assert all(part["licenses"][0]["license"] for part in bill["components"] if part["bom-ref"].startswith(("pypi", "native")))
    assert len({part["bom-ref"] for part in bill["components"]}) == len(bill["components"])


def test_every_package_brings_its_licence() -> None:
    told = {Path(folder).name for _, folder in carried.licence_files()}
    page = (ROOT / "LICENSES" / "README.md").read_text(encoding="utf-8").casefold()
    without = {one.metadata["Name"] for one in carried.carried()} - told
    assert [name for name in without if carried.plain(name).split("-")[0].casefold() not in page] == []


def test_licences_of_one_name_do_not_replace_each_other() -> None:
    places = [(folder, Path(file).name) for file, folder in carried.licence_files()]
    assert len(set(places)) == len(places)
    assert ("LICENSES/numpy/numpy/random", "LICENSE.md") in places
    assert any(folder == "LICENSES/CPython" for folder, _ in places)


def test_each_release_of_a_library_is_in_the_bill_with_what_the_file_or_the_system_says_of_it(tmp_path: Path) -> None:
    for name in ("a.libs/libtiff-8b9c369e.so.6.0.2", "b.libs/libtiff-20b7e810.so.6.3.0", "_internal/libglib-2.0.so.0"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    told = struct.pack("<IIHHHH", 0xFEEF04BD, 0x10000, 20, 8, 1, 0)
    (tmp_path / "libcurl-c3697df4ff70334a5320d2218a143c97.dll").write_bytes(b"MZ" + bytes(50) + told)
    (tmp_path / "PySide6" / "plugins" / "imageformats").mkdir(parents=True)
    (tmp_path / "PySide6" / "plugins" / "imageformats" / "qsvg.dll").write_bytes(b"MZ")
    (tmp_path / "libscipy_openblas.so").write_bytes(b"OpenBLAS 0.3.31.dev DYNAMIC_ARCH")
    glib = system_parts.Part("libglib2.0-0", "glib2.0", "1:2.74", "ubuntu")
    system_parts.papers({"libglib-2.0.so.0": glib}, tmp_path / "_internal")
    parts = carried.bill(tmp_path)["components"]
    found = {(part["name"], part["version"]): part.get("purl") for part in parts if part["bom-ref"].startswith("file-")}
    assert found == {
        ("libtiff", "6.0.2"): None, ("libtiff", "6.3.0"): None, ("libcurl", "8.20.0.1"): None,
        ("libglib-2.0", "1:2.74"): "pkg:deb/ubuntu/libglib2.0-0@1%3A2.74?upstream=glib2.0",
        ("qsvg", PySide6.__version__): None, ("libscipy_openblas", "0.3.31"): None,
    }  # fmt: skip
    assert len({part["bom-ref"] for part in parts}) == len(parts)


def test_what_was_linked_into_a_library_is_in_the_bill_and_what_it_loads_is_not_said_to_be(tmp_path: Path) -> None:
    code = b"\0libcurl/8.20.0\0OpenSSL 3.6.2 7 Apr 2026\0OpenSSL 3.x\0SQLite format 3\0LIBTIFF, Version 4.7.1\n"
    (tmp_path / "libgdal-253d08a6.so.38").write_bytes(code)
    library(tmp_path, "gdal-9fa6.dll", "tiff-bb81.dll")
    (tmp_path / "gdal-9fa6.dll").write_bytes((tmp_path / "gdal-9fa6.dll").read_bytes() + code)
    # What a library says of itself is its own release, and nothing that was linked into it.
    (tmp_path / "z.dll").write_bytes(b" inflate 1.3.2 Copyright 1995-2026 Mark Adler ")
    parts = [part for part in carried.bill(tmp_path)["components"] if part["bom-ref"].startswith("inside-")]
    assert {(part["description"], part["name"], part["version"], part.get("purl")) for part in parts} == {
        (f"linked into {file}", *part)
        for file, others in {
            "libgdal-253d08a6.so.38": [("libtiff", "4.7.1", "pkg:generic/libtiff@4.7.1")], "gdal-9fa6.dll": [],
        }.items()
        for part in [
            ("curl", "8.20.0", "pkg:generic/curl@8.20.0"), ("OpenSSL", "3.6.2", "pkg:generic/openssl@3.6.2"),
            ("SQLite", "unknown", None), *others,
        ]
    }  # fmt: skip


def test_packages_of_the_system_are_known_by_the_name_that_it_gives_itself(tmp_path: Path) -> None:
    told = tmp_path / "os-release"
    assert system_parts.this_system(told) == "debian"
    told.write_text('NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n')
    assert system_parts.this_system(told) == "ubuntu"


def test_what_the_system_gives_brings_its_licence_and_version(tmp_path: Path) -> None:
    part = system_parts.Part("zlib1g", "zlib", "1:1.2.13")
    (tmp_path / "shelf" / "zlib1g").mkdir(parents=True)
    (tmp_path / "shelf" / "zlib1g" / "copyright").write_text("zlib's licence")
    made = system_parts.papers({"libz.so.1": part, "libother.so.1": part}, tmp_path, tmp_path / "shelf")
    assert [(Path(path).name, place) for path, place in made] == [
        ("zlib1g.txt", "LICENSES/system"), ("packages.json", "LICENSES/system")
    ]  # fmt: skip
    assert system_parts.listed(tmp_path) == {"libz.so.1": part, "libother.so.1": part}


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian or Ubuntu")
def test_the_system_names_the_package_of_its_own_libraries_and_of_no_others() -> None:
    own = next(Path("/usr/lib").glob("*/libc.so.6"))
    found = system_parts.parts({"libc.so.6": own, "numpy/core.so": ROOT / "core.so"})
    assert {name: part.name for name, part in found.items()} == {"libc.so.6": "libc6"}
    assert found["libc.so.6"].version


@pytest.mark.parametrize("template", [handed_out.HERE / "for-it.md", *sorted((handed_out.HERE / "linux").iterdir())])
def test_no_place_of_a_template_stays_open(template: Path) -> None:
    assert "@" not in handed_out.filled(template).replace("nobody@example.org", "")


def test_a_package_knows_its_files_when_it_is_finished(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "library.so").write_bytes(b"whole")
    handed_out.finish(tmp_path)
    assert list(json.loads((tmp_path / "_internal" / "files.json").read_text())) == ["libraries.json", "library.so"]
    assert json.loads((tmp_path / "_internal" / "libraries.json").read_text()) == {"library.so": 5}
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


def table_of_icu(*parts: tuple[str, bytes]) -> bytes:
    """A table as ICU has it: a head, places of names and contents, names, contents."""
    head = struct.pack("<H", 32) + b"\xda\x27\x14\x00\x00\x00\x00\x00\x02\x00CmnD\x01\x00\x00\x00\x03\x00\x00\x00"
    names = [f"icudt73l/{name}".encode() + b"\0" for name, _ in parts]
    begin = 4 + 8 * len(parts)
    at = begin + sum(map(len, names))
    entries, contents_of = b"", b""
    for place, (_, content) in enumerate(parts):
        entries += struct.pack("<II", begin + sum(map(len, names[:place])), at + len(contents_of))
        contents_of += content
    return head.ljust(32, b"\0") + struct.pack("<I", len(parts)) + entries + b"".join(names) + contents_of


def test_of_the_languages_that_qt_brings_english_and_welsh_stay() -> None:
    parts = [
        ("coll/cy.res", b"Welsh"),
        ("coll/root.res", b"all"),
        ("coll/zh.res", b"Chinese"),
        ("gb18030.cnv", b"codes"),
        ("pool.res", b"names"),
    ]
    library = b"\x7fELF" + bytes(60) + table_of_icu(*parts) + b""
    lighter = lean.without_languages(lean.table_of(library))
    kept = dict(lean._parts(lighter, 32))
    assert {name: content.rstrip(b"\0") for name, content in kept.items()} == {
        "icudt73l/coll/cy.res": b"Welsh", "icudt73l/coll/root.res": b"all", "icudt73l/pool.res": b"names"
    }  # fmt: skip
    begins = [struct.unpack_from("<II", lighter, 32 + 4 + 8 * place)[1] for place in range(3)]
    assert [(32 + begin) % lean.ALIGNED for begin in begins] == [0, 0, 0]


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("ld") is None, reason="needs the linker of Linux")
def test_the_stand_in_for_downloads_loads_and_gives_no_handle(tmp_path: Path) -> None:
    given = tmp_path / "libcurl-1234.so.4.8.0"
    given.write_bytes(b"large")
    made = lean.made(given, tmp_path / "lean")
    if made is None:
        pytest.skip("only for computers of the kind x86-64")
    assert ctypes.CDLL(str(made)).curl_easy_init() == 0
    assert lean.is_empty(made)
    assert closure.asked_for(made) == ([], given.name)


def test_what_is_alike_lies_side_by_side_in_the_archive(tmp_path: Path) -> None:
    for name in ("b/libblas64.so.1", "b/page.html", "a/libblas.so.2", "a/zone.so"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    ordered = sorted(tmp_path.rglob("*"), key=handed_out._like_beside_like)
    assert [path.name for path in ordered] == ["a", "b", "page.html", "libblas.so.2", "libblas64.so.1", "zone.so"]


def test_reports_do_not_complain_that_charts_in_three_dimensions_are_left_out(tmp_path: Path) -> None:
    hook = ROOT / "resources" / "installer" / "hooks" / "rthooks" / "stand_ins.py"
    code = f"exec(open({str(hook)!r}).read()); import matplotlib.projections"
    environment = {**os.environ, "SUBREGION_EXPLORER_CACHE": str(tmp_path)}
    subprocess.run([sys.executable, "-W", "error", "-c", code], env=environment, check=True)


def test_add_ons_leave_out_what_is_for_servers(tmp_path: Path) -> None:
    for name in ("__init__.py", "libarrow.so.2600", "libarrow_flight.so.2600", "include/api.h", "tests/test_io.py", "lib.pyx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"")
    assert [path.name for path in contents.add_on_files(tmp_path)] == ["__init__.py", "libarrow.so.2600"]


@pytest.mark.skipif(sys.platform != "linux", reason="ELF only")
def test_the_add_on_has_every_library_of_arrow_that_it_asks_for() -> None:
    import pyarrow

    files = list(contents.add_on_files(Path(pyarrow.__file__).parent))
    asked = {name for path in files if ".so" in path.name for name in closure.asked_for(path)[0]}
    assert {name for name in asked if name.startswith(("libarrow", "libparquet"))} <= {path.name for path in files}


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


@pytest.mark.skipif(sys.platform != "linux", reason="ELF only")
def test_a_library_for_linux_that_was_left_out_by_mistake_is_found(tmp_path: Path) -> None:
    import shapely

    whole = next(Path(shapely.__file__).parent.glob("lib.*.so"))
    shutil.copyfile(whole, tmp_path / whole.name)
    lacking = closure.missing(tmp_path)
    assert any(name.startswith("libgeos_c") for name in lacking)
    for name in lacking:
        (tmp_path / name).write_bytes(b"")
    assert closure.missing(tmp_path) == {}

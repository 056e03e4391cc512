"""From the folder of an application to the files that are handed out: for Linux a ``.deb`` and a ``.tar.xz``.

``python -m resources.installer.handed_out dist/subregion-explorer dist/handed-out``

Files carry the time of the last change of the source, their order is that of their names: two builds are equal.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from explorer.installation import whole_libraries
from resources.installer import carried, closure, contents, stamp

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = "subregion-explorer"

CONTROL = """\
Package: subregion-explorer
Version: {version}
Architecture: amd64
Maintainer: Sub-region Explorer contributors <nobody@example.org>
Section: science
Priority: optional
Depends: libc6 (>= 2.35), libstdc++6, libgcc-s1, libexpat1, libgl1, libegl1, libxcb1, fontconfig-config, fonts-dejavu-core | fonts-liberation | fonts-noto-core
Recommends: libcups2t64 | libcups2, ca-certificates
Installed-Size: {size}
Homepage: https://example.org/subregion-explorer
Description: hold a partnership's boundary against the economy it serves
 Sub-region Explorer compares the footprint of a combined authority, a
 research partnership or another body with the labour markets that it cuts
 through. It names every misfit in a plain sentence, with its numbers,
 thresholds and sources. It works without a network.
"""  # noqa: E501

CHANGES = """\
subregion-explorer ({version}) stable; urgency=medium

  * What is new stands in NEWS.md.gz beside this file.

 -- Sub-region Explorer contributors <nobody@example.org>  {moment}
"""

SCRIPT = """\
#!/bin/sh
set -e
for tool in "update-desktop-database -q /usr/share/applications" "update-mime-database /usr/share/mime" \\
            "gtk-update-icon-cache -q -t /usr/share/icons/hicolor"; do
    if command -v "${tool%% *}" >/dev/null 2>&1; then $tool >/dev/null 2>&1 || true; fi
done
"""


def filled(template: Path) -> str:
    """Return a template with the version and the day in their places."""
    day = stamp.day()
    return template.read_text(encoding="utf-8").replace("@VERSION@", stamp.version()).replace("@DAY@", day)


def finish(folder: Path, inside: str = "_internal") -> None:
    """Write down what the files of an application are, for its check of itself, and how large its libraries, for its start."""
    home = folder / inside
    libraries = [path for path in sorted(home.rglob("*")) if carried.NATIVE.search(path.name) and path.is_file()]
    sizes = {path.relative_to(home).as_posix(): path.stat().st_size for path in libraries if not path.is_symlink()}
    # Windows refuses a library that was cut off, and the start goes on to say so.
    if sizes:
        (home / whole_libraries.SIZES).write_text(json.dumps(sizes, indent=0) + "\n", encoding="utf-8")
    listed = {
        os.path.relpath(path, home).replace(os.sep, "/"): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "files.json"
    }
    (home / "files.json").write_text(json.dumps(listed, indent=0) + "\n", encoding="utf-8")
    (folder / "FOR-IT.md").write_text(filled(HERE / "for-it.md"), encoding="utf-8")
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (stamp.moment(), stamp.moment()), follow_symlinks=False)


def desktop_files(share: Path) -> None:
    """Write what makes a desktop know the application, below a folder ``share``."""
    for template, place in (
        ("subregion-explorer.desktop", "applications"),
        ("subregion-explorer.xml", "mime/packages"),
        ("org.subregion_explorer.Explorer.metainfo.xml", "metainfo"),
    ):
        target = share / place / template
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(filled(HERE / "linux" / template), encoding="utf-8")
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg"
    icon.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "resources" / "icons" / "app.svg", icon)
    page = share / "man" / "man1" / f"{NAME}.1.gz"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(gzip.compress(filled(HERE / "linux" / f"{NAME}.1").encode(), mtime=0))


def archive(folder: Path, target: Path, work: Path) -> None:
    """Pack the folder, with what a desktop needs beside it, into a ``.tar.xz``."""
    root = work / f"{NAME}-{stamp.version()}"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(folder, root, symlinks=True)
    desktop_files(root / "share")
    listed = work / "listed"
    listed.write_text("".join(f"{path.relative_to(work)}\0" for path in sorted(root.rglob("*"), key=_like_beside_like)))
    tar = [
        "tar", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{stamp.moment()}", "--format=gnu",
        "--no-recursion", "--null", "-C", work, "-cf", "-", "-T", listed,
    ]  # fmt: skip
    # A dictionary that holds half the application finds what two copies of OpenBLAS share; one thread, or it is larger.
    pack = ["xz", "--x86", "--lzma2=preset=9,dict=192MiB", "--threads=1"]
    with target.open("wb") as stream, subprocess.Popen(tar, stdout=subprocess.PIPE) as packing:
        subprocess.run(pack, stdin=packing.stdout, stdout=stream, check=True)
    shutil.rmtree(work)


def _like_beside_like(path: Path) -> tuple[int, str, str, str]:
    """Order folders first, then files by their kind and name: what is alike packs better side by side."""
    if path.is_dir() and not path.is_symlink():
        return 0, "", "", str(path)
    library = ".so" in path.name
    return 1, "so" if library else path.suffix, path.name, str(path)


def debian(folder: Path, target: Path, work: Path) -> None:
    """Make the Debian package; by zstd, which Debian 12 and Ubuntu 22.04 know, and which installs three times as fast as xz."""
    shutil.rmtree(work, ignore_errors=True)
    application = work / "opt" / NAME
    application.parent.mkdir(parents=True)
    shutil.copytree(folder, application, symlinks=True)
    (work / "usr" / "bin").mkdir(parents=True)
    (work / "usr" / "bin" / NAME).symlink_to(f"/opt/{NAME}/{NAME}")
    desktop_files(work / "usr" / "share")
    papers = work / "usr" / "share" / "doc" / NAME
    papers.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", papers / "copyright")
    (papers / "NEWS.md.gz").write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))
    changes = CHANGES.format(version=stamp.version(), moment=format_datetime(datetime.fromtimestamp(stamp.moment(), UTC)))
    (papers / "changelog.gz").write_bytes(gzip.compress(changes.encode(), mtime=0))
    about = work / "DEBIAN"
    about.mkdir()
    size = sum(path.lstat().st_size for path in work.rglob("*")) // 1024
    (about / "control").write_text(CONTROL.format(version=stamp.version(), size=size), encoding="utf-8")
    started = {application / NAME}
    for name in ("postinst", "postrm"):
        (about / name).write_text(SCRIPT, encoding="utf-8")
        started.add(about / name)
    for path in [work, *work.rglob("*")]:
        os.utime(path, (stamp.moment(), stamp.moment()), follow_symlinks=False)
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path in started else 0o644)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(stamp.moment())}
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", work, target]
    subprocess.run(command, env=environment, check=True)
    shutil.rmtree(work)


def add_on(target: Path) -> None:
    """Pack the add-on for Parquet, to be unpacked into the folder ``add-ons``."""
    import zipfile

    import pyarrow

    package = Path(pyarrow.__file__).parent
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in contents.add_on_files(package):
            entry = zipfile.ZipInfo(f"pyarrow/{path.relative_to(package).as_posix()}", (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)


def sums(folder: Path) -> None:
    """Write the sums of all files handed out."""
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and not path.name.startswith("SHA256SUMS")]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def main(folder: Path, out: Path) -> None:
    """Make everything that is handed out for the system that this runs on."""
    out.mkdir(parents=True, exist_ok=True)
    version, work = stamp.version(), out / "work"
    system = {"linux": "linux", "darwin": "macos", "win32": "windows"}[sys.platform]
    if lacking := closure.missing(folder):
        raise SystemExit(f"These are asked for and not there: {lacking}. See what was left out.")
    finish(folder)
    carried.write_bill(folder, out / f"{NAME}-{version}-{system}.cdx.json")
    if system == "linux":
        archive(folder, out / f"{NAME}-{version}-linux.tar.xz", work)
        if shutil.which("dpkg-deb"):
            debian(folder, out / f"{NAME}_{version}_amd64.deb", work)
        else:
            print("There is no dpkg-deb here, so no package for Debian was made.")
    add_on(out / f"{NAME}-{version}-parquet-{system}.zip")
    (out / "FOR-IT.md").write_text(filled(HERE / "for-it.md"), encoding="utf-8")
    sums(out)
    for path in sorted(out.iterdir()):
        print(f"{path.stat().st_size / 1e6:9.1f} MB  {path.name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Packs that somebody altered: rewritten file by file."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from explorer.data_pack import DESCRIPTOR
from explorer.packs.archive import KEY, SIGNATURE
from explorer.packs.keys import sign


def altered(pack: Path, target: Path, change: Callable[[dict[str, bytes]], None], *, again: bool = False) -> Path:
    """Write a pack anew with other files; ``again`` signs it with the key of this computer."""
    with zipfile.ZipFile(pack) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    if again:
        key, files[SIGNATURE] = sign(files[DESCRIPTOR])
        files[KEY] = key.pem().encode("utf-8")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target

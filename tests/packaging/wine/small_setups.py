"""Makes setups and MSIs of versions 0.0.1 and 0.0.2 that hold next to nothing, to try what they do: the larger needs 30 MB.

``python small_setups.py FOLDER``
"""

import random
import shutil
import sys
from pathlib import Path

from PIL import Image

from resources.installer import windows_layout


def main(place: Path) -> None:
    """Make ``setup-0.0.1.exe`` and ``setup-0.0.2.exe`` in a folder, and ``0.0.1.msi`` and ``0.0.2.msi``."""
    Image.new("RGBA", (32, 32)).save(place / "app.ico")
    for version, size in (("0.0.1", 1), ("0.0.2", 30_000_000)):
        stage = place / version
        for name in (f"lib/of-{version}.txt", "app/name.txt", windows_layout.DLL, "subregion-explorer.exe", "stand_ins.pyc"):
            path = stage / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(version)
        (stage / "lib" / "large").write_bytes(random.Random(1).randbytes(size))  # noqa: S311 - only so that it does not pack
        windows_layout.setup(stage, place / f"setup-{version}.exe", place, version)
        if shutil.which("wixl"):
            windows_layout.msi(stage, place / f"{version}.msi", place, version)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""What a package shows at the very first start, before anything is worked out: drawn here once, by the program itself."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
DRAWN = """
import sys
from pathlib import Path
from explorer import words
words.speak(sys.argv[1])
from explorer import app
app.first_sight(Path(sys.argv[2]))
"""


def written(folder: Path, languages: Sequence[str] = ()) -> list[Path]:
    """Write a file for each language, or for some, into a folder and return them.

    Nothing of whoever builds gets in: no settings, no packs, no project.
    """
    folder.mkdir(parents=True, exist_ok=True)
    languages = languages or sorted(path.name for path in (HERE / "resources" / "words").iterdir() if path.is_dir())
    for language in languages:
        with tempfile.TemporaryDirectory() as nobody:
            own = dict.fromkeys(("SUBREGION_EXPLORER_CACHE", "SUBREGION_EXPLORER_DATA", "SUBREGION_EXPLORER_CONFIG"), nobody)
            command = [sys.executable, "-c", DRAWN, language, str(folder.resolve())]
            subprocess.run(command, cwd=HERE, env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}, check=True)
    return [folder / f"{language}.npz" for language in languages]

"""What a package has ready for its start: code that would otherwise be compiled each time, and what is not packed at all.

Data classes write their methods as text, and PySide brings a part of itself as text; both compile it at every start. What the
first map needs is learnt by starting the program once, here.
"""

from __future__ import annotations

import json
import os
import py_compile
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]

START = """
import builtins, dataclasses, json, marshal, sys
texts = set()

def noted(text, names, into):
    texts.add(text)
    builtins.exec(text, names, into)

dataclasses.exec = noted
import explorer.__main__, multiprocessing
from explorer import cli, words
words.speak(cli.language_asked([]))
cli.parser([])
from explorer import qt
from explorer.app import Application
from explorer.opening import first_document
from explorer.qt.first_paint import FirstPaint
from explorer.settings import Settings
application = Application(Settings(), first_document)
FirstPaint(application.window.map.canvas, application.qt.quit)
application.window.show()
application.qt.exec()
with open(sys.argv[1], "wb") as stream:
    marshal.dump({text: compile(text, "<data class>", "exec") for text in sorted(texts)}, stream)
print(json.dumps(sorted(sys.modules)))
"""

SUPPORT = """
import sys
import PySide6.QtCore
sys.modules["shibokensupport"].__loader__.zfile.extractall(sys.argv[1])
"""

UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
"""PySide's writer of type stubs: imported at each start, with the largest patterns of all, and used by nobody here."""


def until_first_map(methods: Path) -> frozenset[str]:
    """Start the program, write the compiled methods of its data classes into a file, and return the modules of its first map."""
    methods.parent.mkdir(parents=True, exist_ok=True)
    return frozenset(json.loads(_said_by(START, methods)))


def support_of_qt(folder: Path) -> list[tuple[Path, str]]:
    """Write the part of PySide that it has as text, compiled; return each file with the folder where PySide looks for it."""
    _said_by(SUPPORT, folder)
    (folder / UNUSED).write_text("", encoding="utf-8")
    found = []
    for source in sorted((folder / "shibokensupport").rglob("*.py")):
        inside = source.relative_to(folder)
        made = source.with_suffix(".pyc")
        py_compile.compile(
            str(source), str(made), str(inside), doraise=True, optimize=2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )  # fmt: skip
        found.append((made, f"shiboken6/files.dir/{inside.parent.as_posix()}"))
    return found


def _said_by(program: str, target: Path) -> str:
    """Run a program of our own as a package would, with nothing of whoever builds, and return what it says."""
    with tempfile.TemporaryDirectory() as nobody:
        own = dict.fromkeys(("SUBREGION_EXPLORER_CACHE", "SUBREGION_EXPLORER_DATA", "SUBREGION_EXPLORER_CONFIG"), nobody)
        environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-OO", "-c", program, str(target.resolve())]
        return subprocess.run(command, cwd=HERE, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout

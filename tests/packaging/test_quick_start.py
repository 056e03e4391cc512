import json
import subprocess
import sys
from pathlib import Path

import pytest

from resources.installer import quick_start

ROOT = Path(__file__).resolve().parents[2]
METHODS = "resources/data_classes.marshal"
HOOK = ROOT / "resources" / "installer" / "hooks" / "rthooks" / "data_classes.py"

IN_A_PACKAGE = """
import dataclasses, json, pathlib, sys
sys._MEIPASS, hook = sys.argv[1:]
held = {}
exec(pathlib.Path(hook).read_text(), held)
brought, asked = dataclasses.exec, []
dataclasses.exec = lambda text, names, into: [asked.append(text), brought(text, names, into)]
import explorer.app
from explorer.errors import ExplorerError
from explorer.settings import Settings
missing = [text for text in asked if text not in held["ready"]]

@dataclasses.dataclass(frozen=True, order=True)
class NeverSeen:
    number: int

settings = Settings()
same = settings == Settings() and settings != dataclasses.replace(settings, text_scale=1.5) and "text_scale" in repr(settings)
print(json.dumps([len(asked), missing, same, repr(NeverSeen(2)), NeverSeen(2) < NeverSeen(3)]))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("package")


@pytest.fixture(scope="module")
def first_map(package: Path) -> frozenset[str]:
    return quick_start.until_first_map(package / METHODS)


def test_what_lies_unpacked_is_what_the_first_map_needs_and_no_more(first_map: frozenset[str]) -> None:
    assert {"explorer.app", "explorer.views.map.canvas", "numpy", "PySide6", "dataclasses"} <= first_map
    assert not {"pandas", "explorer.flow"} & first_map


@pytest.mark.usefixtures("first_map")
def test_data_classes_of_a_package_are_as_ever_and_none_is_compiled_at_its_start(package: Path) -> None:
    command = [sys.executable, "-c", IN_A_PACKAGE, str(package), str(HOOK)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True).stdout
    number, missing, same, unseen, is_less = json.loads(told)
    assert number > 400
    assert missing == []
    assert same
    assert (unseen, is_less) == ("NeverSeen(number=2)", True)


def test_a_package_brings_all_that_pyside_would_compile_at_its_start(package: Path) -> None:
    asked = "import json, sys, PySide6.QtCore; print(json.dumps(list(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, timeout=120, check=True).stdout
    files = [Path(place, path.name) for path, place in quick_start.support_of_qt(package / "support")]
    modules = {
        ".".join(file.relative_to("shiboken6/files.dir").with_suffix("").parts).removesuffix(".__init__") for file in files
    }
    assert {name for name in json.loads(told) if name.startswith("shibokensupport")} <= modules

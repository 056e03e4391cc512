import json
import subprocess
import sys

import pytest

TOLD = """
import enum, json, pickle, sys
if sys.argv[1] == "quickly":
    import explorer.qt
from PySide6 import QtCore, QtGui, QtWidgets
told = {}

def tell(holder):
    for each in [getattr(holder, name) for name in dir(holder) if not name.startswith("_")]:
        if isinstance(each, enum.EnumType):
            members = list(each.__members__.items())
            about = [(key, repr(one), str(one), repr(one.value), one is each(one.value)) for key, one in members]
            own = sorted(name for name in vars(each) if name.startswith("_"))
            kept = [str(pickle.loads(pickle.dumps(member))) for _, member in members[:3]]
            both = []
            if issubclass(each, enum.Flag) and members:
                both = [repr(one | other) + repr(one & other) + repr(~one) for _, one in members[:4] for _, other in members[:4]]
                both.append(repr(each(0)) + repr(each(1 << 29)))
            kinds = [kind.__name__ for kind in each.__mro__]
            told[f"{each.__module__}.{each.__qualname__}"] = [about, own, kept, both, kinds, list(map(repr, each))]
        elif isinstance(each, type) and holder in (QtCore, QtGui, QtWidgets) and each.__module__.startswith("PySide6"):
            tell(each)

for module in (QtCore, QtGui, QtWidgets):
    tell(module)
slow = enum.EnumType._create_.__module__ == "enum"
print(json.dumps([slow, told]))
"""


def told(how: str) -> tuple[bool, dict[str, object]]:
    """What PySide's enumerations say of themselves, and whether they were made by Python's usual way."""
    done = subprocess.run([sys.executable, "-c", TOLD, how], capture_output=True, text=True, timeout=120, check=True)
    is_slow, found = json.loads(done.stdout)
    return is_slow, found


@pytest.fixture(scope="module")
def usual() -> dict[str, object]:
    is_slow, found = told("usually")
    assert is_slow
    assert len(found) > 500
    return found


def test_enumerations_of_qt_are_the_same_however_quickly_they_are_made(usual: dict[str, object]) -> None:
    is_slow, found = told("quickly")
    assert not is_slow
    assert found == usual

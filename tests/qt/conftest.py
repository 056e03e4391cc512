import pytest

HARMLESS = ("This plugin does not support propagateSizeHints", "This plugin does not support raise")
"""What the screenless platform says of windows with a fixed size, or brought to the front; nothing is wrong."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*HARMLESS))

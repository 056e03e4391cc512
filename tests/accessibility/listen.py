"""Hears a window as a screen reader does, through AT-SPI: walks its tree, then writes down what is said while keys are pressed.

Run by the system's own Python, which has the library: ``python3 listen.py FOLDER``. In the folder, the window says with ``ready``
and ``done`` how far it is; this says ``walked``, and leaves ``heard.json``.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

MOST_CHILDREN = 16
"""Children of a thing that are looked at: the rest are made by the same code."""

WITHIN = 90.0
"""Seconds after which the window is given up."""


def main(folder: Path) -> int:
    """Walk and listen until the window is done."""
    # By name: whoever checks types has neither.
    import_module("gi").require_version("Atspi", "2.0")
    Atspi, GLib = import_module("gi.repository.Atspi"), import_module("gi.repository.GLib")  # noqa: N806 - modules

    Atspi.init()
    heard: dict[str, Any] = {"things": [], "said": []}
    began = time.monotonic()

    def hear(event: Any) -> None:
        if event.type.startswith("object:state-changed:focused") and event.detail1:
            heard["said"].append(["focus", event.source.get_role_name(), event.source.get_name()])
        elif event.type.startswith("object:announcement"):
            heard["said"].append(["announced", "", str(event.any_data)])

    def look() -> bool:
        if (folder / "ready").exists() and not (folder / "walked").exists():
            desktop = Atspi.get_desktop(0)
            for number in range(desktop.get_child_count()):
                walk(desktop.get_child_at_index(number), "", heard["things"], Atspi)
            (folder / "walked").touch()
        if (folder / "done").exists() or time.monotonic() - began > WITHIN:
            (folder / "heard.json").write_text(json.dumps(heard), encoding="utf-8")
            Atspi.event_quit()
            return False
        return True

    listener = Atspi.EventListener.new(hear)
    for kind in ("object:state-changed:focused", "object:announcement"):
        listener.register(kind)
    GLib.timeout_add(100, look)
    Atspi.event_main()
    return 0


def walk(thing: Any, path: str, found: list[dict[str, Any]], states_of: Any) -> None:
    """Write down what shows, in the order in which a reader goes through it."""
    if thing is None:
        return
    states = thing.get_state_set()
    name, role = thing.get_name() or "", thing.get_role_name()
    is_window = role in ("application", "frame", "dialog", "alert", "window")
    if not (states.contains(states_of.StateType.SHOWING) or is_window):
        return
    found.append({
        "path": path, "role": role, "name": name,
        "focusable": states.contains(states_of.StateType.FOCUSABLE), "enabled": states.contains(states_of.StateType.ENABLED),
        "labelled": any(
            one.get_relation_type() == states_of.RelationType.LABELLED_BY for one in thing.get_relation_set() or ()
        ),
    })  # fmt: skip
    for number in range(min(thing.get_child_count(), MOST_CHILDREN)):
        walk(thing.get_child_at_index(number), f"{path}/{name[:24] or role}", found, states_of)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

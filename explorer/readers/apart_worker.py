"""The other side of :mod:`explorer.readers.apart`: waits for calls on standard input and answers them.

What libraries print goes to standard error: the answers have a channel of their own.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import IO, Any

from explorer.errors import ExplorerError, is_full
from explorer.said import Said, bounded, record

FOLDERS = "subregion-apart-"
"""How the names of the folders begin through which values travel."""

LONGEST_ANSWER = 200_000_000
"""Letters that an answer may have; arrays stand in files beside it."""

LIMITS: dict[str, Any] = {}
"""The limits this process was given; empty where the code runs in the application itself."""


class _Narrator:
    """Progress as messages to the application."""

    def __init__(self, answers: IO[str]) -> None:
        self._answers = answers

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        _answer(self._answers, {"step": [record(message), fraction]})


def main() -> int:
    """Answer calls until the application closes the channel."""
    from explorer.readers import apart_limits

    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    # Not sys.stdin: a program without a console has none, though the channel is there.
    with os.fdopen(os.dup(0), encoding="utf-8") as calls:
        try:
            for line in calls:
                message = json.loads(line)
                if "function" in message:
                    # What is unpacked on the way goes there, too: whoever asked removes it with all that is in it.
                    tempfile.tempdir = message["folder"]
                    apart_limits.narrow(*message["allowed"])
                    _answer(answers, _outcome(message, answers))
                else:
                    _made_ready(message)
        finally:
            # Where the application was killed while it waited, nobody else is left to do it.
            if (left := Path(tempfile.tempdir or "")).name.startswith(FOLDERS):
                shutil.rmtree(left, ignore_errors=True)
    return 0


def _made_ready(message: dict[str, Any]) -> None:
    LIMITS.update(message["limits"])
    # Imports first: what a library takes at its start is not the file's doing, and must not fail.
    for name in message["imports"]:
        module, _, function = name.partition(":")
        made_ready = importlib.import_module(module)
        if function:
            getattr(made_ready, function)()
    from explorer.readers import apart_limits

    apart_limits.impose(LIMITS["memory"])


def _outcome(message: dict[str, Any], answers: IO[str]) -> dict[str, Any]:
    from explorer.readers import apart_limits
    from explorer.readers.apart_parcels import packed, unpacked

    folder = Path(message["folder"])
    try:
        result = _called(message["function"], unpacked(message["arguments"], folder), _Narrator(answers))
        return {"result": packed(result, folder)}
    except ExplorerError as error:
        if apart_limits.lacked_memory(error):
            return {"error": {"kind": "MemoryError", "detail": error.detail}}
        told = {"message": record(bounded(error.message)), "remedy": record(bounded(error.remedy)), "detail": error.detail}
        return {"error": {"kind": f"{type(error).__module__}:{type(error).__qualname__}", **told}}
    except Exception as problem:  # whatever a bad file leads to is told, never shown as a traceback
        kind = "full" if isinstance(problem, OSError) and is_full(problem) else ""
        if apart_limits.lacked_memory(problem):
            kind = "MemoryError"
        return {"error": {"kind": kind, "detail": f"{type(problem).__name__}: {problem}"}}


def _called(function: str, arguments: dict[str, Any], narrator: _Narrator) -> object:
    module, _, name = function.partition(":")
    call = getattr(importlib.import_module(module), name)
    takes_progress = "progress" in inspect.signature(call).parameters
    return call(**arguments, **({"progress": narrator} if takes_progress else {}))


def _answer(answers: IO[str], message: dict[str, Any]) -> None:
    text = json.dumps(message)
    if len(text) >= LONGEST_ANSWER:
        text = json.dumps({"error": {"kind": "long"}})
    answers.write(text + "\n")
    answers.flush()


if __name__ == "__main__":
    # The module runs under another name here; what is read from it elsewhere must be the same module.
    from explorer.readers import apart_worker

    sys.exit(apart_worker.main())

"""What a command says: results to standard output, everything else to standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import words
from explorer.errors import WriteError, reason_of
from explorer.said import Said, Value

if TYPE_CHECKING:
    from explorer.catalogue.known import Known

STATUS = {"usable": 0, "usable with problems": 1, "not usable": 2}
"""Exit status of every command, by what its files came to; 2 too for whatever the user must mend first."""


class Narrator:
    """Progress as lines on standard error."""

    def step(self, message: Said | str = "", fraction: float | None = None) -> None:
        """Print the step, with the share that is done."""
        if message:
            share = "" if fraction is None else f"[{fraction:4.0%}] "
            print(f"{share}{words.say(message)} …", file=sys.stderr)  # noqa: T201


def say(line: Value) -> None:
    """Write one line to standard error."""
    print(words.say(line), file=sys.stderr)  # noqa: T201


def say_lines(told: Iterable[Value]) -> None:
    """Write sentences to standard error, each on a line."""
    for line in told:
        say(line)


def put_lines(told: Iterable[Value]) -> None:
    """Write sentences to standard output, each on a line."""
    put_out("".join(f"{words.say(line)}\n" for line in told))


def put_out(text: str) -> None:
    """Write to standard output, to the end."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise WriteError(Said("error-no-output", reason=reason_of(problem)), Said("error-send-elsewhere")) from problem


def hand_over(text: str, file: Path | None) -> None:
    """Write a result into a file, whole or not at all, and say so; without one, to standard output."""
    if file is None:
        put_out(text)
        return
    from explorer.exports.whole_file import write_whole

    write_whole(file, text)
    say(Said("cli-wrote", file=str(file)))


def tell_of_files(known: Known, problems: Iterable[Value]) -> tuple[Value, ...]:
    """Say what is wrong with the user's own files, and what was left out or assumed as they were read.

    Return all of it, for whoever is handed only a table or a picture; nothing where nothing is wrong.
    """
    wrong = tuple(problems)
    told = tuple(dict.fromkeys((*wrong, *known.file_notes)))
    for sentence in told:
        say(sentence)
    return told if wrong else ()


def tell_beside(file: Path, told: Iterable[Value]) -> None:
    """Write what there is to look at in a file beside it, and say so: see :func:`~explorer.exports.whole_file.write_beside`."""
    from explorer.exports.whole_file import write_beside

    beside = write_beside(file, told)
    if beside is not None:
        say(Said("cli-wrote", file=str(beside)))

"""How much of a language is translated: a table of its files, printed by ``python -m tests.words.translated cy``."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping

from tests.words.uses import messages


def translated(language: str) -> Mapping[str, tuple[int, int]]:
    """Return for each message file how many messages a language has, and how many there are."""
    every, done = (Counter(key.split("-")[0] for key in messages(name)) for name in ("en", language))
    return {file: (done[file], every[file]) for file in sorted(every)}


def table(language: str) -> str:
    """Return the table, with a line for the whole."""
    files = translated(language)
    whole = tuple(map(sum, zip(*files.values(), strict=True)))
    return "\n".join(f"{file:<14}{done:>5} of {every:>5}" for file, (done, every) in [*files.items(), ("whole", whole)])


if __name__ == "__main__":
    sys.stdout.write(f"{table(sys.argv[1])}\n")

"""Whether the figures of a statement that was issued still hold: each is recomputed by its id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from explorer.exports.statements.document import tag
from explorer.exports.statements.record import Carried
from explorer.flags.findings import Findings
from explorer.said import Said
from explorer.statement.making import all_figures
from explorer.words import say


def differences(carried: Carried, stands: Iterable[Sequence[str]], findings: Findings) -> tuple[Said, ...]:
    """Return what does not hold, one sentence each: altered by hand, no longer true, taken out, or of nobody.

    Parameters
    ----------
    carried : Carried
        What the statement carries.
    stands : iterable of (name, text)
        Its figures as they stand in it now.
    findings : Findings
        The same question, asked again.
    """
    now = {key: say(figure) for key, figure in all_figures(findings).items()}
    ids = {tag(key): key for key in (*now, *carried.figures)}
    stood: dict[str, list[str]] = {}
    for name, words in stands:
        stood.setdefault(ids.get(name, name), []).append(" ".join(words.split()))
    told: list[Said] = []
    for key, shown in stood.items():
        told += _of_one(key, list(dict.fromkeys(shown)), carried.figures, now)
    gone = [key for key in carried.figures if key not in stood]
    return (*told, *(Said("verify-gone", id=key, was=carried.figures[key]) for key in gone))


def _of_one(key: str, shown: Sequence[str], issued: Mapping[str, str], now: Mapping[str, str]) -> Iterable[Said]:
    if key not in now:
        yield Said("verify-unknown", id=key, shown=shown[0])
        return
    for words in shown:
        if words != now[key]:
            is_altered = words != issued.get(key, now[key])
            yield Said("verify-altered" if is_altered else "verify-changed", id=key, shown=words, now=now[key])

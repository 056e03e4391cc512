"""The parts on how sure a statement is, and on what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.flags.findings import OLDER_TOTALS, Findings, ireland_said, rests_on_lockdown
from explorer.flags.rules.commuting import CONTAINMENT_MEAN_ERROR, CONTAINMENT_WORST_ERROR
from explorer.readers.flows import whom_said
from explorer.said import Figure, Said, Value
from explorer.statement.economy_parts import commuting
from explorer.statement.figures import ECONOMY, HOLDS, cited, count, is_known, points, share
from explorer.statement.model import Part, Sentence

MEANT = {
    "verdict-holds-rule": ("statement-means-holds", ("good", "many")),
    "verdict-holds-rule-alone": ("statement-means-holds-alone", ("good",)),
}
"""What is said of a rule, and the bounds in it."""


def certainty_part(findings: Findings) -> Part:
    """Say what is estimated and how far that is off, which census it is, and how firm the answers are."""
    source = commuting(findings)
    told = [Sentence(said, source) for said in (*_meant(findings), *_data_said(findings))]
    told += [Sentence(said, source) for said in _firm_said(findings)]
    return Part("certainty", Said("statement-part-certainty"), tuple(told))


def _meant(findings: Findings) -> Iterator[Said]:
    """Say what it takes to hold together: the answer in brief uses these words."""
    rule = findings.verdict.economy.verdict.question("holds_together").rule
    if isinstance(rule, Said) and rule.id in MEANT:
        said, names = MEANT[rule.id]
        key = f"{ECONOMY}.questions.holds_together.rule.values"
        yield Said(said, **{name: _bound(rule.values[name], f"{key}.{name}") for name in names})


def _bound(value: Value, key: str) -> Value:
    return Figure(value, key) if isinstance(value, int) else cited(value, key)


def _data_said(findings: Findings) -> Iterator[Said]:
    nations = {findings.lookup.districts[code].country for code in findings.footprint.districts}
    if findings.flows.source.estimated:
        mean = points(CONTAINMENT_MEAN_ERROR, "containment.measured_error.mean")
        worst = points(CONTAINMENT_WORST_ERROR, "containment.measured_error.worst")
        yield Said("statement-estimated")
        if nations - OLDER_TOTALS:
            yield Said("statement-error", mean=mean, worst=worst)
    else:
        yield Said("statement-counted")
    if findings.flows.source.estimated and nations & OLDER_TOTALS:
        yield Said("statement-older")
    if rests_on_lockdown(findings.case):
        yield Said("statement-lockdown")
    if findings.problems:
        yield Said("statement-problems", n=count(len(findings.problems), "problems"))


def _firm_said(findings: Findings) -> Iterator[Said]:
    for side, found in findings.firmness.items():
        yield Said("statement-firmness", side=side, firm=found.answer)
        if found.changes_if is not None and found.answer == "close_call":
            key = f"verdict.{side}.firmness.changes_if"
            changes = found.changes_if
            yield Said(changes.id, **{name: cited(one, f"{key}.values.{name}") for name, one in changes.values.items()})


def unknown_part(findings: Findings) -> Part:
    """Say, once, what no figure here can tell."""
    told = [Sentence(Said("statement-cannot-commuting"))]
    numbers = findings.verdict.economy.numbers
    if is_known(numbers.counted):
        counted = share(numbers.counted, f"{HOLDS}.counted_share")
        base = whom_said(findings.flows.base)
        told.append(Sentence(Said("statement-cannot-home", base=base, share=counted), ("commuting_totals",)))
    told += [Sentence(said, commuting(findings)) for said in ireland_said(findings.case)]
    if findings.not_checked:
        told.append(Sentence(Said("statement-cannot-checks", n=len(findings.not_checked))))
    return Part("unknown", Said("statement-part-unknown"), tuple(told))

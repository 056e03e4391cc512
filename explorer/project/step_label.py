"""What a step is called, as projects and journals keep it: what is said as JSON; words of older versions stay words."""

from __future__ import annotations

import json

from explorer.said import Said, of_record, record

Label = Said | str
"""What a step is called; text is shown as it is."""

_MOST_PARTS = 100
"""Lists and sentences in a label; more is a trap."""


def label_text(label: Label) -> str:
    """Return a label as it is kept.

    Examples
    --------
    >>> label_text("Choose indicator"), label_text(Said("project-open", file="wye"))
    ('Choose indicator', '{"id": "project-open", "values": {"file": "wye"}}')
    """
    # The name of a file may hold what is no text.
    return json.dumps(record(label)) if isinstance(label, Said) else label.encode("utf-8", "replace").decode()


def label_of(kept: str) -> Label:
    """Return the label that was kept, whoever wrote it.

    Examples
    --------
    >>> label_of("Choose indicator"), label_of('{"id": "project-open", "values": {"file": "wye"}}')
    ('Choose indicator', Said('project-open', file='wye'))
    """
    if not kept.startswith('{"id":') or kept.count("{") + kept.count("[") > _MOST_PARTS:
        return kept
    try:
        told = of_record(json.loads(kept))
    except ValueError:
        return kept
    return told if isinstance(told, Said) else kept

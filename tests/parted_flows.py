"""A small flows file that parts people by where they work, so that it has several bases."""

from __future__ import annotations

from pathlib import Path

LEEDS, BRADFORD, HULL, YORK = "E08000035", "E08000032", "E06000010", "E06000014"
AT_HOME, NOWHERE = "OD0000001", "OD0000003"
ROWS = {
    (LEEDS, LEEDS): 9000, (LEEDS, BRADFORD): 1000, (BRADFORD, LEEDS): 6000, (BRADFORD, BRADFORD): 5000,
    (HULL, HULL): 8000, (HULL, YORK): 500, (YORK, HULL): 4000, (YORK, YORK): 3000, (YORK, LEEDS): 300,
    (LEEDS, AT_HOME): 70_000, (BRADFORD, AT_HOME): 90_000, (YORK, NOWHERE): 60_000, (HULL, NOWHERE): 60_000,
}  # fmt: skip


def written(path: Path, rows: dict[tuple[str, str], int]) -> Path:
    lines = [f"{home},{work},{people}" for (home, work), people in rows.items()]
    path.write_text("\n".join(["home,work,people", *lines]), encoding="utf-8")
    return path

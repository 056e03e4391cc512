"""Typed preferences, remembered between sessions in the user's own configuration folder."""

from __future__ import annotations

import contextlib
import json
import locale
import os
from dataclasses import Field, asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from explorer import resources

RECENT_LIMIT = 8
TABLE_SHAPES = 50
"""Shapes of tables whose choices are remembered."""

NAMES_KEPT = 500
"""Names of flows files whose meaning is remembered."""


@dataclass(frozen=True)
class Settings:
    """What the application remembers.

    Attributes
    ----------
    text_scale : float
        Size of all text against the system's, 0.8 to 2.5 (for projectors).
    recent_boundaries, recent_flows, recent_areas, recent_tables : tuple of str
        Files opened last, newest first.
    flow_names : dict of str to str
        What names in flows files were said to mean: as written → code; empty for those left out.
    last_database : str
        The database that was asked last, without its password.
    table_choices : dict of str to str
        How tables of a shape were read last: fingerprint of the headers → choices, as JSON.
    report_folder : str
        Where the folder of the last report was made; empty for the user's documents.
    map_folder : str
        Where the last map was exported to; empty for the user's documents.
    reopen : bool
        Whether what was open last is opened again at the next start.
    recent_projects : tuple of str
        Projects opened last, newest first.
    favourite_indicators : tuple of str
        Ids of the indicators that stand first in the list.
    journal : str
        Name of the journal of the project that is open; empty before the first.
    appearance : str
        ``light``, ``dark`` or ``contrast``; empty for the system's.
    language : str
        Code of the language of all words, such as ``cy``; empty for the system's.
    both_languages : bool
        Whether a room is shown its sentences in the other language, too.
    single_keys : bool
        Whether keys that are one letter, digit or sign act alone; with Ctrl otherwise.
    window : dict of str to str
        Geometry and layout of the window, as Qt wrote them (base64), and what its parts keep.
    """

    text_scale: float = 1.0
    recent_boundaries: tuple[str, ...] = ()
    recent_flows: tuple[str, ...] = ()
    recent_tables: tuple[str, ...] = ()
    flow_names: dict[str, str] = field(default_factory=dict)
    last_database: str = ""
    table_choices: dict[str, str] = field(default_factory=dict)
    recent_areas: tuple[str, ...] = ()
    report_folder: str = ""
    map_folder: str = ""
    reopen: bool = True
    recent_projects: tuple[str, ...] = ()
    journal: str = ""
    favourite_indicators: tuple[str, ...] = ()
    appearance: str = ""
    language: str = ""
    both_languages: bool = False
    single_keys: bool = True
    window: dict[str, str] = field(default_factory=dict)

    def with_recent(self, kind: str, path: Path) -> Settings:
        """Return settings with a file at the head of its recent list (``recent_boundaries`` and the like)."""
        others = [name for name in getattr(self, kind) if name != str(path)]
        recent: dict[str, Any] = {kind: (str(path), *others)[:RECENT_LIMIT]}
        return replace(self, **recent)

    def with_table(self, shape: str, choices: str) -> Settings:
        """Return settings that remember how a table of this shape was read; the oldest of many are forgotten."""
        others = {known: kept for known, kept in self.table_choices.items() if known != shape}
        return replace(self, table_choices=dict(list({**others, shape: choices}.items())[-TABLE_SHAPES:]))

    @property
    def names_chosen(self) -> tuple[tuple[str, str], ...]:
        """What names in flows files were said to mean, for the next file that has them."""
        return tuple(self.flow_names.items())

    def with_names(self, names: tuple[tuple[str, str], ...]) -> Settings:
        """Return settings that remember what names were said to mean; the oldest of many are forgotten."""
        others = {name: code for name, code in self.flow_names.items() if name not in dict(names)}
        return replace(self, flow_names=dict(list({**others, **dict(names)}.items())[-NAMES_KEPT:]))


def settings_file() -> Path:
    """Where the preferences are: no administrator's rights are needed to write there."""
    from platformdirs import user_config_path

    chosen = os.environ.get("SUBREGION_EXPLORER_CONFIG")
    return (Path(chosen) if chosen else user_config_path("subregion-explorer", appauthor=False)) / "settings.json"


def system_language() -> str:
    """Return the code of the language that the system is set to; empty where it does not say."""
    asked = next(filter(None, map(os.environ.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    # Windows has no such variables, and calls languages by their English names.
    told = asked or locale.getlocale()[0] or ""
    return "cy" if told.startswith(("cy", "Welsh")) else told.split(":")[0][:2].casefold()


def data_folder() -> Path:
    """Where clean copies of the user's own files are kept; ``SUBREGION_EXPLORER_DATA`` names another place."""
    from platformdirs import user_data_path

    chosen = os.environ.get("SUBREGION_EXPLORER_DATA")
    return Path(chosen) if chosen else user_data_path("subregion-explorer", appauthor=False)


def cache_folder() -> Path:
    """Where what can be made anew is kept; ``SUBREGION_EXPLORER_CACHE`` names another place."""
    from platformdirs import user_cache_path

    chosen = os.environ.get("SUBREGION_EXPLORER_CACHE")
    return Path(chosen) if chosen else user_cache_path("subregion-explorer", appauthor=False)


def keep_beside_the_program() -> None:
    """Keep everything in the folder ``portable`` beside the program from now on, in processes that it starts, too."""
    beside = resources.program_folder() / "portable"
    for name, folder in (("CONFIG", "settings"), ("DATA", "data"), ("CACHE", "cache")):
        os.environ[f"SUBREGION_EXPLORER_{name}"] = str(beside / folder)
    os.environ["MPLCONFIGDIR"] = str(beside / "cache" / "matplotlib")


def add_ons_folders() -> list[Path]:
    """Where add-ons of a packaged application are looked for: beside the program, and in the user's own data folder."""
    return [resources.program_folder() / "add-ons", data_folder() / "add-ons"]


def stored_settings() -> dict[str, Any]:
    """Return the preferences as they stand in their file, those of older versions too; empty where it is missing or damaged."""
    try:
        stored = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def load_settings() -> Settings:
    """Read the preferences; a missing or damaged file, or a value of the wrong type, gives the default."""
    stored = stored_settings()
    kept: dict[str, Any] = {f.name: stored[f.name] for f in fields(Settings) if _usable(stored, f)}
    kept |= {name: tuple(value) for name, value in kept.items() if isinstance(value, list)}
    return Settings(**kept)


def save_settings(settings: Settings) -> None:
    """Write the preferences whole or not at all; a folder that cannot be written to is no reason to stop."""
    with contextlib.suppress(OSError):
        keep_text(settings_file(), json.dumps(asdict(settings), indent=2))


def keep_text(target: Path, text: str) -> None:
    """Write a small file whole or not at all: a full disk leaves what was there, and no draft beside it.

    Raises
    ------
    OSError
        It cannot be written.
    """
    draft = target.with_name(f"{target.name}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise


def _usable(stored: dict[str, Any], setting: Field[Any]) -> bool:
    if setting.name not in stored:
        return False
    value = stored[setting.name]
    if setting.name in ("window", "table_choices", "flow_names"):
        return isinstance(value, dict) and all(isinstance(v, str) for v in value.values())
    if isinstance(setting.default, tuple):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if isinstance(setting.default, float):
        return isinstance(value, int | float) and not isinstance(value, bool) and 0.5 <= value <= 3
    return isinstance(value, type(setting.default))


def area_sets_folder() -> Path:
    """Where the user's own sets of functional areas are kept."""
    return data_folder() / "functional areas"


def area_sets() -> dict[str, Path]:
    """Return the user's own sets of functional areas by name; none where there is no folder yet."""
    return {path.stem: path for path in sorted(area_sets_folder().glob("*.csv"))}

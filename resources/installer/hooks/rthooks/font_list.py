"""Keeps matplotlib's list of typefaces in the user's cache, where the next start finds it.

PyInstaller's own hook of this name makes a temporary folder at every start instead: nothing starts where that cannot be
made, each start looks through all typefaces again, and a process that is ended leaves its folder behind.
"""

import os

from platformdirs import user_cache_path

chosen = os.environ.get("SUBREGION_EXPLORER_CACHE")
folder = chosen or str(user_cache_path("subregion-explorer", appauthor=False))
os.environ.setdefault("MPLCONFIGDIR", os.path.join(folder, "matplotlib"))

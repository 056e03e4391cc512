"""Keeps matplotlib's list of typefaces in the user's cache, where the next start finds it; without three dimensions.

PyInstaller's own hook of this name makes a temporary folder at every start instead: nothing starts where that cannot be
made, each start looks through all typefaces again, and a process that is ended leaves its folder behind.
"""

import os
import sys
import types

from platformdirs import user_cache_path

chosen = os.environ.get("SUBREGION_EXPLORER_CACHE")
folder = chosen or str(user_cache_path("subregion-explorer", appauthor=False))
os.environ.setdefault("MPLCONFIGDIR", os.path.join(folder, "matplotlib"))

# Charts in three dimensions are left out; without this stand-in that is complained of in each report.
solid = types.ModuleType("mpl_toolkits.mplot3d")
solid.Axes3D = None
sys.modules["mpl_toolkits.mplot3d"] = solid

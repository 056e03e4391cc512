# Everything that is typed in this project. "make" alone lists it.

VENV   := .venv
PY     := $(VENV)/bin/python
PIP     = $(@D)/bin/python -m pip --disable-pip-version-check install --quiet
PINNED := --constraint constraints.txt
WHAT_IS_INSTALLED := pyproject.toml constraints.txt

EXAMPLE := ca-west-midlands
RESULTS := out/west-midlands

# Hundreds of processes start in the tests: what Python has compiled may be kept, also where the machine asks it not to.
export PYTHONDONTWRITEBYTECODE :=

# On Linux a window needs a display. A platform chosen for Qt counts as one.
ifeq ($(shell uname -s),Linux)
NO_DISPLAY := $(if $(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM),,yes)
endif

.DEFAULT_GOAL := help
.PHONY: help package-windows lock-windows try-packages run test bench fuzz kills rehearsal hostile axe ear combined findings coverage screenshots guide boundaries package lock clean libraries

help: ## Show this list.
	@echo "Sub-region Explorer. Type \"make\" and one of these words:"
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-18s%s\n", $$1, $$2}'

# ---- Python and packages -------------------------------------------------------------------------------------------
# A stamp in .venv for each step: a second call starts at once, a changed requirement installs anew, an interrupted
# step is done again.
# Packages are built in an environment of their own, with what the application needs and PyInstaller. What tests need beside it
# would come into a package wherever a library asks whether it is there, and two builds would differ by what was installed before.

PACKING := build/python
PACK    := $(PACKING)/bin/python
PLACES  := $(VENV) $(PACKING)

$(PLACES:%=%/.made):
	@python="$$(.ci/find-python)" && echo "Making $(@D) with $$($$python --version) …" >&2 && $$python -m venv --clear $(@D)
	@$(PIP) --upgrade $(PINNED) pip
	@touch $@

$(PLACES:%=%/.runtime): %/.runtime: %/.made $(WHAT_IS_INSTALLED)
	@echo "Installing what the application needs into $(@D) (about 230 MB the first time) …" >&2
	@$(PIP) $(PINNED) --build-constraint constraints.txt --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/.runtime
	@echo "Installing what the checks and tests need …" >&2
	@$(PIP) $(PINNED) --group test --group check
	@touch $@

$(PACKING)/.package: $(PACKING)/.runtime
	@echo "Installing PyInstaller …" >&2
	@$(PIP) $(PINNED) --group package
	@touch $@

$(VENV)/.recipe: $(VENV)/.runtime
	@echo "Installing what the recipe of the boundaries needs (about 170 MB) …" >&2
	@$(PIP) $(PINNED) --group recipe
	@touch $@

# Told, but no reason to stop: reports need none of them, and the offscreen platform only a few.
libraries:
	@.ci/system-libraries || true

# ---- The application -----------------------------------------------------------------------------------------------

run: $(VENV)/.runtime libraries ## Start the application; ARGS="…" passes arguments on. Without a display: an example report.
ifneq ($(strip $(ARGS)),)
	@$(PY) -m explorer $(ARGS)
else ifeq ($(NO_DISPLAY),yes)
	@echo "There is no display here, so no window can open. The same journey runs without one, for the West Midlands."
	@$(PY) -m explorer report $(EXAMPLE) --out $(RESULTS)
	@echo
	@echo "Done. The findings are in $(RESULTS): start with report.html (flags.csv, findings.json and map.png lie beside it)."
	@echo "To see the window, type \"make run\" where there is a display, or \"make screenshots\" for pictures of it."
else
	@$(PY) -m explorer
endif

# Each process begins with a half of the tests as they stand in their files, so that what a file prepares once is prepared once.
test: $(VENV)/.tests libraries ## Check style, types and layers; run the doctests and tests.
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check explorer tests boundaries
	@$(PY) -m mypy --num-workers 2
	@$(VENV)/bin/lint-imports
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest --quiet --doctest-modules explorer
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 --dist worksteal

# One process at a time, or the times are not worth reading; "addopts" is emptied because it skips benchmarks.
bench: $(VENV)/.tests libraries ## Measure speed and memory into out/bench.json.
	@mkdir -p out
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest tests/benchmarks --override-ini addopts= --import-mode=importlib \
		-p no:cacheprovider -p no:xdist --benchmark-only --benchmark-quiet

# Damaged files by the thousand, in a process apart: FUZZ=50000 make fuzz tries more.
fuzz: $(VENV)/.tests ## Read ten thousand damaged files of each sort and count what became of them.
	@FUZZ=$${FUZZ:-10000} $(PY) -m pytest -q -s tests/readers/test_damaged_boundaries.py tests/readers/test_table_fuzz.py tests/readers/test_flow_fuzz.py \
		tests/readers/test_statement_fuzz.py

# Ten thousand take about half an hour: KILLS=200 make kills tries fewer.
kills: $(VENV)/.tests ## Kill a window at ten thousand random moments and count the steps that were lost.
	@KILLS=$${KILLS:-10000} $(PY) -m tests.project.kills

rehearsal: $(VENV)/.tests ## Type in a whole workshop by keyboard, merge it, and count the keys.
	@$(PY) -m tests.workshop.rehearsal

hostile: $(VENV)/.tests ## Open five thousand damaged project files and count what became of them.
	@HOSTILE=$${HOSTILE:-5000} $(PY) -m tests.project.hostile

# Node, npm and a browser (chromium) must be there.
axe: $(VENV)/.runtime ## Hold the pages that are handed on against axe-core, in longer words too.
	@mkdir -p build/axe && cp tests/accessibility/package.json build/axe && npm install --silent --prefix build/axe
	@$(PY) -m tests.accessibility.pages

# Orca, a screen and keys that nobody presses must be there (Debian: orca xvfb dbus at-spi2-core xdotool openbox libglib2.0-bin).
ear: $(VENV)/.runtime ## Hear two tasks done by keyboard as Orca says them; JOURNEY=cardiff hears one.
	@$(PY) -m tests.accessibility.by_orca $(JOURNEY)

# Words of findings may change, their ids, numbers and areas only on purpose: RENEW=yes keeps what is found.
findings: $(VENV)/.tests ## Look at every footprint: are ids, numbers and areas of its findings as they were?
	@$(PY) -m tests.flags.digest $(if $(RENEW),--renew)

# Whoever changes a bundled table describes it in resources/data/bundled_tables.csv and runs this: hashes and rows are counted anew.
.PHONY: bundled-facts
bundled-facts: $(VENV)/.tests ## Describe the bundled data anew: rows, columns and hash of each table.
	@$(PY) -c 'from datetime import date; from explorer.packs.description import renew_bundled; print(renew_bundled(date.today().isoformat()))'

combined: $(VENV)/.tests ## Hold combined figures against those published for counties and authorities; print reasons for the rest.
	@$(PY) -m tests.layers.combined

# Rooms of which every line and branch is tested, each by its own tests and doctests; what only published files test does not
# count, since a fresh clone has none of them.
COVERED := project places flags analysis

coverage: $(VENV)/.tests ## Fail where a line or branch of what keeps, judges and measures is not tested.
	@SUBREGION_TEST_DATA=none QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n 2 --doctest-modules \
		$(COVERED:%=explorer/%) $(COVERED:%=tests/%) tests/catalogue/test_shapes_against_codes.py tests/official/test_using.py \
		$(COVERED:%=--cov=explorer/%) --cov-branch --cov-report=term-missing:skip-covered --cov-fail-under=100

screenshots: $(VENV)/.runtime libraries ## Draw the pictures of the window that the README shows.
	@mkdir -p resources/screenshots
	@QT_QPA_PLATFORM=offscreen $(PY) -m explorer --screenshot resources/screenshots/main-window.png --size 1600x1000 \
		--partnership $(EXAMPLE) --indicator employment_rate
	@echo "Drawn: resources/screenshots/main-window.png"

guide: $(VENV)/.tests libraries ## Draw the pictures of the guide that the help shows.
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.guide_pictures
	@echo "Drawn: resources/help/guide/pictures"

boundaries: $(VENV)/.recipe ## Rebuild the bundled boundaries and the commuting estimate from their sources.
	@$(PY) -m boundaries.recipe
	@$(PY) -m boundaries.recipe.commuting

# The same seed and the time of the last change in all files make two builds equal, byte for byte.
package: $(PACKING)/.package ## Build the application for this system: a folder that needs no Python, and on Linux a .deb and .tar.xz.
	@.ci/system-libraries package $(PACK)
	@export PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} && \
	$(PACK) -m PyInstaller --noconfirm --clean --log-level WARN --distpath dist --workpath build/pyinstaller build.spec && \
	rm -rf dist/handed-out && $(PACK) -m resources.installer.handed_out dist/subregion-explorer dist/handed-out
	@.ci/try-package dist/subregion-explorer dist/handed-out

# On any Linux with mingw-w64, nsis and wixl. WINDOWS_PYTHON names the embeddable zip of Python's publisher; without it a trial is made.
package-windows: $(PACKING)/.package ## Put the application together for Windows: setup, MSI and portable zip; try them under Wine.
	@command -v makensis >/dev/null && command -v x86_64-w64-mingw32-gcc >/dev/null || \
	{ echo "This needs mingw-w64 and NSIS: sudo apt-get install gcc-mingw-w64-x86-64 nsis wixl"; exit 1; }
	@export PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} QT_QPA_PLATFORM=offscreen && \
	rm -rf dist/windows-handed-out && $(PACK) -m resources.installer.windows_layout dist/windows dist/windows-handed-out
	@PYTHON="$(CURDIR)/$(PACK)" .ci/try-windows dist/windows dist/windows-handed-out

try-packages: ## Try the packages on bare systems (debootstrap) and under Wine, where those tools are; it takes a while.
	@.ci/try-packages dist/handed-out

lock: ## Pin the newest releases that pyproject.toml allows into constraints.txt.
	@rm -rf build/lock
	@python="$$(.ci/find-python)" && $$python -m venv build/lock
	@build/lock/bin/python -m pip install --quiet --upgrade pip setuptools
	@build/lock/bin/python -m pip install --quiet --editable . hatchling \
		--group test --group check --group package --group recipe
	@{ sed -n '/^#/p;/^#/!q' constraints.txt; build/lock/bin/python -m pip freeze --all --exclude-editable; } > build/lock/new
	@mv build/lock/new constraints.txt && rm -r build/lock
	@echo "constraints.txt is made anew. Run \"make test\" before you commit it."

lock-windows: $(VENV)/.runtime ## Fetch the wheels for Windows of what constraints.txt pins, and note their sums.
	@$(PY) -m resources.installer.windows_layout --lock

clean: ## Remove everything that these commands made, except the pictures and the boundaries.
	rm -rf $(VENV) build dist out .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks .pytest_cache
	find explorer tests boundaries -name __pycache__ -type d -prune -exec rm -rf {} +

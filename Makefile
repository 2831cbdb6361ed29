# Fengcai: `make site` builds the demonstration, `make test` tests everything. Both prepare what they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# what takes long and seldom breaks: sites and copies of the house, films and pictures, what waits for others, every shape of every field
LATER := $(addprefix --ignore tests/,build browser extending bench media lettering make/picture make/share make/hant assessment preview crew read/test_shapes.py read/test_hostile_fields.py forms/test_schema.py)

.PHONY: site preview test quick sweep matrix lighthouse old-browsers nu check fuzz format bench bench-photos browser wheel-test clean help

site: $(VENV)/.site        ## build the demonstration community into output/
	@$(BIN)/python -m builder build

preview: $(VENV)/.site     ## write and watch: http://127.0.0.1:5500/
	@$(BIN)/python -m builder preview

test: $(VENV)/.test browser  ## all tests, those in a real browser included
	@$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow"

quick: $(VENV)/.test       ## the core in under half a minute: format, lint, types, and the tests of reading, checking, planning, pages and publishing that build no site
	@$(BIN)/ruff format --check builder tests
	@$(BIN)/ruff check builder tests
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q -n auto --dist worksteal -m "not browser and not slow and not whole" $(LATER)

sweep: $(VENV)/.test       ## hundreds of killed builds, full disks and hostile pictures: three minutes
	@$(BIN)/python -m pytest -n auto -m "slow and not browser"

matrix: $(VENV)/.test browser ## every page type in both themes, each edition, two widths: axe, console, policy, shifts
	@$(BIN)/python -m pytest -n auto -m slow tests/browser/test_matrix.py

lighthouse: $(VENV)/.test browser ## mobile 100/100/100/100 on home, list, story, gallery and album of both themes: on a quiet machine
	@$(BIN)/python -m pytest -rs tests/browser/test_lighthouse.py

old-browsers: $(VENV)/.test ## every page type in Chromium 83 and 109, screens in 64 too: fetched by npm
	@$(BIN)/python -m pytest -rs tests/browser/test_old_chromium.py

nu: $(VENV)/.test          ## the Nu HTML checker over the demonstration: needs Java (default-jre-headless), fetched by npm
	@$(BIN)/python -m pytest -rs tests/browser/test_nu.py

check: $(VENV)/.test       ## what must hold before a commit: format, lint, types, the core tests
	@$(BIN)/ruff format --check builder tests
	@$(BIN)/ruff check builder tests
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -m "not browser and not slow"

fuzz: $(VENV)/.test        ## ten times as many random cases, never the same twice
	@FENGCAI_CASES=fuzz $(BIN)/python -m pytest -n auto -k "$(or $(ONLY),oracle or markdown or frontmatter or manuscript or plan or screens or fuzz)"

format: $(VENV)/.test
	@$(BIN)/ruff format builder tests
	@$(BIN)/ruff check --fix builder tests

bench: $(VENV)/.site       ## measure against Hugo on one corpus: tests/bench/RESULTS.md
	@$(BIN)/python -m tests.bench.run

bench-photos: $(VENV)/.site  ## measure pictures against sharp, Hugo and others: tests/bench/RESULTS-photos.md
	@$(BIN)/python -m tests.bench.photos

browser:                   ## the system's Chromium and a Chinese font, where they may be installed
	@sh .ci/browser

clean:                     ## take back what builds made
	@$(BIN)/python -m builder clean

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1)). Say which with: make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing. Install it first, on Debian and Ubuntu: sudo apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: $(VENV)/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.test: $(VENV)/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ $(VENV)/.site

help:
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/  /'

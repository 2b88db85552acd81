# Two commands matter: `make site` builds the site, `make test` runs every check. `make help` lists the rest.
# Needs Python 3.11 or later and make (GNU make 3.81, as on macOS, will do).

PYTHON ?= python3
# Two is what the smallest machine has; more is faster on a bigger one: `make test WORKERS=8`.
WORKERS ?= 2
ARGS ?=

RUNTIME_LOCKS := requirements/runtime.txt requirements/build.txt
TEST_LOCKS := $(RUNTIME_LOCKS) requirements/test.txt

# The tests start hundreds of Pythons: compiling every module in each of them takes longer than the tests.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
.NOTPARALLEL:
.PHONY: help site serve check test imports lint types tests bench shots measure lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' Makefile

site: .venv/.ready ## build the site into site/
	@.venv/bin/dossier build $(ARGS)
	@echo "The site is in site/. 'make serve' shows it in a browser."

serve: .venv/.ready ## show the site in a browser, and build it again when a file changes
	@.venv/bin/dossier serve $(ARGS)

check: .venv/.ready ## check the dossier: every quote, link and decision
	@.venv/bin/dossier check $(ARGS)

test: imports lint types tests ## run every check of the code

imports: .venv/.ready
	@.venv/bin/python tests/smoke/imports.py

lint: .venv-test/.ready
	@.venv-test/bin/ruff check --quiet .
	@.venv-test/bin/ruff format --quiet --check .

types: .venv-test/.ready
	@.venv-test/bin/mypy

tests: .venv-test/.ready
	@tests/tools/browser.sh >/dev/null
	@.venv-test/bin/pytest -n $(WORKERS) --dist loadfile $(ARGS)

bench: .venv/.ready ## measure how long builds take, as ratios
	@.venv/bin/python tests/bench/run.py $(ARGS)

shots: .venv-test/.ready ## make pictures of every kind of page of site/ in build/shots/
	@.venv-test/bin/python tests/tools/shots.py $(ARGS)

measure: .venv-test/.ready ## measure what a visit to site/ costs, and to a site of 300 sources
	@.venv-test/bin/python tests/tools/measure.py

lock: ## write requirements/*.txt anew from pyproject.toml (UPGRADE=1: newest versions)
	@$(call need-python)
	@test -x .cache/uv/bin/uv || $(PYTHON) -m venv .cache/uv
	@test -x .cache/uv/bin/uv || { $(call pip,.cache/uv,install uv); }
	@$(call compile,runtime) pyproject.toml
	@$(call compile,build) --constraints requirements/runtime.txt --group pyproject.toml:build
	@$(call compile,test) --constraints requirements/runtime.txt --constraints requirements/build.txt \
	  --group pyproject.toml:test
	@! grep -nE '://|^-|^[^#]* @ |file:' requirements/*.txt || \
	  { echo "A lock names a place to install from; only names, versions and hashes belong there." >&2; exit 1; }
	@echo "requirements/*.txt written."

clean: ## remove all that was built or installed here
	@rm -rf build site dist .venv .venv-test .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find site_build tests -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Environments. `.locked` is made anew when a lock changes, `.ready` when the package's own metadata does.

.venv/.locked: $(RUNTIME_LOCKS)
	@$(call install,.venv,$^)

.venv-test/.locked: $(TEST_LOCKS)
	@$(call install,.venv-test,$^)

%/.ready: %/.locked pyproject.toml
	@$(call pip,$*,install --no-deps --no-build-isolation --editable .)
	@$(call pip,$*,check)
	@touch $@

# Sentences instead of tracebacks for the two things that can be wrong with a machine's Python.
define need-python
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
  echo "Python 3.11 or later is needed, and '$(PYTHON)' is not that. Name one: make PYTHON=python3.12" >&2; exit 1; }; \
$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
  echo "This Python cannot make environments. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
endef

# $(call pip,ENVIRONMENT,ARGUMENTS): pip, which speaks only when it fails.
define pip
$(1)/bin/python -m pip --no-input --disable-pip-version-check $(2) >$(1)/pip.log 2>&1 || { cat $(1)/pip.log >&2; exit 1; }
endef

# $(call install,ENVIRONMENT,LOCKS): a new environment with what the locks hold, hashes checked. Wheels
# only: an sdist would run code and fetch build tools that no lock holds. Python compiles what it uses, later.
define install
$(need-python); \
echo "Installing into $(1) (once; about a minute) ..."; \
{ rm -rf $(1) && $(PYTHON) -m venv $(1); } || exit 1; \
$(call pip,$(1),install --no-compile --require-hashes --only-binary :all: $(foreach lock,$(2),-r $(lock))); \
touch $@
endef

# $(call compile,NAME): the lock NAME for every platform and Python from 3.11 on. One version of each package
# for all of them ("fewest"), so that the same sources give the same bytes on every machine.
define compile
.cache/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --no-annotate --no-emit-index-url --custom-compile-command "make lock" \
  $(if $(UPGRADE),--upgrade) --output-file requirements/$(1).txt
endef

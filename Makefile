# Petrel 海燕: the commands of the README. Plain make, down to 3.81 (macOS).
# ARGS goes on to the petrel command or to pytest: make serve ARGS='--port 8001'

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve build check bench screenshots test lint types floors test-js test-py \
        generate lock venv venv-test browser

export PYTHONUTF8 := 1
PY     := .venv/bin/python
PETREL := .venv/bin/petrel
PYTHON_FOUND := sh scripts/bootstrap/python.sh
WORKERS ?= 3

help:  ## Show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

serve: venv  ## Check the records, build the site, serve it with live reload, print the address
	@$(PETREL) serve $(ARGS)

build: venv  ## Build the site into build/site
	@$(PETREL) build $(ARGS)

check: venv  ## Check every record and name each mistake with file, line and cure
	@$(PETREL) check $(CHECK_ARGS)

bench: venv-test browser  ## Measure building, checking, weights, judging and asking
	@PETREL_CHROMIUM="$$(cat build/chromium-path)" $(PETREL) bench $(ARGS)

screenshots: venv-test browser  ## Take pictures of the site: phone and desktop, both languages
	@PETREL_CHROMIUM="$$(cat build/chromium-path)" $(PETREL) screenshots $(ARGS)

test: venv-test browser lint types floors test-js test-py  ## Set up what is missing, then run everything below

lint: venv-test  ## Style (ruff)
	@$(PY) -m ruff check

types: venv-test  ## Types (mypy --strict)
	@$(PY) -m mypy

floors: venv-test  ## Which floor may import which (import-linter)
	@$(PY) .venv/bin/lint-imports

test-js: venv-test  ## JavaScript tests, under the Node that playwright carries
	@node="$$($(PY) -m bootstrap.node)" && \
	"$$node" --disable-warning=MODULE_TYPELESS_PACKAGE_JSON --test tests/js/*.test.js

test-py: venv-test browser  ## Python and browser tests
	@$(PY) -m pytest -n $(WORKERS) $(ARGS)

generate: venv-test  ## Write the vectors in tests/vectors anew; read the difference
	@$(PY) -m tests.search.make_vectors
	@$(PY) -m tests.eligibility.make_vectors

lock:  ## Write both locks anew from requirements*.in; ARGS=--upgrade takes the newest releases
	@$(PYTHON_FOUND) scripts/bootstrap/lock.py $(ARGS)

# The set-up. Each of these is a matter of milliseconds when nothing is missing.
venv:
	@$(PYTHON_FOUND) scripts/bootstrap/venv.py site

venv-test:
	@$(PYTHON_FOUND) scripts/bootstrap/venv.py test

browser: venv-test
	@$(PY) -m bootstrap.node >/dev/null
	@$(PY) -m bootstrap.chromium
	@$(PY) -m bootstrap.fonts

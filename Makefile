# Every target sets itself up: all it needs is Python 3.11 or newer, git and make.
PYTHON ?= python3
VENV ?= .venv
RUN := $(VENV)/bin/python

.PHONY: generate check test lint bench contract coverage-of-api soak matrix clean

generate: $(VENV)/ready
	@$(RUN) -m generator generate

check: $(VENV)/ready
	@$(RUN) -m generator check

test: $(VENV)/ready
	@$(RUN) -m pytest -q

lint: $(VENV)/ready
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check generator tests examples
	@$(RUN) -m mypy
	@$(RUN) -m pyright

bench: $(VENV)/ready
	@$(RUN) -m tests.bench

# Minutes of all that can go wrong between client and server.
soak: $(VENV)/ready
	@$(RUN) -m tests.never_twice --count 100000
	@$(RUN) -m tests.soak --seconds 60

contract: $(VENV)/ready
	@$(RUN) -m tests.contract

# API=FILE: facts of the vendor's own specification, which are not part of this repository.
coverage-of-api: $(VENV)/ready
	@$(RUN) -m tests.api_coverage $(API)

$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with PYTHON=")'
	@rm -rf $(VENV)
	@echo "setting up $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

# `test` and `check` on every Python that is installed, through pyenv or on the path.
MINORS := 3.11 3.12 3.13
matrix:
	@for minor in $(MINORS); do \
	    found=$$(ls -d "$$HOME"/.pyenv/versions/$$minor.*/bin/python /usr/bin/python$$minor /usr/local/bin/python$$minor 2>/dev/null | head -n 1); \
	    if [ -z "$$found" ]; then echo "Python $$minor: not installed"; continue; fi; \
	    echo "Python $$minor: $$found"; \
	    $(MAKE) --no-print-directory test check PYTHON="$$found" VENV=.venv-$$minor || exit 1; \
	done

clean:
	rm -rf .venv .venv-* .cache

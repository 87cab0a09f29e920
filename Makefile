# Every target installs its dependencies. You need only Python 3.11 or newer, git and make.
PYTHON ?= python3

# The folder of the virtual environment. The environment variable VENV is ignored: other programs set it.
VENV := .venv
ifneq ($(words $(VENV)),1)
$(error VENV='$(VENV)': name one folder, without spaces)
endif
export VENV
RUN := "$$VENV/bin/python"

# Delete the folder "$$each" if it is a virtual environment. Refuse to delete anything else.
DELETE_VENV := case "$$each" in -* | */ | *[!A-Za-z0-9._/-]*) \
        echo "VENV='$$each': name a folder, with nothing but A-Z a-z 0-9 . _ / -" >&2; exit 2;; esac; \
    if [ -L "$$each" ] || { [ -e "$$each" ] && [ ! -f "$$each/pyvenv.cfg" ]; }; then \
        echo "$$each: not a virtual environment; delete it yourself, or set VENV=" >&2; exit 2; fi; \
    if [ -d "$$each" ]; then case "$$(pwd -P)/" in "$$(cd "$$each" && pwd -P)"/*) \
        echo "$$each: has this folder in it; name another one with VENV=" >&2; exit 2;; esac; fi; \
    rm -rf -- "$$each"

# One process more than the number of cores, because some tests only wait.
ON_ALL_CORES = --dist=worksteal --numprocesses=$$($(RUN) -c 'import os; print(1 + (os.cpu_count() or 1))')
LEFT_OUT := tests/analyze/test_client_names.py tests/base/test_cache.py tests/changes/test_sources.py \
    tests/changes/test_typing.py tests/client tests/docs tests/emit/fake/test_fake_tables.py \
    tests/emit/test_folders.py tests/emit/test_render.py tests/emit/tests/test_fake_cases.py \
    tests/output/test_parallel.py tests/spec tests/validate/test_effects.py tests/vendor/test_copies.py \
    tests/vendor/test_environment.py tests/vendor/test_record.py tests/vendor/test_restrict.py tests/whole

.PHONY: generate check test test-quick lint bench contract coverage-of-api soak release-check matrix clean

generate: $(VENV)/ready
	@$(RUN) -m generator generate

check: $(VENV)/ready
	@$(RUN) -m generator check

test test-quick: export PYTHONDONTWRITEBYTECODE := # otherwise each process compiles all modules again
test: $(VENV)/ready
	@$(RUN) -m pytest -q $(ON_ALL_CORES)

# Run only the tests of the stages of the generator, which take less time.
test-quick: $(VENV)/ready
	@echo "test-quick leaves out: generated/tests $(LEFT_OUT)"
	@$(RUN) -m pytest -q $(ON_ALL_CORES) tests $(LEFT_OUT:%=--ignore=%)

lint: $(VENV)/ready
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check generator tests examples
	@"$$VENV/bin/codespell"
	@"$$VENV/bin/lint-imports" --no-cache --no-logo
	@$(RUN) -m mypy
	@$(RUN) -m pyright

bench: $(VENV)/ready
	@$(RUN) -m tests.bench

# Simulate failures between client and server for several minutes.
soak: $(VENV)/ready
	@$(RUN) -m tests.client.never_twice --count 100000
	@$(RUN) -m tests.client.soak --seconds 60

contract: $(VENV)/ready
	@$(RUN) -m tests.spec.contract

# API=FILE: a file with facts from the vendor's own specification. It is not part of this repository.
coverage-of-api: $(VENV)/ready
	@$(RUN) -m tests.spec.api_coverage $(API)

# Print the changes since the last release, as a section for the list of changes.
release-check: $(VENV)/ready
	@$(RUN) -m generator changes spec/released.yaml --format markdown --check-version

$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with PYTHON=")'
	@each="$$VENV"; $(DELETE_VENV)
	@echo "setting up $$VENV"
	@$(PYTHON) -m venv "$$VENV"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch "$$VENV/ready"

# Run `test` and `check` on every installed Python: of pyenv, in /usr/bin, and in /usr/local/bin.
MINORS := 3.11 3.12 3.13
matrix:
	@for minor in $(MINORS); do \
	    found=$$(ls -d "$$HOME"/.pyenv/versions/$$minor.*/bin/python /usr/bin/python$$minor /usr/local/bin/python$$minor 2>/dev/null | head -n 1); \
	    if [ -z "$$found" ]; then echo "Python $$minor: not installed"; continue; fi; \
	    echo "Python $$minor: $$found"; \
	    $(MAKE) --no-print-directory test check PYTHON="$$found" VENV=.venv-$$minor || exit 1; \
	done

clean:
	@for each in .venv .venv-*; do if [ -e "$$each" ]; then $(DELETE_VENV); fi; done

#!/bin/sh
# The checks that the CI of this application runs. They need no network and no credentials.
set -eu
cd "$(dirname "$0")"
textmagic-codegen vendor --check
python -m mypy
python -m pyright
python -m pytest -q

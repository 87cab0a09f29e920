"""The program `textmagic-codegen`, also `python -m generator`."""

import sys


def run() -> int:
    """Run the command line. An interrupt is reported in one line, also during the imports."""
    try:
        from generator.cli import main

        return main()
    except KeyboardInterrupt:
        print("textmagic-codegen: interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(run())

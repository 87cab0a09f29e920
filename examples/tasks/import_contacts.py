"""Import contacts from a file into a new list.

Costs nothing. It is not repeated where it may have arrived: look whether there is a list of that
name before you try again, or there will be two.
"""

from __future__ import annotations

import time
from pathlib import Path

from textmagic_client import TextMagic
from textmagic_client.models import ContactImportProgress, ContactImportStatus

COLUMNS = ("firstName", "lastName", "phone")
ENDED = (ContactImportStatus.WITH_ERRORS, ContactImportStatus.DONE)


def import_contacts(tm: TextMagic, file: Path, list_name: str) -> int:
    """Upload a CSV, XLS or XLSX file with these columns; returns the id of the import."""
    columns = ";".join(f"{number}:{name}" for number, name in enumerate(COLUMNS))
    return tm.contacts.import_file(columns=columns, list_name=list_name, file=file).id


def wait_for_import(
    tm: TextMagic, import_id: int, seconds: float = 600, pause: float = 2
) -> ContactImportProgress:
    """Ask now and then until the import has ended; `status` says whether there were errors."""
    end = time.monotonic() + seconds
    while (progress := tm.contacts.import_progress(import_id)).status not in ENDED:
        if time.monotonic() > end:
            raise TimeoutError(f"import {import_id} has got to {progress.processed} contacts only")
        time.sleep(pause)
    return progress


if __name__ == "__main__":
    with TextMagic() as client:
        print(wait_for_import(client, import_contacts(client, Path("guests.csv"), "Guests")))

"""Import contacts from a file into a new list.

Costs nothing. If the upload may have arrived, it is not retried. Before you try again, check
whether the list exists already. Otherwise there will be two.
"""

from __future__ import annotations

import time
from pathlib import Path

from textmagic_client import TextMagic
from textmagic_client.models import ContactImportProgress, ContactImportStatus

COLUMNS = ("firstName", "lastName", "phone")
ENDED = (ContactImportStatus.WITH_ERRORS, ContactImportStatus.DONE)


def import_contacts(tm: TextMagic, file: Path, list_name: str) -> int:
    """Upload a CSV, XLS or XLSX file with the columns `COLUMNS`. Return the id of the import."""
    columns = ";".join(f"{number}:{name}" for number, name in enumerate(COLUMNS))
    return tm.contacts.import_file(columns=columns, list_name=list_name, file=file).id


def wait_for_import(
    tm: TextMagic, import_id: int, seconds: float = 600, pause: float = 2
) -> ContactImportProgress:
    """Poll until the import has ended. `status` of the result says whether there were errors."""
    end = time.monotonic() + seconds
    while (progress := tm.contacts.import_progress(import_id)).status not in ENDED:
        if time.monotonic() > end:
            raise TimeoutError(f"import {import_id}: only {progress.processed} contacts processed")
        time.sleep(pause)
    return progress


if __name__ == "__main__":
    with TextMagic() as client:
        print(wait_for_import(client, import_contacts(client, Path("guests.csv"), "Guests")))

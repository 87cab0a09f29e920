"""Export the status of all messages of a session to a CSV file.

Costs nothing. It makes one request for every 100 messages, and keeps only their ids in memory.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TextIO

from textmagic_client import TextMagic


def write_session(tm: TextMagic, session_id: int, file: TextIO) -> int:
    """Write a row for each message to a text file. Return the number of rows."""
    rows = csv.writer(file)
    rows.writerow(("receiver", "status", "time", "parts", "price"))
    count, ids = 0, set[int]()
    for message in tm.sessions.messages(session_id, limit=100):
        if message.id and message.id in ids:  # a new message has moved it to this page
            continue
        ids.add(message.id)
        status = message.status and message.status.name.lower()  # None if the server omitted it
        time = message.message_time and message.message_time.isoformat()
        rows.writerow((message.receiver, status, time, message.parts_count, message.price))
        count += 1
    return count


def export_session(tm: TextMagic, session_id: int, path: Path) -> int:
    """Write a session to a new file. If an error occurs, the file is not created."""
    unfinished = path.with_name(f"{path.name}.part")
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        count = write_session(tm, session_id, file)
    unfinished.replace(path)
    return count

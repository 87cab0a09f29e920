"""Compare requests per second and CPU per request of several clients.

The contenders are this client with each transport, handwritten code with the same transport, and
the clients that other generators make from the same spec.

All of them call one nginx on this machine. The contenders of a row are child processes. They take
turns of a fraction of a second, so that other load on the machine affects all of them equally. The
ratios are computed for each round, and the median of the rounds is reported. All processes are
restarted several times, because two processes with the same code differ by a few percent.

Environment:
    BENCH_STARTS, BENCH_ROUNDS, BENCH_TURN: The number of starts of the processes, the number of
        rounds of each start, and the seconds of a turn. `BENCH_STARTS=1 BENCH_ROUNDS=2` gives a
        quick estimate.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from tests.bench import peers
from tests.bench.contenders import AUTHORIZATION, CONCURRENT, PAGE_SIZE, SESSION_ID
from tests.support import ROOT

STARTS = int(os.environ.get("BENCH_STARTS", "3"))
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
TURN = float(os.environ.get("BENCH_TURN", "0.2"))

TITLES = {
    "own-httpx2": "textmagic_client, httpx2",
    "bare-httpx2": "bare httpx2 + msgspec",
    "own-pyreqwest": "textmagic_client, pyreqwest",
    "bare-pyreqwest": "bare pyreqwest + msgspec",
    "openapi-python-client": "openapi-python-client",
    "openapi-generator": "openapi-generator",
}
BARE = {"own-httpx2": "bare-httpx2", "own-pyreqwest": "bare-pyreqwest"}
PEERS = ("openapi-python-client", "openapi-generator")
MOST_OVER_BARE = 1.10
LEAST_OVER_PEER = 3.0

MALLOC = {
    "MALLOC_MMAP_THRESHOLD_": str(4 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(64 << 20),
    "MALLOC_TOP_PAD_": str(16 << 20),
}
"""Settings that keep glibc from returning the read buffer of asyncio to the system at each read.

It does so only in some processes, depending on the layout of their memory. This costs two page
faults and 40 µs per request: more than the differences to be measured.
"""

ROWS = [
    (kind, flavor, tasks)
    for kind in ("record", "page")
    for flavor in ("sync", "async")
    for tasks in (1, CONCURRENT)
]


@dataclass
class Turn:
    """The result of one turn of a contender."""

    rate: float
    """Requests per second."""
    cpu: float
    """Microseconds of CPU per request, user and system, of all threads."""


@dataclass
class Tally:
    """The number of targets that were met, and the missed targets."""

    met: int = 0
    missed: list[str] = field(default_factory=list[str])

    def verdict(self, is_met: bool, what: str) -> str:
        if is_met:
            self.met += 1
            return "met"
        self.missed.append(what)
        return "MISSED"


def print_requests() -> None:
    nginx = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    print(f"\nrequests to one nginx, median of {STARTS} x {ROUNDS} turns of {TURN:g} s")
    if nginx is None:
        print("  skipped: nginx is not on the path (apt-get install nginx-light)")
        return
    absent = peers.prepare()
    load, cpus = os.getloadavg()[0], os.cpu_count() or 1
    if load > cpus * 0.75:
        print(f"  a load of {load:.1f} on {cpus} CPUs: what else runs here makes the ratios vary")
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder, serve(nginx, Path(folder)) as url:
        for row in ROWS:
            print_row(row, url, absent, tally)
    print(f"\ntargets: {tally.met} met, {len(tally.missed)} missed")
    for line in tally.missed:
        print(f"  missed: {line}")


def print_row(row: tuple[str, str, int], url: str, absent: Mapping[str, str], tally: Tally) -> None:
    kind, flavor, tasks = row
    what = "one record" if kind == "record" else f"page of {PAGE_SIZE}"
    title = f"{what}, {flavor}, {tasks} at a time"
    turns, missing = measure(row, url, absent)
    print(f"\n{title:38}{'requests/s':>10}{'CPU µs':>9}{'over bare: time':>18}{'CPU':>8}")
    for name, heading in TITLES.items():
        if name not in turns:
            print(f"  {heading:36}    absent: {missing[name]}")
            continue
        rate = statistics.median(turn.rate for turn in turns[name])
        cpu = statistics.median(turn.cpu for turn in turns[name])
        over = ""
        if BARE.get(name) in turns:
            bare = BARE[name]
            over = f"{middle(slower(turns, name, bare)):16.2f} x"
            over += f"{middle(dearer(turns, name, bare)):6.2f} x"
        print(f"  {heading:36}{rate:10,.0f}{cpu:9,.0f}{over}")
    for line in targets(title, turns, tally):
        print(f"  {line}")


def targets(title: str, turns: Mapping[str, list[Turn]], tally: Tally) -> Iterator[str]:
    for own, bare in BARE.items():
        if own in turns and bare in turns:
            for unit, ratios in {
                "time": slower(turns, own, bare),
                "CPU": dearer(turns, own, bare),
            }.items():
                target = f"{unit} of {TITLES[own]} ≤ {MOST_OVER_BARE:.2f} x bare"
                found = f"{middle(ratios):.2f} ({spread(ratios)})"
                is_met = middle(ratios) <= MOST_OVER_BARE
                verdict = tally.verdict(is_met, f"{title}: {target}: {found}")
                yield f"target {target}: {found}, {verdict}"
    own = "own-pyreqwest"
    for peer in PEERS:
        if own in turns and peer in turns:
            ratios = slower(turns, peer, own)
            target = f"requests/s of {TITLES[own]} ≥ {LEAST_OVER_PEER:g} x {peer}"
            found = f"{middle(ratios):.2f} ({spread(ratios)})"
            is_met = middle(ratios) >= LEAST_OVER_PEER
            verdict = tally.verdict(is_met, f"{title}: {target}: {found}")
            yield f"target {target}: {found}, {verdict}"


def slower(turns: Mapping[str, list[Turn]], name: str, other: str) -> list[float]:
    """Return the ratio of the times of two contenders, for each round."""
    pairs = zip(turns[name], turns[other], strict=True)
    return [theirs.rate / mine.rate for mine, theirs in pairs]


def dearer(turns: Mapping[str, list[Turn]], name: str, other: str) -> list[float]:
    """Return the ratio of the CPU of two contenders, for each round."""
    pairs = zip(turns[name], turns[other], strict=True)
    return [mine.cpu / theirs.cpu for mine, theirs in pairs]


def middle(ratios: list[float]) -> float:
    return statistics.median(ratios)


def spread(ratios: list[float]) -> str:
    """Return the range of the middle half of the rounds."""
    if len(ratios) < 2:
        return "one round"
    low, _, high = statistics.quantiles(ratios, n=4, method="inclusive")
    return f"{low:.2f}-{high:.2f}"


# --- measuring


def measure(
    row: tuple[str, str, int], url: str, absent: Mapping[str, str]
) -> tuple[dict[str, list[Turn]], dict[str, str]]:
    """Let the contenders take turns. Return their turns, and why others are missing, by name."""
    missing = dict(absent)
    turns: dict[str, list[Turn]] = {}
    for start in range(STARTS):
        with ExitStack() as stack:
            names = [name for name in TITLES if name not in missing]
            children = {name: stack.enter_context(Child(name, row, url)) for name in names}
            for name in names:  # they warm up together
                if (message := children[name].read()) != {}:
                    missing[name] = message["absent"]
                    del children[name]
                    turns.pop(name, None)
            for number in range(ROUNDS):
                # Alternate the order: being first is an advantage. Compared ones stay adjacent.
                for name in list(children)[:: -1 if (start + number) % 2 else 1]:
                    turns.setdefault(name, []).append(children[name].run(TURN))
    return turns, missing


class Child:
    """The process of one contender."""

    def __init__(self, name: str, row: tuple[str, str, int], url: str) -> None:
        kind, flavor, tasks = row
        python, path = Path(sys.executable), ROOT / "generated"
        if name in PEERS:
            python, path = peers.PYTHON, peers.CLIENTS
        self._process = subprocess.Popen(
            [python, "-m", "tests.bench.contenders", name, flavor, str(tasks), kind, url],
            cwd=ROOT,
            env={**os.environ, **MALLOC, "PYTHONPATH": str(path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def run(self, seconds: float) -> Turn:
        assert self._process.stdin
        print(seconds, file=self._process.stdin, flush=True)
        found = self.read()
        if "absent" in found:
            raise RuntimeError(found["absent"])
        count = found["count"]
        return Turn(count / found["seconds"], found["cpu"] / count * 1e6)

    def read(self) -> dict[str, Any]:
        """Return the next message. If the process has died, return its last line as the reason."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if line:
            message: dict[str, Any] = json.loads(line)
            return message
        _, errors = self._process.communicate()
        return {"absent": (errors.strip().splitlines() or ["ended without a word"])[-1]}


# --- the server


@contextmanager
def serve(nginx: str, folder: Path) -> Generator[str]:
    """Run a server that requires the credentials and, for pages, the full page size."""
    sessions = [session(SESSION_ID + index) for index in range(PAGE_SIZE)]
    page = {"page": 1, "pageCount": 7, "limit": PAGE_SIZE, "resources": sessions}
    (folder / "record.json").write_text(json.dumps(sessions[0], separators=(",", ":")))
    (folder / "page.json").write_text(json.dumps(page, separators=(",", ":")))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    config = folder / "nginx.conf"
    config.write_text(
        NGINX % {"port": port, "folder": folder, "authorization": AUTHORIZATION, "limit": PAGE_SIZE}
    )
    command = [nginx, "-p", str(folder), "-c", str(config), "-e", "stderr"]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise RuntimeError("nginx did not start")


def session(id: int) -> dict[str, Any]:
    return {
        "id": id,
        "startTime": f"2026-06-19T09:{id % 60:02}:24+0000",
        "text": f"Hello Ada, your table for {id % 9 + 1} is ready. See you at the Lighthouse!",
        "source": "OAMEX"[id % 5],
        "referenceId": f"my_reference_id_{id}",
        "price": round(id % 97 * 0.045, 3),
        "numbersCount": id % 18 + 1,
        "destination": "tsv"[id % 3],
        "initiatorId": 305,
        "title": "Reservations" if id % 2 else None,
    }


NGINX = """\
daemon off;
master_process off;
pid nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    types { }
    default_type application/json;
    keepalive_timeout 1h;
    keepalive_requests 1000000000;
    open_file_cache max=10;
    open_file_cache_valid 1h;
    sendfile on;
    server {
        listen 127.0.0.1:%(port)d;
        root "%(folder)s";
        if ($http_authorization != "%(authorization)s") { return 401; }
        location = /api/v2/sessions {
            if ($arg_limit != %(limit)d) { return 400; }
            rewrite ^ /page.json break;
        }
        location ~ ^/api/v2/sessions/[0-9]+$ {
            rewrite ^ /record.json break;
        }
    }
}
"""
"""The configuration of one process, which needs no system user and writes only to its folder."""


if __name__ == "__main__":
    print_requests()

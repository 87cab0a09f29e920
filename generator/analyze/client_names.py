"""The names of the client: `x-client` of the document, and the names derived from its title."""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection
from typing import Final, NamedTuple

from generator.analyze.names import LONGEST, class_names
from generator.base.filenames import file_fault
from generator.base.problems import Problems, quote
from generator.document.nodes import Node
from generator.ir import Names

VERSION: Final = "0.1.0"
"""The version of a client if `x-client` has none."""
_STANDARD_LIBRARY: Final = """
    abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb
    binascii bisect builtins bz2 calendar cgi cgitb chunk cmath cmd code codecs codeop
    collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg
    crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email
    encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
    functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac
    html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword
    lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap
    modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers
    opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil
    platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr
    pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy
    sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket
    socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
    stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib
    tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace
    traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid
    venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp
    zipfile zipimport zlib zoneinfo
"""  # Python 3.11 to 3.13; a fixed list, because it differs between interpreters
_NEEDED: Final = """
    anyio django fastapi flask httpcore2 httpx2 hypothesis msgspec pydantic pyreqwest pytest
    socksio starlette trio trustme
"""
_IN_TESTS: Final = """
    aio certificates conftest core docs documents expected fault_table faulty forking inspection
    liberal recording secrets_shown sync testing tests things
    wire_names
"""
PACKAGES: Final = frozenset((_STANDARD_LIBRARY + _NEEDED + _IN_TESTS).split())
"""Invalid names for the package, because its code and its tests import modules with these names."""
_BOUND: Final = """
    A ANSWERS Account Act Answer AnyOperation AsyncFakeTransport AsyncMock Attempt Auth BACKOFF
    BELOW BODIES BODY BROKEN BasePage Broken Built Busy C CALLS CHUNKED CLIENTS COMPLETE CREDENTIALS
    Call CancelledAt Certificates Child Client Clients Clock Config Connect Credentials DEBUG DELETE
    DRIPS Document ERRORS EllipsisType Encode Encoded Engine Event Everything Exchange F FAULTS
    FILES FORM FORMATS FULL FakeTransport Fault Faults Faulty Fields FrameType Fresh GARBAGE GET
    GivenClient Granted HEAD HEADERS HOST HTTP HTTPConnection HTTPStatus Headers Holder Hooks ID
    ITEMS Item JSONObject LIMIT LIST LISTINGS LOADED LOOPS LOST Letter Limiter Listing Lock
    MIMEMultipart MIMENonMultipart MISFIT MISTAKES MULTIPART MissingError Mute NUMBERS Network Newer
    Number OBJECTS ONE OPERATIONS OPTIONS ORDER OneAtATime Operation Origin Own PAGE PART PARTS
    PATHS PATIENCE PAUSE PIECES PLACEHOLDER PORTS POST PREAMBLES PUT PYREQWEST Pairs Path Pools
    Proxies RATES READ REFUSED REPEATED REQUESTS RESERVED RESOURCE RESPONSE Receive Received
    Recorder RefusedError Reply Reservations Route Rule RuleBasedStateMachine Run SECOND SECRET SEND
    SLOW Scripted Secret Sent Server Several Slices Slow SplitResult Store Stored TABLE TEXT TEXTS
    THINGS TIMEOUT TIMES TRAVELLERS TYPES Table Talk TestReservations Thing Things
    ThreadPoolExecutor UNFIT UNREAD USERNAME Unsteady Unused UploadedFile VALUES WAYS Wrong
"""
BOUND: Final = frozenset(_BOUND.split())
"""Names with another meaning in modules that use the names of the client classes."""
_IN_EXAMPLES: Final = """
    anyio asyncio base64 call datetime error fake index item json models page print pytest range
    request response result self server session sys threading time timedelta timezone url
"""
_LOCAL: Final = frozenset(_IN_EXAMPLES.split())
"""Names with another meaning in examples and tests."""


class _Key(NamedTuple):
    """The format of a name, and names that have another meaning."""

    pattern: str
    reserved: Collection[str] = ()


_KEYS: Final = {
    "package": _Key(r"[a-z][a-z0-9_]*", PACKAGES),
    "distribution": _Key(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", frozenset(_NEEDED.split())),
    "class": _Key(r"[A-Z][A-Za-z0-9]*", BOUND),
    "environment": _Key(r"[A-Z][A-Z0-9_]*"),
    "variable": _Key(r"[a-z][a-z0-9_]*", _LOCAL),
    "version": _Key(
        r"[0-9]{1,9}(\.[0-9]{1,9}){0,9}((a|b|rc)[0-9]{1,9})?(\.post[0-9]{1,9})?(\.dev[0-9]{1,9})?"
    ),
}


def _from_title(title: str) -> dict[str, str]:
    """Return the names derived from a title."""
    words = re.findall(r"[A-Za-z0-9]+", title)
    return {
        "package": "_".join(words).lower(),
        "distribution": "-".join(words).lower(),
        "class": "".join(f"{word[:1].upper()}{word[1:]}" for word in words),
        "environment": "_".join(words).upper(),
        "variable": "client",
        "version": VERSION,
    }


def client_names(root: Node, classes: frozenset[str], problems: Problems) -> Names:
    """Return the names of the client. Report invalid names.

    Args:
        root: The document.
        classes: Reserved class names.
        problems: Receives the errors.
    """
    given, title = root.get("x-client"), root.get("info").get("title")
    usual = _from_title(title.string or "")
    found: dict[str, str] = {}
    for name, key in _KEYS.items():
        node = given.get(name)
        text = node.string if node.string is not None else usual[name]
        found[name] = text
        reserved = {*key.reserved, *(classes if name == "class" else ())}
        fault = _fault(name, text, key.pattern, reserved)
        if fault and node.string is not None:
            problems.add(node.at, f"{quote(text)} {fault}; choose another")
        elif fault and title.string is not None and not node.present:
            problems.add(
                title.at,
                f"{quote(text)}, which follows from the title, {fault}; set {name} in x-client",
            )
    return Names(*found.values())


def copy_fault(name: str) -> str | None:
    """Return why a name cannot be the package name of a copy, or None if it can."""
    hidden = {*_STANDARD_LIBRARY.split(), *_NEEDED.split()}
    return _fault("package", name, r"[A-Za-z_][A-Za-z0-9_]*", hidden)


def _fault(name: str, text: str, pattern: str, reserved: set[str]) -> str | None:
    """Return why a name is invalid, or None if it is valid."""
    if len(text) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if not re.fullmatch(pattern, text):
        return f"is no {name}: it must match {pattern}"
    if keyword.iskeyword(text):
        return "is a keyword of Python"
    used = {text}
    if name == "class":
        used |= {*class_names(text)}
    elif name == "distribution":  # a package index takes these for the same name
        used.add(re.sub(r"[-_.]+", "-", text).lower())
    if used & reserved:
        return "has another meaning in the client or its tests"
    return file_fault(text) if name == "package" else None

"""Python names for the names in a spec. Each name is resolved and checked once.

An invalid name is a problem that the author of the spec must fix with `x-python-name`. The
generator never changes a name silently, because applications would depend on the change.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, fields
from typing import Final

from generator.base.filenames import file_fault
from generator.base.problems import Location, Problems, quote
from generator.document.nodes import Node

_SNAKE = re.compile(r"[a-z][a-z0-9_]*")
_CAMEL = re.compile(r"[A-Z][A-Za-z0-9]*")
_UPPER = re.compile(r"[A-Z][A-Z0-9_]*")
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

LONGEST: Final = 80
"""Maximum length, because some names become file names."""

# Fixed lists, because the lists of interpreters differ between Python versions.
_BUILTIN_CLASSES: Final = """
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
    BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
    ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
    DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
    ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning
    GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError
    IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
    NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
    PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError
    RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration
    StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True
    TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
"""
_TYPING: Final = """
    AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable
    AsyncIterator Awaitable BinaryIO ByteString Callable ChainMap ClassVar Collection
    Concatenate Container ContextManager Coroutine Counter DefaultDict Deque Dict Final
    ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KeysView List
    Literal LiteralString Mapping MappingView Match MutableMapping MutableSequence MutableSet
    NamedTuple Never NewType NoReturn NotRequired Optional OrderedDict ParamSpec ParamSpecArgs
    ParamSpecKwargs Pattern Protocol ReadOnly Required Reversible Self Sequence Set Sized
    SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt
    SupportsRound Text TextIO Tuple Type TypeAlias TypeGuard TypeIs TypeVar TypeVarTuple
    TypedDict Union Unpack ValuesView
"""
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
"""  # of Python 3.11 to 3.13


@dataclass(frozen=True)
class Reserved:
    """Names that products reserve, by the kind of element that must not use them."""

    classes: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    """Fields of received objects."""
    request_models: frozenset[str] = frozenset()
    """Fields of request objects."""
    arguments: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    """Functions that build requests."""
    methods: frozenset[str] = frozenset()
    resources: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()
    """Modules of models."""
    pages: frozenset[str] = frozenset()
    packages: frozenset[str] = frozenset()
    """Modules that would be hidden by a client package with this name."""
    distributions: frozenset[str] = frozenset()
    """Distributions that the client, its tests or its examples need. Each has a module with the
    same name."""
    clients: frozenset[str] = frozenset()
    """Names with another meaning in modules that use the names of the client classes."""
    variables: frozenset[str] = frozenset()
    """Names with another meaning in examples and tests, which have a variable for the client."""

    def __or__(self, other: Reserved) -> Reserved:
        names = (field.name for field in fields(self))
        return Reserved(**{name: getattr(self, name) | getattr(other, name) for name in names})


NOTHING: Final = Reserved()
PYTHON: Final = Reserved(
    classes=frozenset((_BUILTIN_CLASSES + _TYPING).split()),
    packages=frozenset(_STANDARD_LIBRARY.split()),
)
"""Python names that generated code may need."""


def snake_case(text: str) -> str:
    """Convert a name: `includeDeleted` → `include_deleted`, `X-Ignore-Null` → `x_ignore_null`."""
    return _BOUNDARY.sub("_", re.sub(r"[-.\s]+", "_", text)).lower()


def pascal_case(name: str) -> str:
    """Convert a name: `message_templates` → `MessageTemplates`."""
    return "".join(part.capitalize() for part in name.split("_"))


class Scope:
    """A set of unique names that excludes the reserved names."""

    def __init__(
        self,
        what: str,
        problems: Problems,
        *,
        reserved: Collection[str] = (),
        style: str = "snake",
        in_files: bool = False,
    ) -> None:
        """`in_files`: whether the names become file names."""
        self._what = what
        self._in_files = in_files
        self._problems = problems
        self._reserved = reserved
        self._pattern = {"snake": _SNAKE, "camel": _CAMEL, "upper": _UPPER}[style]
        self._taken: dict[str, Location] = {}

    def claim(self, text: str, at: Location, fix: str = "set x-python-name") -> str:
        """Check and reserve a name. Report an invalid name with its fix."""
        if len(text) > LONGEST:
            self._problems.add(at, f"{quote(text)} is longer than {LONGEST} characters; {fix}")
        elif not self._pattern.fullmatch(text):
            self._problems.add(at, f"{quote(text)} cannot name {self._what} in Python; {fix}")
        elif keyword.iskeyword(text):
            self._problems.add(at, f"{quote(text)} is a keyword of Python; {fix}")
        elif text in self._reserved:
            self._problems.add(
                at, f"{quote(text)} cannot name {self._what}: the client uses the name; {fix}"
            )
        elif self._in_files and (fault := file_fault(text)):
            self._problems.add(at, f"{quote(text)} {fault}; {fix}")
        elif text in self._taken:
            self._problems.add(
                at,
                f"{self._what} is already called {quote(text)} at {self._taken[text]}; {fix}",
            )
        self._taken.setdefault(text, at)
        return text

    def resolve(
        self, node: Node, text: str, at: Location, convert: Callable[[str], str] = str
    ) -> str:
        """Return the name from `x-python-name`, or else the name converted from the spec."""
        chosen = node.get("x-python-name")
        if chosen.present:
            return text if chosen.string is None else self.claim(chosen.string, chosen.at)
        return self.claim(convert(text), at)


def class_names(client: str) -> tuple[str, ...]:
    """Return the names of all classes that derive their name from the class of the client."""
    return (client, f"Async{client}", f"{client}Error", f"Fake{client}")

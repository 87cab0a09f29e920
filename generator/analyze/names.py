"""Python names for what the spec calls otherwise, each resolved once and checked.

A name that cannot be used is a problem for the spec's author to solve with `x-python-name`. It
is never changed in silence: an application would come to depend on the change.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Collection
from typing import Final

from generator.base.filenames import file_fault
from generator.base.problems import Location, Problems, quote
from generator.document.nodes import Node

_SNAKE = re.compile(r"[a-z][a-z0-9_]*")
_CAMEL = re.compile(r"[A-Z][A-Za-z0-9]*")
_UPPER = re.compile(r"[A-Z][A-Z0-9_]*")
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

LONGEST: Final = 80
"""Files are named after some of the names."""

# Fixed lists: those of the running interpreter differ between Python versions.
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
_CLIENT_CLASSES: Final = """
    ABSENT APIConnectionError APIResponseValidationError APIStatusError APITimeoutError
    AsyncHttpxTransport AsyncPage AsyncPaginator AsyncPyreqwestTransport
    AsyncTransport Attribute AuthenticationError BadRequestError Body CallbackError Caller
    ConflictError Decimal Envelope ErrorDetails File Form HTTPRequest HTTPResponse HttpxTransport
    Input InternalServerError Model NoneType NotFoundError OnRequest OnResponse OpenEnum
    OpenIntEnum P Page PermissionDeniedError PyreqwestTransport RateLimitError RawResponse
    Recording Request Resource T Transport UTC UNSET
    UnprocessableEntityError UnsetType Upload Values
"""
CLASSES: Final = frozenset((_BUILTIN_CLASSES + _TYPING + _CLIENT_CLASSES).split())
# What annotations name: an attribute called so would change the meaning of those after it.
TYPES: Final = frozenset(["bool", "bytes", "datetime", "dict", "float", "int", "list", "str"])
FIELDS: Final = TYPES | {"keys", "msgspec", "to_dict", "to_json"}
INPUTS: Final = TYPES | {"msgspec", "on_wire"}
ARGUMENTS: Final = TYPES | {"encode", "models", "operations", "self", "uploads"}
FUNCTIONS: Final = TYPES | {"encode", "models", "uploads"}
METHODS: Final = TYPES - {"list"} | {"models", "overload", "property"}
RESOURCES: Final = TYPES | {
    *("base_url", "cached_property", "close", "max_retries", "raw", "timeout", "with_options"),
}
# Reference pages that are there for every spec.
PAGES: Final = frozenset(
    {
        "authentication",
        "errors",
        "frameworks",
        "index",
        "options",
        "rate-limits",
        "results",
        "retries",
        "testing",
        "transports",
    }
)


def snake_case(text: str) -> str:
    """`includeDeleted`, `X-Ignore-Null-Values` → `include_deleted`, `x_ignore_null_values`."""
    return _BOUNDARY.sub("_", re.sub(r"[-.\s]+", "_", text)).lower()


def pascal_case(name: str) -> str:
    """`message_templates` → `MessageTemplates`."""
    return "".join(part.capitalize() for part in name.split("_"))


class Scope:
    """Names that must differ from each other and from the reserved ones."""

    def __init__(
        self,
        what: str,
        problems: Problems,
        *,
        reserved: Collection[str] = (),
        style: str = "snake",
        in_files: bool = False,
    ) -> None:
        """`in_files`: files are named after them."""
        self._what = what
        self._in_files = in_files
        self._problems = problems
        self._reserved = reserved
        self._pattern = {"snake": _SNAKE, "camel": _CAMEL, "upper": _UPPER}[style]
        self._taken: dict[str, Location] = {}

    def claim(self, text: str, at: Location, fix: str = "set x-python-name") -> str:
        """Check a name and take it. What is wrong with it is reported, with how to mend it."""
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
        """The name that `x-python-name` gives, or else the one converted from the spec's."""
        chosen = node.get("x-python-name")
        if chosen.present:
            return text if chosen.text is None else self.claim(chosen.text, chosen.at)
        return self.claim(convert(text), at)

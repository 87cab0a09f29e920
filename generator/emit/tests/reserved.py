"""Names that the generated tests use. The client, its package and its variable need other names."""

from __future__ import annotations

from typing import Final

from generator.analyze.names import Reserved

_MODULES: Final = """
    aio certificates conftest core docs documents expected fault_table faulty forking inspection
    liberal recording secrets_shown sync testing tests things wire_names
"""
_BOUND: Final = """
    A ANSWERS Account Act Answer AnyOperation AsyncMock Auth BACKOFF BELOW BODIES BODY BROKEN
    Broken Busy CALLS CHUNKED CLIENTS COMPLETE CREDENTIALS Call CancelledAt Certificates Child
    Client Clock Config Connect Credentials DELETE DRIPS ERRORS EllipsisType Encode Encoded Event
    Everything FAULTS FILES FORM FORMATS FULL Fault Faulty FrameType Fresh GARBAGE GET Granted HEAD
    HEADERS HOST HTTP HTTPConnection Holder Hooks ID ITEMS Item LIMIT LIST LISTINGS LOADED LOOPS
    LOST Letter Limiter Listing Lock MIMEMultipart MIMENonMultipart MISTAKES MULTIPART Mute NUMBERS
    Newer Number OBJECTS ONE OPERATIONS OPTIONS ORDER Operation Own PAGE PART PARTS PATHS PATIENCE
    PAUSE PIECES POST PREAMBLES PUT PYREQWEST Pairs Path RATES READ REFUSED REPEATED REQUESTS
    RESERVED RESOURCE RESPONSE Received Recorder Reservations Route Rule RuleBasedStateMachine Run
    SECOND SECRET SEND SLOW Scripted Secret Sent Several Slow TABLE TEXT TEXTS THINGS TIMEOUT TIMES
    TRAVELLERS TYPES Table Talk TestReservations Thing Things ThreadPoolExecutor UNFIT UNREAD
    USERNAME Unsteady Unused UploadedFile VALUES WAYS Wrong
"""
RESERVED: Final = Reserved(
    packages=frozenset(_MODULES.split()),
    distributions=frozenset(["hypothesis", "pytest", "trio", "trustme"]),
    clients=frozenset(_BOUND.split()),
    variables=frozenset(["sys", "threading"]),
)

# asyncio.exceptions: the exceptions of asyncio, under the names that package asyncio gives them.
# go: no module object
from asyncio import CancelledError, InvalidStateError, IncompleteReadError, LimitOverrunError, BrokenBarrierError
from asyncio import SendfileNotAvailableError, TimeoutError

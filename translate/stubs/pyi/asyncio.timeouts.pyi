# asyncio.timeouts: timeouts, under the names that package asyncio gives them.
# go: no module object
from asyncio import Timeout, timeout, timeout_at

# asyncio.coroutines: what coroutines are told by, under the names that package asyncio gives them.
# go: no module object
from asyncio import iscoroutine, iscoroutinefunction

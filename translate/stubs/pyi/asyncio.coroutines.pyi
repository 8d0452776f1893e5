# asyncio.coroutines: what coroutines are told by, under the names that package asyncio gives them, and a mark that programs set.
_is_coroutine: Any  # go: - floor
from asyncio import iscoroutine, iscoroutinefunction

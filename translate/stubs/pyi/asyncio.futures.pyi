# asyncio.futures: Future, under the names that package asyncio gives them.
# go: no module object
from asyncio import Future, wrap_future

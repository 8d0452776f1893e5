# asyncio.threads: to_thread, under the names that package asyncio gives them.
# go: no module object
from asyncio import to_thread

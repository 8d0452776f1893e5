# asyncio.base_events: the base class of event loops, under the names that package asyncio gives them.
# go: no module object
from asyncio import Server, BaseEventLoop

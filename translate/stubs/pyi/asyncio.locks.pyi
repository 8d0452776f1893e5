# asyncio.locks: the synchronisation primitives, under the names that package asyncio gives them.
# go: no module object
from asyncio import Lock, Semaphore, BoundedSemaphore, Condition, Event, Barrier

# asyncio.queues: queues, under the names that package asyncio gives them.
# go: no module object
from asyncio import QueueEmpty, QueueFull, QueueShutDown, Queue, LifoQueue, PriorityQueue

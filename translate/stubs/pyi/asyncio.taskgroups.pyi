# asyncio.taskgroups: TaskGroup, under the names that package asyncio gives them.
# go: no module object
from asyncio import TaskGroup

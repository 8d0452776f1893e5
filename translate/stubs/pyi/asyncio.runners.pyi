# asyncio.runners: run and Runner, under the names that package asyncio gives them.
# go: no module object
from asyncio import Runner, run

# asyncio.unix_events: the event loop of Unix, under the names that package asyncio gives them.
# go: no module object
from asyncio import AbstractChildWatcher, PidfdChildWatcher, ThreadedChildWatcher, SafeChildWatcher, FastChildWatcher
from asyncio import MultiLoopChildWatcher, DefaultEventLoopPolicy, SelectorEventLoop, EventLoop

# asyncio.events: event loops, their policies and handles, under the names that package asyncio gives them.
# go: no module object
from asyncio import Handle, TimerHandle, AbstractEventLoop, AbstractServer, AbstractEventLoopPolicy, get_running_loop
from asyncio import get_event_loop, new_event_loop, set_event_loop, get_child_watcher, set_child_watcher
from asyncio import _get_running_loop, _set_running_loop, get_event_loop_policy, set_event_loop_policy

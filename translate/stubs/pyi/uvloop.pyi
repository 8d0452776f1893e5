# go: no module object
# uvloop 0.22. Programs run on the loop of package asyncio, whichever they ask for.
from asyncio import run, new_event_loop, AbstractEventLoop as Loop, DefaultEventLoopPolicy as EventLoopPolicy

def install() -> None: ...  # go: Install pure

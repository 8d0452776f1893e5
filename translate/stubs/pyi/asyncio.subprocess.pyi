# asyncio.subprocess: what asyncio's own functions start.
PIPE: int  # go: Pipe
STDOUT: int  # go: ToStdout
DEVNULL: int  # go: DevNull
from asyncio import _Process as Process, create_subprocess_exec, create_subprocess_shell

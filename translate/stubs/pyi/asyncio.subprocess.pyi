# asyncio.subprocess: what asyncio's own functions start.
PIPE: int  # go: Pipe floor
STDOUT: int  # go: ToStdout floor
DEVNULL: int  # go: DevNull floor
class Process: ...  # go: ProcessClass floor
def create_subprocess_exec(program: Any, *args: Any, **kwds: Any) -> Any: ...  # go: CreateSubprocessExec floor
def create_subprocess_shell(cmd: Any, **kwds: Any) -> Any: ...  # go: CreateSubprocessShell floor

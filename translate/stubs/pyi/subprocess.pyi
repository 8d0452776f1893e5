PIPE: Any  # go: - floor
STDOUT: Any  # go: - floor
DEVNULL: Any  # go: - floor
class SubprocessError(Exception): ...  # go: SubprocessError exception
class CalledProcessError: ...  # go: CalledProcessError floor
class TimeoutExpired: ...  # go: TimeoutExpired floor
class CompletedProcess: ...  # go: CompletedProcessType floor
class Popen: ...  # go: PopenType floor
def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs) -> Any: ...  # go: - floor
def call(*popenargs, timeout=None, **kwargs) -> Any: ...  # go: - floor
def check_call(*popenargs, timeout=None, **kwargs) -> Any: ...  # go: - floor
def check_output(*popenargs, timeout=None, **kwargs) -> Any: ...  # go: - floor
def getstatusoutput(cmd, *, encoding=None, errors=None) -> Any: ...  # go: - floor
def getoutput(cmd, *, encoding=None, errors=None) -> Any: ...  # go: - floor
def list2cmdline(seq) -> str: ...  # go: - floor

# asyncio of CPython 3.13. "special" rows have an inference row in translate/infer and a lowering in translate/lower.
class CancelledError(BaseException): ...  # go: CancelledError exception
class InvalidStateError(Exception): ...  # go: InvalidStateError exception
class IncompleteReadError(EOFError): ...  # go: IncompleteReadError exception
class LimitOverrunError(Exception): ...  # go: LimitOverrunError exception
class QueueEmpty(Exception): ...  # go: QueueEmpty exception
class QueueFull(Exception): ...  # go: QueueFull exception
class QueueShutDown(Exception): ...  # go: QueueShutDown exception
class BrokenBarrierError(RuntimeError): ...  # go: BrokenBarrierError exception
class SendfileNotAvailableError(RuntimeError): ...  # go: SendfileNotAvailableError exception
TimeoutError = TimeoutError

class FutureLike[T](Awaitable[T]):  # go: FutureLike covariant interface
    def done(self) -> bool: ...  # go: Done pure
    def cancelled(self) -> bool: ...  # go: Cancelled pure
    def cancel(self) -> bool: ...  # go: Cancel
    def cancel(self, msg: object) -> bool: ...  # go: Cancel
    def result(self) -> T: ...  # go: Result err
    def exception(self) -> BaseException | None: ...  # go: Exception wild
    def get_loop(self) -> AbstractEventLoop: ...  # go: GetLoop

class Gathering[T](FutureLike[T]):  # go: *Gathering covariant
    def add_done_callback(self, callback: Callable[[Gathering[T]], object]) -> None: ...  # go: AddDoneCallback special

class Future[T](FutureLike[T]):  # go: *Future covariant
    def result(self) -> T: ...  # go: Result err
    def exception(self) -> BaseException | None: ...  # go: Exception wild
    def done(self) -> bool: ...  # go: Done pure
    def cancelled(self) -> bool: ...  # go: Cancelled pure
    def cancel(self) -> bool: ...  # go: Cancel
    def cancel(self, msg: object) -> bool: ...  # go: Cancel
    def set_result(self, value: T) -> None: ...  # go: SetResult
    def set_exception(self, exc: BaseException) -> None: ...  # go: SetException
    def add_done_callback(self, callback: Callable[[Future[T]], object]) -> None: ...  # go: AddDoneCallback special
    def get_loop(self) -> AbstractEventLoop: ...  # go: GetLoop

class Task[T](Future[T]):  # go: *Task covariant
    def result(self) -> T: ...  # go: Result err
    def cancel(self) -> bool: ...  # go: Cancel
    def cancel(self, msg: object) -> bool: ...  # go: Cancel
    def get_name(self) -> str: ...  # go: GetName
    def set_name(self, name: object) -> None: ...  # go: SetName special
    def cancelling(self) -> nat: ...  # go: Cancelling
    def uncancel(self) -> nat: ...  # go: Uncancel
    def add_done_callback(self, callback: Callable[[Task[T]], object]) -> None: ...  # go: AddDoneCallback special
    def get_coro(self) -> Coroutine[T]: ...  # go: GetCoro

class _AnyTask:  # go: AnyTask interface
    def result(self) -> Any: ...  # go: AnyResult err
    def exception(self) -> BaseException | None: ...  # go: Exception wild
    def done(self) -> bool: ...  # go: Done pure
    def cancelled(self) -> bool: ...  # go: Cancelled pure
    def cancel(self) -> bool: ...  # go: Cancel
    def cancel(self, msg: object) -> bool: ...  # go: Cancel
    def get_name(self) -> str: ...  # go: GetName
    def set_name(self, name: str) -> None: ...  # go: SetName
    def cancelling(self) -> nat: ...  # go: Cancelling
    def uncancel(self) -> nat: ...  # go: Uncancel
    def get_loop(self) -> AbstractEventLoop: ...  # go: GetLoop

class Handle:  # go: *Handle
    def cancel(self) -> None: ...  # go: Cancel
    def cancelled(self) -> bool: ...  # go: Cancelled

class TimerHandle(Handle):  # go: *TimerHandle
    def cancel(self) -> None: ...  # go: Cancel
    def cancelled(self) -> bool: ...  # go: Cancelled
    def when(self) -> float: ...  # go: When

class AbstractEventLoop:  # go: *Loop
    def time(self) -> float: ...  # go: Time
    def create_future(self) -> Future[Any]: ...  # go: FutureOn special
    def create_task[T](self, coro: Coroutine[T], *, name: str = ..., context: Context = ...) -> Task[T]: ...  # go: LoopCreateTask(self, coro, Name(name), Context(context))
    def call_soon(self, callback: Callable[..., object], *args: object) -> Handle: ...  # go: CallSoon special
    def call_soon_threadsafe(self, callback: Callable[..., object], *args: object) -> Handle: ...  # go: CallSoonThreadsafe special
    def call_later(self, delay: float, callback: Callable[..., object], *args: object) -> TimerHandle: ...  # go: CallLater special
    def call_at(self, when: float, callback: Callable[..., object], *args: object) -> TimerHandle: ...  # go: CallAt special
    def run_until_complete[T](self, future: Awaitable[T]) -> T: ...  # go: RunUntilComplete(self, future) err
    def run_forever(self) -> None: ...  # go: RunForever err
    def run_in_executor[T](self, executor: object, func: Callable[..., T], *args: object) -> Future[T]: ...  # go: RunInExecutor special
    def stop(self) -> None: ...  # go: Stop
    def close(self) -> None: ...  # go: Close
    def is_running(self) -> bool: ...  # go: IsRunning
    def is_closed(self) -> bool: ...  # go: IsClosed
    def set_debug(self, enabled: bool) -> None: ...  # go: SetDebug
    def get_debug(self) -> bool: ...  # go: GetDebug
    async def create_server[T: Protocol](self, protocol_factory: Callable[[], T], host: str, port: object, *, backlog: int = ..., start_serving: bool = ...) -> Server: ...  # go: CreateServer(ctx, self, protocol_factory, host, port, Backlog(backlog), StartServing(start_serving))
    async def create_server[T: Protocol](self, protocol_factory: Callable[[], T], host: object, port: object, *, backlog: int = ..., start_serving: bool = ...) -> Server: ...  # go: CreateServer(ctx, self, protocol_factory, HostName(host), port, Backlog(backlog), StartServing(start_serving))
    async def create_connection[T: Protocol](self, protocol_factory: Callable[[], T], host: str, port: object) -> tuple[Transport, T]: ...  # go: CreateConnection(ctx, self, protocol_factory, host, port)
    async def create_connection[T: Protocol](self, protocol_factory: Callable[[], T], host: object, port: object) -> tuple[Transport, T]: ...  # go: CreateConnection(ctx, self, protocol_factory, HostName(host), port)
    async def create_datagram_endpoint[T: DatagramProtocol](self, protocol_factory: Callable[[], T], local_addr: tuple[str, int]) -> tuple[DatagramTransport, T]: ...  # go: CreateDatagramEndpoint(ctx, self, protocol_factory, LocalAddr(local_addr))
    async def create_datagram_endpoint[T: DatagramProtocol](self, protocol_factory: Callable[[], T], *, remote_addr: tuple[str, int]) -> tuple[DatagramTransport, T]: ...  # go: CreateDatagramEndpoint(ctx, self, protocol_factory, RemoteAddr(remote_addr))
    async def create_datagram_endpoint[T: DatagramProtocol](self, protocol_factory: Callable[[], T], local_addr: tuple[str, int], remote_addr: tuple[str, int]) -> tuple[DatagramTransport, T]: ...  # go: CreateDatagramEndpoint(ctx, self, protocol_factory, LocalAddr(local_addr), RemoteAddr(remote_addr))
    async def shutdown_asyncgens(self) -> None: ...  # go: ShutdownAsyncGens
    async def shutdown_default_executor(self) -> None: ...  # go: ShutdownDefaultExecutor(ctx, nil)

class Lock:  # go: *Lock
    _locked: bool  # go: Locked
    def __init__(self) -> None: ...  # go: NewLock
    async def acquire(self) -> bool: ...  # go: Acquire special
    def release(self) -> None: ...  # go: Release
    def locked(self) -> bool: ...  # go: Locked pure
    async def __aenter__(self) -> None: ...  # go: Acquire
    async def __aexit__(self) -> None: ...  # go: Release

class Semaphore:  # go: *Semaphore
    _value: nat  # go: Value
    def __init__(self, value: int = 1) -> None: ...  # go: NewSemaphore
    async def acquire(self) -> bool: ...  # go: Acquire special
    def release(self) -> None: ...  # go: Release
    def locked(self) -> bool: ...  # go: Locked pure
    async def __aenter__(self) -> None: ...  # go: Acquire
    async def __aexit__(self) -> None: ...  # go: Release

class BoundedSemaphore(Semaphore):  # go: *Semaphore
    def __init__(self, value: int = 1) -> None: ...  # go: NewBoundedSemaphore

class Condition:  # go: *Condition
    def __init__(self) -> None: ...  # go: NewCondition
    def __init__(self, lock: Lock) -> None: ...  # go: NewCondition
    async def acquire(self) -> bool: ...  # go: Acquire special
    def release(self) -> None: ...  # go: Release
    def locked(self) -> bool: ...  # go: Locked pure
    async def wait(self) -> bool: ...  # go: Wait special
    async def wait_for(self, predicate: Callable[[], object]) -> bool: ...  # go: WaitFor special
    def notify(self) -> None: ...  # go: Notify
    def notify(self, n: int) -> None: ...  # go: Notify
    def notify_all(self) -> None: ...  # go: NotifyAll
    async def __aenter__(self) -> None: ...  # go: Acquire
    async def __aexit__(self) -> None: ...  # go: Release

class Event:  # go: *Event
    _value: bool  # go: IsSet
    def __init__(self) -> None: ...  # go: NewEvent
    async def wait(self) -> bool: ...  # go: Wait special
    def set(self) -> None: ...  # go: Set
    def clear(self) -> None: ...  # go: Clear
    def is_set(self) -> bool: ...  # go: IsSet pure

class Barrier:  # go: *Barrier
    def __init__(self, parties: int) -> None: ...  # go: NewBarrier
    async def wait(self) -> nat: ...  # go: Wait
    async def reset(self) -> None: ...  # go: Reset
    async def abort(self) -> None: ...  # go: Abort
    async def __aenter__(self) -> nat: ...  # go: Wait
    async def __aexit__(self) -> None: ...  # go: -
    n_waiting: nat  # go: NWaiting
    parties: nat  # go: Parties
    broken: bool  # go: Broken

class Queue[T]:  # go: *Queue
    def __init__(self, maxsize: int = 0) -> None: ...  # go: NewQueue
    async def get(self) -> T: ...  # go: Get
    async def put(self, item: T) -> None: ...  # go: Put
    async def join(self) -> None: ...  # go: Join
    def get_nowait(self) -> T: ...  # go: GetNowait err
    def put_nowait(self, item: T) -> None: ...  # go: PutNowait err
    def task_done(self) -> None: ...  # go: TaskDone
    def qsize(self) -> nat: ...  # go: Qsize pure
    def empty(self) -> bool: ...  # go: Empty pure
    def full(self) -> bool: ...  # go: Full pure
    def shutdown(self) -> None: ...  # go: Shutdown
    def shutdown(self, immediate: bool) -> None: ...  # go: Shutdown
    maxsize: nat  # go: Maxsize
    _maxsize: nat  # go: Maxsize
    _unfinished_tasks: nat  # go: Unfinished

class LifoQueue[T](Queue[T]):  # go: *Queue
    def __init__(self, maxsize: int = 0) -> None: ...  # go: NewLifoQueue

class PriorityQueue[T](Queue[T]):  # go: *Queue
    def __init__(self, maxsize: int = 0) -> None: ...  # go: NewPriorityQueue special

class Timeout:  # go: *Timeout
    def when(self) -> float | None: ...  # go: WhenOpt
    def reschedule(self, when: float | None) -> None: ...  # go: RescheduleOpt
    def expired(self) -> bool: ...  # go: Expired
    async def __aenter__(self) -> Self: ...  # go: Enter
    async def __aexit__(self) -> bool: ...  # go: Exit

class TaskGroup:  # go: *TaskGroup
    def __init__(self) -> None: ...  # go: NewTaskGroup
    def create_task[T](self, coro: Coroutine[T], *, name: str = ..., context: Context = ...) -> Task[T]: ...  # go: CreateTaskIn(ctx, self, coro, Name(name), Context(context)) ctx
    async def __aenter__(self) -> Self: ...  # go: Enter
    async def __aexit__(self) -> None: ...  # go: Exit

class Runner:  # go: *Runner
    def __init__(self, *, debug: bool = ...) -> None: ...  # go: NewRunner(Debug(debug))
    def __init__(self, *, debug=..., loop_factory=...) -> None: ...  # go: - floor
    def run[T](self, coro: Coroutine[T]) -> T: ...  # go: RunIn(ctx, self, coro) ctx err
    def run(self, coro, *, context=...) -> Any: ...  # go: - floor
    def get_loop(self) -> AbstractEventLoop: ...  # go: GetLoop ctx
    def close(self) -> None: ...  # go: Close ctx err
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self, *args: object) -> None: ...  # go: Exit err

class StreamReader:  # go: *StreamReader
    def __init__(self) -> None: ...  # go: NewStreamReader(ctx, 0)
    def __init__(self, limit: int) -> None: ...  # go: NewLimitedReader(ctx, limit)
    async def read(self, n: int = -1) -> bytes: ...  # go: Read
    async def readline(self) -> bytes: ...  # go: ReadLine
    async def readexactly(self, n: int) -> bytes: ...  # go: ReadExactly
    async def readuntil(self) -> bytes: ...  # go: ReadUntil
    async def readuntil(self, separator: bytes) -> bytes: ...  # go: ReadUntil
    def at_eof(self) -> bool: ...  # go: AtEOF
    def feed_data(self, data: bytes) -> None: ...  # go: FeedData
    def feed_eof(self) -> None: ...  # go: FeedEOF
    def set_exception(self, exc: BaseException) -> None: ...  # go: SetException
    def exception(self) -> BaseException | None: ...  # go: Exception

class StreamWriter:  # go: *StreamWriter
    def write(self, data: bytes) -> None: ...  # go: Write
    def write_eof(self) -> None: ...  # go: WriteEOF
    def can_write_eof(self) -> bool: ...  # go: CanWriteEOF
    async def drain(self) -> None: ...  # go: Drain
    def close(self) -> None: ...  # go: Close
    def is_closing(self) -> bool: ...  # go: IsClosing
    async def wait_closed(self) -> None: ...  # go: WaitClosed
    def get_extra_info(self, name: str) -> Any: ...  # go: GetExtraInfo

class _Process:  # go: *Process
    pid: nat  # go: Pid bits=31
    returncode: int | None  # go: ReturnCode bits=32
    stdin: StreamWriter | None  # go: Stdin field
    stdout: StreamReader | None  # go: Stdout field
    stderr: StreamReader | None  # go: Stderr field
    async def wait(self) -> int: ...  # go: Wait bits=32
    async def communicate(self) -> tuple[bytes | None, bytes | None]: ...  # go: Output(ctx, nil)
    async def communicate(self, input: bytes | None) -> tuple[bytes | None, bytes | None]: ...  # go: Output
    def send_signal(self, signal: int) -> None: ...  # go: SendSignal
    def terminate(self) -> None: ...  # go: Terminate
    def kill(self) -> None: ...  # go: Kill

class _TransportSocket:  # go: *Socket
    def getsockname(self) -> Any: ...  # go: GetSockName
    def getpeername(self) -> Any: ...  # go: GetPeerName
    def fileno(self) -> nat: ...  # go: Fileno

class Server:  # go: *Server
    sockets: tuple[_TransportSocket, ...]  # go: Sockets
    def close(self) -> None: ...  # go: Close
    def close_clients(self) -> None: ...  # go: CloseClients
    def abort_clients(self) -> None: ...  # go: AbortClients
    def is_serving(self) -> bool: ...  # go: IsServing
    def get_loop(self) -> AbstractEventLoop: ...  # go: GetLoop
    async def start_serving(self) -> None: ...  # go: StartServing
    async def serve_forever(self) -> None: ...  # go: ServeForever
    async def wait_closed(self) -> None: ...  # go: WaitClosed
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self) -> None: ...  # go: AExit

class BaseProtocol: ...  # go: BaseProtocolClass floor
class Protocol(BaseProtocol):  # go: ProtocolClass floor embed=BaseProtocol serves=Protocol
    def connection_made(self, transport: Transport) -> None: ...  # go: ConnectionMade hook
    def data_received(self, data: bytes) -> None: ...  # go: DataReceived hook
    def eof_received(self) -> bool: ...  # go: EOFReceived hook
    def connection_lost(self, exc: Exception | None) -> None: ...  # go: ConnectionLost hook
    def pause_writing(self) -> None: ...  # go: PauseWriting hook
    def resume_writing(self) -> None: ...  # go: ResumeWriting hook

class BufferedProtocol(BaseProtocol): ...  # go: BufferedProtocolClass floor
class DatagramProtocol(BaseProtocol):  # go: DatagramProtocolClass floor embed=BaseDatagramProtocol serves=DatagramProtocol
    def connection_made(self, transport: DatagramTransport) -> None: ...  # go: ConnectionMade hook
    def datagram_received(self, data: bytes, addr: Any) -> None: ...  # go: DatagramReceived hook
    def error_received(self, exc: Exception) -> None: ...  # go: ErrorReceived hook
    def connection_lost(self, exc: Exception | None) -> None: ...  # go: ConnectionLost hook

class SubprocessProtocol(BaseProtocol): ...  # go: SubprocessProtocolClass floor
class BaseTransport: ...  # go: TransportClass floor
class ReadTransport(BaseTransport): ...  # go: TransportClass floor
class WriteTransport(BaseTransport): ...  # go: TransportClass floor
class Transport(ReadTransport):  # go: *Transport
    def write(self, data: bytes) -> None: ...  # go: Write
    def writelines(self, list_of_data: list[bytes]) -> None: ...  # go: WriteLines
    def write_eof(self) -> None: ...  # go: WriteEOF
    def can_write_eof(self) -> bool: ...  # go: CanWriteEOF
    def close(self) -> None: ...  # go: Close
    def abort(self) -> None: ...  # go: Abort
    def is_closing(self) -> bool: ...  # go: IsClosing
    def is_reading(self) -> bool: ...  # go: IsReading
    def pause_reading(self) -> None: ...  # go: PauseReading
    def resume_reading(self) -> None: ...  # go: ResumeReading
    def get_write_buffer_size(self) -> nat: ...  # go: GetWriteBufferSize
    def get_extra_info(self, name: str) -> Any: ...  # go: GetExtraInfo
    def get_extra_info(self, name: str, default: object) -> Any: ...  # go: GetExtraInfo

class DatagramTransport(BaseTransport):  # go: *DatagramTransport
    def sendto(self, data: bytes) -> None: ...  # go: SendTo(data, nil)
    def sendto(self, data: bytes, addr: Any) -> None: ...  # go: SendTo
    def close(self) -> None: ...  # go: Close
    def abort(self) -> None: ...  # go: Abort
    def is_closing(self) -> bool: ...  # go: IsClosing
    def get_extra_info(self, name: str) -> Any: ...  # go: GetExtraInfo
    def get_extra_info(self, name: str, default: object) -> Any: ...  # go: GetExtraInfo

class SubprocessTransport(BaseTransport): ...  # go: SubprocessTransportClass floor
class StreamReaderProtocol(Protocol): ...  # go: StreamReaderProtocolClass floor
class AbstractChildWatcher: ...  # go: AbstractChildWatcherClass floor
class PidfdChildWatcher(AbstractChildWatcher): ...  # go: AbstractChildWatcherClass floor
class ThreadedChildWatcher(AbstractChildWatcher): ...  # go: AbstractChildWatcherClass floor
class SafeChildWatcher(AbstractChildWatcher): ...  # go: AbstractChildWatcherClass floor
class FastChildWatcher(AbstractChildWatcher): ...  # go: AbstractChildWatcherClass floor
class MultiLoopChildWatcher(AbstractChildWatcher): ...  # go: AbstractChildWatcherClass floor
class AbstractServer: ...  # go: ServerClass floor
class AbstractEventLoopPolicy: ...  # go: PolicyClass floor
class DefaultEventLoopPolicy(AbstractEventLoopPolicy): ...  # go: PolicyClass floor
class BaseEventLoop: ...  # go: LoopClass floor
class SelectorEventLoop(BaseEventLoop): ...  # go: LoopClass floor
class EventLoop(BaseEventLoop): ...  # go: LoopClass floor

ALL_COMPLETED: str  # go: string(AllCompleted)
FIRST_COMPLETED: str  # go: string(FirstCompleted)
FIRST_EXCEPTION: str  # go: string(FirstException)

def run[T](main: Coroutine[T], *, debug: bool = ...) -> T: ...  # go: Run(ctx, main, Debug(debug)) ctx err
async def sleep(delay: float) -> None: ...  # go: Sleep
async def sleep(delay: float, result: None) -> None: ...  # go: Sleep(ctx, delay)
async def sleep[T](delay: float, result: T) -> T: ...  # go: SleepResult
async def sleep(delay: object) -> None: ...  # go: SleepAny
def create_task[T](coro: Coroutine[T], *, name: str = ..., context: Context = ...) -> Task[T]: ...  # go: CreateTask(ctx, coro, Name(name), Context(context)) ctx
def ensure_future(aw: object) -> object: ...  # go: EnsureFuture special
def gather(*aws: object, return_exceptions: bool = False) -> object: ...  # go: Gather special
async def wait(fs: object, *, timeout: float | None = None, return_when: str = ...) -> object: ...  # go: Wait special
async def wait_for[T](fut: Awaitable[T], timeout: float) -> T: ...  # go: WaitFor
async def wait_for[T](fut: Awaitable[T], timeout: float | None) -> T: ...  # go: WaitForOpt
def as_completed(fs: object, *, timeout: float | None = None) -> object: ...  # go: AsCompleted special
def shield[T](arg: Awaitable[T]) -> Future[T]: ...  # go: Shield special
def timeout(delay: float) -> Timeout: ...  # go: NewTimeout ctx
def timeout(delay: float | None) -> Timeout: ...  # go: NewTimeoutOpt ctx
def timeout_at(when: float) -> Timeout: ...  # go: TimeoutAt
def timeout_at(when: float | None) -> Timeout: ...  # go: TimeoutAtOpt
def run_coroutine_threadsafe[T](coro: Coroutine[T], loop: AbstractEventLoop) -> _ThreadFuture[T]: ...  # go: RunCoroutineThreadsafe
def wrap_future[T](future: _ThreadFuture[T]) -> Future[T]: ...  # go: WrapFuture ctx
async def to_thread[T](func: Callable[..., T], /, *args: object) -> T: ...  # go: ToThread special
def get_running_loop() -> AbstractEventLoop: ...  # go: GetRunningLoop ctx
def get_event_loop() -> AbstractEventLoop: ...  # go: GetEventLoop ctx
def new_event_loop() -> AbstractEventLoop: ...  # go: NewEventLoop
def set_event_loop(loop: AbstractEventLoop) -> None: ...  # go: SetEventLoop
def current_task() -> _AnyTask | None: ...  # go: CurrentTask special
def all_tasks() -> object: ...  # go: AllTasks special
def iscoroutine(x: object) -> bool: ...  # go: IsCoroutine
def iscoroutinefunction(x: object) -> bool: ...  # go: IsCoroutineFunction
def isfuture(x: object) -> bool: ...  # go: IsFuture

async def open_connection(host: str | None = None, port: object = None, **kwds: object) -> tuple[StreamReader, StreamWriter]: ...  # go: OpenConnection special
async def open_unix_connection(path: object = None, **kwds: object) -> tuple[StreamReader, StreamWriter]: ...  # go: OpenUnixConnection special
async def start_server(client_connected_cb: object, host: object = None, port: object = None, **kwds: object) -> Server: ...  # go: StartServer special
async def start_unix_server(client_connected_cb: object, path: object = None, **kwds: object) -> Server: ...  # go: StartUnixServer special
async def create_subprocess_exec(*words: object, stdin: object = ..., stdout: object = ..., stderr: object = ..., limit: int = ..., cwd: object = ..., env: object = ..., start_new_session: object = ..., executable: object = ..., close_fds: object = ..., restore_signals: object = ...) -> _Process: ...  # go: StartProgram(ctx, Program(words), Stdin(stdin), Stdout(stdout), Stderr(stderr), ReadLimit(limit), Cwd(cwd), Env(env), NewSession(start_new_session), Executable(executable))
async def create_subprocess_shell(cmd: object, stdin: object = ..., stdout: object = ..., stderr: object = ..., limit: int = ..., cwd: object = ..., env: object = ..., start_new_session: object = ..., executable: object = ..., close_fds: object = ..., restore_signals: object = ...) -> _Process: ...  # go: StartShell(ctx, cmd, Stdin(stdin), Stdout(stdout), Stderr(stderr), ReadLimit(limit), Cwd(cwd), Env(env), NewSession(start_new_session), Executable(executable))
def run_coroutine_threadsafe(coro: Any, loop: Any) -> Any: ...  # go: RunCoroutineThreadsafe floor
def wrap_future(future: Any, *, loop: Any = None) -> Any: ...  # go: WrapFuture floor
def get_child_watcher() -> Any: ...  # go: GetChildWatcher floor
def set_child_watcher(watcher: Any) -> None: ...  # go: SetChildWatcher floor
def _get_running_loop() -> Any: ...  # go: RunningLoop floor
def _set_running_loop(loop: Any, /) -> None: ...  # go: SetRunningLoop floor
def _enter_task(loop: Any, task: Any) -> None: ...  # go: EnterTask floor
def _leave_task(loop: Any, task: Any) -> None: ...  # go: LeaveTask floor
def _register_task(task: Any) -> None: ...  # go: RegisterTask floor
def _unregister_task(task: Any) -> None: ...  # go: UnregisterTask floor
def get_event_loop_policy() -> Any: ...  # go: GetEventLoopPolicy floor
def set_event_loop_policy(policy: Any) -> None: ...  # go: SetEventLoopPolicy floor
def eager_task_factory(loop: Any, coro: Any, *, name: Any = None, context: Any = None) -> Any: ...  # go: EagerTaskFactory floor
def create_eager_task_factory(custom_task_constructor: Any) -> Any: ...  # go: EagerTaskFactory floor

class TaskSet[T](Collection[T]): ...  # go: - covariant
class Completion[T](Iterable[Coroutine[T]]): ...  # go: *Completion covariant

# at the end, for concurrent.futures imports from here
from concurrent.futures import Future as _ThreadFuture

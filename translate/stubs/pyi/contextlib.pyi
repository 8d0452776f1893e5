# contextlib. Functions under contextmanager and asynccontextmanager are known to translate/infer by their decorator.
class _Manager[T]: ...  # go: Manager covariant interface
class _AsyncManager[T]: ...  # go: AsyncManager covariant interface

class _GeneratorContextManager[T](_Manager[T]):  # go: *GeneratorContextManager covariant
    def __enter__(self) -> T: ...  # go: Enter err
    def __exit__(self, *args: object) -> bool: ...  # go: Exit err

class _AsyncGeneratorContextManager[T](_AsyncManager[T]):  # go: *AsyncGeneratorContextManager covariant
    async def __aenter__(self) -> T: ...  # go: AEnter
    async def __aexit__(self, *args: object) -> bool: ...  # go: AExit

def contextmanager(func: object, /) -> Any: ...  # go: - floor
def asynccontextmanager(func: object, /) -> Any: ...  # go: - floor

class suppress:  # go: *Suppress
    def __init__(self, *exceptions: type) -> None: ...  # go: NewSuppress
    def __enter__(self) -> None: ...  # go: Enter
    def __exit__(self, *args: object) -> bool: ...  # go: Exit err

class nullcontext[T]:  # go: *NullContext covariant
    def __init__(self, enter_result: T) -> None: ...  # go: NewNullContext
    def __enter__(self) -> T: ...  # go: Enter
    def __exit__(self, *args: object) -> None: ...  # go: Exit err
    async def __aenter__(self) -> T: ...  # go: Enter
    async def __aexit__(self, *args: object) -> None: ...  # go: AExit

class closing: ...  # go: Closing floor
class aclosing: ...  # go: AClosing floor

class ExitStack:  # go: *ExitStack
    def __init__(self) -> None: ...  # go: NewExitStack()
    def __enter__(self) -> Self: ...  # go: -
    def __exit__(self, *args: object) -> bool: ...  # go: Exit err
    def enter_context[T](self, cm: _Manager[T]) -> T: ...  # go: EnterContext(self, cm) err
    def enter_context(self, cm: Any) -> Any: ...  # go: - floor
    def push(self, exit: Any) -> Any: ...  # go: - floor
    def callback(self, callback: Any, /, *args: Any, **kwds: Any) -> Any: ...  # go: - floor
    def pop_all(self) -> ExitStack: ...  # go: PopAll
    def close(self) -> None: ...  # go: Close ctx err

class AsyncExitStack(ExitStack):  # go: *AsyncExitStack
    def __init__(self) -> None: ...  # go: NewAsyncExitStack()
    async def __aenter__(self) -> Self: ...  # go: -
    async def __aexit__(self, *args: object) -> bool: ...  # go: AExit
    def enter_context(self, cm: Any) -> Any: ...  # go: - floor
    async def enter_async_context[T](self, cm: _AsyncManager[T]) -> T: ...  # go: EnterAsyncContext(ctx, self, cm)
    def enter_async_context(self, cm: Any) -> Any: ...  # go: - floor
    def push_async_exit(self, exit: Any) -> Any: ...  # go: - floor
    def push_async_callback(self, callback: Any, /, *args: Any, **kwds: Any) -> Any: ...  # go: - floor
    def pop_all(self) -> AsyncExitStack: ...  # go: PopAll
    async def aclose(self) -> None: ...  # go: AClose

class AbstractContextManager: ...  # go: AbstractContextManager floor
class AbstractAsyncContextManager: ...  # go: AbstractAsyncContextManager floor
class ContextDecorator: ...  # go: ContextDecorator floor
class AsyncContextDecorator: ...  # go: AsyncContextDecorator floor
class redirect_stdout: ...  # go: RedirectStdoutType floor
class redirect_stderr: ...  # go: RedirectStderrType floor
class chdir: ...  # go: ChdirType floor

# contextvars: variables whose values belong to a task.
class ContextVar[T]:  # go: *Var
    def __init__(self, name: str) -> None: ...  # go: New
    def __init__(self, name: str, *, default: T) -> None: ...  # go: NewDefault
    def get(self) -> T: ...  # go: Get ctx
    def get(self, default: T) -> T: ...  # go: GetOr ctx
    def set(self, value: T) -> Token[T]: ...  # go: Set ctx
    def reset(self, token: Token[T]) -> None: ...  # go: Reset ctx
    @property
    def name(self) -> str: ...  # go: Name

class Token[T]: ...  # go: *Token
class Context:  # go: *Context
    def __init__(self) -> None: ...  # go: NewContext
    def copy(self) -> Context: ...  # go: Copy
    def run(self, callable: object, *args: object) -> object: ...  # go: Run special
def copy_context() -> Context: ...  # go: CopyContext ctx

def isfunction(object) -> bool: ...  # go: - floor
def ismethod(object) -> bool: ...  # go: - floor
def isbuiltin(object) -> bool: ...  # go: - floor
def isroutine(object) -> bool: ...  # go: - floor
def isclass(object) -> bool: ...  # go: - floor
def ismodule(object) -> bool: ...  # go: - floor
def iscoroutine(object) -> bool: ...  # go: - floor
def isawaitable(object) -> bool: ...  # go: - floor
def isgenerator(object) -> bool: ...  # go: - floor
def isasyncgen(object) -> bool: ...  # go: - floor
def istraceback(object) -> bool: ...  # go: - floor
def getdoc(object) -> Any: ...  # go: - floor
def cleandoc(doc: str) -> str: ...  # go: Cleandoc
def iscoroutinefunction(object) -> bool: ...  # go: - floor
def isgeneratorfunction(object) -> bool: ...  # go: - floor
def isasyncgenfunction(object) -> bool: ...  # go: - floor
def isdatadescriptor(object) -> bool: ...  # go: - floor
class Signature: ...  # go: SignatureType floor
class Parameter: ...  # go: ParameterType floor
class BoundArguments: ...  # go: BoundArgumentsType floor
def signature(obj, *, follow_wrapped=True) -> Any: ...  # go: - floor
def getmembers(object, predicate=None) -> Any: ...  # go: - floor
def unwrap(func, *, stop=None) -> Any: ...  # go: - floor
def getmro(cls) -> Any: ...  # go: - floor
def get_annotations(obj, *, globals=None, locals=None, eval_str=False) -> Any: ...  # go: - floor
def getgeneratorstate(object) -> Any: ...  # go: - floor
def getcoroutinestate(object) -> Any: ...  # go: - floor
GEN_CREATED: Any  # go: - floor
GEN_RUNNING: Any  # go: - floor
GEN_SUSPENDED: Any  # go: - floor
GEN_CLOSED: Any  # go: - floor
CORO_CREATED: Any  # go: - floor
CORO_RUNNING: Any  # go: - floor
CORO_SUSPENDED: Any  # go: - floor
CORO_CLOSED: Any  # go: - floor
class FullArgSpec: ...  # go: - floor
class FrameInfo: ...  # go: - floor
class Traceback: ...  # go: - floor
def isframe(object) -> bool: ...  # go: - floor
def iscode(object) -> bool: ...  # go: - floor
def ismethoddescriptor(object) -> bool: ...  # go: - floor
def isabstract(object) -> bool: ...  # go: - floor
def getmodule(object, _filename=None) -> Any: ...  # go: - floor
def getfullargspec(func) -> Any: ...  # go: - floor
def currentframe() -> Any: ...  # go: - floor
def stack(context=1) -> Any: ...  # go: - floor
def getframeinfo(frame, context=1) -> Any: ...  # go: - floor
def getouterframes(frame, context=1) -> Any: ...  # go: - floor
def markcoroutinefunction(func) -> Any: ...  # go: - floor
def getattr_static(obj, attr, default=None) -> Any: ...  # go: - floor
CO_OPTIMIZED: nat  # go: py.CodeOptimized
CO_NEWLOCALS: nat  # go: py.CodeNewLocals
CO_VARARGS: nat  # go: py.CodeVarArgs
CO_VARKEYWORDS: nat  # go: py.CodeVarKeywords
CO_NESTED: nat  # go: py.CodeNested
CO_GENERATOR: nat  # go: py.CodeGenerator
CO_COROUTINE: nat  # go: py.CodeCoroutine
CO_ITERABLE_COROUTINE: nat  # go: py.CodeIterableCoroutine
CO_ASYNC_GENERATOR: nat  # go: py.CodeAsyncGenerator

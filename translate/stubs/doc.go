// Package stubs tells the translator what library modules offer. A module is described by a type stub in standard .pyi
// syntax, read by our own parser, with the Go target behind each declaration:
//
//	class Queue[T]:  # go: *Queue
//	    def __init__(self, maxsize: int = 0) -> None: ...  # go: NewQueue(maxsize)
//	    async def put(self, item: T) -> None: ...          # go: Put
//	    def qsize(self) -> int: ...                        # go: Qsize  bits=32
//	def create_task(coro: Awaitable[T], *, name: str = ...) -> Task[T]: ...  # go: CreateTask(ctx, coro, Name(name))
//
// The target is a name, or a call template over the parameters (and ctx). A template argument that wraps parameters which
// a call leaves out is dropped. Without a template all parameters are passed in order. An async def takes ctx first and
// returns an error last. Flags behind the target: ctx (takes a context first), err (returns an error last), bits=N (the
// int it returns is below 2**N, and not negative unless N is 63), call (of a variable: what a Go function of that name gives), const (an attribute of the class itself, a variable of the Go package), explicit (a generic function whose type arguments are those of the class that it returns), handling (asks its context which exception is being handled), floor (called through the module object; a class: its values are any), wild (it may panic with any exception), entered (of a class: async with enters a coroutine that gives one), object=NAME (of a class: the Go variable that is the class itself, where the module has no object), handle (of a class: its Go values stand for objects of the floor, which FloorObject gives), special (lowered by a row of a table in translate/lower), property (a Go field), set (of an attribute: SetName assigns it), waits (of an __aexit__: it takes a context and returns an error), sees (the same, and it takes the error that the body ends with).
//
// A parameter of type Literal["r", "w"], Literal[True], Literal[2] or Literal[PIPE], a constant of the module, chooses an overload by the
// constant that a call has there.
//
// Parameters of type Float take floats and no ints, those of type Int ints of the machine: where results tell them apart.
//
// A parameter of type Callable[[A], form] is given a function as it is in Go, with the context, the result and the error that it has
// there; the Go parameter is an any.
//
// A stub that says "# go: no module object" at its top is of a package without the function Module: what only the floor could do
// with it gets a diagnostic.
//
// names.txt lists what the modules have in CPython 3.13: a name that is not there fails as in Python, one that only has no counterpart
// is refused. record_names.py writes it again when there is a new stub; until then every missing name of a module is refused.
//
// Adding a module means adding one stub here and one package under runtime.
package stubs

package advise

import (
	"fmt"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// blockers are the functions of the library that stop the event loop while they wait, and what to do instead.
var blockers = map[string]string{
	"time.sleep":              "write `await asyncio.sleep(…)`",
	"input":                   "write `await asyncio.to_thread(input)`",
	"os.system":               "write `await asyncio.create_subprocess_shell(…)`",
	"subprocess.run":          "write `await asyncio.create_subprocess_exec(…)`",
	"subprocess.call":         "write `await asyncio.create_subprocess_exec(…)`",
	"subprocess.check_call":   "write `await asyncio.create_subprocess_exec(…)`",
	"subprocess.check_output": "write `await asyncio.create_subprocess_exec(…)`",
	"urllib.request.urlopen":  "write `await asyncio.to_thread(urllib.request.urlopen, …)`",
}

// blocking: async def f(): time.sleep(1)
func (a *adviser) blocking(call *ast.Call, c context) {
	if !c.async {
		return
	}
	name := a.names.dotted(call.Func)
	hint, ok := blockers[name]
	if !ok && strings.HasPrefix(name, "requests.") {
		hint, ok = "write `await asyncio.to_thread(…)`, or use an asynchronous client", true
	}
	if ok {
		a.warn(diag.Blocking, call, hint, "%s blocks the event loop: no other task runs meanwhile", name)
	}
}

// weak: weakref.ref(node)
func (a *adviser) weak(call *ast.Call) {
	if name := a.names.dotted(call.Func); strings.HasPrefix(name, "weakref.") {
		a.warn(diag.KeptAlive, call, "do not rely on the object's death: close or unregister it explicitly",
			"%s keeps the object alive in Go until the program ends", name)
	}
}

// process: multiprocessing.Process(target=f) where f binds variables of the module
func (a *adviser) process(call *ast.Call) {
	if a.names.dotted(call.Func) != "multiprocessing.Process" {
		return
	}
	for _, k := range call.Keywords {
		if f, ok := k.Value.(*ast.Name); ok && k.Arg == "target" && a.names.globals[string(f.Id)] {
			a.warn(diag.SharedModule, call, "pass results back through a queue, a pipe or a Value",
				"%s binds variables of the module, which this process shares with the program in Go", f.Id)
		}
	}
}

// computed: hasattr(os, name), getattr(signal, "SIG" + name), of modules that lack some of the names that they have in CPython.
func (a *adviser) computed(call *ast.Call) {
	f, ok := call.Func.(*ast.Name)
	if !ok || f.Id != "hasattr" && f.Id != "getattr" || len(call.Args) < 2 {
		return
	}
	if _, written := call.Args[1].(*ast.Str); written {
		return
	}
	if name := a.names.dotted(call.Args[0]); stubs.Partial(name) {
		a.warn(diag.ComputedMember, call, "write the names down, or see the support table for what the module lacks here",
			"%s is asked for a computed name, and lacks some that it has in CPython", name)
	}
}

// interpreter are names about the interpreter that mean nothing to a Go program, and what becomes of them.
var interpreter = map[string]string{
	"sys.prefix":           "is empty: a Go program has no Python installation",
	"sys.exec_prefix":      "is empty: a Go program has no Python installation",
	"sys.base_prefix":      "is empty: a Go program has no Python installation",
	"sys.base_exec_prefix": "is empty: a Go program has no Python installation",
	"os.register_at_fork":  "has nothing to call: a Go program is never forked",
}

// installation: print(sys.prefix), unless one is compared with the other, which asks for a virtual environment.
func (a *adviser) installation(e ast.Expr) {
	if name := a.names.dotted(e); interpreter[name] != "" {
		a.warn(diag.NoInterpreter, e, "do not rely on it", "%s %s", name, interpreter[name])
	}
}

// internal are attributes of CPython's own objects that show how these are made, with what to do instead.
var internal = map[string]string{
	"__closure__": "keep the values in an object or a dict", "__globals__": "keep the values in a dict",
	"gi_code": "do not rely on it", "cr_code": "do not rely on it", "ag_code": "do not rely on it", "ag_frame": "do not rely on it",
	"__reduce__": "copy.copy and copy.deepcopy copy objects", "__reduce_ex__": "copy.copy and copy.deepcopy copy objects",
	"__getstate__": "vars(obj) has the attributes of an object",
}

// internals: f.__closure__
func (a *adviser) internals(e *ast.Attribute) {
	if hint := internal[string(e.Attr)]; hint != "" && e.Ctx == ast.Load {
		a.warn(diag.NoInterpreter, e, hint, "objects in Go have no %s: AttributeError when it is reached, unless a class defines it", e.Attr)
	}
}

// compared tells whether both sides are about the installation.
func (a *adviser) compared(c *ast.Compare) bool {
	return len(c.Comparators) == 1 && interpreter[a.names.dotted(c.Left)] != "" && interpreter[a.names.dotted(c.Comparators[0])] != ""
}

// hook: sys.displayhook = show
func (a *adviser) hook(as *ast.Assign) {
	for _, t := range as.Targets {
		if a.names.dotted(t) == "sys.displayhook" {
			a.warn(diag.NoInterpreter, t, "print what the session should show", "sys.displayhook is never called: the values of a session are shown as Python's own hook does")
		}
	}
}

// dropped looks at an expression whose value nobody uses.
func (a *adviser) dropped(e ast.Expr) {
	call, ok := e.(*ast.Call)
	if !ok {
		return
	}
	if name := a.coroutineFunction(call.Func); name != "" {
		a.warn(diag.NeverAwaited, call, fmt.Sprintf("write `await %s(…)`", name), "coroutine '%s' was never awaited: its body does not run", name)
		return
	}
	switch a.names.dotted(call.Func) {
	case "asyncio.create_task", "asyncio.ensure_future":
		a.notKept(call)
	default:
		if at, ok := call.Func.(*ast.Attribute); ok && at.Attr == "create_task" && spelling(at.Value) == "loop" {
			a.notKept(call)
		}
	}
}

func (a *adviser) notKept(call *ast.Call) {
	a.warn(diag.TaskNotKept, call, "keep it in a variable or a set until it is done, or use a TaskGroup",
		"nobody keeps this task: the event loop holds tasks weakly, and it may be lost before it is done")
}

// coroutineFunction is the name of what is called if that is a coroutine function, "" if not.
func (a *adviser) coroutineFunction(f ast.Expr) string {
	switch f := f.(type) {
	case *ast.Name:
		if a.names.async[string(f.Id)] {
			return string(f.Id)
		}
	case *ast.Attribute:
		if of, ok := f.Value.(*ast.Name); ok && of.Id == "self" && a.names.methods[string(f.Attr)] {
			return "self." + string(f.Attr)
		}
	}
	if name := a.names.dotted(f); name == "asyncio.sleep" || name == "asyncio.wait" || name == "asyncio.wait_for" {
		return name
	}
	return ""
}

// join: await q.join() where nothing calls q.task_done()
func (a *adviser) join(n *parser.Await) {
	call, ok := n.Value.(*ast.Call)
	if !ok || a.names.dones {
		return
	}
	if at, ok := call.Func.(*ast.Attribute); ok && at.Attr == "join" && a.names.queues[spelling(at.Value)] {
		a.warn(diag.EndlessJoin, call, "call task_done() for each item that was got", "this join() does not end once an item was put: nothing calls task_done()")
	}
}

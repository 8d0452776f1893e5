package legacy

import (
	"fmt"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// withoutLoop are the functions and classes of asyncio whose loop argument went in Python 3.10.
var withoutLoop = map[string]bool{
	"sleep": true, "gather": true, "wait": true, "wait_for": true, "shield": true, "as_completed": true, "open_connection": true,
	"start_server": true, "open_unix_connection": true, "start_unix_server": true, "create_subprocess_exec": true,
	"create_subprocess_shell": true, "Lock": true, "Event": true, "Condition": true, "Semaphore": true, "BoundedSemaphore": true,
	"Queue": true, "LifoQueue": true, "PriorityQueue": true,
}

// movedFromTask are the class methods of Task that became functions of the module.
var movedFromTask = map[string]bool{"all_tasks": true, "current_task": true}

func (f *finder) call(n *ast.Call) {
	object, name := attribute(n.Func)
	if object == "asyncio" && withoutLoop[name] {
		f.loopArgument(n, name)
	}
	if object == "asyncio" && name == "wait" {
		f.wait(n)
	}
	at, ok := n.Func.(*ast.Attribute)
	if !ok || !movedFromTask[string(at.Attr)] {
		return
	}
	if object, name := attribute(at.Value); object == "asyncio" && name == "Task" {
		f.add(Idiom{
			Node:    at,
			Message: fmt.Sprintf("Task.%s was removed in Python 3.9; the program raises AttributeError here", at.Attr),
			Modern:  fmt.Sprintf("write asyncio.%s()", at.Attr),
			Edits:   []parser.Edit{{Span: f.file.Span(n.Func), Text: "asyncio." + string(at.Attr)}},
		})
	}
}

// loopArgument: asyncio.sleep(1, loop=loop)  =>  asyncio.sleep(1)
func (f *finder) loopArgument(n *ast.Call, name string) {
	args := parser.CallArguments(n)
	for i, a := range args {
		if a.Name != "loop" {
			continue
		}
		cut := parser.Span{Start: a.Pos, End: f.file.Span(a.Value).End}
		switch {
		case i > 0:
			cut.Start = f.file.Span(args[i-1].Value).End
		case len(args) > 1:
			cut.End = args[1].Pos
		}
		f.add(Idiom{
			Node: a.Value, Message: fmt.Sprintf("the loop argument of asyncio.%s was removed in Python 3.10; the program raises TypeError here", name),
			Modern: "leave it out: the running loop is used", Edits: []parser.Edit{{Span: cut}},
		})
	}
}

// wait: asyncio.wait([f(), g()])  =>  asyncio.wait([asyncio.ensure_future(f()), asyncio.ensure_future(g())])
func (f *finder) wait(n *ast.Call) {
	args := parser.CallArguments(n)
	if len(args) == 0 || args[0].Name != "" || args[0].Star != 0 {
		return
	}
	edits, ok := f.coroutinesIn(args[0].Value)
	if !ok {
		return
	}
	f.add(Idiom{
		Node: args[0].Value, Message: "asyncio.wait takes tasks, not coroutines, since Python 3.11; the program raises TypeError here",
		Modern: "make tasks of them: asyncio.create_task(…)", Edits: edits,
	})
}

// coroutinesIn are the edits that make tasks of the coroutines in a list; it is false where there are none.
func (f *finder) coroutinesIn(e ast.Expr) ([]parser.Edit, bool) {
	switch n := e.(type) {
	case *ast.List:
		return f.wrapEach(n.Elts)
	case *ast.Set:
		return f.wrapEach(n.Elts)
	case *ast.Tuple:
		return f.wrapEach(n.Elts)
	case *ast.ListComp:
		return f.wrapEach([]ast.Expr{n.Elt})
	case *ast.SetComp:
		return f.wrapEach([]ast.Expr{n.Elt})
	case *ast.GeneratorExp:
		return f.wrapEach([]ast.Expr{n.Elt})
	case *ast.Name:
		if f.lists[string(n.Id)] {
			span := f.file.Span(n)
			return []parser.Edit{{Span: span, Text: fmt.Sprintf("[asyncio.ensure_future(coro) for coro in %s]", n.Id)}}, true
		}
	}
	return nil, false
}

func (f *finder) wrapEach(elements []ast.Expr) ([]parser.Edit, bool) {
	var edits []parser.Edit
	for _, e := range elements {
		if !f.isCoroutine(e) {
			continue
		}
		span := f.file.Span(e)
		edits = append(edits,
			parser.Edit{Span: parser.Span{Start: span.Start, End: span.Start}, Text: "asyncio.ensure_future("},
			parser.Edit{Span: parser.Span{Start: span.End, End: span.End}, Text: ")"})
	}
	return edits, len(edits) > 0
}

// isCoroutine: the call of a coroutine function of the document.
func (f *finder) isCoroutine(e ast.Expr) bool {
	call, ok := e.(*ast.Call)
	if !ok {
		return false
	}
	if name, ok := call.Func.(*ast.Name); ok {
		return f.coroutines[string(name.Id)]
	}
	object, name := attribute(call.Func)
	return object == "asyncio" && name == "sleep" || object == "self" && f.coroutines[name]
}

// list notes the names of lists of coroutines: tasks = [f(i) for i in range(3)]
func (f *finder) list(n *ast.Assign) {
	if _, ok := n.Value.(*ast.Name); ok {
		return
	}
	_, holds := f.coroutinesIn(n.Value)
	for _, t := range n.Targets {
		if name, ok := t.(*ast.Name); ok {
			f.lists[string(name.Id)] = holds
		}
	}
}

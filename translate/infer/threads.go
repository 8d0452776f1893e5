package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func init() {
	specials["threading.Thread"] = threadType
	specials["threading.Timer"] = threadType
	specials["threading.Condition.wait_for"] = waitForType
	specials["concurrent.futures.ThreadPoolExecutor.submit"] = submitType
	specials["concurrent.futures.ProcessPoolExecutor.submit"] = submitType
	specials["concurrent.futures.ThreadPoolExecutor.map"] = executorMapType
	specials["concurrent.futures.ProcessPoolExecutor.map"] = executorMapType
}

// ThreadCall is a call of threading.Thread or threading.Timer whose function and arguments are known.
type ThreadCall struct {
	Interval hir.Expr // of a Timer
	Target   hir.Expr
	Args     []hir.Arg // what Target is called with
	// Name and Daemon are keyword arguments of a Thread; nil when they are left out.
	Name, Daemon hir.Expr
}

// NewThreadCall takes apart threading.Thread(target=f, args=(a, b)); nil when only run time can tell what is called with what.
func NewThreadCall(x *hir.Call) *ThreadCall {
	t := &ThreadCall{}
	names := []string{"group", "target", "name", "args", "kwargs"}
	timer := x.Fn.Base().T.Lib.LibName() == "threading.Timer"
	if timer {
		names = []string{"interval", "function", "args", "kwargs"}
	}
	for i, a := range x.Args {
		name := a.Name
		if a.Star != 0 || name == "" && i >= len(names) {
			return nil
		}
		if name == "" {
			name = names[i]
		}
		if c, ok := a.Value.(*hir.Const); ok && c.Kind == hir.ConstNone && name != "interval" {
			continue
		}
		switch name {
		case "interval":
			t.Interval = a.Value
		case "target", "function":
			t.Target = a.Value
		case "name":
			t.Name = a.Value
		case "daemon":
			t.Daemon = a.Value
		case "args":
			switch v := a.Value.(type) {
			case *hir.Tuple:
				t.Args = positional(v.Elts)
			case *hir.List:
				t.Args = positional(v.Elts)
			default:
				return nil
			}
			if t.Args == nil {
				return nil
			}
		default:
			return nil
		}
	}
	if t.Target == nil || timer && (t.Interval == nil || !t.Interval.Base().T.IsNumber()) {
		return nil
	}
	if t.Name != nil && !t.Name.Base().T.Is(hir.StrT) || t.Daemon != nil && !t.Daemon.Base().T.Is(hir.BoolT) {
		return nil
	}
	return t
}

// positional are elements as arguments; nil when one of them is starred.
func positional(elts []hir.Expr) []hir.Arg {
	args := make([]hir.Arg, len(elts))
	for i, el := range elts {
		if _, starred := el.(*hir.Starred); starred {
			return nil
		}
		args[i] = hir.Arg{Value: el, Pos: el.Base().Pos}
	}
	return args
}

// threadType types threading.Thread(target=f, args=(a, b)): the arguments flow into f.
func threadType(in *inferer, x *hir.Call, e *env) hir.Type {
	t := NewThreadCall(x)
	if t == nil {
		return floorCall(hir.Any)(in, x, e)
	}
	in.applyArgs(t.Target, t.Args)
	return hir.Lib(x.Fn.Base().T.Lib.(*stubs.Class))
}

// waitForType types condition.wait_for(predicate): the value of predicate.
func waitForType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !plain(x, 1) {
		in.intoFloor(x.Fn.(*hir.Attr).X, x.Fn.(*hir.Attr).X.Base().T)
		return floorCall(hir.Any)(in, x, e)
	}
	return in.storable(in.applied(x.Args[0].Value.Base().T, nil, false))
}

// submitType types executor.submit(f, a, b): a future of what f gives.
func submitType(in *inferer, x *hir.Call, e *env) hir.Type {
	if len(x.Args) == 0 || x.Args[0].Star != 0 || x.Args[0].Name != "" {
		in.intoFloor(x.Fn.(*hir.Attr).X, x.Fn.(*hir.Attr).X.Base().T)
		return floorCall(hir.Any)(in, x, e)
	}
	c := in.site(x, "result")
	in.flow(c, in.applyArgs(x.Args[0].Value, x.Args[1:]))
	return hir.Lib(in.stubs.Module("concurrent.futures").Members["Future"].(*stubs.Class), c)
}

// executorMapType types executor.map(f, xs): what f gives for each.
func executorMapType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !ExecutorMaps(x) {
		in.intoFloor(x.Fn.(*hir.Attr).X, x.Fn.(*hir.Attr).X.Base().T)
		return floorCall(hir.Any)(in, x, e)
	}
	elem := in.elemType(x.Args[1].Value.Base().T, x.Args[1].Value)
	if elem.Kind == hir.Never {
		return in.iterator(x, elem)
	}
	return in.iterator(x, in.storable(in.applied(x.Args[0].Value.Base().T, []hir.Type{elem}, false)))
}

// ExecutorMaps reports whether a call of Executor.map is of a function and one iterable; chunks only matter to processes.
func ExecutorMaps(x *hir.Call) bool {
	for i, a := range x.Args {
		_, constant := a.Value.(*hir.Const)
		switch {
		case a.Star != 0, i < 2 && a.Name != "", i >= 2 && (a.Name != "chunksize" || !constant):
			return false
		}
	}
	return len(x.Args) >= 2
}

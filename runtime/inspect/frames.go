package inspect

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var frameInfo = lib.NewNamedTupleClass("inspect", "FrameInfo", "frame", "filename", "lineno", "function", "code_context", "index")

// described is what getframeinfo and stack tell of a frame: its line of the source, which is all of it that is known.
func described(f py.Frame) (filename, line, function, context, index any) {
	if f.Source == "" {
		return f.File, f.Line, f.Func, nil, nil
	}
	return f.File, f.Line, f.Func, py.NewList[any](f.Source + "\n"), 0
}

// stack is inspect.stack(): the innermost frame first.
func stack(frames []py.Frame) any {
	l := py.NewList[any]()
	for i := len(frames) - 1; i >= 0; i-- {
		filename, line, function, context, index := described(frames[i])
		l.Append(frameInfo.Make(py.StackFrame(frames[:i+1]), filename, line, function, context, index))
	}
	return l
}

var traceback = lib.NewNamedTupleClass("inspect", "Traceback", "filename", "lineno", "function", "code_context", "index")

func addFrames(m *py.Module) {
	m.Set("FrameInfo", frameInfo.Class).Set("Traceback", traceback.Class)
	lib.Add(m, "currentframe", "", func([]any) any { return py.StackFrame(py.CallStack(1)) })
	lib.Add(m, "stack", "context=1", func([]any) any { return stack(py.CallStack(1)) })
	lib.Add(m, "getframeinfo", "frame, context=1", func(a []any) any {
		f := py.FrameOf(a[0])
		if tb, ok := a[0].(*py.Traceback); ok && len(tb.Frames()) > 0 {
			f = tb.Frames()[0]
		}
		filename, line, function, context, index := described(f)
		return traceback.Make(filename, line, function, context, index)
	})
	lib.Add(m, "getouterframes", "frame, context=1", func(a []any) any {
		var frames []py.Frame
		for f := a[0]; f != nil; f = py.GetAttr(f, "f_back") {
			frames = append([]py.Frame{py.FrameOf(f)}, frames...)
		}
		return stack(frames)
	})
}

// moduleOf is inspect.getmodule(x): the module that x was made in.
func moduleOf(x any) any {
	if m, ok := x.(*py.Module); ok {
		return m
	}
	name, _ := lib.AsStr(py.GetAttrOr(x, "__module__", nil))
	if name == "__main__" {
		return lib.Main
	}
	if get, ok := lib.Linked()[name]; ok {
		return get()
	}
	return nil
}

var fullSpec = lib.NewNamedTupleClass("inspect", "FullArgSpec", "args", "varargs", "varkw", "defaults", "kwonlyargs", "kwonlydefaults", "annotations")

// fullArgSpec is inspect.getfullargspec(f).
func fullArgSpec(f any) any {
	sig := signatureOf(f)
	args, only := py.NewList[any](), py.NewList[any]()
	var varargs, varkw, onlyDefaults any
	defaults, annotations, kwDefaults := py.Tuple{}, py.NewDict[any, any](), py.NewDict[any, any]()
	note := func(name, annotation any) {
		if annotation != any(EmptyType) {
			annotations.Set(name, annotation)
		}
	}
	for _, p := range py.Collect(lib.Method(py.GetAttr(sig, "parameters"), "values")) {
		name, def := py.GetAttr(p, "name"), py.GetAttr(p, "default")
		switch py.Str(py.GetAttr(py.GetAttr(p, "kind"), "name")) {
		case "VAR_POSITIONAL":
			varargs = name
		case "VAR_KEYWORD":
			varkw = name
		case "KEYWORD_ONLY":
			only.Append(name)
			if def != any(EmptyType) {
				kwDefaults.Set(name, def)
			}
		default:
			args.Append(name)
			if def != any(EmptyType) {
				defaults = append(defaults, def)
			}
		}
		note(name, py.GetAttr(p, "annotation"))
	}
	note("return", py.GetAttr(sig, "return_annotation"))
	if kwDefaults.Len() > 0 {
		onlyDefaults = kwDefaults
	}
	var given any
	if len(defaults) > 0 {
		given = defaults
	}
	return fullSpec.Make(args, varargs, varkw, given, only, onlyDefaults, annotations)
}

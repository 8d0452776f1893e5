package py

import "strings"

// Traceback is a traceback object: e.__traceback__, with the frames of an exception.
type Traceback struct {
	frames []Frame
	stack  []uintptr
}

// PyClass returns traceback.
func (*Traceback) PyClass() *Class { return TracebackType }

// Frames returns the frames, outermost first.
func (t *Traceback) Frames() []Frame { return t.frames }

func tracebackOf(e *Exception) any {
	stack := stackOf(e)
	if len(stack) == 0 {
		return nil
	}
	m := e.extra()
	if m.shown == nil || &m.shown.stack[0] != &stack[0] || len(m.shown.stack) != len(stack) {
		m.shown = &Traceback{frames: handledFrames(stack), stack: stack}
	}
	return m.shown
}

func (e *Exception) setTraceback(v any) {
	switch tb := v.(type) {
	case nil:
		e.extra().stack = nil
	case *Traceback:
		e.extra().stack = tb.stack
	default:
		panic(TypeError.New("__traceback__ must be a traceback or None"))
	}
}

// WithTraceback is e.with_traceback(tb).
func (e *Exception) WithTraceback(tb any) *Exception {
	e.setTraceback(tb)
	return e
}

// frameObject is tb_frame; codeObject its f_code: as much of them as logging code reads.
type frameObject struct {
	frame Frame
	outer []Frame // the frames that led to it, outermost first, where they are known
}

// FrameObject is a frame as the program sees it: what a handler of a signal is given.
func FrameObject(f Frame) any { return &frameObject{frame: f} }

// FrameOf is what a frame object shows, nothing where x is none.
func FrameOf(x any) Frame {
	if f, ok := x.(*frameObject); ok {
		return f.frame
	}
	return Frame{}
}

// StackFrame is the innermost frame of a stack, which lists the outermost first; f_back leads to the others. It is nil where
// there is none.
func StackFrame(stack []Frame) any {
	if len(stack) == 0 {
		return nil
	}
	n := len(stack) - 1
	return &frameObject{stack[n], stack[:n]}
}

// PyClass returns frame.
func (*frameObject) PyClass() *Class { return FrameType }

type codeObject struct {
	frame Frame
	fn    *Function // the function whose code it is, where known
}

// PyClass returns code.
func (*codeObject) PyClass() *Class { return CodeType }

func loadTraceback(c *Class) {
	first := func(x any) Frame {
		if tb := x.(*Traceback); len(tb.frames) > 0 {
			return tb.frames[0]
		}
		return Frame{}
	}
	c.DefineGetSet("tb_lineno", func(x any) any { return first(x).Line }, nil)
	c.DefineGetSet("tb_frame", func(x any) any { return &frameObject{frame: first(x)} }, nil)
	c.DefineGetSet("tb_next", func(x any) any {
		if tb := x.(*Traceback); len(tb.frames) > 1 {
			return &Traceback{frames: tb.frames[1:], stack: tb.stack}
		}
		return nil
	}, nil)
}

func loadFrame(c *Class) {
	c.DefineGetSet("f_code", func(x any) any { return &codeObject{frame: x.(*frameObject).frame} }, nil)
	c.DefineGetSet("f_back", func(x any) any { return StackFrame(x.(*frameObject).outer) }, nil)
	c.DefineGetSet("f_lineno", func(x any) any { return x.(*frameObject).frame.Line }, nil)
}

func loadCode(c *Class) {
	c.DefineGetSet("co_name", func(x any) any { return x.(*codeObject).frame.Func }, nil)
	c.DefineGetSet("co_argcount", func(x any) any {
		if f := x.(*codeObject).fn; f != nil {
			return f.signature().positional
		}
		return 0
	}, nil)
	count := func(of func(s *signature) int) func(x any) any {
		return func(x any) any {
			if f := x.(*codeObject).fn; f != nil {
				return of(f.signature())
			}
			return 0
		}
	}
	c.DefineGetSet("co_posonlyargcount", count(func(s *signature) int { return s.posOnly }), nil)
	c.DefineGetSet("co_kwonlyargcount", count(func(s *signature) int { return max(s.kwTo-s.kwFrom, 0) }), nil)
	c.DefineGetSet("co_flags", func(x any) any { return codeFlags(x.(*codeObject).fn) }, nil)
	c.DefineGetSet("co_varnames", func(x any) any {
		t := Tuple{}
		if f := x.(*codeObject).fn; f != nil {
			for _, n := range f.signature().names {
				t = append(t, n)
			}
		}
		return t
	}, nil)
	c.DefineGetSet("co_filename", func(x any) any { return x.(*codeObject).frame.File }, nil)
}

// The flags of code that tell what its function takes and gives, as inspect names them.
const (
	CodeOptimized         = 1
	CodeNewLocals         = 2
	CodeVarArgs           = 4
	CodeVarKeywords       = 8
	CodeNested            = 16
	CodeGenerator         = 32
	CodeCoroutine         = 128
	CodeIterableCoroutine = 256
	CodeAsyncGenerator    = 512
)

// codeFlags is co_flags of the code of a function.
func codeFlags(f *Function) int {
	flags := CodeOptimized | CodeNewLocals
	if f == nil {
		return flags
	}
	s := f.signature()
	if s.varArgs >= 0 {
		flags |= CodeVarArgs
	}
	if s.varKw >= 0 {
		flags |= CodeVarKeywords
	}
	if strings.Contains(f.QualName, "<locals>.") {
		flags |= CodeNested
	}
	switch {
	case f.Yields() == YieldsAsync:
		flags |= CodeAsyncGenerator
	case f.Yields() == YieldsValues:
		flags |= CodeGenerator
	case f.IsAsync():
		flags |= CodeCoroutine
	}
	return flags
}

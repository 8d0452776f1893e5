package py

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/suggestions"
)

// stackOf is where an exception was raised. What it remembers is where it was made: in the constructor of its class, whose frames
// Python has left by then.
func stackOf(e BaseException) []uintptr {
	x := e.exception()
	m := x.more
	if m == nil {
		return nil
	}
	if !m.bared {
		m.bared = true
		for len(m.stack) > 1 && constructs(m.stack[0], x.PyClass()) {
			m.stack = m.stack[1:]
		}
	}
	return m.stack
}

// constructs tells whether the frame at pc makes instances of the class c: as its constructor or __init__, or those of a base.
func constructs(pc uintptr, c *Class) bool {
	f, _ := runtime.CallersFrames([]uintptr{pc}).Next()
	t := lineTables[f.File]
	if t == nil {
		return false
	}
	t.once.Do(t.decode)
	name := strings.TrimSuffix(t.qualified(f), ".__init__")
	name = name[strings.LastIndexByte(name, '.')+1:]
	return slices.ContainsFunc(c.MRO, func(base *Class) bool { return base.Name == name })
}

// handledFrames translates the stack of an exception that the calling code looks at. What lies outside of the function that
// handles it, which is running now, does not belong to its traceback.
func handledFrames(stack []uintptr) []Frame {
	pcs := make([]uintptr, captureDeepest)
	now := pcs[:runtime.Callers(2, pcs)]
	inner := stack
	for len(inner) > 0 && len(now) > 0 && inner[len(inner)-1] == now[len(now)-1] {
		inner, now = inner[:len(inner)-1], now[:len(now)-1]
	}
	if frames := Frames(inner); len(frames) > 0 {
		return frames
	}
	return Frames(stack)
}

// framesInside translates the stack of e without the outer frames that it shares with the stack of around, and gives the
// innermost frame of what is left of the latter.
func framesInside(e, around BaseException) (frames []Frame, where Frame, known bool) {
	inner, outer := stackOf(e), stackOf(around)
	for len(inner) > 0 && len(outer) > 0 && inner[len(inner)-1] == outer[len(outer)-1] {
		inner, outer = inner[:len(inner)-1], outer[:len(outer)-1]
	}
	frames = Frames(inner)
	rest := Frames(outer)
	if len(rest) == 0 {
		return frames, Frame{}, false
	}
	return frames, rest[0], true
}

// earlierFrames are the frames of a cause or context of e. An exception that was made where e was raised has none: it
// was never raised itself (raise e from RuntimeError("why")).
func earlierFrames(earlier, e BaseException) []Frame {
	frames, where, known := framesInside(earlier, e)
	if known && len(frames) == 1 && frames[0] == where {
		return nil
	}
	return frames
}

// memberFrames are the frames of a member of a group. One that was made in the function that raised the group counts as
// never raised: ExceptionGroup("many", [ValueError(1), ValueError(2)]).
func memberFrames(e BaseException, g *Group) []Frame {
	frames, where, known := framesInside(e, g)
	if known && len(frames) == 1 && frames[0].File == where.File && frames[0].Func == where.Func {
		return nil
	}
	return frames
}

// syntaxPlace shows where a SyntaxError is: the file, the line and a mark below it.
func syntaxPlace(e *Exception) string {
	place, ok := e.argAt(1).(Tuple)
	if !ok || len(place) < 4 {
		return ""
	}
	file, _ := place[0].(string)
	if file == "" {
		file = "<string>"
	}
	text := fmt.Sprintf("  File \"%s\", line %s\n", file, Str(place[1]))
	source, ok := place[3].(string)
	if !ok {
		return text
	}
	line := strings.TrimRight(source, "\n")
	shown := strings.TrimLeft(line, " \n\f")
	text += "    " + shown + "\n"
	offset, ok := place[2].(int)
	if !ok {
		return text
	}
	end := offset + 1
	if len(place) >= 6 && place[4] == place[1] {
		if n, ok := place[5].(int); ok && n > offset {
			end = n
		}
	}
	if from := offset - 1 - (len(line) - len(shown)); from >= 0 {
		text += "    " + strings.Repeat(" ", from) + strings.Repeat("^", end-offset) + "\n"
	}
	return text
}

// suggestion is what a traceback adds to the message of an AttributeError or a NameError.
func suggestion(e BaseException, traced bool) string {
	cls, x := e.PyClass(), e.exception()
	name, _ := x.field("name")
	wrong, ok := name.(string)
	if !ok {
		return ""
	}
	near := ""
	switch {
	case cls.IsSubclassOf(AttributeError):
		near = nearAttribute(x, wrong)
	case cls.IsSubclassOf(NameError):
		if traced {
			near = x.more.near
		}
	default:
		return ""
	}
	text := ""
	if near != "" {
		text = ". Did you mean: '" + near + "'?"
	}
	if cls.IsSubclassOf(NameError) && suggestions.IsLibraryModule(wrong) {
		if near != "" {
			return text + " Or did you forget to import '" + wrong + "'?"
		}
		return ". Did you forget to import '" + wrong + "'?"
	}
	return text
}

func nearAttribute(x *Exception, wrong string) string {
	obj, ok := x.field("obj")
	if !ok {
		return ""
	}
	var names []string
	_ = Try(func() error {
		for _, n := range Dir(obj) {
			if strings.HasPrefix(wrong, "_") || !strings.HasPrefix(n, "_") {
				names = append(names, n)
			}
		}
		return nil
	})
	return suggestions.Nearest(wrong, names)
}

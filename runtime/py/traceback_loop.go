package py

import (
	"runtime"
	"strings"
)

// loopFrames walks a stack as Python sees it. The body of a loop over an iterator is a Go function of its own (main.f-range1), which
// the iterator calls: between it and the function that it stands in lie frames of the iterator, which in Python does not run while
// the body does.
type loopFrames struct {
	all []runtime.Frame
	at  int
}

func newLoopFrames(pcs []uintptr) *loopFrames {
	l := &loopFrames{}
	for it := runtime.CallersFrames(pcs); ; {
		f, more := it.Next()
		l.all = append(l.all, f)
		if !more {
			return l
		}
	}
}

// next is the next frame, innermost first; the frames behind a loop's body go on outside of the function that it stands in.
func (l *loopFrames) next() (f runtime.Frame, more bool) {
	f = l.all[l.at]
	l.at++
	for name := f.Function; ; {
		in := loopOf(name)
		if in == "" {
			break
		}
		name = in
		l.skipTo(in)
	}
	return f, l.at < len(l.all)
}

// skipTo goes on behind the frame of a function, if there is one.
func (l *loopFrames) skipTo(function string) {
	for i := l.at; i < len(l.all); i++ {
		if l.all[i].Function == function {
			l.at = i + 1
			return
		}
	}
}

// loopOf is the function in which the body of a loop stands, "" for any other function: main.f-range1 -> main.f.
func loopOf(function string) string {
	i := strings.LastIndex(function, "-range")
	if i < 0 || strings.Trim(function[i+len("-range"):], "0123456789") != "" {
		return ""
	}
	return function[:i]
}

package py

import (
	"runtime"
	"strings"
	"sync"
)

// Some gives v, the receiver of a method, or panics with what None raises, which has no such method.
func Some[T comparable](v T, name string) T {
	var none T
	if v == none {
		panic(noneMethod(name))
	}
	return v
}

// noneMethod is the exception where a method of None is called, or an operator that it stands for.
func noneMethod(name string) error {
	switch name {
	case "__call__":
		return TypeError.New("'NoneType' object is not callable")
	case "__getitem__":
		return noneUse("[]")
	case "__iter__":
		return noneUse("iter")
	}
	return noneUse("." + name)
}

// noneError is the exception behind a nil pointer: the line tables know what the program was doing with the None that it is.
func noneError() error {
	use, _, _ := strings.Cut(currentUses(), " ")
	return noneUse(use)
}

// currentUses are the marks of the line of the program that runs. Programs fail in loops, at the same place each time: where the
// innermost frames are the same, so are the marks.
func currentUses() string {
	var near usesKey
	n := runtime.Callers(2, near[:])
	if uses, ok := usesSeen.Load(near); ok {
		return uses.(string)
	}
	if uses, ok := usesAt(near[:n]); ok {
		usesSeen.Store(near, uses)
		return uses
	}
	var pcs [64]uintptr
	uses, _ := usesAt(pcs[:runtime.Callers(2, pcs[:])])
	return uses
}

// usesKey holds as many frames as lie between a failure of Go's runtime, the function that recovers, and the program.
type usesKey [10]uintptr

// usesSeen keeps marks by usesKey: as many as the program has places that fail.
var usesSeen sync.Map

// usesAt are the marks of the innermost line of the program on a stack; ok is false where the program has none.
func usesAt(pcs []uintptr) (uses string, ok bool) {
	frames := runtime.CallersFrames(pcs)
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		t := lineTables[f.File]
		if t == nil {
			continue
		}
		t.once.Do(t.decode)
		if p, ok := t.lines[f.Line]; ok {
			return t.nones[p.line], true
		}
	}
	return "", false
}

func noneUse(use string) error {
	switch use {
	case "", "at=":
		return AttributeError.New("'NoneType' object has no attribute")
	case "[]":
		return TypeError.New("'NoneType' object is not subscriptable")
	case "[]=":
		return TypeError.New("'NoneType' object does not support item assignment")
	case "iter":
		return TypeError.New("'NoneType' object is not iterable")
	case "len":
		return TypeError.New("object of type 'NoneType' has no len()")
	}
	if name, set := strings.CutPrefix(use, "="); set {
		return attributeError(nil, name, "'NoneType' object has no attribute '%s' and no __dict__ for setting new attributes", name)
	}
	return attributeError(nil, use[1:], "'NoneType' object has no attribute '%s'", use[1:])
}

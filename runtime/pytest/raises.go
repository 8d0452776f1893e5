package pytest

import (
	"context"
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/re"
)

// RaisesExc is what pytest.raises gives: a context manager whose block must raise one of some exceptions.
type RaisesExc struct {
	expected []*py.Class
	match    any
	check    any
	info     *ExceptionInfo
}

// RaisesOption is an argument of pytest.raises.
type RaisesOption func(r *RaisesExc)

// Match is the argument match: a regular expression that is found in the exception's text.
func Match(pattern any) RaisesOption { return func(r *RaisesExc) { r.match = pattern } }

// Check is the argument check: a function that says whether an exception is the right one.
func Check(f any) RaisesOption { return func(r *RaisesExc) { r.check = f } }

// Raises is pytest.raises(expected_exception), where that is a class or a tuple of classes.
func Raises(expected any, opts ...RaisesOption) *RaisesExc {
	r := &RaisesExc{expected: exceptionClasses(expected)}
	for _, opt := range opts {
		opt(r)
	}
	return r
}

func exceptionClasses(x any) []*py.Class {
	switch x := py.ToAny(x).(type) {
	case *py.Class:
		if x.IsSubclassOf(py.BaseExceptionType) {
			return []*py.Class{x}
		}
		panic(py.ValueError.New("expected exception must be a BaseException type, not '" + x.Name + "'"))
	case py.Tuple:
		var all []*py.Class
		for _, c := range x {
			all = append(all, exceptionClasses(c)...)
		}
		return all
	default:
		panic(py.TypeError.New("expected exception must be a BaseException type, not '" + py.TypeName(x) + "'"))
	}
}

// Enter is __enter__: what it gives is filled in when the block has ended.
func (r *RaisesExc) Enter() *ExceptionInfo {
	r.info = &ExceptionInfo{}
	return r.info
}

// Exit is __exit__ for a block that ended with err; it returns what is raised then.
func (r *RaisesExc) Exit(err error) error {
	if err == nil {
		var names []string
		for _, c := range r.expected {
			names = append(names, c.Name)
		}
		if len(names) == 1 {
			return Fail("DID NOT RAISE " + names[0])
		}
		return Fail("DID NOT RAISE any of (" + strings.Join(names, ", ") + ")")
	}
	if !py.Is(err, r.expected...) {
		return err
	}
	if r.match != nil {
		if why := mismatch(r.match, exceptionText(err)); why != "" {
			return py.AssertionError.New(why)
		}
	}
	e := py.AsException(err)
	if r.check != nil && !py.Truth(lib.Call(r.check, e)) {
		return py.AssertionError.New(fmt.Sprintf("check %s did not return True", py.Repr(r.check)))
	}
	r.info.err = e
	return nil
}

// exceptionText is what match looks at: the exception's text and its notes.
func exceptionText(err error) string {
	e := py.AsException(err)
	lines := []string{py.Str(e)}
	for _, note := range py.Collect(py.GetAttrOr(e, "__notes__", py.Tuple{})) {
		lines = append(lines, py.Str(note))
	}
	return strings.Join(lines, "\n")
}

// mismatch says why a pattern is not found in a text; "" where it is.
func mismatch(pattern any, text string) string {
	if lib.Method(re.Module(), "search", pattern, text) != nil {
		return ""
	}
	shown := py.GetAttrOr(pattern, "pattern", pattern)
	why := "Regex pattern did not match.\n  Expected regex: " + py.Repr(shown) + "\n  Actual message: " + py.Repr(text)
	if py.Eq(shown, text) {
		why += "\n Did you mean to `re.escape()` the regex?"
	}
	return why
}

// PyEnter is __enter__ of the floor.
func (r *RaisesExc) PyEnter(context.Context) (any, error) { return r.Enter(), nil }

// PyExit is __exit__ of the floor.
func (r *RaisesExc) PyExit(_ context.Context, err error) (bool, error) {
	after := r.Exit(err)
	if after == err {
		return false, nil
	}
	return after == nil, after
}

var raisesClass = lib.Class[RaisesExc]("_pytest.raises", "RaisesExc", nil, py.Methods{
	"matches": lib.M("exception", func(self any, a []any) any {
		r := self.(*RaisesExc)
		err, ok := a[0].(error)
		return ok && py.Is(err, r.expected...) && (r.match == nil || mismatch(r.match, exceptionText(err)) == "")
	}),
})

// PyClass returns RaisesExc.
func (*RaisesExc) PyClass() *py.Class { return raisesClass }

// raisesCall is pytest.raises(expected, function, *args, **kwargs).
func raisesCall(expected, function any, args []any, kw []py.KV) any {
	r := Raises(expected)
	info := r.Enter()
	err := py.Try(func() error {
		_, err := py.CallKw(py.CurrentContext(), function, args, kw)
		return err
	})
	py.Check(r.Exit(err))
	return info
}

// ExceptionInfo is what a block under pytest.raises raised.
type ExceptionInfo struct{ err py.BaseException }

func (i *ExceptionInfo) raised() py.BaseException {
	if i.err == nil {
		panic(py.AssertionError.New(".value can only be used after the context manager exits"))
	}
	return i.err
}

// Value is the exception.
func (i *ExceptionInfo) Value() any { return i.raised() }

// Type is its class.
func (i *ExceptionInfo) Type() any { return py.ClassOf(i.raised()) }

// Typename is the name of its class.
func (i *ExceptionInfo) Typename() string { return py.ClassOf(i.raised()).Name }

// Match is match(regexp): an AssertionError where the exception's text does not hold it.
func (i *ExceptionInfo) Match(pattern any) (bool, error) {
	if why := mismatch(pattern, exceptionText(i.raised())); why != "" {
		return false, py.AssertionError.New(why)
	}
	return true, nil
}

// Exconly is exconly(): the last line of a traceback.
func (i *ExceptionInfo) Exconly() string {
	return strings.TrimSuffix(py.FormatExceptionOnly(i.raised()), "\n")
}

// ErrIsInstance is errisinstance(classes).
func (i *ExceptionInfo) ErrIsInstance(classes any) bool {
	return py.Truth(lib.Call(py.Builtin("isinstance"), i.raised(), classes))
}

var infoClass = lib.Class[ExceptionInfo]("_pytest._code.code", "ExceptionInfo", nil, py.Methods{
	"value":    lib.Prop(func(self any) any { return self.(*ExceptionInfo).Value() }),
	"type":     lib.Prop(func(self any) any { return self.(*ExceptionInfo).Type() }),
	"typename": lib.Prop(func(self any) any { return self.(*ExceptionInfo).Typename() }),
	"tb":       lib.Prop(func(self any) any { return py.GetAttr(self.(*ExceptionInfo).raised(), "__traceback__") }),
	"match": lib.M("regexp", func(self any, a []any) any {
		ok, err := self.(*ExceptionInfo).Match(a[0])
		py.Check(err)
		return ok
	}),
	"exconly":       lib.M("tryshort=False", func(self any, _ []any) any { return self.(*ExceptionInfo).Exconly() }),
	"errisinstance": lib.M("exc", func(self any, a []any) any { return self.(*ExceptionInfo).ErrIsInstance(a[0]) }),
	"__repr__":      lib.M("", func(self any, _ []any) any { return self.(*ExceptionInfo).repr() }),
})

// PyClass returns ExceptionInfo.
func (*ExceptionInfo) PyClass() *py.Class { return infoClass }

func (i *ExceptionInfo) repr() string {
	if i.err == nil {
		return "<ExceptionInfo for raises contextmanager>"
	}
	frames := py.GetAttr(i.err, "__traceback__")
	depth := 0
	for frames != nil {
		depth++
		frames = py.GetAttr(frames, "tb_next")
	}
	return fmt.Sprintf("<ExceptionInfo %s tblen=%d>", py.Repr(i.err), depth)
}

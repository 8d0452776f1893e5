package py

import (
	"context"
	"errors"
	"io/fs"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

func exceptionsAsText() []string {
	var Own *Class
	Own = cls("Own", []any{ExceptionType}, "__init__", def("__init__", "self, code, msg", func(a []any) any {
		method(Super(Own, a[0]), "__init__", a[2])
		SetAttr(a[0], "code", a[1])
		return nil
	}))
	Str_ := cls("Str", []any{ValueError}, "__str__", constant("__str__", "self", "own str"))
	NoInit := cls("NoInit", []any{ExceptionType}, "__init__", constant("__init__", "self, a, b", nil))
	Kw := cls("Kw", []any{ExceptionType}, "__init__", constant("__init__", "self, *, k", nil))
	es := []any{ValueError.New(), ValueError.New("a"), ValueError.New("a", 1), KeyError.New("k"), KeyError.New(), KeyError.New(1, 2), KeyError.New(""),
		OSError.New("x"), OSError.New(2, "No such file or directory"), OSError.New(2, "nope", "f.txt"), OSError.New(13, "denied", "a", nil, "b"), OSError.New(9999, "odd"),
		FileNotFoundError.New("just text"), FileNotFoundError.New(2, "m", "f"), ConnectionResetError.New(104, "reset"), BlockingIOError.New(11, "again"), TimeoutError.New(110, "timed out"),
		StopIteration.New(3), SystemExit.New(4), SystemExit.New("bye"), SystemExit.New(1, 2),
		UnicodeDecodeError.New("utf-8", Bytes("ab\xffc"), 2, 3, "invalid start byte"), UnicodeDecodeError.New("utf-8", Bytes("abc"), 0, 2, "bad"),
		UnicodeEncodeError.New("ascii", "x\u00e9", 1, 2, "ordinal not in range(128)"), UnicodeEncodeError.New("ascii", "\u20ac\U0001f600", 1, 2, "r"),
		UnicodeEncodeError.New("ascii", "\u20ac\u20ac", 0, 2, "r"), SyntaxError.New("bad"), SyntaxError.New("bad", Tuple{"f.py", 3, 4, "text"}),
		callKw(ImportError, []KV{{"name", "m"}}, "no"), callKw(AttributeError, []KV{{"name", "n"}, {"obj", 1}}, "at"), callKw(NameError, []KV{{"name", "q"}}, "nm"),
		pyCall(Own, 5, "msg"), pyCall(Str_, "hidden"), pyCall(NoInit, 1, 2), callKw(Kw, []KV{{"k", 1}}), ValueError.New(nil), ValueError.New(pyList(1)),
		ValueError.New(ValueError.New("in")), RuntimeError.New("xxx"), AssertionError.New(Tuple{1, 2}), MemoryError.New(), RecursionError.New("deep")}
	var lines []string
	for _, e := range es {
		lines = append(lines, show(func() any { return Str(e) }, func() any { return e }, func() any { return GetAttr(e, "args") }, func() any { return Type(e).MRO[1] })...)
	}
	return lines
}

func exceptionMembers() []string {
	get := func(e any, names ...string) Tuple {
		var t Tuple
		for _, n := range names {
			t = append(t, GetAttr(e, n))
		}
		return t
	}
	e := OSError.New(2, "nope", "f.txt")
	u := UnicodeDecodeError.New("utf-8", Bytes("ab\xffc"), 2, 3, "bad")
	return show(func() any { return get(e, "errno", "strerror", "filename", "filename2") }, func() any { return get(u, "encoding", "object", "start", "end", "reason") },
		func() any { return GetAttr(StopIteration.New(3), "value") }, func() any { return GetAttr(StopIteration.New(), "value") },
		func() any { return GetAttr(SystemExit.New(), "code") }, func() any { return GetAttr(SystemExit.New(3), "code") }, func() any { return GetAttr(SystemExit.New(1, 2), "code") },
		func() any { return GetAttr(callKw(ImportError, []KV{{"name", "n"}, {"path", "p"}}, "a"), "path") }, func() any { return GetAttr(AttributeError.New("a"), "name") },
		func() any {
			x := ValueError.New("a")
			method(x, "add_note", "n1")
			AddNote(x, "n2")
			return GetAttr(x, "__notes__")
		},
		func() any {
			x := RaiseFrom(ValueError.New("a"), KeyError.New("k"))
			return get(x, "__cause__", "__suppress_context__", "__context__")
		},
		func() any { SetAttr(ValueError.New(), "__cause__", 5); return nil }, func() any { return callKw(ValueError, []KV{{"k", 1}}) },
		func() any { return callKw(AttributeError, []KV{{"zz", 1}}) }, func() any { return method(ValueError.New(), "add_note", 5) },
		func() any {
			x := ValueError.New(1)
			SetAttr(x, "args", Tuple{2, 3})
			return Tuple{x, Str(x)}
		},
		func() any {
			x := ValueError.New(1)
			SetAttr(x, "foo", "bar")
			return get(x, "foo", "__dict__")
		},
		func() any { return GetAttr(ValueError.New(), "nope") }, func() any { return GetAttr(ValueError.New(), "__notes__") },
		func() any { return pyCall(UnicodeDecodeError, "a") }, func() any { return Eq(ValueError.New("a"), ValueError.New("a")) }, func() any { return BaseExceptionGroup },
		func() any { return IsInstance(TimeoutError.New(), OSError) }, func() any { return method(ValueError.New("x"), "with_traceback", nil) },
		func() any { return GetAttr(method(ValueError.New("x"), "with_traceback", nil), "__traceback__") })
}

func raisingCases() []string {
	raise := func(x any) thunk { return func() any { panic(Raise(context.Background(), x)) } }
	catch := func(x any) thunk {
		return func() any {
			err := ValueError.New("v")
			if IsAny(err, x) {
				return "caught"
			}
			panic(err)
		}
	}
	return show(raise(5), raise(ValueError), raise(KeyError.New("k")), raise(IntType),
		func() any { panic(RaiseFromAny(background, ValueError.New("a"), 5)) },
		catch(ValueError), catch(Tuple{KeyError, ValueError}), catch(5), catch(Tuple{KeyError}), raise("text"))
}

// shape shows the structure of a group.
func shape(err error) any {
	if err == nil {
		return nil
	}
	g, ok := asGroup(err)
	if !ok {
		return Repr(err)
	}
	l := NewList[any]()
	for _, e := range g.Errors() {
		l.Append(shape(e))
	}
	return Tuple{Type(err).Name, g.Message(), l}
}

func shapes(pair any) any {
	var out []any
	for _, x := range pair.(Tuple) {
		e, _ := x.(error)
		out = append(out, shape(e))
	}
	return pyList(out...)
}

func groupCases() []string {
	v, t, k, b := ValueError.New(1), TypeError.New("t"), KeyError.New("k"), KeyboardInterrupt.New()
	g := NewExceptionGroup("top", []error{v, NewExceptionGroup("in", []error{t, k})})
	var My *Class
	My = cls("My", []any{ExceptionGroup}, "derive", def("derive", "self, excs", func(a []any) any {
		return pyCall(My, Add("derived ", GetAttr(a[0], "message")), a[1])
	}))
	m := pyCall(My, "mine", pyList(v, t))
	sub := func(cond any) thunk {
		return func() any {
			e, _ := method(g, "subgroup", cond).(error)
			return shape(e)
		}
	}
	return show(func() any { return Str(g) }, func() any { return g }, func() any { return Str(NewExceptionGroup("one", []error{v})) }, func() any { return GetAttr(g, "args") },
		func() any { return GetAttr(g, "exceptions") }, func() any { return GetAttr(g, "message") }, func() any { return NewBaseExceptionGroup("b", []error{v}) },
		func() any { return NewBaseExceptionGroup("b", []error{v, b}) }, func() any { return NewExceptionGroup("e", []error{b}) },
		func() any { return NewExceptionGroup("e", nil) }, func() any { return pyCall(ExceptionGroup, "e", 5) }, func() any { return pyCall(ExceptionGroup, "e", pyList(1)) },
		func() any { return pyCall(ExceptionGroup, "e") }, func() any { return pyCall(ExceptionGroup, 1, pyList(v)) }, func() any { return pyCall(ExceptionGroup, "e", Tuple{v, t}) },
		func() any { return shapes(method(g, "split", TypeError)) }, func() any { return shapes(method(g, "split", Tuple{TypeError, ValueError})) }, sub(OSError),
		func() any { return shapes(method(g, "split", ExceptionGroup)) }, sub(def("f", "e", func(a []any) any { return IsInstance(a[0], KeyError) })),
		func() any { return shape(method(g, "derive", pyList(k)).(error)) }, func() any { return method(g, "split", 5) }, func() any { return shapes(method(m, "split", ValueError)) },
		func() any {
			g2 := NewExceptionGroup("n", []error{v, t})
			AddNote(g2, "keep")
			parts := method(g2, "split", ValueError).(Tuple)
			return Tuple{GetAttr(parts[0], "__notes__"), GetAttr(parts[1], "__notes__")}
		},
		func() any { return Type(m) }, func() any { return m }, func() any { return IsInstance(g, ExceptionType) }, func() any { return GetAttr(ExceptionGroup, "__mro__") })
}

type starHandler struct {
	classes []*Class
	action  any // nil, "raise", or the error to raise
}

func exceptStarCases() []string {
	run := func(exc error, handlers ...starHandler) thunk {
		return func() any {
			out := NewList[any]()
			var raised []error
			rest := exc
			for i, h := range handlers {
				var matched error
				if matched, rest = ExceptStar(rest, h.classes...); matched == nil {
					continue
				}
				out.Append(Tuple{i, shape(matched)})
				switch a := h.action.(type) {
				case string:
					raised = append(raised, matched)
				case error:
					raised = append(raised, a)
				}
			}
			return Tuple{out, shape(EndStar(exc, rest, raised...))}
		}
	}
	v, t, k := ValueError.New(1), TypeError.New("t"), KeyError.New("k")
	eg := func() error { return NewExceptionGroup("top", []error{v, NewExceptionGroup("in", []error{t, k})}) }
	on := func(action any, classes ...*Class) starHandler { return starHandler{classes, action} }
	return show(run(eg(), on(nil, ValueError)), run(eg(), on(nil, ValueError), on(nil, TypeError)), run(eg(), on(nil, ValueError), on(nil, TypeError, KeyError)),
		run(eg(), on("raise", ValueError), on(nil, TypeError)), run(eg(), on(OSError.New("new"), ValueError), on(nil, TypeError)),
		run(v, on(nil, ValueError)), run(v, on(nil, TypeError)), run(v, on("raise", ValueError)), run(v, on(OSError.New("o"), ValueError)),
		run(eg(), on(nil, OSError)), run(eg(), on("raise", ExceptionType)))
}

type insufficientFunds struct {
	Exception
	Needed int `py:"needed"`
}

var insufficientFundsType = NewExceptionClass("InsufficientFunds", ValueError)

func newInsufficientFunds(needed int) error {
	e := &insufficientFunds{Needed: needed}
	e.Init(insufficientFundsType, needed)
	return e
}

func TestUserExceptionStructsKeepClassArgsAndTypedFields(t *testing.T) {
	err := newInsufficientFunds(7)
	require.True(t, Is(err, insufficientFundsType))
	require.True(t, Is(err, TypeError, ExceptionType))
	require.False(t, Is(err, KeyError))
	require.Equal(t, "InsufficientFunds(7)", Repr(err))
	require.Equal(t, "7", Str(err))
	require.Equal(t, 7, GetAttr(err, "needed"))
	SetAttr(err, "needed", 9)
	var typed *insufficientFunds
	require.ErrorAs(t, err, &typed)
	require.Equal(t, 9, typed.Needed)
	SetAttr(err, "extra", 1)
	require.Equal(t, 1, GetAttr(err, "extra"))
}

// appError overrides __str__ and __repr__; notFound derives from it.
type appError struct {
	Exception
	Code int `py:"code"`
}

func (e *appError) Error() string  { return "app error " + Str(e.Code) }
func (e *appError) PyRepr() string { return "<AppError>" }
func (e *appError) Double() int    { return e.Code * 2 }

type notFound struct{ appError }

var (
	appErrorType = NewExceptionClass("AppError", ExceptionType)
	notFoundType = NewExceptionClass("NotFound", appErrorType).Set("kind", "missing")
)

func init() {
	notFoundType.WithMethods(Methods{
		"__new__": {Fn: newNotFound, Params: "name, code=404"},
		"double":  {Fn: (*appError).Double},
	})
}

func newNotFound(name string, code int) *notFound {
	e := &notFound{appError{Code: code}}
	e.Init(notFoundType, name)
	return e
}

func TestUserExceptionsOverrideTextInheritByEmbeddingAndAreReachedFromTheFloor(t *testing.T) {
	err := Raise(background, pyCall(notFoundType, "x"))
	require.True(t, Is(err, appErrorType))
	require.Equal(t, "app error 404", Str(err))
	require.Equal(t, "<AppError>", Repr(err))
	require.Equal(t, "NotFound: app error 404\n", FormatExceptionOnly(err))
	require.Equal(t, Tuple{404, "missing", 808}, Tuple{GetAttr(err, "code"), GetAttr(err, "kind"), method(err, "double")})
	require.Equal(t, Tuple{"x"}, GetAttr(err, "args"))
	_, missing := Call(background, notFoundType)
	require.Equal(t, "NotFound.__init__() missing 1 required positional argument: 'name'", missing.Error())
	type coded interface {
		error
		Double() int
	}
	var c coded
	require.ErrorAs(t, err, &c, "typed extraction of a base class goes by interface")
}

func TestStreamErrorsMakeTheirMessageFromTheirArguments(t *testing.T) {
	err := IncompleteReadError.New(Bytes("ab"), 5)
	require.Equal(t, "IncompleteReadError('2 bytes read on a total of 5 expected bytes')", Repr(err))
	require.Equal(t, Bytes("ab"), GetAttr(err, "partial"))
	require.Equal(t, 5, GetAttr(err, "expected"))
	require.Equal(t, "0 bytes read on a total of undefined expected bytes", pyCall(IncompleteReadError, Bytes(""), nil).(error).Error())
	over := callKw(LimitOverrunError, []KV{{"consumed", 7}}, "too long")
	require.Equal(t, "LimitOverrunError('too long')", Repr(over))
	require.Equal(t, 7, GetAttr(over, "consumed"))
	_, missing := Call(background, LimitOverrunError, "x")
	require.Equal(t, "LimitOverrunError.__init__() missing 1 required positional argument: 'consumed'", missing.Error())
}

func TestErrorsIsAndAsFollowCausesAndGroups(t *testing.T) {
	cause := KeyError.New("k")
	err := RaiseFrom(ValueError.New("v"), cause)
	require.ErrorIs(t, err, cause)
	require.False(t, Is(err, KeyError), "except does not look at causes")
	require.ErrorIs(t, NewExceptionGroup("g", []error{ValueError.New("x"), err}), cause)
}

func TestGoErrorsTranslateIntoPythonExceptions(t *testing.T) {
	require.True(t, Is(context.Canceled, CancelledError))
	require.True(t, Is(context.DeadlineExceeded, TimeoutError))
	require.True(t, Is(errors.New("odd"), RuntimeError))
	missing := &fs.PathError{Op: "open", Path: "f.txt", Err: syscall.ENOENT}
	require.True(t, Is(missing, FileNotFoundError))
	require.Equal(t, "[Errno 2] No such file or directory: 'f.txt'", Str(missing))
	require.Equal(t, "FileNotFoundError(2, 'No such file or directory')", Repr(missing))
	require.Equal(t, "f.txt", GetAttr(missing, "filename"))
	require.True(t, IsInstance(context.DeadlineExceeded, TimeoutError))
}

func TestTryTurnsRuntimeFailuresIntoExceptions(t *testing.T) {
	var list []int
	var record *insufficientFunds
	zero := len(list)
	require.Equal(t, "IndexError('list index out of range')", Repr(Try(func() error { list[zero] = 1; return nil })))
	require.Equal(t, "ZeroDivisionError('division by zero')", Repr(Try(func() error { zero = 1 / zero; return nil })))
	require.True(t, Is(Try(func() error { record.Needed = 1; return nil }), AttributeError))
	require.True(t, Is(Try(func() error { var x any = "s"; _ = x.(int); return nil }), TypeError))
	require.PanicsWithValue(t, "our bug", func() { _ = Try(func() error { panic("our bug") }) })
}

func TestContextIsSetOnceAndNeverMakesACycle(t *testing.T) {
	first, second, third := ValueError.New(1), ValueError.New(2), ValueError.New(3)
	require.NoError(t, WithContext(nil, first))
	require.Equal(t, second, WithContext(second, first))
	require.NoError(t, second.(*Exception).Context().(*Exception).Context())
	_ = WithContext(second, third)
	require.Equal(t, first, second.(*Exception).Context())
	_ = WithContext(first, second)
	require.Equal(t, second, first.(*Exception).Context())
	require.NoError(t, second.(*Exception).Context(), "the chain is cut where it would close")
}

func BenchmarkMakeAndMatchException(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if !Is(ValueError.New("x"), ValueError) {
			b.Fatal()
		}
	}
}

func BenchmarkMatchByBaseClass(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if !Is(KeyError.New("x"), TypeError, LookupError) {
			b.Fatal()
		}
	}
}

func BenchmarkTryWithPanic(b *testing.B) {
	for b.Loop() {
		if !Is(Try(func() error { panic(KeyError.New("x")) }), KeyError) {
			b.Fatal()
		}
	}
}

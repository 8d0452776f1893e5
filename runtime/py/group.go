package py

import (
	"context"
	"fmt"
)

// Group is an exception group: ExceptionGroup or BaseExceptionGroup.
type Group struct {
	Exception
	errs   []error
	origin error // the group that an except* clause took this part from
}

// Message returns eg.message.
func (g *Group) Message() string {
	s, _ := bare(g.argAt(0)).(string)
	return s
}

// Errors returns eg.exceptions.
func (g *Group) Errors() []error { return g.errs }

// Unwrap returns the exceptions of the group and its cause, for errors.Is and errors.As.
func (g *Group) Unwrap() []error {
	if c := g.Cause(); c != nil {
		return append(append([]error(nil), g.errs...), c)
	}
	return g.errs
}

// Error returns str(eg): msg (2 sub-exceptions).
func (g *Group) Error() string {
	if cls := g.PyClass(); !cls.builtin && cls.fields == nil {
		if m, ok := cls.lookupUser("__str__"); ok && m != nil {
			return resultStr(must(callBound(m, g)), "__str__")
		}
	}
	return g.text()
}

func (g *Group) text() string {
	return fmt.Sprintf("%s (%d sub-exception%s)", g.Message(), len(g.errs), plural(len(g.errs)))
}

// NewExceptionGroup makes ExceptionGroup(msg, errs); errs that are no Exceptions, or none at all, are a panic as in
// Python.
func NewExceptionGroup(msg string, errs []error) error {
	return must(ExceptionGroup.newGroup([]any{msg, errorList(errs)})).(error)
}

// NewBaseExceptionGroup makes BaseExceptionGroup(msg, errs), which is an ExceptionGroup when all errs are Exceptions.
func NewBaseExceptionGroup(msg string, errs []error) error {
	return must(BaseExceptionGroup.newGroup([]any{msg, errorList(errs)})).(error)
}

func errorList(errs []error) any {
	l := NewList[any]()
	for _, e := range errs {
		l.Append(AsException(e))
	}
	return l
}

// newGroup is BaseExceptionGroup.__new__.
func (c *Class) newGroup(args []any) (any, error) {
	if len(args) != 2 {
		return nil, TypeError.Newf("BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", len(args))
	}
	if _, ok := bare(args[0]).(string); !ok {
		return nil, TypeError.Newf("BaseExceptionGroup.__new__() argument 1 must be str, not %s", Type(args[0]).Name)
	}
	errs, base, err := groupMembers(args[1])
	if err != nil {
		return nil, err
	}
	switch {
	case c == BaseExceptionGroup && !base:
		c = ExceptionGroup
	case c == ExceptionGroup && base:
		return nil, TypeError.New("Cannot nest BaseExceptions in an ExceptionGroup")
	case base && c.IsSubclassOf(ExceptionType):
		return nil, TypeError.Newf("Cannot nest BaseExceptions in '%s'", c.Name)
	}
	g := &Group{errs: errs}
	g.class = c
	g.setArgs(args...)
	g.captureStack(2)
	return g, nil
}

// groupMembers reads the second argument; base reports whether one is no Exception.
func groupMembers(arg any) (errs []error, base bool, err error) {
	var items []any
	switch seq := arg.(type) {
	case Tuple:
		items = seq
	case *List[any]:
		items = seq.Items()
	default:
		if b, ok := baseValue(arg); ok {
			return groupMembers(b)
		}
		return nil, false, TypeError.New("second argument (exceptions) must be a sequence")
	}
	if len(items) == 0 {
		return nil, false, ValueError.New("second argument (exceptions) must be a non-empty sequence")
	}
	for i, x := range items {
		e, ok := x.(BaseException)
		if !ok {
			return nil, false, ValueError.Newf("Item %d of second argument (exceptions) is not an exception", i)
		}
		base = base || !e.PyClass().IsSubclassOf(ExceptionType)
		errs = append(errs, e)
	}
	return errs, base, nil
}

// asGroup gives the group that err is, also where a user type embeds Group.
func asGroup(err error) (*Group, bool) {
	g, ok := err.(interface{ group() *Group })
	if !ok {
		return nil, false
	}
	return g.group(), true
}

func (g *Group) group() *Group { return g }

func loadGroup(c *Class) {
	group := func(x any) *Group { return x.(interface{ group() *Group }).group() }
	c.DefineGetSet("message", func(x any) any { return group(x).argAt(0) }, nil)
	c.DefineGetSet("exceptions", func(x any) any {
		t := Tuple{}
		for _, e := range group(x).errs {
			t = append(t, e)
		}
		return t
	}, nil)
	c.defineMethod("split", "self, matcher_value, /", func(_ context.Context, args []any) (any, error) {
		match, rest, err := splitBy(args[0].(error), args[1])
		return Tuple{orNone(match), orNone(rest)}, err
	})
	c.defineMethod("subgroup", "self, matcher_value, /", func(_ context.Context, args []any) (any, error) {
		match, _, err := splitBy(args[0].(error), args[1])
		return orNone(match), err
	})
	c.defineMethod("derive", "self, excs, /", func(_ context.Context, args []any) (any, error) {
		return BaseExceptionGroup.newGroup([]any{group(args[0]).argAt(0), args[1]})
	})
}

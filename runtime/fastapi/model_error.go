package fastapi

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// ValidationError is the class of what making an instance of a model raises: pydantic.ValidationError.
var ValidationError = func() *py.Class {
	c := py.NewExceptionClass("ValidationError", py.ValueError)
	c.Module = "pydantic_core._pydantic_core"
	c.DefineGetSet("title", func(x any) any { return x.(*ModelError).title }, nil)
	return c
}()

// ModelError is a ValidationError.
type ModelError struct {
	py.Exception
	title  string
	faults []fault
}

func newModelError(title string, faults []fault) *ModelError {
	e := &ModelError{title: title, faults: faults}
	e.Init(ValidationError)
	return e
}

// errorsURL is where pydantic explains its errors.
const errorsURL = "https://errors.pydantic.dev/2.14/v/"

// Errors returns the list of errors: exc.errors().
func (e *ModelError) Errors() *py.List[any] {
	out := &py.List[any]{}
	for _, f := range e.faults {
		d := f.dict()
		if !f.own {
			d.Set("url", errorsURL+f.typ)
		}
		out.Append(d)
	}
	return out
}

// ErrorCount returns the number of errors: exc.error_count().
func (e *ModelError) ErrorCount() int { return len(e.faults) }

// ErrorOption leaves parts of errors out.
type ErrorOption func(error *py.Dict[any, any])

func without(key string, included bool) ErrorOption {
	return func(error *py.Dict[any, any]) {
		if !included && error.Contains(key) {
			error.Delete(key)
		}
	}
}

// IncludeURL is the argument include_url of exc.errors().
func IncludeURL(on bool) ErrorOption { return without("url", on) }

// IncludeInput is the argument include_input of exc.errors().
func IncludeInput(on bool) ErrorOption { return without("input", on) }

// IncludeContext is the argument include_context of exc.errors().
func IncludeContext(on bool) ErrorOption { return without("ctx", on) }

// ErrorsOf is exc.errors() of any exception: a ValidationError, or one of a request or response that did not fit.
func ErrorsOf(exc error, opts ...ErrorOption) *py.List[any] {
	e, ok := exc.(interface{ Errors() *py.List[any] })
	if !ok {
		panic(noAttribute(exc, "errors"))
	}
	list := e.Errors()
	for x := range list.All() {
		for _, opt := range opts {
			opt(x.(*py.Dict[any, any]))
		}
	}
	return list
}

// ErrorsJSON is exc.json() of any exception; an indent of 0 is none.
func ErrorsJSON(exc error, indent int, opts ...ErrorOption) string {
	if _, ok := exc.(*ModelError); !ok {
		panic(noAttribute(exc, "json"))
	}
	list := ErrorsOf(exc, opts...)
	for x := range list.All() {
		if ctx, ok := x.(*py.Dict[any, any]).Get("ctx"); ok {
			shown := &py.Dict[any, any]{}
			for k, v := range dictItems(ctx) {
				if e, isError := v.(error); isError {
					v = py.Str(e)
				}
				shown.Set(k, v)
			}
			x.(*py.Dict[any, any]).Set("ctx", shown)
		}
	}
	return indented(dumpJSON((&dumper{json: true}).any(list)), indent)
}

// ErrorTitle is exc.title of any exception: the name of the model.
func ErrorTitle(exc error) string {
	if e, ok := exc.(*ModelError); ok {
		return e.title
	}
	panic(noAttribute(exc, "title"))
}

// ErrorCount is exc.error_count() of any exception.
func ErrorCount(exc error) int {
	if e, ok := exc.(*ModelError); ok {
		return e.ErrorCount()
	}
	panic(noAttribute(exc, "error_count"))
}

func noAttribute(x any, name string) error {
	return py.AttributeError.Newf("'%s' object has no attribute '%s'", py.Type(x).Name, name)
}

// PyRepr returns repr(exc), which is its text.
func (e *ModelError) PyRepr() string { return e.Error() }

// Error returns str(exc).
func (e *ModelError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s for %s", count(len(e.faults), "validation error"), e.title)
	for _, f := range e.faults {
		if len(f.loc) > 0 {
			steps := make([]string, len(f.loc))
			for i, s := range f.loc {
				steps[i] = py.Str(s)
			}
			b.WriteString("\n" + strings.Join(steps, "."))
		}
		fmt.Fprintf(&b, "\n  %s [type=%s, input_value=%s, input_type=%s]", f.msg, f.typ, shortened(py.Repr(f.input)), py.Type(f.input).Name)
		if !f.own {
			b.WriteString("\n    For further information visit " + errorsURL + f.typ)
		}
	}
	return b.String()
}

// shortened cuts the middle out of a long text.
func shortened(s string) string {
	const most, head, tail = 50, 25, 24
	if r := []rune(s); len(r) > most {
		return string(r[:head]) + "..." + string(r[len(r)-tail:])
	}
	return s
}

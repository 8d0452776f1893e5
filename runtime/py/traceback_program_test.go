package py

import (
	"context"
	"fmt"
)

// This file is testdata/tracebacks.py as converted Go: traceback_test.go reads its own comments to build the line table,
// "py 4" being the Python line of a Go line, "py 8 0-8 5-8" its carets too.

func fetchCase(int) error {
	return ValueError.New("boom") // py 4
}

func simpleCase() error {
	fmt.Fprintln(Stdout, "before")
	return fetchCase(1) // py 8 0-8 5-8
}

func causedCase() error {
	if err := fetchCase(1); err != nil { // py 12 0-8 5-8
		return RaiseFrom(KeyError.New("k"), err) // py 14
	}
	return nil
}

func handledCase() error {
	err := Try(func() error {
		return fetchCase(1) // py 18 0-8 5-8
	})
	if Is(err, ValueError) {
		return WithContext(KeyError.New("k"), err) // py 20
	}
	return err
}

func hiddenCase() error {
	if err := fetchCase(1); err != nil { // py 24 0-8 5-8
		return WithContext(RaiseFrom(KeyError.New("k"), nil), err) // py 26
	}
	return nil
}

func notedCase() error {
	e := ValueError.New("line one\nline two") // py 32
	AddNote(e, "first note")
	AddNote(e, "second\nnote")
	return e
}

func groupedCase() error {
	inner := NewExceptionGroup("inner", []error{TypeError.New("t"), KeyError.New("k")}) // py 35
	AddNote(inner, "on inner")
	return NewExceptionGroup("outer", []error{ValueError.New("v"), inner, OSError.New(2, "gone", "f")}) // py 37
}

func groupOfRaisedCase() error {
	var errs []error
	for n := range 2 {
		if err := fetchCase(n); err != nil { // py 43 0-8 5-8
			errs = append(errs, err)
		}
	}
	return RaiseFrom(NewExceptionGroup("many", errs), RuntimeError.New("why")) // py 46
}

func wideGroupCase() error {
	var errs []error
	for i := range 20 {
		errs = append(errs, ValueError.New(i)) // py 49
	}
	return NewExceptionGroup("wide", errs) // py 49
}

func deepGroupCase() error {
	e := ValueError.New("leaf") // py 52
	for i := range 12 {
		e = NewExceptionGroup(fmt.Sprintf("level %d", i), []error{e}) // py 55
	}
	return e
}

func diveCase(n int) error {
	if n == 0 {
		return ValueError.New("deep") // py 59
	}
	return diveCase(n - 1) // py 60 0-11 4-11
}

func recursionCase() error {
	return diveCase(6) // py 63 0-7 4-7
}

func suggestionCase() error {
	GetAttr(pyCall(cls("Box", nil, "value", 1)), "valu") // py 69
	return nil
}

func bareCase() error {
	return ValueError.New() // py 72
}

func customCase() error {
	return Raise(context.Background(), must(Call(background, cls("Quiet", []any{ExceptionType}), "own", 1))) // py 78
}

func unprintableCase() error {
	broken := cls("Broken", []any{ExceptionType}, "__str__", def("__str__", "self", func([]any) any { panic(RuntimeError.New("no text")) }))
	return must(Call(background, broken)).(error) // py 85
}

func exitNoneCase() error { return SystemExit.New() }
func exitCodeCase() error { return SystemExit.New(3) }
func exitTextCase() error { return SystemExit.New("gave up") }
func exitBigCase() error  { return SystemExit.New(257) }
func exitTrueCase() error { return SystemExit.New(true) }

func interruptedCase() error {
	return KeyboardInterrupt.New() // py 103
}

func syntaxErrorCase() error {
	return SyntaxError.New("bad input", Tuple{"f.py", 3, 5, "x = = 1\n", 3, 6}) // py 106
}

func divisionCase() error {
	FloorDiv(1, 0) // py 109 7-13 9-11
	return nil
}

var tracebackCases = map[string]func() error{
	"simple": simpleCase, "caused": causedCase, "handled": handledCase, "hidden": hiddenCase, "noted": notedCase, "grouped": groupedCase,
	"group_of_raised": groupOfRaisedCase, "wide_group": wideGroupCase, "deep_group": deepGroupCase, "recursion": recursionCase,
	"suggestion": suggestionCase, "bare": bareCase, "custom": customCase, "unprintable": unprintableCase, "exit_none": exitNoneCase,
	"exit_code": exitCodeCase, "exit_text": exitTextCase, "exit_big": exitBigCase, "exit_true": exitTrueCase, "interrupted": interruptedCase,
	"syntax_error": syntaxErrorCase, "division": divisionCase,
}

func runTraceback(name string) {
	body := tracebackCases[name]
	Main("tracebacks.py", func(context.Context) error {
		return body() // py 112 0-20 18-20
	})
}

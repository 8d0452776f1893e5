package py_test

import (
	"context"
	"errors"
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func ExampleClass_New() {
	err := py.KeyError.New("missing")
	fmt.Println(py.Is(err, py.LookupError), py.Repr(err), err)
	// Output: true KeyError('missing') 'missing'
}

func ExampleTry() {
	list := []int{1, 2, 3}
	at := 5
	err := py.Try(func() error {
		list[at]++
		return nil
	})
	fmt.Println(err, py.Is(err, py.IndexError))
	// Output: list index out of range true
}

// insufficientFunds is what a Python exception class becomes.
type insufficientFunds struct {
	py.Exception
	Needed int
}

var insufficientFundsType = py.NewExceptionClass("InsufficientFunds", py.ExceptionType)

func newInsufficientFunds(needed int) error {
	e := &insufficientFunds{Needed: needed}
	e.Init(insufficientFundsType, fmt.Sprintf("need %d more", needed))
	return e
}

func ExampleException() {
	err := newInsufficientFunds(5)
	var e *insufficientFunds
	if errors.As(err, &e) {
		fmt.Println(e.Needed, e)
	}
	// Output: 5 need 5 more
}

func ExampleGroup() {
	err := py.NewExceptionGroup("two failures", []error{py.ValueError.New("bad"), py.KeyError.New("k")})
	matched, rest := py.ExceptStar(err, py.ValueError)
	fmt.Println(py.Repr(matched))
	fmt.Println(py.Repr(rest))
	// Output:
	// ExceptionGroup('two failures', [ValueError('bad')])
	// ExceptionGroup('two failures', [KeyError('k')])
}

func ExampleGenerator() {
	averager := py.NewGenerator("averager", func(y *py.Yielder[float64]) (any, error) {
		total, count, average := 0.0, 0.0, 0.0
		for {
			sent, err := y.Yield(average)
			if err != nil {
				return nil, err
			}
			total += sent.(float64)
			count++
			average = total / count
		}
	})
	averager.Next()
	first, _ := averager.Send(10.0)
	second, _ := averager.Send(20.0)
	fmt.Println(first, second)
	_, _ = averager.Close()
	// Output: 10 15
}

func ExampleFunction() {
	greet := py.NewFunction("greet", "name, greeting='Hello'", func(_ context.Context, args []any) (any, error) {
		return fmt.Sprintf("%s, %s!", args[1], args[0]), nil
	})
	text, _ := py.Call(context.Background(), greet, "Ann")
	_, err := py.Call(context.Background(), greet)
	fmt.Println(text)
	fmt.Println(err)
	// Output:
	// Hello, Ann!
	// greet() missing 1 required positional argument: 'name'
}

func ExampleMakeClass() {
	ctx := context.Background()
	body := py.NewDict[any, any]()
	body.Set("__repr__", py.NewFunction("__repr__", "self", func(context.Context, []any) (any, error) { return "<a point>", nil }))
	point, _ := py.MakeClass(ctx, "Point", nil, body)
	p, _ := py.Call(ctx, point)
	fmt.Println(py.Repr(point), py.Repr(p), py.IsInstance(p, point))
	// Output: <class '__main__.Point'> <a point> true
}

func ExampleModule() {
	m := py.NewModule("config").Set("debug", true)
	fmt.Println(py.GetAttr(m, "debug"), py.GetAttrOr(m, "level", 3))
	// Output: true 3
}

func ExampleProperty() {
	ctx := context.Background()
	area := py.NewFunction("area", "self", func(_ context.Context, args []any) (any, error) {
		side := py.GetAttr(args[0], "side")
		return py.Mul(side, side), nil
	})
	body := py.NewDict[any, any]()
	body.Set("area", py.NewProperty(area, nil, nil))
	square, _ := py.MakeClass(ctx, "Square", nil, body)
	s, _ := py.Call(ctx, square)
	py.SetAttr(s, "side", 3)
	fmt.Println(py.GetAttr(s, "area"))
	// Output: 9
}

func ExampleCheckRecursion() {
	var down func()
	down = func() {
		py.CheckRecursion()
		down()
	}
	fmt.Println(py.Try(func() error { down(); return nil }))
	// Output: maximum recursion depth exceeded
}

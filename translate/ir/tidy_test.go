package ir_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// prelude declares what the snippets below use.
const prelude = `package main

type obj struct {
	n    int
	next *obj
}

func f() error { return nil }

func g() (int, error) { return 0, nil }

func num() int { return 0 }

func cond() bool { return true }

func use(xs ...any) {}

`

// tidied runs the function through Tidy and writes it as Go, which must compile.
func tidied(t *testing.T, fn string) string {
	t.Helper()
	p := emittest.Parse(t, prelude+fn)
	plainNames(p)
	ir.Tidy(p)
	ir.AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	emittest.TypeCheck(t, files)
	src := string(files[0].Source)
	return strings.TrimSpace(src[strings.Index(src, "func t("):])
}

// plainNames lets tests have several variables of one wished name: err_1 and err_2 both prefer err.
func plainNames(p *ir.Program) {
	p.Funcs(func(f *ir.Func) {
		ir.Inspect(f.Body, func(n any) bool {
			if d, ok := n.(*ir.Define); ok {
				for _, v := range d.Vars {
					if v != nil {
						v.Prefer, _, _ = strings.Cut(v.Prefer, "_")
					}
				}
			}
			return true
		})
	})
}

var tidyCases = []struct{ name, before, after string }{
	{"x := pure => nothing", `
func t() {
	x := 1
	var y int
	z, w := 2, 3
	use(w)
}`, `
func t() {
	w := 3
	use(w)
}`},
	{"x := call() => call()", `
func t() {
	x := num()
	var y any = num()
	z := num() + 1
	_ = num()
}`, `
func t() {
	num()
	num()
	_ = num() + 1
	num()
}`},
	{"x, err := call() => _, err := call()", `
func t() error {
	x, err := g()
	use()
	return err
}`, `
func t() error {
	_, err := g()
	use()
	return err
}`},
	{"stores to what nobody reads go, with their comments kept", `
func t(p *obj) {
	x := 0
	// why
	x = 5 // five
	x += 2
	x++
	x, y := 1, num()
	x, y = g2()
	x = p.n
	use(y)
}

func g2() (int, int) { return 0, 0 }`, `
func t(p *obj) {
	// why
	// five
	num()
	_, y := g2()
	_ = p.n
	use(y)
}

func g2() (int, int) {
	return 0, 0
}`},
	{"range variables nobody reads", `
func t(xs []int) {
	for i, x := range xs {
		use(i)
	}
	for i := range xs {
	}
	for _, x := range xs {
	}
}`, `
func t(xs []int) {
	for i := range xs {
		use(i)
	}
	for range xs {
	}
	for range xs {
	}
}`},
	{"switch x := y.(type) => switch y.(type)", `
func t(y any) {
	switch x := y.(type) {
	case int:
		use(1)
	}
}`, `
func t(y any) {
	switch y.(type) {
	case int:
		use(1)
	}
}`},
	{"var x T; x = v => x := v", `
func t() {
	var x int
	x = num()
	var y float64
	y = 1
	var e error
	var n int
	n, e = g()
	var h func()
	h = func() { h() }
	h()
	use(x, y, n, e)
}`, `
func t() {
	x := num()
	var y float64 = 1
	n, e := g()
	var h func()
	h = func() {
		h()
	}
	h()
	use(x, y, n, e)
}`},
	{"var x T; f(); x = v => f(); x := v", `
func t() {
	var x int
	var y int
	use()

	// about x
	x = num()
	y = x
	use(x, y)
}`, `
func t() {
	use()

	// about x
	x := num()
	y := x
	use(x, y)
}`},
	{"x = x + y => x += y, x += 1 => x++", `
func t(p *obj, x, y int) {
	x = x + y
	x = x - 1
	p.n = p.n * 2
	p.n += 1
	x = y + x
	use(x)
}`, `
func t(p *obj, x, y int) {
	x += y
	x--
	p.n *= 2
	p.n++
	x = y + x
	use(x)
}`},
}

func TestTidy(t *testing.T) {
	for _, c := range append(append(tidyCases, tidyFlowCases...), tidyAssertCases...) {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, strings.TrimSpace(c.after), tidied(t, strings.TrimSpace(c.before)))
		})
	}
}

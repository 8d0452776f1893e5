package ir_test

import (
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// randomPrelude logs every effect, and stops what runs too long.
const randomPrelude = `package main

import "fmt"

var (
	fuel int
	log  []string
)

func use(xs ...any) { log = append(log, fmt.Sprint(xs...)) }

func num(n int) int {
	use("num", n)
	if fuel--; fuel < 0 {
		panic("fuel")
	}
	return n * 3 % 17
}

func pair(n int) (int, error) {
	use("pair", n)
	if n%3 == 0 {
		return 0, fmt.Errorf("e%d", n)
	}
	return n + 1, nil
}

func fail(n int) error {
	_, err := pair(n)
	return err
}

func run(f func(int) (int, error)) {
	defer func() { fmt.Println(log, recover()) }()
	log, fuel = nil, 60
	n, err := f(4)
	use(n, err)
}

`

// TestTidyKeepsTheMeaningOfRandomFunctions writes functions full of dead stores, odd branches and closures, tidies a copy
// and runs both: every call, value and panic must be the same, in the same order.
func TestTidyKeepsTheMeaningOfRandomFunctions(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs two programs")
	}
	const count = 150
	seed := int64(1)
	if s := os.Getenv("TIDY_SEED"); s != "" {
		fmt.Sscan(s, &seed)
	}
	g := &randomGo{Rand: rand.New(rand.NewSource(seed))}
	var src strings.Builder
	src.WriteString(randomPrelude)
	for i := range count {
		src.WriteString(g.function(fmt.Sprintf("f%d", i)))
	}
	src.WriteString("func main() {\n")
	for i := range count {
		fmt.Fprintf(&src, "\trun(f%d)\n", i)
	}
	src.WriteString("}\n")

	p := emittest.Parse(t, src.String())
	require.Empty(t, ir.Check(p))
	plainNames(p)
	ir.Tidy(p)
	require.Empty(t, ir.Check(p))
	ir.AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	emittest.TypeCheck(t, files)

	if dir := os.Getenv("TIDY_OUT"); dir != "" {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), files[0].Source, 0o666))
	}
	before, after := output(t, src.String()), output(t, string(files[0].Source))
	for i := range before {
		if before[i] != after[i] {
			name := fmt.Sprintf("func f%d(", i)
			require.Equal(t, before[i], after[i], "%s\n%s", cutFunc(src.String(), name), cutFunc(string(files[0].Source), name))
		}
	}
}

// output runs a Go program and gives its lines.
func output(t *testing.T, src string) []string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "main.go")
	require.NoError(t, os.WriteFile(file, []byte(src), 0o666))
	out, err := exec.Command("go", "run", file).CombinedOutput()
	require.NoError(t, err, string(out))
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

func cutFunc(src, name string) string {
	_, rest, _ := strings.Cut(src, name)
	body, _, _ := strings.Cut(rest, "\n}\n")
	return name + body + "\n}"
}

// randomGo writes functions. Variables get a number behind an underscore, which plainNames cuts, so that names clash.
type randomGo struct {
	*rand.Rand
	b      strings.Builder
	n      int
	ints   []string // visible variables
	errs   []string
	labels []string
	depth  int
}

func (g *randomGo) function(name string) string {
	g.b.Reset()
	g.ints, g.errs, g.labels, g.depth = []string{"p"}, nil, nil, 0
	fmt.Fprintf(&g.b, "func %s(p int) (int, error) {\n", name)
	g.list(6)
	switch g.Intn(5) {
	case 3:
		g.loop()
		g.b.WriteString("return 0, nil\n}\n\n")
		return g.b.String()
	case 0:
		fmt.Fprintf(&g.b, "err := fail(%s)\nif err != nil {\nreturn %s, err\n}\n", g.num(1), g.num(0))
	case 1:
		fmt.Fprintf(&g.b, "r, err := pair(%s)\nif err != nil {\nreturn %s, err\n}\nreturn r, nil\n}\n\n", g.num(1), []string{"0", "r", "num(0)"}[g.Intn(3)])
		return g.b.String()
	case 2:
		fmt.Fprintf(&g.b, "ok := func() bool {\nif %s {\nreturn false\n}\nreturn true\n}()\nuse(ok)\n", g.cond())
	}
	fmt.Fprintf(&g.b, "return %s, nil\n}\n\n", g.num(1))
	return g.b.String()
}

// list writes statements in a scope of their own.
func (g *randomGo) list(n int) {
	ints, errs := len(g.ints), len(g.errs)
	g.depth++
	for range 1 + g.Intn(n) {
		g.stmt()
	}
	g.depth--
	g.ints, g.errs = g.ints[:ints], g.errs[:errs]
}

func (g *randomGo) block(n int) {
	g.b.WriteString("{\n")
	g.list(n)
	g.b.WriteString("}\n")
}

func (g *randomGo) fresh(stem string) string {
	g.n++
	return fmt.Sprintf("%s_%d", stem, g.n)
}

func (g *randomGo) v() string { return g.ints[g.Intn(len(g.ints))] }

func (g *randomGo) num(depth int) string {
	switch g.Intn(7) {
	case 0:
		return fmt.Sprint(g.Intn(5))
	case 1:
		return fmt.Sprintf("num(%s)", g.v())
	case 2, 3:
		if depth > 0 {
			return fmt.Sprintf("%s %s %s", g.num(depth-1), []string{"+", "-", "*"}[g.Intn(3)], g.num(depth-1))
		}
	case 4:
		return fmt.Sprintf("%s / %s", g.v(), g.v())
	case 5:
		return fmt.Sprintf("func() int { return num(%s) }()", g.v())
	}
	return g.v()
}

func (g *randomGo) cond() string {
	c := fmt.Sprintf("%s %s %s", g.num(1), []string{"==", "!=", "<", ">="}[g.Intn(4)], g.num(0))
	switch g.Intn(8) {
	case 0:
		return fmt.Sprintf("!(%s)", c)
	case 1:
		return fmt.Sprintf("(%s) == true", c)
	case 2:
		return fmt.Sprintf("(%s) == false", c)
	case 3:
		return fmt.Sprintf("(%s) && %s > 1", c, g.v())
	case 4:
		if g.Intn(4) == 0 {
			return "true"
		}
	}
	return c
}

func (g *randomGo) stmt() {
	w := func(format string, args ...any) { fmt.Fprintf(&g.b, format, args...) }
	switch k := g.Intn(24); {
	case k < 3:
		x := g.fresh([]string{"x", "y", "i"}[g.Intn(3)])
		w([]string{"%s := %s\n", "var %s int = %s\n", "var %s int\n_ = %s\n"}[g.Intn(3)], x, g.num(1))
		w("_ = %s\n", x)
		g.ints = append(g.ints, x)
	case k < 5:
		x, e := g.fresh("x"), g.fresh("err")
		if len(g.errs) > 0 && g.Intn(3) == 0 {
			e = g.errs[g.Intn(len(g.errs))]
			w("var %s int\n%s, %s = pair(%s)\n_ = %s\n", x, x, e, g.num(1), x)
		} else {
			w("%s, %s := pair(%s)\n_, _ = %s, %s\n", x, e, g.num(1), x, e)
			g.errs = append(g.errs, e)
		}
		if g.Intn(2) == 0 {
			w("if %s != nil {\nreturn 0, %s\n}\n", e, e)
		}
		g.ints = append(g.ints, x)
	case k < 6:
		e := g.fresh("err")
		w("%s := fail(%s)\nif %s != nil ", e, g.num(1), e)
		g.errs = append(g.errs, e)
		g.block(2)
		if g.Intn(2) == 0 {
			w("use(%s)\n", e)
		}
	case k < 9:
		w("%s %s %s\n", g.v(), []string{"=", "=", "+=", "-=", "*="}[g.Intn(5)], g.num(1))
	case k < 10:
		w("%s++\n", g.v())
	case k < 11:
		if a, b := g.v(), g.v(); a != b {
			w("%s, %s = %s, %s\n", a, b, g.num(0), g.num(1))
		}
	case k < 13:
		w("use(%s, %s)\n", g.num(1), g.v())
	case k < 14:
		w("func() ")
		labels := g.labels
		g.labels = nil
		g.closure()
		g.labels = labels
		w("()\n")
	case g.depth > 4:
		w("use(%s)\n", g.v())
	case k < 18:
		w("if %s ", g.cond())
		g.block(3)
		for g.Intn(3) == 0 {
			g.trimNewline()
			w(" else if %s ", g.cond())
			g.block(3)
		}
		if g.Intn(2) == 0 {
			g.trimNewline()
			g.b.WriteString(" else ")
			g.block(3)
		}
	case k < 21:
		g.loop()
	case k < 22:
		w("switch %s {\ncase 0, 1:\n", g.v())
		g.list(2)
		w("case 2:\n")
		g.list(2)
		if g.Intn(2) == 0 {
			w("default:\n")
			g.list(2)
		}
		w("}\n")
	case k < 23:
		if len(g.labels) > 0 {
			w("%s %s\n", []string{"break", "continue"}[g.Intn(2)], g.labels[g.Intn(len(g.labels))])
		}
	default:
		if g.depth > 1 && len(g.labels) > 0 && g.Intn(2) == 0 {
			w("return %s, nil\n", g.num(1))
		}
	}
}

// closure writes the body of func() { … }, without returns of the outer function.
func (g *randomGo) closure() {
	fmt.Fprintf(&g.b, "{\n%s = %s\nuse(%s)\n", g.v(), g.num(1), g.v())
	x := g.fresh("x")
	fmt.Fprintf(&g.b, "%s := %s\n_ = %s\n%s = num(1)\nif %s {\nuse(%s)\n}\n}", x, g.num(1), x, x, g.cond(), x)
}

func (g *randomGo) loop() {
	l, i := g.fresh("loop"), g.fresh("i")
	g.labels = append(g.labels, l)
	ints := len(g.ints)
	switch g.Intn(4) {
	case 3:
		fmt.Fprintf(&g.b, "%s:\nfor {\n", l)
	case 0:
		fmt.Fprintf(&g.b, "%s:\nfor %s := range 3 {\n_ = %s\n", l, i, i)
		g.ints = append(g.ints, i)
	case 1:
		fmt.Fprintf(&g.b, "%s:\nfor %s := 0; %s < 4; %s++ {\n", l, i, i, i)
		g.ints = append(g.ints, i)
	case 2:
		fmt.Fprintf(&g.b, "%s:\nfor %s {\nnum(%s)\n", l, g.cond(), g.v())
	}
	fmt.Fprintf(&g.b, "if num(%s) == 0 {\nbreak %s\n}\n", g.v(), l)
	g.list(4)
	g.b.WriteString("}\n")
	g.labels, g.ints = g.labels[:len(g.labels)-1], g.ints[:ints]
}

func (g *randomGo) trimNewline() {
	s := strings.TrimRight(g.b.String(), "\n")
	g.b.Reset()
	g.b.WriteString(s)
}

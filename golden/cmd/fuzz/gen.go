package main

import (
	"fmt"
	"math/rand"
	"strings"
)

// typ is a Python type as the generator sees it.
type typ int

const (
	tInt typ = iota
	tFloat
	tStr
	tBool
	tInts    // list[int]
	tStrs    // list[str]
	tDict    // dict[str, int]
	tSet     // set[int]
	tPair    // tuple[int, str]
	tOptInt  // int or None
	tMixed   // list of anything
	typCount // how many there are
)

type variable struct {
	name string
	t    typ
}

// function is a function of the program that expressions may call.
type function struct {
	name   string
	params []typ
	result typ
	async  bool
}

// gen writes one program: a few functions, perhaps a class, and a body that calls them. Every loop is bounded; what is
// raised is caught and shown.
type gen struct {
	r       *rand.Rand
	b       strings.Builder
	id      string // goes into every global name, so that programs can stand in one file
	indent  int
	vars    []variable
	funcs   []function
	class   bool
	async   bool // the body awaits
	inFunc  bool
	loops   int // loops around, of the same function
	next    int
	budget  int
	result  typ // of the function around
	returns bool
	fixed   map[string]bool // loop variables, not assigned to
}

// program gives the text of the program with the given seed: definitions and a function run_<id>.
func program(seed int64) string {
	if schedules {
		return scheduleProgram(seed)
	}
	g := &gen{r: rand.New(rand.NewSource(seed)), id: fmt.Sprint(seed), fixed: map[string]bool{}}
	g.async = g.chance(45)
	if g.chance(40) {
		g.classDef()
	}
	for range g.r.Intn(3) {
		g.function(false)
	}
	if g.async {
		for range 1 + g.r.Intn(2) {
			g.function(true)
		}
	}
	g.body()
	return g.b.String()
}

func (g *gen) chance(percent int) bool { return g.r.Intn(100) < percent }

func (g *gen) pick(options ...string) string { return options[g.r.Intn(len(options))] }

func (g *gen) line(format string, args ...any) {
	g.b.WriteString(strings.Repeat("    ", g.indent))
	fmt.Fprintf(&g.b, format, args...)
	g.b.WriteByte('\n')
}

func (g *gen) fresh(prefix string) string {
	g.next++
	return fmt.Sprintf("%s%d", prefix, g.next)
}

// block writes n statements one level deeper; variables that they make are forgotten, for the block may not run.
func (g *gen) block(n int) {
	g.indent++
	kept := len(g.vars)
	for range n {
		g.stmt()
	}
	g.vars = g.vars[:kept]
	g.indent--
}

// inner writes a function body with its own variables.
func (g *gen) inner(params []variable, result typ, async bool, write func()) {
	vars, loops, inFunc, was, returns, budget, isAsync := g.vars, g.loops, g.inFunc, g.result, g.returns, g.budget, g.async
	g.vars, g.loops, g.inFunc, g.result, g.returns, g.async = params, 0, true, result, true, async
	g.budget = 12
	g.indent++
	write()
	g.indent--
	g.vars, g.loops, g.inFunc, g.result, g.returns, g.budget, g.async = vars, loops, inFunc, was, returns, budget, isAsync
}

var hints = map[typ]string{
	tInt: "int", tFloat: "float", tStr: "str", tBool: "bool", tInts: "list[int]", tStrs: "list[str]", tDict: "dict[str, int]",
	tSet: "set[int]", tPair: "tuple[int, str]", tOptInt: "int | None", tMixed: "list",
}

func (g *gen) anyType() typ { return typ(g.r.Intn(int(typCount))) }

func (g *gen) function(async bool) {
	f := function{name: g.fresh("f" + g.id + "_"), result: g.anyType(), async: async}
	var params []variable
	var text []string
	for range g.r.Intn(4) {
		v := variable{g.fresh("p"), g.anyType()}
		params = append(params, v)
		f.params = append(f.params, v.t)
		p := v.name
		if g.chance(60) {
			p += ": " + hints[v.t]
		}
		text = append(text, p)
	}
	def := "def"
	if async {
		def = "async def"
	}
	arrow := ""
	if g.chance(50) {
		arrow = " -> " + hints[f.result]
	}
	g.line("%s %s(%s)%s:", def, f.name, strings.Join(text, ", "), arrow)
	g.inner(params, f.result, async, func() {
		for range 1 + g.r.Intn(4) {
			g.stmt()
		}
		g.line("return %s", g.expr(f.result, 2))
	})
	g.line("")
	g.funcs = append(g.funcs, f)
}

func (g *gen) body() {
	def := "def"
	if g.async {
		def = "async def"
	}
	g.line("%s main_%s():", def, g.id)
	g.inner(nil, tInt, g.async, func() {
		g.returns = false
		g.budget = 40
		for range 5 + g.r.Intn(8) {
			g.stmt()
		}
		for _, v := range g.vars {
			g.show(v)
		}
	})
	g.line("")
	g.line("def run_%s():", g.id)
	g.indent++
	if g.async {
		g.line("asyncio.run(main_%s())", g.id)
	} else {
		g.line("main_%s()", g.id)
	}
	g.indent--
	g.line("")
}

func (g *gen) show(v variable) {
	x := v.name
	if v.t == tSet && g.chance(50) {
		x = "sorted(" + x + ")"
	}
	switch g.r.Intn(3) {
	case 0:
		g.line("print(%q, %s)", v.name, x)
	case 1:
		g.line(`print(f"%s={%s}")`, v.name, x)
	default:
		g.line(`print(f"{%s!r}", type(%s).__name__)`, x, v.name)
	}
}

func (g *gen) classDef() {
	g.class = true
	g.line("class C%s:", g.id)
	g.indent++
	g.line("total = 0")
	g.line("")
	g.line("def __init__(self, a, b=%s):", g.expr(tStr, 0))
	g.line("    self.a = a")
	g.line("    self.b = b")
	g.line("    self.items = []")
	g.line("")
	g.line("def add(self, n):")
	g.inner([]variable{{"n", tInt}, {"self.a", tInt}, {"self.b", tStr}}, tInt, false, func() {
		g.line("self.items.append(n)")
		g.fixed["self.a"], g.fixed["self.b"] = true, true
		g.stmt()
		g.line("self.a += n")
		g.line("C%s.total += 1", g.id)
		g.line("return %s", g.expr(tInt, 2))
	})
	if g.chance(60) {
		g.line("")
		g.line("def __repr__(self):")
		g.line(`    return f"C({self.a}, {self.b!r})"`)
	}
	if g.chance(30) {
		g.line("")
		g.line("def __eq__(self, other):")
		g.line("    return self.a == other.a")
	}
	if g.chance(30) {
		g.line("")
		g.line("def __len__(self):")
		g.line("    return len(self.items)")
	}
	g.indent--
	g.line("")
}

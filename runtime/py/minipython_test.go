package py

import (
	"context"
	"fmt"
	"strings"
	"unicode"
)

// A small reader of Python expressions, enough for the recorded lines: literals, displays, operators, calls, indexing,
// lambda, and statements separated by "; " (assignment, augmented assignment, del, expressions). It evaluates through
// the floor operations, so that each line tests them and not this file.

type env map[string]any

type expr func(env) any

type reader struct {
	src string
	pos int
}

func runStatements(src string) any {
	e := env{}
	var last any
	for _, s := range splitStatements(src) {
		last = runStatement(s, e)
	}
	return last
}

// splitStatements cuts at "; " outside strings.
func splitStatements(src string) []string {
	var out []string
	quote, start := byte(0), 0
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case quote != 0 && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == ';' && strings.HasPrefix(src[i:], "; "):
			out = append(out, src[start:i])
			start = i + 2
		}
	}
	return append(out, src[start:])
}

var augmented = map[string]func(a, b any) any{
	"+=": IAdd, "-=": ISub, "*=": IMul, "/=": ITrueDiv, "//=": IFloorDiv, "%=": IMod, "**=": IPow, "&=": IAnd, "|=": IOr, "^=": IXor,
	"<<=": ILShift, "@=": IMatMul, ">>=": IRShift,
}

func runStatement(src string, e env) any {
	r := &reader{src: src}
	if r.word("del") {
		_, _, del := r.target()
		del(e)
		return nil
	}
	mark := r.pos
	if get, set, _ := r.tryTarget(); set != nil {
		r.space()
		if r.pos < len(r.src) && r.src[r.pos] == '=' && !strings.HasPrefix(r.src[r.pos:], "==") {
			r.pos++
			set(e, r.expression(0)(e))
			r.end()
			return nil
		}
		for _, op := range []string{"**=", "//=", "<<=", ">>=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@="} {
			if r.symbol(op) {
				v := r.expression(0)
				r.end()
				set(e, augmented[op](get(e), v(e)))
				return nil
			}
		}
	}
	r.pos = mark
	v := r.tuple()
	r.end()
	return v(e)
}

type (
	setter  func(e env, v any)
	deleter func(e env)
)

func (r *reader) tryTarget() (get expr, set setter, del deleter) {
	defer func() {
		if recover() != nil {
			get, set, del = nil, nil, nil
		}
	}()
	return r.target()
}

// target reads a name, followed by any indexings.
func (r *reader) target() (get expr, set setter, del deleter) {
	name := r.name()
	if name == "" {
		panic("no target")
	}
	get = func(e env) any { return lookupName(e, name) }
	set = func(e env, v any) { e[name] = v }
	del = func(e env) { delete(e, name) }
	for r.symbol("[") {
		base, key := get, r.index()
		get = func(e env) any { return GetItem(base(e), key(e)) }
		set = func(e env, v any) { SetItem(base(e), key(e), v) }
		del = func(e env) { DelItem(base(e), key(e)) }
	}
	return get, set, del
}

func lookupName(e env, name string) any {
	if v, ok := e[name]; ok {
		return v
	}
	return testName(name)
}

func (r *reader) space() {
	for r.pos < len(r.src) && r.src[r.pos] == ' ' {
		r.pos++
	}
}

func (r *reader) end() {
	r.space()
	if r.pos != len(r.src) {
		panic(fmt.Sprintf("cannot read %q at %d", r.src, r.pos))
	}
}

func (r *reader) symbol(s string) bool {
	r.space()
	if strings.HasPrefix(r.src[r.pos:], s) {
		r.pos += len(s)
		return true
	}
	return false
}

func (r *reader) name() string {
	r.space()
	start := r.pos
	for r.pos < len(r.src) {
		c := rune(r.src[r.pos])
		if c != '_' && !unicode.IsLetter(c) && (r.pos == start || !unicode.IsDigit(c)) {
			break
		}
		r.pos++
	}
	return r.src[start:r.pos]
}

func (r *reader) word(w string) bool {
	mark := r.pos
	if r.name() == w {
		return true
	}
	r.pos = mark
	return false
}

func (r *reader) tuple() expr {
	first := r.expression(0)
	if !r.symbol(",") {
		return first
	}
	items := []expr{first}
	for {
		r.space()
		if r.pos == len(r.src) {
			break
		}
		items = append(items, r.expression(0))
		if !r.symbol(",") {
			break
		}
	}
	return func(e env) any { return NewTuple(evalAll(items, e)...) }
}

func evalAll(items []expr, e env) []any {
	out := make([]any, len(items))
	for i, x := range items {
		out[i] = x(e)
	}
	return out
}

// level gives the binary operators by precedence; the longest symbols come first.
var levels = []struct {
	sym   string
	level int
	f     func(a, b any) any
}{
	{"**", 12, Pow}, {"//", 10, FloorDiv}, {"<<", 8, LShift}, {">>", 8, RShift}, {"==", 4, EqAny}, {"!=", 4, NeAny}, {"<=", 4, LeAny}, {">=", 4, GeAny},
	{"<", 4, LtAny}, {">", 4, GtAny}, {"+", 9, Add}, {"-", 9, Sub}, {"*", 10, Mul}, {"/", 10, TrueDiv}, {"%", 10, Mod}, {"@", 10, MatMul},
	{"&", 7, And}, {"^", 6, Xor}, {"|", 5, Or},
	{"not in ", 4, func(a, b any) any { return !Contains(b, a) }}, {"in ", 4, func(a, b any) any { return Contains(b, a) }},
	{"is not ", 4, func(a, b any) any { return !Same(a, b) }}, {"is ", 4, func(a, b any) any { return Same(a, b) }},
}

func (r *reader) expression(level int) expr {
	if r.word("lambda") {
		return r.lambda()
	}
	if level <= 3 && r.word("not") {
		x := r.expression(3)
		return func(e env) any { return Not(x(e)) }
	}
	left := r.unary()
	for {
		op := -1
		r.space()
		for i, l := range levels {
			if strings.HasPrefix(r.src[r.pos:], l.sym) && l.level > level {
				op = i
				break
			}
		}
		if op < 0 || strings.HasSuffix(levels[op].sym, "=") && levels[op].level != 4 {
			return left
		}
		l := levels[op]
		if l.level != 4 && l.sym != "-" && strings.HasPrefix(r.src[r.pos+len(l.sym):], "=") && !strings.HasPrefix(r.src[r.pos+len(l.sym):], "==") {
			return left
		}
		r.pos += len(l.sym)
		next := l.level
		if l.sym == "**" {
			next = 11 // right associative, and binds a sign on its right
		}
		a, b := left, r.expression(next)
		left = func(e env) any { return l.f(a(e), b(e)) }
	}
}

func (r *reader) lambda() expr {
	var params []string
	for !r.symbol(":") {
		params = append(params, r.name())
		r.symbol(",")
	}
	body := r.expression(0)
	return func(e env) any {
		return NewFunction("<lambda>", strings.Join(params, ", "), func(_ context.Context, args []any) (any, error) {
			inner := env{}
			for k, v := range e {
				inner[k] = v
			}
			for i, p := range params {
				inner[p] = args[i]
			}
			return body(inner), nil
		})
	}
}

func (r *reader) unary() expr {
	for _, op := range []struct {
		sym string
		f   func(any) any
	}{{"-", Neg}, {"+", Pos}, {"~", Invert}} {
		if r.symbol(op.sym) {
			x := r.expression(11)
			return func(e env) any { return op.f(x(e)) }
		}
	}
	x := r.atom()
	for {
		switch {
		case r.symbol("."):
			base, name := x, r.name()
			x = func(e env) any { return GetAttr(base(e), name) }
		case r.symbol("("):
			x = r.call(x)
		case r.symbol("["):
			base, key := x, r.index()
			x = func(e env) any { return GetItem(base(e), key(e)) }
		default:
			return x
		}
	}
}

func (r *reader) call(f expr) expr {
	var args []expr
	var stars []bool
	var names []string
	for !r.symbol(")") {
		mark := r.pos
		name := r.name()
		r.space()
		star := false
		if name != "" && strings.HasPrefix(r.src[r.pos:], "=") && !strings.HasPrefix(r.src[r.pos:], "==") {
			r.pos++
		} else {
			r.pos, name = mark, ""
			star = r.symbol("*")
		}
		args, names, stars = append(args, r.expression(0)), append(names, name), append(stars, star)
		r.symbol(",")
	}
	return func(e env) any {
		fn := f(e)
		var pos []any
		var kw []KV
		for i, a := range args {
			switch {
			case names[i] != "":
				kw = append(kw, KV{Key: names[i], Value: a(e)})
			case stars[i]:
				pos = append(pos, Collect(a(e))...)
			default:
				pos = append(pos, a(e))
			}
		}
		v, err := CallKw(context.Background(), fn, pos, kw)
		Check(err)
		return v
	}
}

// index reads what stands between brackets, the closing one included.
func (r *reader) index() expr {
	parts := []expr{nil}
	slice := false
	for !r.symbol("]") {
		if r.symbol(":") {
			slice = true
			parts = append(parts, nil)
			continue
		}
		parts[len(parts)-1] = r.tupleUntilBracket()
	}
	if !slice {
		return parts[0]
	}
	return func(e env) any {
		var v [3]any
		for i, p := range parts {
			if p != nil {
				v[i] = p(e)
			}
		}
		return NewSlice(v[0], v[1], v[2])
	}
}

func (r *reader) tupleUntilBracket() expr {
	first := r.expression(0)
	if !r.symbol(",") {
		return first
	}
	second := r.expression(0)
	return func(e env) any { return Tuple{first(e), second(e)} }
}

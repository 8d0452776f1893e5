package pytest

import (
	"strings"
	"unicode"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Explanation is a value of an assert that has failed, with what pytest tells of where it comes from: assertions of tests are
// rewritten so that they keep what they are made of.
//
//	assert f(x) == 5   =>   got := f(x); if got != 5 { return pytest.AssertionError(pytest.Compared(pytest.Called(got, "f", x), "==", 5)) }
//
// What is no Explanation stands for itself in the arguments of the functions below.
type Explanation interface {
	// result is the value, told its text in the small language of pytest: "\n{" begins a line of its own about what comes before,
	// "\n}" goes back, "\n~" goes on in a line of its own.
	result() any
	told() string
}

// explanation is one whose text is made when it is asked for.
type explanation struct {
	value any
	text  func() string
}

func (e *explanation) result() any  { return e.value }
func (e *explanation) told() string { return e.text() }

// plainValue tells its repr.
type plainValue struct{ value any }

func (p plainValue) result() any  { return p.value }
func (p plainValue) told() string { return display(p.value) }

func explained(x any) Explanation {
	if e, ok := x.(Explanation); ok {
		return e
	}
	return plainValue{py.ToAny(x)}
}

// display is the repr of a value in the text of an assertion.
func display(x any) string {
	return strings.ReplaceAll(safeRepr(x, reprSize()), "\n", `\n`)
}

// AssertionError is the AssertionError of an assertion that has failed: with the message that it was given, if any.
func AssertionError(x any, message ...any) error {
	text := "assert " + explained(x).told()
	if len(message) > 0 {
		said, ok := message[0].(string)
		if !ok {
			said = strings.ReplaceAll(display(py.ToAny(message[0])), `\n`, "\n")
		}
		text = strings.ReplaceAll(said, "\n", "\n~") + "\n>" + text
	}
	return py.AssertionError.New(laidOut(text))
}

// Called is what a call has given: result is its value, f the name of the function, or an Explanation.
func Called(result, f any, args ...any) Explanation {
	value := py.ToAny(result)
	return &explanation{value, func() string {
		name, ok := f.(string)
		if !ok {
			name = explained(f).told()
		}
		var parts []string
		for _, a := range args {
			parts = append(parts, explained(a).told())
		}
		return where(value, name+"("+strings.Join(parts, ", ")+")")
	}}
}

// where is a value and what it comes from.
func where(value any, text string) string {
	shown := display(value)
	return shown + "\n{" + shown + " = " + text + "\n}"
}

// Keyword is the argument name=x of a call; a name of stars is an argument that is unpacked.
func Keyword(name string, x any) Explanation {
	e := explained(x)
	if !strings.HasPrefix(name, "*") {
		name += "="
	}
	return &explanation{e.result(), func() string { return name + e.told() }}
}

// Attribute is what an attribute has given: result is its value.
func Attribute(result, of any, name string) Explanation {
	value := py.ToAny(result)
	return &explanation{value, func() string { return where(value, explained(of).told()+"."+name) }}
}

// Method is the bound method that is called.
func Method(of any, name string) Explanation {
	return &explanation{nil, func() string {
		e := explained(of)
		shown := methodName(e.result(), name)
		return shown + "\n{" + shown + " = " + e.told() + "." + name + "\n}"
	}}
}

// methodName is what pytest calls a bound method: by its name alone where it is written in Python.
func methodName(of any, name string) string {
	if f := py.GetAttrOr(of, name, nil); f != nil {
		switch py.TypeName(f) {
		case "function", "builtin_function_or_method", "type":
			return display(f)
		}
	}
	return name
}

// inC are modules of Python that are written in C.
var inC = map[string]bool{"math": true, "cmath": true, "time": true, "gc": true, "itertools": true, "zlib": true, "binascii": true, "marshal": true, "sys": true, "select": true, "errno": true}

// Member is the function or class of a module that is called: the name of the module, what it was imported as, and the member's name.
func Member(module, imported, name string) Explanation {
	return &explanation{nil, func() string {
		shown := "<function " + name + " at 0x7f0000000000>"
		switch {
		case inC[imported]:
			shown = "<built-in function " + name + ">"
		case unicode.IsUpper(rune(name[0])):
			shown = "<class '" + imported + "." + name + "'>"
		}
		return shown + "\n{" + shown + " = " + module + "." + name + "\n}"
	}}
}

// Written stands for itself: the name of a function or class.
func Written(text string) Explanation { return &explanation{text, func() string { return text }} }

// Global is a variable of the module: what can be called is told by its name.
func Global(name string, x any) Explanation {
	value := py.ToAny(x)
	return &explanation{value, func() string {
		if callable(value) || py.HasAttr(value, "__name__") {
			return name
		}
		return display(value)
	}}
}

func callable(x any) bool { return py.Truth(lib.Call(py.Builtin("callable"), x)) }

// Compared is a comparison: operands and the operators between them. Of several the first that does not hold is told.
func Compared(operands ...any) Explanation { return comparison(operands) }

type comparison []any

// failing is where the operator stands that does not hold; the last one if all do.
func (c comparison) failing() (at int, holds any) {
	for at = 1; at < len(c); at += 2 {
		if holds = compare(explained(c[at-1]).result(), c[at].(string), explained(c[at+1]).result()); !py.Truth(holds) {
			return at, holds
		}
	}
	return at - 2, holds
}

func (c comparison) result() any {
	_, holds := c.failing()
	return holds
}

func (c comparison) told() string {
	at, _ := c.failing()
	left, op, right := explained(c[at-1]), c[at].(string), explained(c[at+1])
	if lines := compareLines(op, left.result(), right.result()); len(lines) > 0 {
		for i, l := range lines {
			lines[i] = strings.ReplaceAll(l, "\n", `\n`)
		}
		return strings.Join(lines, "\n~")
	}
	return operandText(left) + " " + op + " " + operandText(right)
}

// operandText is the text of an operand: a comparison of its own stands in parentheses.
func operandText(e Explanation) string {
	switch e.(type) {
	case comparison, *junction:
		return "(" + e.told() + ")"
	}
	return e.told()
}

func compare(a any, op string, b any) any {
	switch op {
	case "==":
		return py.Eq(a, b)
	case "!=":
		return !py.Eq(a, b)
	case "is":
		return py.Same(a, b)
	case "is not":
		return !py.Same(a, b)
	case "in":
		return py.Contains(b, a)
	case "not in":
		return !py.Contains(b, a)
	case "<":
		return py.Lt(a, b)
	case ">":
		return py.Lt(b, a)
	case "<=":
		return py.Le(a, b)
	}
	return py.Le(b, a)
}

// junction is and, or or of several values.
type junction struct {
	word string
	of   []any
}

// And is x and y …; Or is x or y …
func And(of ...any) Explanation { return &junction{" and ", of} }

// Or is x or y …
func Or(of ...any) Explanation { return &junction{" or ", of} }

// seen are the operands that were asked: up to the one that decides.
func (j *junction) seen() (list []Explanation) {
	for _, x := range j.of {
		e := explained(x)
		list = append(list, e)
		if py.Truth(e.result()) == (j.word == " or ") {
			break
		}
	}
	return list
}

func (j *junction) result() any {
	list := j.seen()
	return list[len(list)-1].result()
}

func (j *junction) told() string {
	var parts []string
	for _, e := range j.seen() {
		parts = append(parts, e.told())
	}
	return "(" + strings.Join(parts, j.word) + ")"
}

// Not is not x.
func Not(x any) Explanation {
	e := explained(x)
	return &explanation{!py.Truth(e.result()), func() string { return "not " + e.told() }}
}

// Unary is -x, and what else stands before a value.
func Unary(result any, op string, x any) Explanation {
	return &explanation{py.ToAny(result), func() string { return op + explained(x).told() }}
}

// Binary is x + y, and what else stands between two values.
func Binary(result, x any, op string, y any) Explanation {
	return &explanation{py.ToAny(result), func() string { return "(" + explained(x).told() + " " + op + " " + explained(y).told() + ")" }}
}

// laidOut is a text of the small language in lines, as pytest lays them out.
func laidOut(text string) string {
	raw := strings.Split(text, "\n")
	lines := raw[:1:1]
	for _, l := range raw[1:] {
		if l != "" && strings.ContainsRune("{}~>", rune(l[0])) {
			lines = append(lines, l)
		} else {
			lines[len(lines)-1] += `\n` + l
		}
	}
	out := lines[:1:1]
	stack, counts := []int{0}, []int{0}
	for _, l := range lines[1:] {
		top := len(stack) - 1
		switch l[0] {
		case '{':
			word := "where "
			if counts[top] > 0 {
				word = "and   "
			}
			counts[top]++
			stack, counts = append(stack, len(out)), append(counts, 0)
			out = append(out, " +"+strings.Repeat("  ", len(stack)-1)+word+l[1:])
		case '}':
			stack, counts = stack[:top], counts[:top]
			out[stack[top-1]] += l[1:]
		default:
			stack[top]++
			indent := len(stack)
			if l[0] == '>' {
				indent--
			}
			out = append(out, strings.Repeat("  ", indent)+l[1:])
		}
	}
	return strings.Join(out, "\n")
}

// Package ast answers literal_eval of Python's ast module, the one part of it that needs no tree: literals are read from a text.
package ast

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// LiteralEval is ast.literal_eval(text): numbers, texts, bytes, tuples, lists, dicts, sets, booleans, None and Ellipsis.
func LiteralEval(x any) any {
	text, ok := lib.AsStr(x)
	if !ok {
		panic(py.ValueError.Newf("malformed node or string: %s", py.Repr(x)))
	}
	r := &reader{text: strings.TrimLeft(text, " \t")}
	r.space()
	if r.at == len(r.text) {
		panic(py.SyntaxError.New("invalid syntax"))
	}
	v := r.sum()
	if r.space(); r.take(",") {
		v = r.tuple(v, "")
	}
	r.end()
	return v
}

// reader reads one literal.
type reader struct {
	text string
	at   int
}

// space passes over white space and comments.
func (r *reader) space() {
	for r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case c == '#':
			n := strings.IndexByte(r.text[r.at:], '\n')
			if n < 0 {
				n = len(r.text) - r.at
			}
			r.at += n
		case strings.IndexByte(" \t\f\r\n", c) >= 0:
			r.at++
		default:
			return
		}
	}
}

func (r *reader) line() int { return 1 + strings.Count(r.text[:min(r.at, len(r.text))], "\n") }

// malformed is the error about what is Python but no literal.
func (r *reader) malformed() {
	panic(py.ValueError.Newf("malformed node or string on line %d: %s", r.line(), strings.TrimSpace(r.text)))
}

func (r *reader) invalid() { panic(py.SyntaxError.New("invalid syntax")) }

func (r *reader) end() {
	r.space()
	if r.at < len(r.text) {
		if strings.ContainsRune("+-*/%@<>=.([&|^", rune(r.text[r.at])) {
			r.malformed()
		}
		r.invalid()
	}
}

func (r *reader) take(token string) bool {
	r.space()
	if !strings.HasPrefix(r.text[r.at:], token) {
		return false
	}
	r.at += len(token)
	return true
}

// sum is a number with the imaginary part that may follow it, or any other literal.
func (r *reader) sum() any {
	left := r.signed()
	for _, sign := range []string{"+", "-"} {
		if !r.take(sign) {
			continue
		}
		imaginary, ok := r.atom().(complex128)
		if _, is := left.(complex128); !ok || is || !isNumber(left) {
			r.malformed()
		}
		if sign == "-" {
			return py.Sub(left, imaginary)
		}
		return py.Add(left, imaginary)
	}
	return left
}

func isNumber(x any) bool { return py.IsInstance(x, py.IntType) && !isBool(x) || isFloat(x) }

func isBool(x any) bool { _, ok := x.(bool); return ok }

func isFloat(x any) bool { _, ok := x.(float64); return ok }

func (r *reader) signed() any {
	for _, sign := range []string{"-", "+"} {
		if !r.take(sign) {
			continue
		}
		if r.take("-") || r.take("+") || r.take("~") {
			r.malformed()
		}
		v := r.atom()
		if _, imaginary := v.(complex128); !imaginary && !isNumber(v) {
			r.malformed()
		}
		if sign == "-" {
			return py.Neg(v)
		}
		return v
	}
	return r.atom()
}

func (r *reader) atom() any {
	r.space()
	if r.at == len(r.text) {
		r.invalid()
	}
	switch c := r.text[r.at]; {
	case c == '(':
		r.at++
		return r.parenthesis()
	case c == '[':
		r.at++
		return py.ListOf(r.items("]", '['))
	case c == '{':
		r.at++
		return r.braces()
	case c == '\'' || c == '"':
		return r.strings("")
	case c >= '0' && c <= '9' || c == '.' && !strings.HasPrefix(r.text[r.at:], "..."):
		return r.number()
	case r.take("..."):
		return py.Ellipsis
	}
	return r.word()
}

func (r *reader) word() any {
	start := r.at
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		if c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			break
		}
		r.at += size
	}
	word := r.text[start:r.at]
	if r.at < len(r.text) && (r.text[r.at] == '\'' || r.text[r.at] == '"') {
		switch prefix := strings.ToLower(word); prefix {
		case "r", "b", "u", "br", "rb":
			return r.strings(prefix)
		}
	}
	switch word {
	case "True":
		return true
	case "False":
		return false
	case "None":
		return nil
	case "":
		if r.text[r.at] == '*' {
			r.malformed()
		}
		r.invalid()
	case "set":
		if r.take("(") && r.take(")") {
			return lib.Call(py.SetType)
		}
	}
	r.malformed()
	return nil
}

func (r *reader) number() any {
	start := r.at
	hex := strings.HasPrefix(strings.ToLower(r.text[start:]), "0x")
	for r.at < len(r.text) {
		c := r.text[r.at]
		exponent := !hex && (c == '+' || c == '-') && (r.text[r.at-1]|0x20) == 'e'
		if c != '.' && c != '_' && !exponent && !unicode.IsDigit(rune(c)) && !unicode.IsLetter(rune(c)) {
			break
		}
		r.at++
	}
	text := r.text[start:r.at]
	var v any
	err := py.Try(func() error {
		switch lower := strings.ToLower(text); {
		case strings.HasSuffix(lower, "j"):
			v = complex(0, py.ParseFloat(text[:len(text)-1]))
		case !hex && strings.ContainsAny(lower, ".e"):
			v = py.ParseFloat(text)
		default:
			v = py.ToAny(py.ParseIntBase(text, 0))
		}
		return nil
	})
	if err != nil {
		panic(py.SyntaxError.New("invalid decimal literal"))
	}
	return v
}

// items are what stands up to a closing bracket, between commas.
func (r *reader) items(closing string, open rune) []any {
	out := []any{}
	for !r.take(closing) {
		if r.at == len(r.text) {
			panic(py.SyntaxError.Newf("'%c' was never closed", open))
		}
		out = append(out, r.sum())
		if !r.take(",") {
			if r.take(closing) {
				break
			}
			if r.at == len(r.text) {
				panic(py.SyntaxError.Newf("'%c' was never closed", open))
			}
			r.end()
		}
	}
	return out
}

// tuple goes on with a tuple after its first comma, up to a closing bracket or the end.
func (r *reader) tuple(first any, closing string) any {
	t := py.Tuple{first}
	for r.space(); r.at < len(r.text) && (closing == "" || !strings.HasPrefix(r.text[r.at:], closing)); r.space() {
		t = append(t, r.sum())
		if !r.take(",") {
			break
		}
	}
	return t
}

func (r *reader) parenthesis() any {
	if r.take(")") {
		return py.Tuple{}
	}
	v := r.sum()
	if r.take(",") {
		v = r.tuple(v, ")")
	}
	if !r.take(")") {
		if r.space(); r.at == len(r.text) {
			panic(py.SyntaxError.New("'(' was never closed"))
		}
		r.end()
	}
	return v
}

// braces is a dict or a set.
func (r *reader) braces() any {
	d := py.NewDict[any, any]()
	if r.take("}") {
		return d
	}
	if r.take("**") {
		panic(py.ValueError.New("malformed node or string: None"))
	}
	first := r.sum()
	if !r.take(":") {
		set := []any{first}
		if r.take(",") {
			set = append(set, r.items("}", '{')...)
		} else if !r.take("}") {
			panic(py.SyntaxError.New("'{' was never closed"))
		}
		return lib.Call(py.SetType, py.ListOf(set))
	}
	d.Set(first, r.sum())
	for !r.take("}") {
		if !r.take(",") {
			panic(py.SyntaxError.New("'{' was never closed"))
		}
		if r.take("}") {
			break
		}
		key := r.sum()
		if !r.take(":") {
			panic(py.SyntaxError.New("':' expected after dictionary key"))
		}
		d.Set(key, r.sum())
	}
	return d
}

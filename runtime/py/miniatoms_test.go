package py

import (
	"fmt"
	"strconv"
	"strings"
)

func (r *reader) atom() expr {
	r.space()
	if r.pos >= len(r.src) {
		panic("unexpected end of " + r.src)
	}
	switch c := r.src[r.pos]; {
	case c == '(':
		r.pos++
		return r.parenthesis()
	case c == '[':
		r.pos++
		items, _ := r.items("]")
		return func(e env) any { return NewList(evalAll(items, e)...) }
	case c == '{':
		r.pos++
		return r.braces()
	case c == '\'' || c == '"':
		s := r.strings()
		return func(env) any { return s }
	case (c == 'b') && r.pos+1 < len(r.src) && (r.src[r.pos+1] == '\'' || r.src[r.pos+1] == '"'):
		r.pos++
		s := Bytes(latin1(r.str()))
		return func(env) any { return s }
	case c >= '0' && c <= '9' || c == '.' && r.pos+1 < len(r.src) && r.src[r.pos+1] >= '0' && r.src[r.pos+1] <= '9':
		v := r.number()
		return func(env) any { return v }
	}
	name := r.name()
	if name == "" {
		panic(fmt.Sprintf("cannot read %q at %d", r.src, r.pos))
	}
	return func(e env) any { return lookupName(e, name) }
}

func (r *reader) parenthesis() expr {
	items, comma := r.items(")")
	if len(items) == 1 && !comma {
		return items[0]
	}
	return func(e env) any { return NewTuple(evalAll(items, e)...) }
}

func (r *reader) items(end string) (items []expr, comma bool) {
	for !r.symbol(end) {
		items = append(items, r.expression(0))
		comma = r.symbol(",")
	}
	return items, comma
}

func (r *reader) braces() expr {
	if r.symbol("}") {
		return func(env) any { return NewDict[any, any]() }
	}
	var keys, vals []expr
	constant := true
	for !r.symbol("}") {
		start := r.pos
		keys = append(keys, r.expression(0))
		constant = constant && !strings.ContainsAny(r.src[start:r.pos], "([{") && !hasName(r.src[start:r.pos])
		if r.symbol(":") {
			vals = append(vals, r.expression(0))
		}
		r.symbol(",")
	}
	return func(e env) any {
		if vals == nil {
			if constant {
				return SetOfConstants(evalAll(keys, e)...)
			}
			return NewSet(evalAll(keys, e)...)
		}
		d := NewDict[any, any]()
		for i, k := range keys {
			d.Set(k(e), vals[i](e))
		}
		return d
	}
}

// hasName reports a variable in an element of a set display.
func hasName(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && s[0] >= 'a' && s[0] <= 'z'
}

// strings reads adjacent string literals.
func (r *reader) strings() string {
	s := r.str()
	for {
		r.space()
		if r.pos >= len(r.src) || r.src[r.pos] != '\'' && r.src[r.pos] != '"' {
			return s
		}
		s += r.str()
	}
}

func (r *reader) str() string {
	quote := r.src[r.pos]
	r.pos++
	var out []byte
	for r.src[r.pos] != quote {
		if r.src[r.pos] == '\\' {
			c, n, reason := readEscape(r.src[r.pos:])
			if reason != "" {
				panic(reason)
			}
			out = appendRune(out, c)
			r.pos += n
			continue
		}
		out = append(out, r.src[r.pos])
		r.pos++
	}
	r.pos++
	return string(out)
}

func (r *reader) number() any {
	start := r.pos
	hex := strings.HasPrefix(r.src[start:], "0x")
	for r.pos < len(r.src) {
		c := r.src[r.pos]
		sign := (c == '+' || c == '-') && !hex && (r.src[r.pos-1] == 'e' || r.src[r.pos-1] == 'E') && r.pos > start
		if c != '.' && c != '_' && !sign && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			break
		}
		r.pos++
	}
	text := r.src[start:r.pos]
	switch {
	case strings.HasSuffix(text, "j"):
		f, _ := strconv.ParseFloat(text[:len(text)-1], 64)
		return complex(0, f)
	case !hex && strings.ContainsAny(text, ".eE"):
		return ParseFloat(text)
	}
	return ParseIntBase(text, 0).any()
}

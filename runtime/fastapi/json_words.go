package fastapi

import (
	"fmt"
	"strings"
)

// words is what pydantic says of a text that is no JSON, where Python's json says bad.
func (bad *jsonFault) words(text string) string {
	at, what := bad.pos, ""
	end := len(text)
	rest := ""
	if at < end {
		rest = text[at:]
	}
	switch msg := bad.msg; {
	case strings.HasPrefix(msg, "Unterminated string"):
		at, what = end, "EOF while parsing a string"
	case rest == "" && strings.Contains(msg, "',' delimiter"), rest == "" && strings.Contains(msg, "':' delimiter"):
		what = "EOF while parsing " + enclosing(text)
	case rest == "" && strings.Contains(msg, "property name") && strings.HasSuffix(strings.TrimSpace(text), "{"):
		what = "EOF while parsing an object"
	case rest == "":
		what = "EOF while parsing a value"
	case strings.HasPrefix(msg, "Expecting value"):
		what = "expected value"
		for _, word := range []string{"true", "false", "null", "NaN"} {
			if n := shared(rest, word); n > 0 {
				if at += n; at >= end {
					what = "EOF while parsing a value"
				} else {
					what = "expected ident"
				}
			}
		}
	case strings.Contains(msg, "property name"):
		what = "key must be a string"
	case strings.Contains(msg, "':' delimiter"):
		what = "expected `:`"
	case strings.Contains(msg, "',' delimiter"):
		what = "expected `,` or `}`"
		if enclosing(text[:at]) == "a list" {
			what = "expected `,` or `]`"
		}
	case strings.HasPrefix(msg, "Extra data"):
		what = "trailing characters"
	case strings.HasPrefix(msg, "Illegal trailing comma"):
		at, what = at+1, "trailing comma"
	case strings.HasPrefix(msg, "Invalid control character"):
		what = `control character (\u0000-\u001F) found while parsing a string`
	default:
		return msg
	}
	before := text[:min(at, end)]
	line := strings.Count(before, "\n") + 1
	column := len(before) - strings.LastIndex(before, "\n") - 1
	if at < end {
		column++
	}
	return fmt.Sprintf("%s at line %d column %d", what, line, column)
}

// shared is how many characters two texts have in common at their beginning.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// enclosing says what is open at the end of a text.
func enclosing(text string) string {
	var open []byte
	quoted := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			open = append(open, c)
		case (c == '}' || c == ']') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 && open[len(open)-1] == '[' {
		return "a list"
	}
	return "an object"
}

package py

import (
	"regexp"
	"strings"
	"sync"
)

// noneAttribute is the AttributeError of a typed value that is nil, as Go's own failure tells of it: which attribute was asked
// for, Go does not say. The line of the program says it, where it can only mean one. A method that finds its own self missing
// was called on None: in Python it would not have begun.
func noneAttribute() error {
	e := AttributeError.New("'NoneType' object has no attribute").(BaseException)
	x := e.exception()
	x.captureHere(4)
	frames := Frames(x.more.stack)
	if len(frames) == 0 {
		return e
	}
	name, set := onlyAttribute(frames[0].Source)
	if name == "" && len(frames) > 1 && strings.Contains(frames[0].Source, "self.") {
		name, set = onlyAttribute(frames[1].Source)
	}
	if name == "" {
		return e
	}
	text := "'NoneType' object has no attribute '" + name + "'"
	if set {
		text += " and no __dict__ for setting new attributes"
	}
	x.SetArgs(text)
	return e
}

var (
	attributeOf = lazyRegexp(`([\w)\]]+)\.([A-Za-z_]\w*)`)
	attributeIs = lazyRegexp(`^[\w.]+\.[A-Za-z_]\w* *(:[^=]*)?=[^=]`)
)

// onlyAttribute is the name of the one attribute that a line of Python asks for, "" if there are none or several. set says that
// it is assigned.
func onlyAttribute(line string) (name string, set bool) {
	code := withoutStrings(line)
	for rest := code; ; {
		m := attributeOf().FindStringSubmatchIndex(rest)
		if m == nil {
			break
		}
		object, found := rest[m[2]:m[3]], rest[m[4]:m[5]]
		rest = rest[m[4]:]
		if strings.Trim(object, "0123456789") == "" || object == "self" {
			continue
		}
		if name != "" && name != found {
			return "", false
		}
		name = found
	}
	return name, name != "" && attributeIs().MatchString(strings.TrimSpace(code))
}

// withoutStrings is a line of code whose string literals are empty, but for the fields of f-strings.
func withoutStrings(line string) string {
	var out strings.Builder
	for i := 0; i < len(line); {
		c := line[i]
		switch {
		case c == '#':
			return out.String()
		case c == '"' || c == '\'':
			word := strings.ToLower(line[len(strings.TrimRight(line[:i], "fFrRbBuU")):i])
			quote := line[i : i+1]
			if strings.HasPrefix(line[i:], strings.Repeat(quote, 3)) {
				quote = strings.Repeat(quote, 3)
			}
			text, rest, _ := strings.Cut(line[i+len(quote):], quote)
			out.WriteString(`""`)
			if strings.Contains(word, "f") {
				for _, field := range stringFields().FindAllString(text, -1) {
					out.WriteString(" " + field)
				}
			}
			out.WriteByte(' ')
			i = len(line) - len(rest)
		default:
			out.WriteByte(c)
			i++
		}
	}
	return out.String()
}

var stringFields = lazyRegexp(`\{[^{}]+\}`)

// lazyRegexp compiles an expression when it is first used, so that program start pays for none.
func lazyRegexp(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

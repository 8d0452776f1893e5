package configparser

import (
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

const maxDepth = 10

var (
	basicRef    = regexp.MustCompile(`^%\(([^)]+)\)s`)
	extendedRef = regexp.MustCompile(`^\$\{([^}]+)\}`)
)

// expand puts values in the place of the references in a text; find gives the value of a reference.
type expansion struct {
	self   any
	s      *state
	option string
	title  string
	raw    string
}

// value is an option's value with its references put in.
func (s *state) value(self any, title, option string, text any, values *section) any {
	raw, ok := text.(string)
	if !ok || s.interpolation == plain {
		return text
	}
	e := &expansion{self, s, option, title, raw}
	return e.expand(raw, title, values, 1)
}

func (e *expansion) expand(rest, title string, values *section, depth int) string {
	if depth > maxDepth {
		panic(interpolationError(InterpolationDepthError, "Recursion limit exceeded in value substitution: option "+py.StrRepr(e.option)+
			" in section "+py.StrRepr(e.title)+" contains an interpolation key which cannot be substituted in "+itoa(maxDepth)+" steps. Raw value: "+
			py.StrRepr(e.raw), e.option, e.title, e.option, e.title, e.raw))
	}
	mark, ref := "%", basicRef
	if e.s.interpolation == extended {
		mark, ref = "$", extendedRef
	}
	var b strings.Builder
	for rest != "" {
		i := strings.Index(rest, mark)
		if i < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:i])
		rest = rest[i:]
		if len(rest) > 1 && rest[1] == mark[0] {
			b.WriteString(mark)
			rest = rest[2:]
			continue
		}
		if len(rest) < 2 || rest[1] != "({"[boolIndex(mark == "$")] {
			opener := "("
			if mark == "$" {
				opener = "{"
			}
			panic(e.syntax("'" + mark + "' must be followed by '" + mark + "' or '" + opener + "', found: " + py.StrRepr(rest)))
		}
		m := ref.FindStringSubmatch(rest)
		if m == nil {
			panic(e.syntax("bad interpolation variable reference " + py.StrRepr(rest)))
		}
		rest = rest[len(m[0]):]
		b.WriteString(e.reference(m[1], title, values, depth))
	}
	return b.String()
}

func boolIndex(b bool) int {
	if b {
		return 1
	}
	return 0
}

func itoa(n int) string { return py.Itoa(n) }

func (e *expansion) syntax(message string) error {
	return interpolationError(InterpolationSyntaxError, message, e.option, e.title, e.option, e.title, message)
}

// reference is the value that %(name)s, ${name} or ${section:name} stands for.
func (e *expansion) reference(ref, title string, values *section, depth int) string {
	path := []string{ref}
	if e.s.interpolation == extended {
		path = strings.Split(ref, ":")
		if len(path) > 2 {
			panic(e.syntax("More than one ':' found: " + py.StrRepr("${"+ref+"}")))
		}
	}
	where, from := title, values
	found := true
	if len(path) == 2 {
		where = path[0]
		if e.s.get(where) == nil {
			found = false
		} else {
			from = e.s.unified(e.self, where, nil)
		}
	}
	key := ""
	var v any
	if found {
		key = name(e.self, path[len(path)-1])
		v, found = from.Get(key)
	}
	text, isText := v.(string)
	if !found || !isText {
		missing := key
		if e.s.interpolation == extended {
			missing = ref
		}
		panic(interpolationError(InterpolationMissingOptionError, "Bad value substitution: option "+py.StrRepr(e.option)+" in section "+
			py.StrRepr(e.title)+" contains an interpolation key "+py.StrRepr(missing)+" which is not a valid option name. Raw value: "+py.StrRepr(e.raw),
			e.option, e.title, e.option, e.title, e.raw, missing))
	}
	mark := "%"
	if e.s.interpolation == extended {
		mark = "$"
	}
	if strings.Contains(text, mark) {
		return e.expand(text, where, from, depth+1)
	}
	return text
}

// check is what setting a value asks of its syntax.
func (s *state) check(value string) {
	var rest string
	mark := "%"
	switch s.interpolation {
	case basic:
		rest = regexp.MustCompile(`%\(([^)]+)\)s`).ReplaceAllString(strings.ReplaceAll(value, "%%", ""), "")
	case extended:
		mark = "$"
		rest = regexp.MustCompile(`\$\{([^}]+)\}`).ReplaceAllString(strings.ReplaceAll(value, "$$", ""), "")
	default:
		return
	}
	if i := strings.Index(rest, mark); i >= 0 {
		panic(py.ValueError.Newf("invalid interpolation syntax in %s at position %d", py.StrRepr(value), py.StrLen(rest[:i])))
	}
}

// unified are the values that a section's options have: its own before the defaults, and vars before both.
func (s *state) unified(self any, title string, vars any) *section {
	sec := s.get(title)
	if sec == nil {
		panic(noSection(title))
	}
	all := py.NewDict[string, any]()
	for k, v := range s.defaults.Items() {
		all.Set(k, v)
	}
	for k, v := range sec.Items() {
		all.Set(k, v)
	}
	if vars != nil {
		for k, v := range py.DictFromAny(vars).Items() {
			all.Set(name(self, py.Str(k)), textOrNone(v))
		}
	}
	return all
}

package configparser

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// section holds options in their order; a value of nil is an option without a value.
type section = py.Dict[string, any]

// state is what a parser knows. It stands in an attribute of the parser, for programs derive classes from those of the module.
type state struct {
	defaults       *section
	sections       *py.Dict[string, *section]
	defaultSection string
	delimiters     []string
	comments       []string // that begin a line
	inline         []string // that begin a comment behind a value
	strict         bool
	noValues       bool // options may lack a value
	emptyLines     bool // values may hold empty lines
	interpolation  string
	option         *regexp.Regexp
}

// PyClass returns object.
func (*state) PyClass() *py.Class { return py.ObjectType }

func stateOf(self any) *state { return py.GetAttr(self, "_state").(*state) }

// The ways in which values refer to others.
const (
	plain    = ""
	basic    = "basic"
	extended = "extended"
)

const params = "self, defaults=None, dict_type=None, allow_no_value=False, *, delimiters='=:', comment_prefixes='#;', " +
	"inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section='DEFAULT', interpolation=True, converters=None"

func initParser(a []any, interpolation string) {
	s := &state{defaults: py.NewDict[string, any](), sections: py.NewDict[string, *section](), noValues: py.Truth(a[3]), delimiters: texts(a[4]),
		comments: texts(a[5]), inline: texts(a[6]), strict: py.Truth(a[7]), emptyLines: py.Truth(a[8]), defaultSection: py.Str(a[9]), interpolation: interpolation}
	switch x := a[10].(type) {
	case bool:
	case nil:
		s.interpolation = plain
	default:
		s.interpolation, _ = py.GetAttrOr(x, "_kind", "").(string)
	}
	quoted := make([]string, len(s.delimiters))
	for i, d := range s.delimiters {
		quoted[i] = regexp.QuoteMeta(d)
	}
	end := "$"
	if s.noValues {
		end = "?$"
	}
	s.option = regexp.MustCompile(`(?s)^(.*?)\s*(?:(` + strings.Join(quoted, "|") + `)\s*(.*))` + end)
	py.SetAttr(a[0], "_state", s)
	if a[11] != nil {
		defineConverters(a[0], a[11])
	}
	if a[1] != nil {
		for k, v := range py.DictFromAny(a[1]).Items() {
			s.defaults.Set(name(a[0], py.Str(k)), textOrNone(v))
		}
	}
}

func texts(x any) []string {
	var out []string
	if x != nil {
		for _, t := range py.Collect(x) {
			out = append(out, py.Str(t))
		}
	}
	return out
}

func textOrNone(v any) any {
	if v == nil {
		return nil
	}
	return py.Str(v)
}

// name is an option's name as the parser keeps it: parser.optionxform(name).
func name(self any, option any) string { return py.Str(lib.Method(self, "optionxform", option)) }

// get finds a section; the default section is one of them only where defaults says so.
func (s *state) get(title any) *section {
	t, ok := lib.AsStr(title)
	if ok && t == s.defaultSection {
		return s.defaults
	}
	found, _ := s.sections.Get(t)
	if !ok {
		return nil
	}
	return found
}

func (s *state) add(title string) *section {
	sec := py.NewDict[string, any]()
	s.sections.Set(title, sec)
	return sec
}

// uncommented is a line without its comment; found tells whether there was one.
func (s *state) uncommented(line string) (text string, found bool) {
	trimmed := py.StrStrip(line)
	for _, p := range s.comments {
		if strings.HasPrefix(trimmed, p) {
			return "", true
		}
	}
	cut := len(line)
	for _, p := range s.inline {
		for at := 0; ; at++ {
			i := strings.Index(line[at:], p)
			if i < 0 {
				break
			}
			at += i
			if at == 0 || strings.ContainsRune(" \t\n\r\f\v", rune(line[at-1])) {
				cut = min(cut, at)
				break
			}
		}
	}
	return py.StrStrip(line[:cut]), cut < len(line)
}

// reader is the state of reading one text.
type reader struct {
	*state
	self    any
	at      place
	title   string
	current *section
	option  string
	seen    map[[2]string]bool
	values  map[*section]map[string][]string
	indent  int
	wrong   []py.Tuple
}

// read takes in a text, line by line.
func read(self any, text string, source any) {
	r := &reader{state: stateOf(self), self: self, at: place{source: source}, seen: map[[2]string]bool{}, values: map[*section]map[string][]string{}}
	r.lines(text)
	if len(r.wrong) > 0 {
		message := "Source contains parsing errors: " + py.Repr(source)
		for _, t := range r.wrong {
			message += fmt.Sprintf("\n\t[line %2d]: %s", t[0], py.Repr(t[1]))
		}
		panic(newError(ParsingError, message, []any{source}, py.KV{Key: "source", Value: source}))
	}
}

// lines reads the text; what was read before an error stays.
func (r *reader) lines(text string) {
	defer func() {
		for sec, values := range r.values {
			for option, lines := range values {
				sec.Set(option, py.StrRStrip(strings.Join(lines, "\n")))
			}
		}
	}()
	for line := range strings.Lines(text) {
		r.at.line++
		r.line(line)
	}
}

func (r *reader) line(line string) {
	value, comment := r.uncommented(line)
	if value == "" {
		if !r.emptyLines {
			r.indent = 1 << 30
		} else if !comment && r.current != nil && r.option != "" && r.values[r.current][r.option] != nil {
			r.append("")
		}
		return
	}
	indent := len(line) - len(py.StrLStrip(line))
	if r.current != nil && r.option != "" && indent > r.indent {
		r.append(value)
		return
	}
	r.indent = indent
	if strings.HasPrefix(value, "[") {
		if end := strings.LastIndex(value, "]"); end > 1 {
			r.header(value[1:end])
			return
		}
	}
	if r.current == nil {
		panic(missingHeader(r.at, line))
	}
	m := r.state.option.FindStringSubmatchIndex(value)
	if m == nil || m[3] == m[2] {
		r.wrong = append(r.wrong, py.Tuple{r.at.line, line})
		return
	}
	r.option = name(r.self, py.StrRStrip(value[m[2]:m[3]]))
	key := [2]string{r.title, r.option}
	if r.strict && r.seen[key] {
		panic(duplicateOption(r.title, r.option, r.at))
	}
	r.seen[key] = true
	r.current.Set(r.option, nil)
	if m[6] >= 0 {
		if r.values[r.current] == nil {
			r.values[r.current] = map[string][]string{}
		}
		r.values[r.current][r.option] = []string{py.StrStrip(value[m[6]:m[7]])}
	}
}

func (r *reader) append(text string) {
	lines := r.values[r.current]
	if lines == nil || lines[r.option] == nil {
		panic(py.AttributeError.New("'NoneType' object has no attribute 'append'"))
	}
	lines[r.option] = append(lines[r.option], text)
}

func (r *reader) header(title string) {
	r.title, r.option = title, ""
	key := [2]string{title}
	switch {
	case title == r.defaultSection:
		r.current = r.defaults
		return
	case r.sections.Contains(title):
		if r.strict && r.seen[key] {
			panic(duplicateSection(title, r.at))
		}
		r.current, _ = r.sections.Get(title)
	default:
		r.current = r.add(title)
	}
	r.seen[key] = true
}

// write is parser.write(fp, space_around_delimiters).
func (s *state) write(fp any, spaces bool) {
	delimiter := s.delimiters[0]
	if spaces {
		delimiter = " " + delimiter + " "
	}
	one := func(title string, sec *section) {
		lib.Method(fp, "write", "["+title+"]\n")
		for k, v := range sec.Items() {
			if v != nil || !s.noValues {
				k += delimiter + strings.ReplaceAll(py.Str(v), "\n", "\n\t")
			}
			lib.Method(fp, "write", k+"\n")
		}
		lib.Method(fp, "write", "\n")
	}
	if s.defaults.Len() > 0 {
		one(s.defaultSection, s.defaults)
	}
	for title, sec := range s.sections.Items() {
		one(title, sec)
	}
}

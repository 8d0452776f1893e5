package py

import (
	"strconv"
	"strings"
)

// signature is a parsed parameter list.
type signature struct {
	names      []string // every parameter, in order of the list
	has        []bool   // has a default
	def        []any
	positional int // parameters that positional arguments can fill: the first ones
	posOnly    int // how many of them cannot be named
	varArgs    int // index of *args, or -1
	varKw      int // index of **kw, or -1
	kwFrom     int // the first keyword-only parameter
	kwTo       int
	simple     bool // only positional parameters
}

// parseSignature reads "a, b=1, /, *args, c, **kw". Literal defaults are read from the text; defaults overrides them.
func parseSignature(params string, defaults []any) *signature {
	s := &signature{varArgs: -1, varKw: -1}
	given := 0
	star := false
	for _, p := range splitParams(params) {
		switch {
		case p == "/":
			s.posOnly = len(s.names)
			continue
		case p == "*":
			star = true
			s.kwFrom = len(s.names)
			continue
		case strings.HasPrefix(p, "**"):
			s.varKw = len(s.names)
			s.add(p[2:], nil, false)
			continue
		case strings.HasPrefix(p, "*"):
			star = true
			s.varArgs = len(s.names)
			s.add(p[1:], nil, false)
			s.kwFrom = len(s.names)
			continue
		}
		name, text, hasDefault := strings.Cut(p, "=")
		name, _, _ = strings.Cut(name, ":")
		var value any
		if hasDefault {
			value = literal(strings.TrimSpace(text))
			if given < len(defaults) {
				value = defaults[given]
			}
			given++
		}
		s.add(strings.TrimSpace(name), value, hasDefault)
		if !star {
			s.positional++
		} else {
			s.kwTo = len(s.names)
		}
	}
	s.simple = s.varArgs < 0 && s.varKw < 0 && s.kwTo == 0
	return s
}

func (s *signature) add(name string, def any, has bool) {
	s.names = append(s.names, name)
	s.def = append(s.def, def)
	s.has = append(s.has, has)
}

// splitParams cuts at commas outside quotes and brackets.
func splitParams(params string) []string {
	var parts []string
	depth, start := 0, 0
	var quote rune
	for i, r := range params {
		switch {
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case r == '\'' || r == '"':
			quote = r
		case strings.ContainsRune("([{", r):
			depth++
		case strings.ContainsRune(")]}", r):
			depth--
		case r == ',' && depth == 0:
			parts = append(parts, strings.TrimSpace(params[start:i]))
			start = i + 1
		}
	}
	if last := strings.TrimSpace(params[start:]); last != "" {
		parts = append(parts, last)
	}
	return parts
}

// literal reads the default of a parameter where it is a plain literal; anything else must come by WithDefaults.
func literal(text string) any {
	switch text {
	case "None", "...", "":
		return nil
	case "Ellipsis":
		return Ellipsis
	case "True":
		return true
	case "False":
		return false
	case "()":
		return Tuple{}
	}
	if i, err := strconv.Atoi(text); err == nil {
		return i
	}
	if f, err := strconv.ParseFloat(text, 64); err == nil {
		return f
	}
	if n := len(text); n >= 3 && text[0] == 'b' && text[1] == '\'' {
		return Bytes(text[2 : n-1])
	}
	if n := len(text); n >= 2 && (text[0] == '\'' || text[0] == '"') && text[n-1] == text[0] {
		return text[1 : n-1]
	}
	return nil
}

// bind puts arguments in parameter order, as calling a Python function does, or returns CPython's TypeError.
func (s *signature) bind(f *Function, args []any, kw []KV) ([]any, error) {
	out := make([]any, len(s.names))
	filled := make([]bool, len(s.names))
	n := copy(out[:s.positional], args)
	for i := range n {
		filled[i] = true
	}
	if s.varArgs >= 0 {
		out[s.varArgs] = Tuple{}
		if len(args) > s.positional {
			out[s.varArgs] = append(Tuple(nil), args[s.positional:]...)
		}
	}
	if err := s.bindKeywords(f, out, filled, kw); err != nil {
		return nil, err
	}
	if len(args) > s.positional && s.varArgs < 0 {
		return nil, s.tooMany(f, len(args), filled)
	}
	return out, s.fillDefaults(f, out, filled)
}

func (s *signature) bindKeywords(f *Function, out []any, filled []bool, kw []KV) error {
	var extra []KV
	for _, a := range kw {
		i := s.keyword(a.Key)
		switch {
		case i < 0 && s.varKw >= 0:
			extra = append(extra, a)
		case i < 0:
			return s.unexpected(f, a.Key, kw)
		case filled[i]:
			return TypeError.Newf("%s() got multiple values for argument '%s'", f.QualName, a.Key)
		default:
			out[i], filled[i] = a.Value, true
		}
	}
	if s.varKw >= 0 {
		out[s.varKw] = kwDict(extra)
	}
	return nil
}

// keyword finds the parameter that a keyword argument may fill.
func (s *signature) keyword(name string) int {
	for i := s.posOnly; i < s.positional; i++ {
		if s.names[i] == name {
			return i
		}
	}
	for i := s.kwFrom; i < s.kwTo; i++ {
		if s.names[i] == name {
			return i
		}
	}
	return -1
}

func (s *signature) fillDefaults(f *Function, out []any, filled []bool) error {
	var missing, missingKw []string
	for i, name := range s.names {
		if filled[i] || i == s.varArgs || i == s.varKw {
			continue
		}
		switch {
		case s.has[i]:
			out[i] = s.def[i]
		case i < s.positional:
			missing = append(missing, name)
		default:
			missingKw = append(missingKw, name)
		}
	}
	if len(missing) > 0 {
		return missingArguments(f, "positional", missing)
	}
	if len(missingKw) > 0 {
		return missingArguments(f, "keyword-only", missingKw)
	}
	return nil
}

// kwDict makes the dict of **kw.
func kwDict(kw []KV) *Dict[any, any] {
	d := NewDict[any, any]()
	for _, a := range kw {
		d.Set(a.Key, a.Value)
	}
	return d
}

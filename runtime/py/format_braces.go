package py

import "strings"

// StrFormat is str.format: format.format(*args, **kw). kw may be nil.
func StrFormat(format string, args []any, kw *Dict[any, any]) string {
	lookup := func(name string) any {
		if kw != nil {
			if v, ok := kw.Get(name); ok {
				return v
			}
		}
		panic(KeyError.New(name))
	}
	f := &braceFormat{args: args, lookup: lookup}
	return f.expand(format, 2)
}

// StrFormatMap is str.format_map(mapping).
func StrFormatMap(format string, mapping any) string {
	f := &braceFormat{isMap: true, lookup: func(name string) any { return GetItem(mapping, name) }}
	return f.expand(format, 2)
}

// braceFormat is one run of str.format.
type braceFormat struct {
	args   []any
	isMap  bool
	lookup func(name string) any
	next   int
	auto   bool // {} has been seen
	manual bool // {0} has been seen
}

// expand replaces the fields of a format string; the format of a field may hold fields itself, one level deep.
func (f *braceFormat) expand(s string, depth int) string {
	if depth == 0 {
		panic(ValueError.New("Max string recursion exceeded"))
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexAny(s, "{}")
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		c := s[i]
		rest := s[i+1:]
		if rest != "" && rest[0] == c {
			b.WriteByte(c)
			s = rest[1:]
			continue
		}
		if c == '}' {
			panic(ValueError.New("Single '}' encountered in format string"))
		}
		if rest == "" {
			panic(ValueError.New("Single '{' encountered in format string"))
		}
		var field string
		field, s = cutField(rest)
		b.WriteString(f.field(field, depth))
	}
	return b.String()
}

// cutField splits behind the brace that closes a field.
func cutField(s string) (field, rest string) {
	depth, inIndex := 1, false
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			inIndex = true
		case ']':
			inIndex = false
		case '{':
			if !inIndex {
				depth++
			}
		case '}':
			if inIndex {
				continue
			}
			if depth--; depth == 0 {
				return s[:i], s[i+1:]
			}
		case ':', '!':
			if depth == 1 && !inIndex {
				return cutSpec(s, i)
			}
		}
	}
	panic(ValueError.New("expected '}' before end of string"))
}

// cutSpec goes on behind the colon of a field, where brackets mean nothing.
func cutSpec(s string, from int) (field, rest string) {
	depth := 1
	for i := from; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:i], s[i+1:]
			}
		}
	}
	if s[from] == ':' && strings.Contains(s[from:], "{") {
		panic(ValueError.New("unmatched '{' in format spec"))
	}
	if strings.HasPrefix(s[from:], "!") {
		if from+1 == len(s) {
			panic(ValueError.New("end of string while looking for conversion specifier"))
		}
		panic(ValueError.New("unmatched '{' in format spec"))
	}
	panic(ValueError.New("expected '}' before end of string"))
}

// field converts {name!conversion:spec}.
func (f *braceFormat) field(field string, depth int) string {
	name, conversion, spec := splitField(field)
	v := f.value(name)
	switch conversion {
	case "":
	case "r":
		v = Repr(v)
	case "s":
		v = Str(v)
	case "a":
		v = ASCII(v)
	default:
		panic(ValueError.Newf("Unknown conversion specifier %s", conversion))
	}
	if strings.ContainsAny(spec, "{}") {
		spec = f.expand(spec, depth-1)
	}
	return Format(v, spec)
}

func splitField(field string) (name, conversion, spec string) {
	inIndex := false
	for i := 0; i < len(field); i++ {
		switch c := field[i]; {
		case c == '[':
			inIndex = true
		case c == ']':
			inIndex = false
		case inIndex:
		case c == ':':
			return field[:i], "", field[i+1:]
		case c == '!':
			return splitConversion(field[:i], field[i+1:])
		case c == '{':
			panic(ValueError.New("unexpected '{' in field name"))
		}
	}
	return field, "", ""
}

func splitConversion(name, rest string) (string, string, string) {
	if rest == "" {
		panic(ValueError.New("unmatched '{' in format spec"))
	}
	_, n := decodeRune(rest)
	conversion, rest := rest[:n], rest[n:]
	if rest == "" {
		return name, conversion, ""
	}
	if rest[0] != ':' {
		panic(ValueError.New("expected ':' after conversion specifier"))
	}
	return name, conversion, rest[1:]
}

// value resolves a field name: the first part is a number, a keyword or nothing; .attr and [index] follow.
func (f *braceFormat) value(name string) any {
	end := strings.IndexAny(name, ".[")
	if end < 0 {
		end = len(name)
	}
	v := f.first(name[:end])
	rest := name[end:]
	for rest != "" {
		if rest[0] == '.' {
			stop := strings.IndexAny(rest[1:], ".[")
			if stop < 0 {
				stop = len(rest) - 1
			}
			if stop == 0 {
				panic(ValueError.New("Empty attribute in format string"))
			}
			v = GetAttr(v, rest[1:stop+1])
			rest = rest[stop+1:]
			continue
		}
		if rest[0] != '[' {
			panic(ValueError.New("Only '.' or '[' may follow ']' in format field specifier"))
		}
		stop := strings.IndexByte(rest, ']')
		if stop < 0 {
			panic(ValueError.New("Missing ']' in format string"))
		}
		if stop == 1 {
			panic(ValueError.New("Empty attribute in format string"))
		}
		v = GetItem(v, braceIndex(rest[1:stop]))
		rest = rest[stop+1:]
	}
	return v
}

func braceIndex(s string) any {
	if plainDigits(s) {
		return ParseInt(s).any()
	}
	return s
}

func (f *braceFormat) first(name string) any {
	if name != "" && !plainDigits(name) {
		return f.lookup(name)
	}
	if f.isMap {
		panic(ValueError.New("Format string contains positional fields"))
	}
	i := f.next
	if name == "" {
		if f.manual {
			panic(ValueError.New("cannot switch from manual field specification to automatic field numbering"))
		}
		f.auto = true
		f.next++
	} else {
		if f.auto {
			panic(ValueError.New("cannot switch from automatic field numbering to manual field specification"))
		}
		f.manual = true
		i = ParseInt(name).clamp()
	}
	if i >= len(f.args) {
		panic(IndexError.Newf("Replacement index %d out of range for positional args tuple", i))
	}
	return f.args[i]
}

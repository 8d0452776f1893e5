package argparse

import (
	"regexp"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

var patterns sync.Map // regexps by their text

func compiled(pattern string) *regexp.Regexp {
	if re, ok := patterns.Load(pattern); ok {
		return re.(*regexp.Regexp)
	}
	re := regexp.MustCompile("^(?:" + pattern + ")")
	patterns.Store(pattern, re)
	return re
}

// nargsPattern is the pattern of arguments that an action takes.
func nargsPattern(action any) string {
	var p string
	switch nargs := get(action, "nargs"); {
	case nargs == nil:
		p = "(-*A-*)"
	case is(nargs, OPTIONAL):
		p = "(-*A?-*)"
	case is(nargs, ZEROORMORE):
		p = "(-*[A-]*)"
	case is(nargs, ONEORMORE):
		p = "(-*A[A-]*)"
	case is(nargs, REMAINDER):
		p = "([-AO]*)"
	case is(nargs, PARSER):
		p = "(-*A[-AO]*)"
	case is(nargs, SUPPRESS):
		p = "(-*)"
	default:
		n := lib.Int(nargs)
		p = "(-*" + strings.TrimSuffix(strings.Repeat("A-*", n), "-*") + "-*)"
	}
	if py.Len(get(action, "option_strings")) > 0 {
		p = strings.ReplaceAll(strings.ReplaceAll(p, "-*", ""), "-", "")
	}
	return p
}

func matchArgument(self, action any, pattern string) int {
	m := compiled(nargsPattern(action)).FindStringSubmatch(pattern)
	if m != nil {
		return len(m[1])
	}
	msg := ""
	switch nargs := get(action, "nargs"); {
	case nargs == nil:
		msg = "expected one argument"
	case is(nargs, OPTIONAL):
		msg = "expected at most one argument"
	case is(nargs, ONEORMORE):
		msg = "expected at least one argument"
	case py.Eq(nargs, 1):
		msg = "expected 1 argument"
	default:
		msg = "expected " + py.Str(nargs) + " arguments"
	}
	panic(argumentError(action, msg))
}

// matchPartial gives how many words each of the first positionals takes: as many positionals as fit.
func matchPartial(_ any, actions []any, pattern string) []int {
	for n := len(actions); n > 0; n-- {
		var p strings.Builder
		for _, action := range actions[:n] {
			p.WriteString(nargsPattern(action))
		}
		if m := compiled(p.String()).FindStringSubmatch(pattern); m != nil {
			counts := make([]int, n)
			for i := range counts {
				counts[i] = len(m[i+1])
			}
			return counts
		}
	}
	return nil
}

// parseOptional tells whether a word is an option, and which.
func (r *run) parseOptional(word string) (option, bool) {
	if word == "" || !strings.Contains(r.chars, first(word)) {
		return option{}, false
	}
	known := dict(r.self, "_option_string_actions")
	if action, ok := known.Get(word); ok {
		return option{action: action, name: word}, true
	}
	if py.StrLen(word) == 1 {
		return option{}, false
	}
	if name, value, ok := strings.Cut(word, "="); ok {
		if action, ok := known.Get(name); ok {
			return option{action: action, name: name, sep: "=", value: value, has: true}, true
		}
	}
	candidates := r.abbreviated(word)
	if len(candidates) > 1 {
		var names []string
		for _, c := range candidates {
			names = append(names, c.name)
		}
		panic(argumentError(nil, "ambiguous option: "+word+" could match "+join(names, ", ")))
	}
	if len(candidates) == 1 {
		return candidates[0], true
	}
	if negativeNumber.MatchString(word) && list(r.self, "_has_negative_number_optionals").Len() == 0 || strings.Contains(word, " ") {
		return option{}, false
	}
	return option{name: word}, true
}

// abbreviated are the options that a word may stand for.
func (r *run) abbreviated(word string) []option {
	var out []option
	c := []rune(word)
	double := strings.ContainsRune(r.chars, c[1])
	if double && !py.Truth(get(r.self, "allow_abbrev")) {
		return nil
	}
	prefix, value, has := word, "", false
	if double {
		prefix, value, has = strings.Cut(word, "=")
	}
	for k, action := range dict(r.self, "_option_string_actions").Items() {
		name := py.Str(k)
		switch {
		case double:
			if strings.HasPrefix(name, prefix) {
				o := option{action: action, name: name, value: value, has: has}
				if has {
					o.sep = "="
				}
				out = append(out, o)
			}
		case name == string(c[:2]):
			out = append(out, option{action: action, name: name, value: string(c[2:]), has: true})
		case strings.HasPrefix(name, word):
			out = append(out, option{action: action, name: name})
		}
	}
	return out
}

// values converts the words that an action has got.
func values(self, action any, words []string) any {
	nargs := get(action, "nargs")
	positional := py.Len(get(action, "option_strings")) == 0
	if positional && !is(nargs, PARSER) && !is(nargs, REMAINDER) {
		for i, w := range words {
			if w == "--" {
				words = append(append([]string{}, words[:i]...), words[i+1:]...)
				break
			}
		}
	}
	all := func() *py.List[any] {
		l := py.NewList[any]()
		for _, w := range words {
			l.Append(value(self, action, w))
		}
		return l
	}
	switch {
	case len(words) == 0 && is(nargs, OPTIONAL):
		v := get(action, "const")
		if positional {
			v = get(action, "default")
		}
		if _, ok := lib.AsStr(v); ok {
			v = value(self, action, v)
			checkValue(action, v)
		}
		return v
	case len(words) == 0 && is(nargs, ZEROORMORE) && positional:
		if def := get(action, "default"); def != nil {
			checkValue(action, def)
			return def
		}
		return py.NewList[any]()
	case len(words) == 1 && (nargs == nil || is(nargs, OPTIONAL)):
		v := value(self, action, words[0])
		checkValue(action, v)
		return v
	case is(nargs, REMAINDER):
		return all()
	case is(nargs, PARSER):
		l := all()
		checkValue(action, l.At(0))
		return l
	case is(nargs, SUPPRESS):
		return SUPPRESS
	}
	l := all()
	for _, v := range l.Items() {
		checkValue(action, v)
	}
	return l
}

// value converts one word by the type of its action.
func value(self, action, word any) any {
	given := get(action, "type")
	kind := registered(self, "type", given)
	if kind == nil {
		return word
	}
	if !py.IsCallable(kind) {
		panic(argumentError(action, py.Repr(kind)+" is not callable"))
	}
	v, err := lib.TryCall(py.CurrentContext(), kind, word)
	switch {
	case err == nil:
		return v
	case py.Is(err, ArgumentTypeError):
		panic(py.WithContext(argumentError(action, py.Str(err)), err))
	case py.Is(err, py.TypeError, py.ValueError):
		name := py.GetAttrOr(given, "__name__", nil)
		if name == nil {
			name = py.Repr(given)
		}
		panic(py.WithContext(argumentError(action, "invalid "+py.Str(name)+" value: "+py.Repr(word)), err))
	}
	panic(err)
}

func checkValue(action, v any) {
	choices := get(action, "choices")
	if choices == nil || py.Contains(choices, v) {
		return
	}
	var reprs []string
	for c := range py.Seq(choices) {
		reprs = append(reprs, py.Repr(c))
	}
	panic(argumentError(action, "invalid choice: "+py.Repr(v)+" (choose from "+join(reprs, ", ")+")"))
}

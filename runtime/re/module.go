package re

import (
	"math"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of patterns and matches.
var (
	PatternType = lib.Class[Pattern]("re", "Pattern", nil, py.Methods{"__new__": lib.New("*args, **kw", cannotCreate("re.Pattern"))}).TakeTypes()
	MatchType   = lib.Class[Match]("re", "Match", nil, py.Methods{"__new__": lib.New("*args, **kw", cannotCreate("re.Match"))}).TakeTypes()
)

func cannotCreate(name string) func([]any) any {
	return func([]any) any { panic(py.TypeError.Newf("cannot create '%s' instances", name)) }
}

func position(x any) int {
	if x == nil {
		return math.MaxInt
	}
	return lib.Int(x)
}

func orNone(m *Match) any {
	if m == nil {
		return nil
	}
	return m
}

// ways are the methods that match once.
var ways = map[string]func(*scan) bool{"match": here, "fullmatch": whole, "search": (*scan).find}

func iterator(p *Pattern, subject any, pos, end int) any {
	return py.IteratorObject(py.IterOf(p.finditer(subject, pos, end)))
}

func init() {
	PatternType.Dotted, MatchType.Dotted = true, true
	define := lib.Definer(PatternType)
	of := func(x any) *Pattern { return x.(*Pattern) }
	for name, how := range ways {
		define(name, "self, string, pos=0, endpos=None", func(a []any) any {
			return orNone(of(a[0]).one(a[1], lib.Int(a[2]), position(a[3]), how))
		})
	}
	define("findall", "self, string, pos=0, endpos=None", func(a []any) any { return of(a[0]).findall(a[1], lib.Int(a[2]), position(a[3])) })
	define("finditer", "self, string, pos=0, endpos=None", func(a []any) any { return iterator(of(a[0]), a[1], lib.Int(a[2]), position(a[3])) })
	define("split", "self, string, maxsplit=0", func(a []any) any { return of(a[0]).split(a[1], lib.Int(a[2])) })
	define("sub", "self, repl, string, count=0", func(a []any) any { v, _ := of(a[0]).sub(a[1], a[2], lib.Int(a[3])); return v })
	define("subn", "self, repl, string, count=0", func(a []any) any {
		v, n := of(a[0]).sub(a[1], a[2], lib.Int(a[3]))
		return py.Tuple{v, n}
	})
	define("__eq__", "self, other, /", func(a []any) any {
		o, ok := a[1].(*Pattern)
		if !ok {
			return py.NotImplemented
		}
		return of(a[0]).equal(o)
	})
	define("__hash__", "self", func(a []any) any { return py.Hash(py.Tuple{of(a[0]).pattern, of(a[0]).flags}) })
	define("__repr__", "self", func(a []any) any { return of(a[0]).PyRepr() })
	itself := func(a []any) any { return a[0] }
	define("__copy__", "self", itself)
	define("__deepcopy__", "self, memo, /", itself)
	PatternType.WithMethods(py.Methods{
		"pattern":    lib.Prop(func(self any) any { return of(self).pattern }),
		"flags":      lib.Prop(func(self any) any { return of(self).flags }),
		"groups":     lib.Prop(func(self any) any { return of(self).prog.groups }),
		"groupindex": lib.Prop(func(self any) any { return of(self).Groupindex() }),
	})
	matchMethods()
}

func matchMethods() {
	define := lib.Definer(MatchType)
	of := func(x any) *Match { return x.(*Match) }
	define("group", "self, *args", func(a []any) any { return of(a[0]).groupAny(a[1].(py.Tuple)) })
	define("__getitem__", "self, key, /", func(a []any) any { return of(a[0]).value(of(a[0]).index(a[1]), nil) })
	define("groups", "self, default=None", func(a []any) any { return of(a[0]).Groups(a[1]) })
	define("groupdict", "self, default=None", func(a []any) any { return of(a[0]).Groupdict(a[1]) })
	define("start", "self, group=0, /", func(a []any) any { return of(a[0]).StartOf(a[1]) })
	define("end", "self, group=0, /", func(a []any) any { return of(a[0]).EndOf(a[1]) })
	define("span", "self, group=0, /", func(a []any) any {
		s := of(a[0]).SpanOf(a[1])
		return py.Tuple{s.V0, s.V1}
	})
	define("expand", "self, template", func(a []any) any { return of(a[0]).expand(a[1]) })
	define("__repr__", "self", func(a []any) any { return of(a[0]).PyRepr() })
	itself := func(a []any) any { return a[0] }
	define("__copy__", "self", itself)
	define("__deepcopy__", "self, memo, /", itself)
	MatchType.WithMethods(py.Methods{
		"re":        lib.Prop(func(self any) any { return of(self).re }),
		"string":    lib.Prop(func(self any) any { return of(self).subject }),
		"pos":       lib.Prop(func(self any) any { return of(self).pos }),
		"endpos":    lib.Prop(func(self any) any { return of(self).endpos }),
		"lastindex": lib.Prop(func(self any) any { return py.ToAny(of(self).LastIndex()) }),
		"lastgroup": lib.Prop(func(self any) any { return of(self).lastGroup() }),
		"regs":      lib.Prop(func(self any) any { return of(self).Regs() }),
	})
}

// optionCounts reads count (or maxsplit) and flags, which may be positional.
func optionCounts(name, option string, given []any, kw any) (count, flags int) {
	values := map[string]any{}
	for _, a := range lib.KW(kw) {
		if a.Key != option && a.Key != "flags" {
			panic(py.TypeError.Newf("%s() got an unexpected keyword argument '%s'", name, a.Key))
		}
		values[a.Key] = a.Value
	}
	for i, key := range []string{option, "flags"} {
		if i < len(given) {
			if _, twice := values[key]; twice {
				panic(py.TypeError.Newf("%s() got multiple values for argument '%s'", name, key))
			}
			values[key] = given[i]
		}
	}
	if v, ok := values[option]; ok {
		count = lib.Int(v)
	}
	return count, flagsOf(values["flags"])
}

// Module is the module object of re.
var Module = lib.Module("re", func(m *py.Module) {
	for name, how := range ways {
		lib.Add(m, name, "pattern, string, flags=0", func(a []any) any {
			return orNone(lookUp(a[0], flagsOf(a[2])).one(a[1], 0, math.MaxInt, how))
		})
	}
	lib.Add(m, "compile", "pattern, flags=0", func(a []any) any { return lookUp(a[0], flagsOf(a[1])) })
	lib.Add(m, "findall", "pattern, string, flags=0", func(a []any) any { return lookUp(a[0], flagsOf(a[2])).findall(a[1], 0, math.MaxInt) })
	lib.Add(m, "finditer", "pattern, string, flags=0", func(a []any) any {
		return iterator(lookUp(a[0], flagsOf(a[2])), a[1], 0, math.MaxInt)
	})
	lib.Add(m, "split", "pattern, string, *args, **kw", func(a []any) any {
		n, flags := optionCounts("split", "maxsplit", a[2].(py.Tuple), a[3])
		return lookUp(a[0], flags).split(a[1], n)
	})
	lib.Add(m, "sub", "pattern, repl, string, *args, **kw", func(a []any) any {
		n, flags := optionCounts("sub", "count", a[3].(py.Tuple), a[4])
		v, _ := lookUp(a[0], flags).sub(a[1], a[2], n)
		return v
	})
	lib.Add(m, "subn", "pattern, repl, string, *args, **kw", func(a []any) any {
		n, flags := optionCounts("subn", "count", a[3].(py.Tuple), a[4])
		v, k := lookUp(a[0], flags).sub(a[1], a[2], n)
		return py.Tuple{v, k}
	})
	lib.Add(m, "escape", "pattern", func(a []any) any {
		t, ok := textIn(a[0])
		if !ok {
			panic(py.TypeError.Newf("decoding to str: need a bytes-like object, %s found", lib.TypeName(a[0])))
		}
		escaped := Escape(t.s)
		if t.bytes {
			return py.Bytes(escaped)
		}
		return escaped
	})
	lib.Add(m, "purge", "", func([]any) any { Purge(); return nil })
	m.Set("Pattern", PatternType).Set("Match", MatchType).Set("PatternError", PatternError).Set("error", PatternError)
	m.Set("RegexFlag", RegexFlag())
	for _, f := range flagNames {
		v := py.GetAttr(RegexFlag(), f.name)
		m.Set(f.name, v)
		if f.short != "" {
			m.Set(f.short, v)
		}
	}
})

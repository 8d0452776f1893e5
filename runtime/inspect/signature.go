package inspect

import (
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The kinds of parameters, in CPython's order.
const (
	positionalOnly = iota
	positionalOrKeyword
	varPositional
	keywordOnly
	varKeyword
)

var kindNames = []string{"POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY", "VAR_KEYWORD"}

// parameter is inspect.Parameter; def and annotation are EmptyType where there is none.
type parameter struct {
	name            string
	kind            int
	def, annotation any
}

// signature is inspect.Signature.
type signature struct {
	params []*parameter
	result any
}

// bound is inspect.BoundArguments.
type bound struct {
	sig       *signature
	arguments *py.Dict[any, any]
}

// PyClass returns inspect.Parameter.
func (*parameter) PyClass() *py.Class { return ParameterType }

// PyClass returns inspect.Signature.
func (*signature) PyClass() *py.Class { return SignatureType }

// PyClass returns inspect.BoundArguments.
func (*bound) PyClass() *py.Class { return BoundArgumentsType }

var (
	// EmptyType is inspect._empty: the default and annotation of a parameter that has none.
	EmptyType = py.NewClass("inspect", "_empty", py.ObjectType)
	kindType  any
)

// Signature is inspect.signature(f).
func Signature(f any) any { return signatureOf(f) }

func signatureOf(f any) *signature {
	if w := py.GetAttrOr(f, "__wrapped__", nil); w != nil {
		return signatureOf(w)
	}
	if s, ok := py.GetAttrOr(f, "__signature__", nil).(*signature); ok {
		return s
	}
	switch x := f.(type) {
	case *py.Function:
		if named(x, "builtin_function_or_method") {
			panic(py.ValueError.New("no signature found for builtin " + py.Repr(x)))
		}
		return ofFunction(x)
	case *py.BoundMethod:
		return signatureOf(x.Func).without()
	case *py.StaticMethod:
		return signatureOf(x.Func)
	case *py.Class:
		return ofClass(x)
	}
	if !py.IsCallable(f) {
		panic(py.TypeError.New(py.Repr(f) + " is not a callable object"))
	}
	if call, ok := py.GetAttrOr(py.Type(f), "__call__", nil).(*py.Function); ok && named(call, "function") {
		return ofFunction(call).without()
	}
	panic(py.ValueError.New("no signature found for builtin " + py.Repr(f)))
}

func ofFunction(f *py.Function) *signature {
	hints := lib.DictOf(py.GetAttr(f, "__annotations__"))
	hint := func(name string) any {
		if v, ok := hints.Get(name); ok {
			return v
		}
		return EmptyType
	}
	s := &signature{result: hint("return")}
	for _, p := range f.ParameterList() {
		q := &parameter{name: p.Name, kind: p.Kind, def: EmptyType, annotation: hint(p.Name)}
		if p.HasDefault {
			q.def = p.Default
		}
		s.params = append(s.params, q)
	}
	return s
}

// ofClass is the signature of calling a class: that of its __init__, or of what makes a struct of the program.
func ofClass(c *py.Class) *signature {
	if f := c.Maker(); f != nil {
		s := ofFunction(f)
		if _, ok := lib.DictOf(py.GetAttr(f, "__annotations__")).Get("return"); !ok {
			s.result = EmptyType
		}
		return s
	}
	for _, name := range []string{"__new__", "__init__"} {
		f, ok := py.GetAttrOr(c, name, nil).(*py.Function)
		if !ok || !named(f, "function") {
			continue
		}
		s := ofFunction(f)
		if len(s.params) > 0 && (s.params[0].name == "self" || s.params[0].name == "cls") {
			s = s.without()
		}
		s.result = EmptyType
		if name == "__init__" {
			if hint, ok := lib.DictOf(py.GetAttr(f, "__annotations__")).Get("return"); ok {
				s.result = hint
			}
		}
		return s
	}
	return &signature{result: EmptyType}
}

// without is the signature after the first argument is bound.
func (s *signature) without() *signature {
	if len(s.params) == 0 || s.params[0].kind == varPositional {
		return s
	}
	return &signature{params: s.params[1:], result: s.result}
}

var dotted = regexp.MustCompile(`[\w.]+`)

// annotationText is inspect.formatannotation(hint).
func annotationText(hint any) string {
	if py.GetAttrOr(hint, "__module__", nil) == "typing" {
		return dotted.ReplaceAllStringFunc(py.Repr(hint), func(s string) string { return strings.TrimPrefix(s, "typing.") })
	}
	if c, ok := hint.(*py.Class); ok {
		if m := py.Str(py.GetAttr(c, "__module__")); m != "builtins" {
			return m + "." + py.Str(py.GetAttr(c, "__qualname__"))
		}
		return py.Str(py.GetAttr(c, "__qualname__"))
	}
	return py.Repr(hint)
}

func (p *parameter) text() string {
	s := p.name
	if p.annotation != any(EmptyType) {
		s += ": " + annotationText(p.annotation)
	}
	if p.def != any(EmptyType) {
		if p.annotation != any(EmptyType) {
			s += " = " + py.Repr(p.def)
		} else {
			s += "=" + py.Repr(p.def)
		}
	}
	switch p.kind {
	case varPositional:
		return "*" + s
	case varKeyword:
		return "**" + s
	}
	return s
}

func (s *signature) text() string {
	var parts []string
	only, star := false, true
	for _, p := range s.params {
		if p.kind == positionalOnly {
			only = true
		} else if only {
			parts = append(parts, "/")
			only = false
		}
		if p.kind == varPositional {
			star = false
		} else if p.kind == keywordOnly && star {
			parts = append(parts, "*")
			star = false
		}
		parts = append(parts, p.text())
	}
	if only {
		parts = append(parts, "/")
	}
	out := "(" + strings.Join(parts, ", ") + ")"
	if s.result != any(EmptyType) {
		out += " -> " + annotationText(s.result)
	}
	return out
}

// bind is sig.bind(*args, **kwargs), or sig.bind_partial.
func (s *signature) bind(args py.Tuple, kw []py.KV, partial bool) *bound {
	b := &bound{sig: s, arguments: py.NewDict[any, any]()}
	named := map[string]any{}
	for _, kv := range kw {
		named[kv.Key] = kv.Value
	}
	at := 0
	strict := true // every parameter so far took an argument by position
	for _, p := range s.params {
		switch p.kind {
		case varPositional:
			strict = false
			if at < len(args) {
				b.arguments.Set(p.name, args[at:])
				at = len(args)
			}
			continue
		case positionalOnly, positionalOrKeyword:
			if at < len(args) {
				if _, twice := named[p.name]; twice && p.kind == positionalOrKeyword {
					panic(py.TypeError.Newf("multiple values for argument %s", py.Repr(p.name)))
				}
				b.arguments.Set(p.name, args[at])
				at++
				continue
			}
		case keywordOnly:
		case varKeyword:
			continue
		}
		if at < len(args) && !s.takesRest() {
			panic(py.TypeError.New("too many positional arguments"))
		}
		if v, ok := named[p.name]; ok && p.kind != positionalOnly {
			b.arguments.Set(p.name, v)
			delete(named, p.name)
			strict = false
		} else if p.def != any(EmptyType) || partial {
			strict = false
		} else {
			kind := ""
			if p.kind == keywordOnly && strict {
				kind = " keyword-only"
			}
			panic(py.TypeError.Newf("missing a required%s argument: %s", kind, py.Repr(p.name)))
		}
	}
	if at < len(args) {
		panic(py.TypeError.New("too many positional arguments"))
	}
	rest := py.NewDict[any, any]()
	for _, kv := range kw {
		if v, ok := named[kv.Key]; ok {
			rest.Set(kv.Key, v)
		}
	}
	if rest.Len() > 0 {
		last := s.params
		if len(last) == 0 || last[len(last)-1].kind != varKeyword {
			for k := range rest.Keys() {
				panic(py.TypeError.Newf("got an unexpected keyword argument %s", py.Repr(k)))
			}
		}
		b.arguments.Set(last[len(last)-1].name, rest)
	}
	return b
}

func (s *signature) takesRest() bool {
	for _, p := range s.params {
		if p.kind == varPositional {
			return true
		}
	}
	return false
}

func (b *bound) applyDefaults() {
	full := py.NewDict[any, any]()
	for _, p := range b.sig.params {
		v, ok := b.arguments.Get(p.name)
		switch {
		case ok:
		case p.def != any(EmptyType):
			v = p.def
		case p.kind == varPositional:
			v = py.Tuple{}
		case p.kind == varKeyword:
			v = py.NewDict[any, any]()
		default:
			continue
		}
		full.Set(p.name, v)
	}
	b.arguments = full
}

// split gives args and kwargs of a call with the arguments.
func (b *bound) split() (py.Tuple, *py.Dict[any, any]) {
	args, kw := py.Tuple{}, py.NewDict[any, any]()
	byName := false
	for _, p := range b.sig.params {
		v, ok := b.arguments.Get(p.name)
		switch {
		case p.kind == varKeyword:
			if ok {
				for k, x := range lib.DictOf(v).Items() {
					kw.Set(k, x)
				}
			}
		case !ok:
			byName = true
		case p.kind == varPositional:
			args = append(args, py.Collect(v)...)
		case p.kind == keywordOnly || byName:
			kw.Set(p.name, v)
		default:
			args = append(args, v)
		}
	}
	return args, kw
}

package bind

import (
	"maps"
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// uses is what a program does with its names, by the letters alone.
type uses struct {
	bound     map[string]int // bindings of any kind, anywhere
	params    map[string]bool
	loads     map[string]int // reads
	calls     map[string][]*ast.Call
	nameAttrs map[string]map[string]bool // name.attr
	named     map[string]int             // reads of name.__name__ and the like
	attrs     map[string]bool
	attrReads map[string]int         // reads of x.attr
	attrCalls map[string][]*ast.Call // x.attr(…)
	methods   map[string]int         // classes that define a method
	defs      map[string]bool        // functions, classes and modules at the top
	stores    map[string]bool        // attributes that are assigned or deleted
	imports   map[string]string      // what the imports at the top bind: module, or module.name
	depended  map[string]bool        // functions that Depends names
	asWritten map[string]bool        // definitions that are bound as they stand
	replaced  map[string]bool        // names of the library in whose place something else is put
	// awaitMethods are the methods __await__ that hand on to what they await.
	awaitMethods map[ast.Stmt]bool
}

// callShape is the way in which all calls of a function pass their arguments.
type callShape struct {
	positional int
	names      []string
}

func newUses(parts []Part) *uses {
	u := &uses{
		bound: map[string]int{}, params: map[string]bool{}, loads: map[string]int{}, calls: map[string][]*ast.Call{}, nameAttrs: map[string]map[string]bool{},
		attrs: map[string]bool{}, attrReads: map[string]int{}, attrCalls: map[string][]*ast.Call{},
		methods: map[string]int{}, defs: map[string]bool{},
		stores: map[string]bool{}, depended: map[string]bool{}, named: map[string]int{}, imports: map[string]string{},
	}
	for _, p := range parts {
		for _, st := range p.Stmts {
			parser.Inspect(st, u.node)
			u.topLevel(st)
		}
	}
	u.findAwaitMethods(parts)
	return u
}

// topLevel notes the functions, classes and modules that a statement of the module binds.
func (u *uses) topLevel(st ast.Stmt) {
	switch st := st.(type) {
	case *ast.ClassDef:
		u.defs[string(st.Name)] = len(st.DecoratorList) == 0
	case *ast.Import:
		for _, a := range st.Names {
			u.defs[aliasName(a, true)] = true
			if a.AsName != "" || !strings.Contains(string(a.Name), ".") {
				u.imports[aliasName(a, true)] = string(a.Name)
			}
		}
	case *ast.ImportFrom:
		for _, a := range st.Names {
			u.defs[aliasName(a, false)] = true
			u.imports[aliasName(a, false)] = string(st.Module) + "." + string(a.Name)
		}
	default:
		if def, ok := defOf(st); ok {
			u.defs[def.name] = len(def.decorators) == 0
		}
	}
}

func (u *uses) node(n ast.Ast) bool {
	switch n := n.(type) {
	case *ast.Name:
		if n.Ctx == ast.Load {
			u.loads[string(n.Id)]++
		} else {
			u.bound[string(n.Id)]++
		}
	case *ast.Arg:
		u.params[string(n.Arg)] = true
	case *ast.FunctionDef:
		u.bound[string(n.Name)]++
	case *parser.AsyncFunctionDef:
		u.bound[string(n.Name)]++
	case *ast.ClassDef:
		u.bound[string(n.Name)]++
		for _, st := range n.Body {
			if def, ok := defOf(st); ok {
				u.methods[def.name]++
			}
		}
	case *ast.Import:
		for _, a := range n.Names {
			u.bound[aliasName(a, true)]++
		}
	case *ast.ImportFrom:
		for _, a := range n.Names {
			u.bound[aliasName(a, false)]++
		}
	case *ast.Attribute:
		u.attrs[string(n.Attr)] = true
		u.attrReads[string(n.Attr)]++
		if n.Ctx != ast.Load {
			u.stores[string(n.Attr)] = true
		}
		if v, ok := n.Value.(*ast.Name); ok {
			if u.nameAttrs[string(v.Id)] == nil {
				u.nameAttrs[string(v.Id)] = map[string]bool{}
			}
			u.nameAttrs[string(v.Id)][string(n.Attr)] = true
			if functionNames[string(n.Attr)] {
				u.named[string(v.Id)]++
			}
		}
	case *ast.Call:
		switch f := n.Func.(type) {
		case *ast.Name:
			u.calls[string(f.Id)] = append(u.calls[string(f.Id)], n)
			if f.Id == "Depends" || f.Id == "Security" {
				for _, arg := range parser.CallArguments(n) {
					u.depended[nameOf(arg.Value)] = true
				}
			}
		case *ast.Attribute:
			u.attrCalls[string(f.Attr)] = append(u.attrCalls[string(f.Attr)], n)
		}
	}
	return true
}

// looksAtNames reports whether the program may see which names there are.
func (u *uses) looksAtNames() bool {
	return u.loads["globals"]+u.loads["locals"]+u.loads["vars"]+u.loads["dir"] > 0
}

// runsByName reports whether unittest may look for a method by the beginning of its name, and would find its body beside it.
func (u *uses) runsByName(d decorated) bool {
	return d.class != nil && strings.HasPrefix(d.def.name, "test") &&
		slices.ContainsFunc(slices.Collect(maps.Values(u.imports)), func(m string) bool { return strings.HasPrefix(m, "unittest") })
}

// asksByName reports whether the program may come to an attribute by its name as text.
func (u *uses) asksByName() bool {
	return u.loads["getattr"]+u.loads["setattr"]+u.loads["hasattr"]+u.loads["delattr"]+u.loads["attrgetter"] > 0 || u.looksAtNames() ||
		u.attrs["attrgetter"] || u.attrs["__dict__"]
}

// ofLibrary reports whether an expression can only name a thing of a library: int, abc.ABC.
func (u *uses) ofLibrary(e ast.Expr) bool {
	if ix, ok := e.(*ast.Subscript); ok {
		e = ix.Value
	}
	if name := nameOf(e); name != "" && u.bound[name] == 0 && !u.params[name] {
		return true
	}
	return u.importedName(e) != ""
}

// imported is the dotted name of what an expression means, where that is imported from a module: functools.cache.
func (u *uses) imported(e ast.Expr) string {
	name := u.importedName(e)
	if _, replaced := u.replaced[name]; replaced {
		return ""
	}
	return name
}

func (u *uses) importedName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		if u.bound[string(e.Id)] == 1 {
			return u.imports[string(e.Id)]
		}
	case *ast.Attribute:
		if base := u.importedName(e.Value); base != "" {
			return base + "." + string(e.Attr)
		}
	}
	return ""
}

// isConstant reports whether a name always means the same function, class or builtin.
func (u *uses) isConstant(name string) bool {
	return u.bound[name] == 0 || u.bound[name] == 1 && u.defs[name]
}

// free is a name that the program does not use, made from name.
func (u *uses) free(name string) string {
	for u.bound[name]+u.loads[name]+u.attrReads[name] > 0 {
		name += "_"
	}
	u.bound[name]++
	return name
}

// fits reports whether the decorated function and all its calls are such that the wrapper can take its parameters.
func (u *uses) fits(d decorated, a *application) bool {
	if a.args == "" {
		return true
	}
	params := d.part.File.Params(d.def.args)
	calls, reads := u.calls[d.def.name], u.loads[d.def.name]
	called := params
	if d.class != nil {
		calls, reads = u.attrCalls[d.def.name], u.attrReads[d.def.name]
		if len(params) == 0 || params[0].Kind > parser.PosOrKeyword {
			return false
		}
		called = params[1:]
	}
	if len(params) < a.skip {
		return false
	}
	for _, p := range params[:a.skip] {
		if p.Kind > parser.PosOrKeyword {
			return false
		}
	}
	for _, name := range a.given {
		if !slices.ContainsFunc(params[a.skip:], func(p parser.Param) bool {
			return string(p.Name) == name && (p.Kind == parser.PosOrKeyword || p.Kind == parser.KwOnly)
		}) {
			return false
		}
	}
	if a.lead != a.skip || len(a.given) > 0 { // the wrapper takes other arguments than the function
		called = a.taken(params, a.lead)
		if d.class != nil {
			if len(called) == 0 {
				return false
			}
			called = called[1:]
		}
	}
	for _, c := range calls {
		if !starred(c) && !fitsCall(called, c) {
			return false
		}
		if a.kwargs == "" && len(c.Keywords) > 0 {
			return false
		}
	}
	if a.shape == nil {
		return true
	}
	if d.class == nil {
		reads -= u.named[d.def.name]
	}
	return reads == len(calls) && a.readShape(params, calls, d.class != nil)
}

// taken are the parameters that the wrapper takes in the end: its own first ones, then those of the function.
func (a *application) taken(params []parser.Param, lead int) []parser.Param {
	var out []parser.Param
	out = append(out, a.deco.part.File.Params(a.wrapper.args)[:lead]...)
	for _, p := range params[a.skip:] {
		if !slices.Contains(a.given, string(p.Name)) {
			out = append(out, p)
		}
	}
	return out
}

// readShape finds the one shape that all calls have.
func (a *application) readShape(params []parser.Param, calls []*ast.Call, method bool) bool {
	if len(a.given) > 0 || len(calls) == 0 {
		return false
	}
	for _, p := range params {
		if p.Kind == parser.VarArg || p.Kind == parser.KwArg {
			return false
		}
	}
	for i, c := range calls {
		if starred(c) {
			return false
		}
		s := callShape{}
		if method {
			s.positional++
		}
		for _, arg := range parser.CallArguments(c) {
			if arg.Name != "" {
				s.names = append(s.names, string(arg.Name))
			} else {
				s.positional++
			}
		}
		if i > 0 && (s.positional != a.shape.positional || !slices.Equal(s.names, a.shape.names)) {
			return false
		}
		*a.shape = s
	}
	return true
}

func starred(c *ast.Call) bool {
	return slices.ContainsFunc(parser.CallArguments(c), func(a parser.Argument) bool { return a.Star > 0 })
}

// fitsCall reports whether a call without stars gives the parameters what they need.
func fitsCall(params []parser.Param, c *ast.Call) bool {
	filled := map[string]bool{}
	positional, varArgs, kwArgs := []parser.Param{}, false, false
	byName := map[string]bool{}
	for _, p := range params {
		switch p.Kind {
		case parser.VarArg:
			varArgs = true
		case parser.KwArg:
			kwArgs = true
		case parser.KwOnly:
			byName[string(p.Name)] = true
		default:
			positional = append(positional, p)
			byName[string(p.Name)] = p.Kind == parser.PosOrKeyword
		}
	}
	n := 0
	for _, arg := range parser.CallArguments(c) {
		switch {
		case arg.Star > 0:
			return false
		case arg.Name == "":
			if n < len(positional) {
				filled[string(positional[n].Name)] = true
			} else if !varArgs {
				return false
			}
			n++
		case filled[string(arg.Name)] || !byName[string(arg.Name)] && !kwArgs:
			return false
		default:
			filled[string(arg.Name)] = true
		}
	}
	for _, p := range params {
		if p.Default == nil && p.Kind != parser.VarArg && p.Kind != parser.KwArg && !filled[string(p.Name)] {
			return false
		}
	}
	return true
}

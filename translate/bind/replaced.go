package bind

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// What a program puts in the place of a function or class is looked up anew at every use. Tests do it with unittest.mock, by
// the name of the place:
//
//	patch("asyncio.sleep")            asyncio.sleep is what stands there at the time
//	patch("__main__.fetch")           the module's fetch is a variable
//	patch("__main__.asyncio.sleep")   the first of these, by way of the module's import
//	asyncio.sleep = fake              as well
//
// replacer finds those places by the letters of the program, before names are bound.
type replacer struct {
	globals map[string]*hir.Var
	imports map[string]string // what imports bind anywhere: a module, or module.name
	texts   map[string]string // what variables of the module are bound to
	parts   []Part
	uses    *uses           // made when the first variable is asked for its text
	library map[string]bool // dotted names of the library that are replaced: true by patches, false by assignments
	program map[string]bool // names of the module that are
	// strings are the literals of the program: a target that is no literal itself is any of them. open is set where there is one,
	// openIn holds the places of which a name that is no literal is replaced.
	strings  map[string]bool
	open     bool
	openIn   map[string]bool
	computes bool            // a module is imported by a computed name
	tables   map[string]bool // variables that are route tables of aiohttp
	awaited  map[*ast.Call]bool
	helpers  map[string]bool          // functions that give dependencies
	given    map[*ast.Return]ast.Expr // what they give instead
}

// mainModule is the name of the program as a module.
const mainModule = "__main__"

func newReplacer(parts []Part, globals map[string]*hir.Var) *replacer {
	r := &replacer{parts: parts, globals: globals, imports: map[string]string{}, texts: map[string]string{}, library: map[string]bool{}, program: map[string]bool{},
		strings: map[string]bool{}, openIn: map[string]bool{}, tables: map[string]bool{}, awaited: map[*ast.Call]bool{}, helpers: map[string]bool{}, given: map[*ast.Return]ast.Expr{}}
	each := func(visit func(ast.Ast) bool) {
		for _, p := range parts {
			for _, st := range p.Stmts {
				parser.Inspect(st, visit)
			}
		}
	}
	each(r.imported)
	for _, p := range parts {
		for _, st := range p.Stmts {
			r.constant(st)
		}
	}
	each(r.node)
	r.findHelpers(parts)
	for text := range r.strings {
		if at, _, dotted := strings.Cut(text, "."); r.open && dotted && isIdentifier(at) {
			r.replace(text, true)
		}
		for place := range r.openIn {
			r.replace(place+"."+text, true)
		}
	}
	return r
}

func isIdentifier(s string) bool {
	return s != "" && strings.IndexFunc(s, func(c rune) bool { return c != '_' && !unicode.IsLetter(c) && !unicode.IsDigit(c) }) < 0
}

// findReplaced decides which names are looked up anew. Those of the module become variables.
func (b *binder) findReplaced(parts []Part) {
	b.replaced = newReplacer(parts, b.module.Globals)
	m := b.module
	m.Replaced = b.replaced.library
	if b.replaced.computes {
		for _, text := range slices.Sorted(maps.Keys(b.replaced.strings)) {
			if text != "builtins" && stubs.Default.Module(text) != nil {
				m.Named = append(m.Named, text)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b.replaced.program)) {
		if v := m.Globals[name]; v != nil {
			v.Bindings++
			v.Captured, v.CapturedWrite = true, true
			m.Patched = append(m.Patched, v)
		}
	}
}

func (r *replacer) imported(n ast.Ast) bool {
	switch n := n.(type) {
	case *ast.Import:
		for _, a := range n.Names {
			name := string(a.Name)
			if a.AsName == "" {
				name, _, _ = strings.Cut(name, ".")
			}
			r.imports[aliasName(a, true)] = name
		}
	case *ast.ImportFrom:
		for _, a := range n.Names {
			r.imports[aliasName(a, false)] = string(n.Module) + "." + string(a.Name)
		}
	}
	return true
}

// constant notes NAME = "text" of the module.
func (r *replacer) constant(st ast.Stmt) {
	as, ok := st.(*ast.Assign)
	if !ok || len(as.Targets) != 1 {
		return
	}
	if name, ok := as.Targets[0].(*ast.Name); ok {
		if r.dotted(as.Value) == mainModule { // this = sys.modules[__name__]
			r.imports[string(name.Id)] = mainModule
		}
		if text, ok := r.text(as.Value); ok {
			r.texts[string(name.Id)] = text
		}
	}
}

// text is the value of an expression that is text known beforehand.
func (r *replacer) text(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.Str:
		return string(e.S), true
	case *ast.Name:
		if e.Id == "__name__" {
			return mainModule, true
		}
		text, ok := r.texts[string(e.Id)]
		if ok && r.uses == nil {
			r.uses = newUses(r.parts)
		}
		return text, ok && r.uses.bound[string(e.Id)] == 1
	case *ast.BinOp:
		left, ok := r.text(e.Left)
		right, ok2 := r.text(e.Right)
		return left + right, ok && ok2 && e.Op == ast.Add
	case *parser.JoinedStr:
		out := ""
		for _, v := range e.Values {
			if f, ok := v.(*parser.FormattedValue); ok {
				if f.FormatSpec != nil || f.Conversion != parser.NoConversion {
					return "", false
				}
				v = f.Value
			}
			text, ok := r.text(v)
			if !ok {
				return "", false
			}
			out += text
		}
		return out, true
	}
	return "", false
}

// dotted is the name of the module, or of the thing in a module, that an expression denotes; "" for any other.
func (r *replacer) dotted(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Name:
		return r.imports[string(e.Id)]
	case *ast.Attribute:
		if of := r.dotted(e.Value); of != "" {
			return of + "." + string(e.Attr)
		}
	case *ast.Subscript: // sys.modules["time"]
		if i, ok := e.Slice.(*ast.Index); ok && r.dotted(e.Value) == "sys.modules" {
			name, _ := r.text(i.Value)
			return name
		}
	}
	return ""
}

func (r *replacer) node(n ast.Ast) bool {
	switch n := n.(type) {
	case *ast.Str:
		r.strings[string(n.S)] = true
	case *ast.Attribute:
		if n.Ctx != ast.Load {
			r.replace(r.dotted(n), false)
		}
	case *ast.Call:
		r.call(n)
	case *ast.Assign:
		r.table(n)
	default:
		r.noteAwaited(n)
	}
	return true
}

// importsComputed notes importlib.import_module(name), and find_spec, of a name that is no literal.
func (r *replacer) importsComputed(call *ast.Call, args []parser.Argument) {
	switch r.dotted(call.Func) {
	case "importlib.import_module":
		if _, literal := args[0].Value.(*ast.Str); !literal {
			r.computes = true
		}
	case "importlib.util.find_spec":
		r.computes = true
	}
}

// call looks at setattr(module, "name", x) and at patches.
func (r *replacer) call(call *ast.Call) {
	args := parser.CallArguments(call)
	if len(args) == 0 || args[0].Star > 0 {
		return
	}
	r.importsComputed(call, args)
	member := func(patch bool) {
		if len(args) > 1 {
			place := r.place(args[0].Value)
			if name, ok := r.text(args[1].Value); ok {
				r.replace(place+"."+name, patch)
			} else if place != "" {
				r.openIn[place] = true
			}
		}
	}
	if fn, ok := call.Func.(*ast.Name); ok && (fn.Id == "setattr" || fn.Id == "delattr") {
		member(false)
		return
	}
	if fn, ok := call.Func.(*ast.Attribute); ok && (fn.Attr == "setattr" || fn.Attr == "delattr" || fn.Attr == "spy") { // of pytest's monkeypatch, or mocker
		if target, ok := r.text(args[0].Value); ok && strings.Contains(target, ".") {
			r.replace(target, true)
		} else {
			member(true)
		}
		return
	}
	switch r.patching(call) {
	case "patch":
		if target, ok := r.text(args[0].Value); ok {
			r.replace(target, true)
		} else {
			r.open = true
		}
	case "patch.object":
		member(true)
	case "patch.multiple":
		for _, a := range args[1:] {
			if a.Name != "" && !slices.Contains(patchOptions, string(a.Name)) {
				r.replace(r.place(args[0].Value)+"."+string(a.Name), true)
			}
		}
	}
}

// patchOptions are the parameters of patch.multiple that name no place.
var patchOptions = []string{"target", "spec", "create", "spec_set", "autospec", "new_callable"}

// patching is what of unittest.mock a call calls: patch, patch.object and so on; "" for other calls.
func (r *replacer) patching(call *ast.Call) string {
	name, ok := strings.CutPrefix(r.dotted(call.Func), "unittest.mock.")
	if !ok {
		name, ok = ofMocker(call.Func)
	}
	if ok && (name == "patch" || strings.HasPrefix(name, "patch.")) {
		return name
	}
	return ""
}

// ofMocker is the name of something of pytest-mock's fixture: mocker.patch.object.
func ofMocker(e ast.Expr) (string, bool) {
	attr, ok := e.(*ast.Attribute)
	if !ok {
		return "", false
	}
	if name, ok := attr.Value.(*ast.Name); ok {
		return string(attr.Attr), strings.HasSuffix(string(name.Id), "mocker")
	}
	of, ok := ofMocker(attr.Value)
	return of + "." + string(attr.Attr), ok
}

// place is a module or class, as itself or by its name.
func (r *replacer) place(e ast.Expr) string {
	if text, ok := r.text(e); ok {
		return text
	}
	return r.dotted(e)
}

// replace notes a place: __main__.name is a name of the program, unless it leads through an import of it.
func (r *replacer) replace(target string, patch bool) {
	target, name, ok := r.resolve(target)
	if ok {
		r.program[name] = true
		return
	}
	if at, _, deep := strings.Cut(target, "."); deep && at != "" && at != mainModule {
		r.library[target] = r.library[target] || patch
	}
}

// resolve follows an import of the program: __main__.np.array is numpy.array. For __main__.name, name is given as well; a builtin that
// the program does not bind is replaced where all look for it.
func (r *replacer) resolve(target string) (full, name string, ofProgram bool) {
	rest, ok := strings.CutPrefix(target, mainModule+".")
	if !ok {
		return target, "", false
	}
	name, path, deep := strings.Cut(rest, ".")
	if !deep {
		if r.globals[name] == nil && stubs.Default.Module("builtins").Members[name] != nil {
			return "builtins." + name, "", false
		}
		return target, name, true
	}
	if imported := r.imports[name]; imported != "" {
		return imported + "." + path, "", false
	}
	return target, "", false
}

// patched binds a call of patch whose target is a path that begins at a variable of the program; nil for any other call.
//
//	patch("__main__.Repo.get", …)          =>  patch.object(Repo, "get", …)
//	patch.multiple("__main__.Repo", get=…) =>  patch.multiple(Repo, get=…)
//	patch("__main__.asyncio.sleep", …)     =>  patch("asyncio.sleep", …)
//	monkeypatch.setattr("__main__.Repo.get", …)  =>  monkeypatch.setattr(Repo, "get", …)
func (b *binder) patched(s *scope, call *ast.Call) hir.Expr {
	r := b.replaced
	kind := r.patching(call)
	if fn, ok := call.Func.(*ast.Attribute); ok && (fn.Attr == "setattr" || fn.Attr == "delattr") {
		kind = string(fn.Attr)
	}
	args := parser.CallArguments(call)
	if kind == "" || kind == "patch.object" || len(args) == 0 || args[0].Star > 0 {
		return nil
	}
	target, ok := r.text(args[0].Value)
	if !ok {
		if kind == "patch" && composed(args[0].Value) {
			b.fail(args[0].Value, "PY301", "write the target as one literal, or name the object: patch.object(module, \"name\")",
				"a patch whose target is put together at run time is not supported")
		}
		return nil
	}
	if last := args[len(args)-1]; last.Star == 2 && kind == "patch.multiple" {
		b.fail(last.Value, "PY301", "write the names out: patch.multiple(\"__main__\", name=…)", "a patch of names that only run time tells is not supported")
		return nil
	}
	at := func(x hir.Expr) hir.Expr {
		x.Base().Pos, x.Base().End = b.pos(args[0].Value), b.end(args[0].Value)
		return x
	}
	text := func(s string) hir.Expr { return at(&hir.Const{Kind: hir.ConstStr, Str: s}) }
	fn, list := b.expr(s, call.Func), b.args(s, args, b.expr)
	if full, _, _ := r.resolve(target); full != target {
		list[0].Value = text(full)
		return &hir.Call{Fn: fn, Args: list}
	}
	path := strings.Split(target, ".")
	if path[0] != mainModule || len(path) < 2 {
		return nil
	}
	last := len(path)
	if kind != "patch.multiple" && kind != "patch.dict" {
		last--
	}
	v := s.module().vars[path[1]]
	if last < 2 || v == nil {
		return nil
	}
	x := at(&hir.Name{Var: s.use(v)})
	for _, name := range path[2:last] {
		x = at(&hir.Attr{X: x, Name: name, NamePos: b.pos(args[0].Value)})
	}
	list[0].Value = x
	switch kind {
	case "setattr", "delattr":
		list = slices.Insert(list, 1, hir.Arg{Value: text(path[last])})
	case "patch":
		fn = &hir.Attr{X: fn, Name: "object", NamePos: b.pos(call.Func)}
		fn.Base().Pos, fn.Base().End = b.pos(call.Func), b.end(call.Func)
		list = slices.Insert(list, 1, hir.Arg{Value: text(path[last])})
	}
	return &hir.Call{Fn: fn, Args: list}
}

// composed reports whether text is put together of others: f"{module}.name".
func composed(e ast.Expr) bool {
	switch e.(type) {
	case *ast.BinOp, *parser.JoinedStr, *ast.Call:
		return true
	}
	return false
}

// builtinsMember is the use of a builtin that the program replaces: builtins.input.
func (b *binder) builtinsMember(name string, e ast.Expr) hir.Expr {
	return b.member("builtins", name, e)
}

// member is the use of a name of a module.
func (b *binder) member(module, name string, e ast.Expr) hir.Expr {
	imp := &hir.Import{Module: module, Bound: module, NamePos: b.pos(e)}
	imp.Meta.Pos = b.pos(e)
	imp.Var = &hir.Var{Name: module, Kind: hir.Global, Cell: hir.NewCell(), Def: imp}
	x := &hir.Name{Var: imp.Var}
	x.Pos, x.End = b.pos(e), b.end(e)
	return &hir.Attr{X: x, Name: name, NamePos: b.pos(e)}
}

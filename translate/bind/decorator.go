package bind

import (
	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
)

// A decorator of the program is written out where it decorates, when it only wraps: each decorated function becomes two
// functions, its body and the wrapper around it, with the parameters of the one it wraps. That is what the program does,
// and it gives every wrapper the types of what it wraps.
//
//	def timed(func):                             async def work__body(n): return n * 2
//	    @wraps(func)
//	    async def wrapper(*args, **kwargs):  =>  async def work(n):
//	        print(func.__name__)                     print("work")
//	        return await func(*args, **kwargs)       return await work__body(n)
//	    return wrapper
//
//	@timed
//	async def work(n): return n * 2

// decorator is a function of the module that may be used as a decorator.
type decorator struct {
	part *Part
	def  *ast.FunctionDef
	// uses counts the decorations that are written out.
	uses int
	// told is set once its comments have found a place.
	told bool
}

// application is one decorator of one function, to be written out.
type application struct {
	deco *decorator
	expr ast.Expr // as it stands behind the @
	// factory holds the statements of a decorator with arguments that run when those are given, decorate the ones that
	// run when the function is decorated.
	factory, decorate []ast.Stmt
	params            []parser.Param // of the factory
	fn                string         // the parameter that is the decorated function
	wrapper           wrapperDef
	wraps, cache      bool
	// requests is set where a web application calls what it makes.
	requests     bool
	kwargs, args string
	// lead is how many parameters of its own the wrapper has before *args.
	lead int
	// skip is how many parameters of the function the wrapper gives itself, by position; given those by name.
	skip  int
	given []string
	// shape is how the function is always called, when the wrapper looks at its arguments.
	shape *callShape
}

// wrapperDef is def or async def.
type wrapperDef struct {
	stmt       ast.Stmt
	async      bool
	name       string
	args       *ast.Arguments
	body       []ast.Stmt
	decorators []ast.Expr
	returns    ast.Expr
}

func defOf(st ast.Stmt) (wrapperDef, bool) {
	switch st := st.(type) {
	case *ast.FunctionDef:
		return wrapperDef{st, false, string(st.Name), st.Args, st.Body, st.DecoratorList, st.Returns}, true
	case *parser.AsyncFunctionDef:
		return wrapperDef{st, true, string(st.Name), st.Args, st.Body, st.DecoratorList, st.Returns}, true
	}
	return wrapperDef{}, false
}

// decorated is a function of the program with decorators.
type decorated struct {
	part  *Part
	def   wrapperDef
	class *ast.ClassDef // the class it is a method of
}

// findDecorators decides which decorations of the program are written out.
func (b *binder) findDecorators(parts []Part, asWritten map[string]bool) {
	b.applied, b.standIns, b.known = map[ast.Stmt][]*application{}, map[*hir.Var]*standIn{}, map[*hir.Func]knownNames{}
	u := newUses(parts)
	u.asWritten, u.replaced = asWritten, b.replaced.library
	for name := range b.replaced.program {
		u.bound[name]++
	}
	b.uses = u
	b.inlined = map[ast.Stmt]bool{}
	decos := map[string]*decorator{}
	for i := range parts {
		for _, st := range parts[i].Stmts {
			if def, ok := st.(*ast.FunctionDef); ok && len(def.DecoratorList) == 0 && u.bound[string(def.Name)] == 1 {
				decos[string(def.Name)] = &decorator{part: &parts[i], def: def}
			}
		}
	}
	if u.attrs["__wrapped__"] || u.looksAtNames() {
		return
	}
	for i := range parts {
		for _, d := range decoratedDefs(&parts[i]) {
			if u.runsByName(d) {
				continue
			}
			if apps := u.applications(d, decos); len(apps) > 0 {
				b.applied[d.def.stmt] = apps
			}
		}
	}
	for _, d := range decos {
		if d.uses > 0 && d.uses == u.loads[string(d.def.Name)] {
			b.inlined[d.def] = true
		}
	}
}

// decoratedDefs are the functions with decorators anywhere in a part.
func decoratedDefs(part *Part) []decorated {
	var out []decorated
	var class *ast.ClassDef
	var walk func(ast.Ast) bool
	walk = func(n ast.Ast) bool {
		if c, ok := n.(*ast.ClassDef); ok {
			outer := class
			class = c
			for _, st := range c.Body {
				parser.Inspect(st, walk)
			}
			class = outer
			return false
		}
		st, ok := n.(ast.Stmt)
		if !ok {
			return true
		}
		def, ok := defOf(st)
		if !ok {
			return true
		}
		if len(def.decorators) > 0 {
			out = append(out, decorated{part, def, class})
		}
		outer := class
		class = nil
		for _, s := range def.body {
			parser.Inspect(s, walk)
		}
		class = outer
		return false
	}
	for _, st := range part.Stmts {
		parser.Inspect(st, walk)
	}
	return out
}

// applications are the decorators of d that can be written out: the innermost ones, as long as nothing stands in the way.
func (u *uses) applications(d decorated, decos map[string]*decorator) []*application {
	if !u.mayWrap(d) {
		return nil
	}
	var apps []*application
	list := d.def.decorators
	for i := len(list) - 1; i >= 0; i-- {
		app := u.application(d, list[i], decos)
		if app == nil {
			app = u.memo(d, list[i])
		}
		if app == nil || len(apps) > 0 && (app.shape != nil || apps[len(apps)-1].changesParams()) {
			break
		}
		if d.class != nil && app.fnIsValue() {
			break
		}
		apps = append(apps, app)
	}
	for _, rest := range list[:len(list)-len(apps)] {
		if n, ok := rest.(*ast.Name); d.class != nil && (!ok || n.Id != "property") {
			return nil
		}
	}
	for _, app := range apps {
		app.deco.uses++
	}
	return apps
}

func (a *application) changesParams() bool {
	return a.skip != a.lead || len(a.given) > 0 || a.args == "" || a.shape != nil
}

// fnIsValue reports whether the wrapper uses the function other than by calling it and asking for its name.
func (a *application) fnIsValue() bool {
	total, plain := 0, 0
	for _, st := range append(append([]ast.Stmt{}, a.decorate...), a.wrapper.body...) {
		parser.Inspect(st, func(n ast.Ast) bool {
			switch n := n.(type) {
			case *ast.Name:
				if string(n.Id) == a.fn {
					total++
				}
			case *ast.Call:
				if isNameNode(n.Func, a.fn) {
					plain++
				}
			case *ast.Attribute:
				if isNameNode(n.Value, a.fn) && functionNames[string(n.Attr)] {
					plain++
				}
			}
			return true
		})
	}
	return total != plain
}

// functionNames are the attributes of a function that are known beforehand.
var functionNames = map[string]bool{"__name__": true, "__qualname__": true, "__doc__": true, "__module__": true}

// mayWrap reports whether a function may become two: nothing asks for its attributes, it has one definition, and its
// calls fit.
func (u *uses) mayWrap(d decorated) bool {
	for attr := range u.nameAttrs[d.def.name] {
		if !functionNames[attr] {
			return false
		}
	}
	if d.class == nil {
		return u.bound[d.def.name] == 1
	}
	n := 0
	for _, st := range d.class.Body {
		if def, ok := defOf(st); ok && def.name == d.def.name {
			n++
		}
	}
	return n == 1 && !isDunder(d.def.name)
}

func isDunder(name string) bool { return len(name) > 4 && name[:2] == "__" }

func isNameNode(e ast.Ast, name string) bool {
	n, ok := e.(*ast.Name)
	return ok && string(n.Id) == name
}

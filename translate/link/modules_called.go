package link

import (
	"io/fs"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// importCalls writes calls that import modules of the program as import statements, where a variable takes the module:
//
//	plugin = importlib.import_module("plugins.first")  =>  import plugins.first as plugin
//
// Other calls would need a module as a value: they are reported, as are names that only the run knows.
func (r *moduleReader) importCalls(src *source) {
	file := src.snippet.File
	var edits []parser.Edit
	taken := map[ast.Ast]bool{}
	parser.Inspect(file.Module, func(n ast.Ast) bool {
		st, ok := n.(*ast.Assign)
		if !ok || len(st.Targets) != 1 {
			return true
		}
		target, isName := st.Targets[0].(*ast.Name)
		if name := r.calledModule(st.Value); name != "" && isName {
			taken[st.Value] = true
			edits = append(edits, parser.Edit{Span: file.Span(st), Text: "import " + name + " as " + string(target.Id)})
		}
		return true
	})
	parser.Inspect(file.Module, func(n ast.Ast) bool {
		e, ok := n.(ast.Expr)
		if !ok || taken[n] {
			return true
		}
		if name := r.calledModule(e); name != "" {
			r.fail(src, n, "the module '%s' is imported by a call, and used as a value", name)
		}
		if name, ok := loadedModule(e).(*ast.Str); ok && r.isOwn(string(name.S)) {
			r.fail(src, n, "the module '%s' is used as a value", string(name.S))
		}
		return true
	})
	if len(edits) > 0 {
		src.snippet.Rewrite(edits)
	}
}

// calledModule is the module of the program that a call of import_module imports, "" for other expressions.
func (r *moduleReader) calledModule(e ast.Expr) string {
	arg := importModuleArg(e)
	name, ok := arg.(*ast.Str)
	if !ok || !r.isOwn(string(name.S)) {
		return ""
	}
	return string(name.S)
}

// importModuleArg is the name that a call of import_module is given; nil for other expressions.
func importModuleArg(e ast.Expr) ast.Expr {
	call, ok := e.(*ast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil
	}
	switch fn := call.Func.(type) {
	case *ast.Name:
		if fn.Id == "import_module" {
			return call.Args[0]
		}
	case *ast.Attribute:
		if x, ok := fn.Value.(*ast.Name); ok && x.Id == "importlib" && fn.Attr == "import_module" {
			return call.Args[0]
		}
	}
	return nil
}

// loadedModule is the name that is looked up in sys.modules[name]; nil for other expressions.
func loadedModule(e ast.Expr) ast.Expr {
	s, ok := e.(*ast.Subscript)
	if !ok || s.Ctx != ast.Load {
		return nil
	}
	attr, ok := s.Value.(*ast.Attribute)
	index, isIndex := s.Slice.(*ast.Index)
	if !ok || !isIndex || attr.Attr != "modules" {
		return nil
	}
	if x, ok := attr.Value.(*ast.Name); !ok || x.Id != "sys" {
		return nil
	}
	return index.Value
}

// isOwn reports whether a module is a file or a snippet of the program.
func (r *moduleReader) isOwn(name string) bool {
	if r.fences[name] != nil || r.modules[name] != nil {
		return true
	}
	if r.folder == nil || alwaysLoaded[name] || name == "" || name[0] == '.' {
		return false
	}
	_, _, ok := r.moduleFile(name)
	return ok
}

// warnComputed says that a module whose name only the run knows is looked for in the library alone, where there are files that could be
// meant.
func (r *moduleReader) warnComputed(src *source) {
	if src.snippet.File == nil || src.snippet.File.Module == nil || len(r.order) == 0 && !r.hasFiles() {
		return
	}
	parser.Inspect(src.snippet.File.Module, func(n ast.Ast) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		if key := loadedModule(e); key != nil && len(r.order) > 0 {
			name, isName := key.(*ast.Name)
			if _, literal := key.(*ast.Str); !literal && !(isName && name.Id == "__name__") {
				r.warn(src, n, diag.FailsAtRun, "choose among the functions or classes of the modules",
					"sys.modules has none of the program's own modules: KeyError when one of them is looked up")
			}
		}
		if arg := importModuleArg(e); arg != nil {
			if _, literal := arg.(*ast.Str); !literal {
				r.warn(src, n, diag.FailsAtRun, "import the modules by name, and choose among their functions or classes",
					"a module whose name only the run knows is none of the program's own: ModuleNotFoundError when it is reached")
			}
		}
		return true
	})
}

// hasFiles reports whether other modules stand beside the script.
func (r *moduleReader) hasFiles() bool {
	if r.folder == nil {
		return false
	}
	beside, _ := fs.Glob(r.folder.Files, "*.py")
	below, _ := fs.Glob(r.folder.Files, "*/*.py")
	return len(beside)+len(below) > 1
}

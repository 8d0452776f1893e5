package lower_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// goPackage is what a package of the runtime exports, read from its source.
type goPackage struct {
	funcs   map[string]*ast.FuncType
	names   map[string]bool
	methods map[string]map[string]*ast.FuncType // by receiver
	embeds  map[string][]string
	// foreign are the embedded types of other packages of the runtime, and imports the paths of those by name.
	foreign map[string][]*ast.SelectorExpr
	imports map[string]string
}

var goPackages = map[string]*goPackage{}

// runtimePackage reads the package of an import path below runtime; nil when there is none.
func runtimePackage(t *testing.T, path string) *goPackage {
	if p, ok := goPackages[path]; ok {
		return p
	}
	dir := filepath.Join("..", "..", "runtime", filepath.FromSlash(strings.TrimPrefix(path, ir.Runtime)))
	p := &goPackage{map[string]*ast.FuncType{}, map[string]bool{}, map[string]map[string]*ast.FuncType{}, map[string][]string{}, map[string][]*ast.SelectorExpr{}, map[string]string{}}
	goPackages[path] = p
	entries, err := os.ReadDir(dir)
	if err != nil {
		goPackages[path] = nil
		return nil
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, e.Name()), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, imp := range f.Imports {
			if path, _ := strconv.Unquote(imp.Path.Value); strings.HasPrefix(path, ir.Runtime) {
				p.imports[filepath.Base(path)] = path
			}
		}
		for _, d := range f.Decls {
			p.add(d)
		}
	}
	return p
}

func (p *goPackage) add(d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			p.funcs[d.Name.Name], p.names[d.Name.Name] = d.Type, true
			return
		}
		p.method(typeName(d.Recv.List[0].Type), d.Name.Name, d.Type)
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.ValueSpec:
				for _, n := range s.Names {
					p.names[n.Name] = true
				}
			case *ast.TypeSpec:
				p.names[s.Name.Name] = true
				p.members(s.Name.Name, s.Type)
			}
		}
	}
}

func (p *goPackage) method(recv, name string, ft *ast.FuncType) {
	if p.methods[recv] == nil {
		p.methods[recv] = map[string]*ast.FuncType{}
	}
	p.methods[recv][name] = ft
}

// members notes embedded types, methods of interfaces, and fields (as methods of unknown signature).
func (p *goPackage) members(name string, t ast.Expr) {
	var fields *ast.FieldList
	switch t := t.(type) {
	case *ast.StructType:
		fields = t.Fields
	case *ast.InterfaceType:
		fields = t.Methods
	case *ast.Ident, *ast.IndexExpr, *ast.SelectorExpr:
		p.embeds[name] = append(p.embeds[name], typeName(t))
		return
	default:
		return
	}
	for _, f := range fields.List {
		if sel, ok := f.Type.(*ast.SelectorExpr); ok && len(f.Names) == 0 {
			p.foreign[name] = append(p.foreign[name], sel)
		} else if len(f.Names) == 0 {
			p.embeds[name] = append(p.embeds[name], typeName(f.Type))
		}
		for _, n := range f.Names {
			ft, _ := f.Type.(*ast.FuncType)
			p.method(name, n.Name, ft)
		}
	}
}

// find looks a method up, in embedded types too.
func (p *goPackage) find(t *testing.T, recv, name string) (*ast.FuncType, bool) {
	if ft, ok := p.methods[recv][name]; ok {
		return ft, true
	}
	for _, e := range p.embeds[recv] {
		if e == recv {
			continue
		}
		if ft, ok := p.find(t, e, name); ok {
			return ft, true
		}
	}
	for _, e := range p.foreign[recv] {
		other := runtimePackage(t, p.imports[typeName(e.X)])
		if other == nil {
			continue
		}
		if ft, ok := other.find(t, e.Sel.Name, name); ok {
			return ft, true
		}
	}
	return nil, false
}

func typeName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.StarExpr:
		return typeName(x.X)
	case *ast.IndexExpr:
		return typeName(x.X)
	case *ast.IndexListExpr:
		return typeName(x.X)
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}

// arity is the number of parameters, and whether the last takes any number.
func arity(ft *ast.FuncType) (n int, variadic bool) {
	for _, f := range ft.Params.List {
		n += max(len(f.Names), 1)
		_, dots := f.Type.(*ast.Ellipsis)
		variadic = variadic || dots
	}
	return n, variadic
}

func results(ft *ast.FuncType) int {
	n := 0
	if ft.Results != nil {
		for _, f := range ft.Results.List {
			n += max(len(f.Names), 1)
		}
	}
	return n
}

// resultText is the type of the only result where the source spells it plainly.
func resultText(ft *ast.FuncType) string {
	if results(ft) != 1 {
		return ""
	}
	if id, ok := ft.Results.List[0].Type.(*ast.Ident); ok {
		return id.Name
	}
	return typeName(ft.Results.List[0].Type)
}

// plainTypes are the types that lowering spells in calls, by their name in package ir.
var plainTypes = map[string]string{"Any": "any", "Bool": "bool", "Int": "int", "Float64": "float64", "String": "string", "Error": "error", "Complex128": "complex128"}

func TestEveryRuntimeNameThatLowerWritesExists(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if problem := checkReference(t, call); problem != "" {
					t.Errorf("%s: %s", fset.Position(call.Pos()), problem)
				}
			}
			return true
		})
	}
}

// planned are names of asyncio that are being written.
var planned = map[string]bool{
	"SetOf": true, "AwaitableOf": true, "AwaitablesOf": true, "AnyAwaitables": true, "GatheringFuture": true,
	"ToThreadCoroutine": true, "CoroutineOf": true, "AIterate": true,
}

// checkReference looks at ir.CallPy("Name", type, args…), ir.Py("Name", …), pyGeneric("Name", …) and ir.CallPkg(ir.AsyncioPkg, "Name", …).
func checkReference(t *testing.T, call *ast.CallExpr) string {
	fun := typeName(call.Fun)
	path, args := ir.PyPkg, call.Args
	switch fun {
	case "CallPy", "Py", "pyGeneric":
	case "CallPkg", "Pkg":
		if len(args) < 2 || typeName(args[0]) != "AsyncioPkg" {
			return ""
		}
		path, args = ir.AsyncioPkg, args[1:]
	default:
		return ""
	}
	lit, ok := args[0].(*ast.BasicLit)
	if !ok {
		return ""
	}
	name, _ := strconv.Unquote(lit.Value)
	p := runtimePackage(t, path)
	if !p.names[name] && !planned[name] {
		return fmt.Sprintf("%s has no %s", filepath.Base(path), name)
	}
	ft := p.funcs[name]
	if ft == nil || !strings.HasPrefix(fun, "Call") || call.Ellipsis.IsValid() {
		return ""
	}
	n, variadic := arity(ft)
	if got := len(args) - 2; got != n && !(variadic && got >= n-1) {
		return fmt.Sprintf("%s.%s takes %d arguments, not %d", filepath.Base(path), name, n, got)
	}
	want, have := plainTypes[typeName(args[1])], resultText(ft)
	if typeName(args[1]) == "NoResult" && results(ft) != 0 {
		return ""
	}
	if _, generic := plainTypeNames[have]; want != "" && generic && have != want {
		return fmt.Sprintf("%s.%s returns %s, not %s", filepath.Base(path), name, have, want)
	}
	return ""
}

var plainTypeNames = func() map[string]bool {
	m := map[string]bool{}
	for _, n := range plainTypes {
		m[n] = true
	}
	return m
}()

// TestEveryStubTargetExists holds the stubs against the packages: each name is there and takes as many arguments.
func TestEveryStubTargetExists(t *testing.T) {
	for _, name := range stubs.Names() {
		m := stubs.Default.Module(name)
		t.Run(name, func(t *testing.T) {
			for _, member := range m.Order {
				switch o := m.Members[member].(type) {
				case *stubs.Func:
					if o.Module == m {
						checkStubFunc(t, o)
					}
				case *stubs.Class:
					if o.Module == m {
						checkStubClass(t, o)
					}
				}
			}
		})
	}
}

func checkStubClass(t *testing.T, c *stubs.Class) {
	for _, member := range c.Order {
		if f := c.Members[member]; f != nil {
			checkStubFunc(t, f)
		}
	}
}

// plainMethodClasses have methods that are functions which take the receiver first.
var plainMethodClasses = map[string]bool{"str": true, "int": true, "float": true, "bytes": true, "complex": true}

// goClass is the Go type of builtin classes that have a Kind of their own.
var goClass = map[string]string{"list": "List", "dict": "Dict", "set": "Set", "frozenset": "FrozenSet"}

func checkStubFunc(t *testing.T, f *stubs.Func) {
	for _, sig := range f.Sigs {
		tg := sig.Target
		if tg.Special || tg.Floor || strings.HasSuffix(f.Name, "enter__") || strings.HasSuffix(f.Name, "exit__") || tg.Name == "" || tg.Name == "-" || tg.Pkg != "" && !strings.HasPrefix(tg.Pkg, ir.Runtime) {
			continue
		}
		path := tg.Pkg
		if path == "" {
			path = f.Module.Path
		}
		p := runtimePackage(t, path)
		if p == nil {
			t.Errorf("%s: no package %s", f.LibName(), path)
			return
		}
		method := f.Class != nil && f.Name != "__init__" && !f.Static && !f.ClassMethod && tg.Pkg == "" && !plainMethodClasses[f.Class.Name] && !usesSelf(tg)
		var ft *ast.FuncType
		ok := false
		if method {
			recv := f.Class.Target.Name
			if g := goClass[f.Class.LibName()]; g != "" {
				recv = g
			}
			if tg.Hook { // programs override what they embed
				recv = f.Class.Embed
			}
			if f.Class.Target.Pkg != "" {
				p = runtimePackage(t, f.Class.Target.Pkg)
			}
			ft, ok = p.find(t, recv, tg.Name)
		} else {
			ft, ok = p.funcs[tg.Name]
		}
		if !ok {
			if f.LibName() != "Coroutine.close" { // a coroutine of package asyncio
				t.Errorf("%s: %s has no %s", f.LibName(), path, tg.Name)
			}
			continue
		}
		if ft == nil || tg.Field || f.Property {
			continue
		}
		checkStubResult(t, sig, ft)
		checkStubArity(t, sig, ft, !method && f.Class != nil && f.Name != "__init__" && !f.Static && !f.ClassMethod && !tg.HasArgs)
	}
}

func usesSelf(tg stubs.Target) bool {
	for _, a := range tg.Args {
		if id, ok := a.(*ast.Ident); ok && id.Name == "self" {
			return true
		}
	}
	return false
}

// checkStubResult holds a result that a stub declares as Any, str, int, float or bool against what the function returns: := gives
// the variable the type of the function, whatever the stub says.
func checkStubResult(t *testing.T, sig *stubs.Sig, ft *ast.FuncType) {
	if sig.Result == nil || len(sig.Result.Args) > 0 || ft.Results == nil || len(ft.Results.List) == 0 {
		return
	}
	want := map[string]string{"Any": "any", "str": "string", "bool": "bool"}[sig.Result.Name]
	if want == "" {
		return
	}
	have := ""
	switch x := ft.Results.List[0].Type.(type) {
	case *ast.Ident:
		have = x.Name
	case *ast.StarExpr:
		have = "*" + typeName(x.X)
	default:
		return
	}
	if ft.TypeParams != nil && have == ft.TypeParams.List[0].Names[0].Name { // what the arguments make it
		return
	}
	if have != want && have != "error" && (want != "any" || plainTypeNames[have] || have[0] == '*') {
		t.Errorf("%s: %s returns %s, and the stub declares %s", sig.Func.LibName(), sig.Target.Name, have, sig.Result.Name)
	}
}

func checkStubArity(t *testing.T, sig *stubs.Sig, ft *ast.FuncType, self bool) {
	n, variadic := arity(ft)
	most, least := 0, 0
	if sig.Target.HasArgs {
		most = len(sig.Target.Args)
		for _, a := range sig.Target.Args {
			if _, call := a.(*ast.CallExpr); !call {
				least++
			}
		}
	} else {
		if sig.Target.Ctx {
			most++
		}
		if self {
			most++
		}
		least = most
		for _, p := range sig.Params {
			most++
			if !p.Optional && p.Kind != 2 {
				least++
			}
		}
	}
	if most == n || variadic && least >= n-1 || variadic && most >= n-1 {
		return
	}
	t.Errorf("%s: %s takes %d arguments, not %d", sig.Func.LibName(), sig.Target.Name, n, most)
}

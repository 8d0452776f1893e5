package stubs

import (
	"embed"
	"fmt"
	goast "go/ast"
	goparser "go/parser"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/go-python/gpython/ast"
	"github.com/go-python/gpython/py"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

//go:embed pyi
var sources embed.FS

// Set holds the modules read so far. It is safe for concurrent use.
type Set struct {
	mu      sync.Mutex
	modules map[string]*Module
}

// Default is the set that all translations share: stubs never change while the program runs.
var Default = &Set{modules: map[string]*Module{}}

// Names lists all modules that have a stub.
func Names() []string {
	entries, _ := sources.ReadDir("pyi")
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".pyi"))
	}
	return names
}

// Module gives the module of that dotted name, or nil when there is no stub for it.
func (s *Set) Module(name string) *Module {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.module("builtins") // all stubs lean on it, and it on some of them
	return s.module(name)
}

func (s *Set) module(name string) *Module {
	if m, ok := s.modules[name]; ok {
		return m
	}
	src, err := sources.ReadFile("pyi/" + name + ".pyi")
	if err != nil {
		return nil
	}
	file, errs := parser.ParseFile(name+".pyi", src, 0)
	if len(errs) > 0 {
		panic(fmt.Sprintf("stub %s: %v", name, errs[0]))
	}
	m := &Module{Name: name, Path: ir.Runtime + strings.ToLower(strings.ReplaceAll(name, ".", "/")), Members: map[string]Object{}}
	if name == "builtins" {
		m.Path = ir.PyPkg
	}
	s.modules[name] = m
	l := &loader{set: s, file: file, m: m, notes: map[int]string{}}
	for _, c := range file.Comments {
		if text, ok := strings.CutPrefix(c.Text, "# go:"); ok {
			l.notes[c.Pos.Line] = strings.TrimSpace(text)
			m.NoObject = m.NoObject || l.notes[c.Pos.Line] == "no module object"
		}
	}
	l.load(file.Module.Body)
	return m
}

// loader reads one stub.
type loader struct {
	set   *Set
	file  *parser.File
	m     *Module
	notes map[int]string
}

func (l *loader) load(body []ast.Stmt) {
	for _, st := range body { // classes first: signatures refer to them
		if c, ok := st.(*ast.ClassDef); ok {
			cls := &Class{Module: l.m, Name: string(c.Name), Members: map[string]*Func{}, Attrs: map[string]*Var{}}
			for _, tp := range l.file.TypeParams(c) {
				if tv, ok := tp.(*parser.TypeVar); ok {
					cls.Params = append(cls.Params, string(tv.Name))
				}
			}
			l.add(cls.Name, cls)
		}
		l.imports(st)
	}
	for _, st := range body {
		l.stmt(st)
	}
}

func (l *loader) add(name string, o Object) {
	if _, ok := l.m.Members[name]; !ok {
		l.m.Order = append(l.m.Order, name)
	}
	l.m.Members[name] = o
}

func (l *loader) imports(st ast.Stmt) {
	imp, ok := st.(*ast.ImportFrom)
	if !ok {
		return
	}
	from := l.set.module(string(imp.Module))
	if from == nil {
		panic("stub " + l.m.Name + " imports unknown module " + string(imp.Module))
	}
	for _, a := range imp.Names {
		name := string(a.Name)
		if name == "*" {
			for _, member := range from.Order {
				l.add(member, from.Members[member])
			}
			continue
		}
		if a.AsName != "" {
			name = string(a.AsName)
		}
		o, ok := from.Members[string(a.Name)]
		if !ok {
			panic("stub " + l.m.Name + ": no " + string(a.Name) + " in " + from.Name)
		}
		l.add(name, o)
	}
}

func (l *loader) stmt(st ast.Stmt) {
	switch st := st.(type) {
	case *ast.ClassDef:
		l.class(st)
	case *ast.FunctionDef:
		l.function(nil, st, string(st.Name), st.Args, st.Returns, st.DecoratorList, false)
	case *parser.AsyncFunctionDef:
		l.function(nil, st, string(st.Name), st.Args, st.Returns, st.DecoratorList, true)
	case *parser.AnnAssign:
		name := string(st.Target.(*ast.Name).Id)
		v := &Var{Module: l.m, Name: name, Type: l.typ(st.Annotation, nil), Target: l.target(st, name)}
		l.add(name, v)
	case *ast.Assign: // alias: TimeoutError = builtins.TimeoutError
		name := string(st.Targets[0].(*ast.Name).Id)
		if v, ok := st.Value.(*ast.Name); ok {
			if o, ok := l.m.Members[string(v.Id)]; ok {
				l.add(name, o)
			} else if o := l.set.module("builtins").Members[string(v.Id)]; o != nil {
				l.add(name, o)
			}
		}
	case *ast.Import:
		for _, a := range st.Names {
			if sub := l.set.module(string(a.Name)); sub != nil {
				short := string(a.Name)
				short = short[strings.LastIndex(short, ".")+1:]
				l.add(short, sub)
			}
		}
	}
}

func (l *loader) class(st *ast.ClassDef) {
	c := l.m.Members[string(st.Name)].(*Class)
	c.Target = l.target(st, c.Name)
	if name, ok := strings.CutPrefix(c.Target.Name, "*"); ok {
		c.Target.Name, c.Pointer = name, true
		if pkg, member, ok := strings.Cut(name, "."); ok {
			c.Target.Pkg, c.Target.Name = PkgPath(pkg), member
		}
	}
	tvars := map[string]bool{}
	for _, p := range c.Params {
		tvars[p] = true
	}
	for _, a := range parser.ClassArguments(st) {
		if a.Name == "" {
			c.Bases = append(c.Bases, l.typ(a.Value, tvars))
		}
	}
	note := l.notes[parser.Start(st).Line]
	c.Interface = strings.Contains(note, " interface")
	c.Covariant = strings.Contains(note, " covariant")
	c.Floor = strings.Contains(note, " floor")
	c.Exception = strings.Contains(note, " exception")
	c.Entered = strings.Contains(note, " entered")
	c.Handle = strings.Contains(note, " handle")
	c.Embed, c.Serves, c.Object = noted(note, "embed="), noted(note, "serves="), noted(note, "object=")
	if len(c.Bases) > 0 && c.Bases[0].Class != nil && c.Bases[0].Class.Exception {
		c.Exception = true
	}
	for _, m := range st.Body {
		switch m := m.(type) {
		case *ast.FunctionDef:
			l.function(c, m, string(m.Name), m.Args, m.Returns, m.DecoratorList, false)
		case *parser.AsyncFunctionDef:
			l.function(c, m, string(m.Name), m.Args, m.Returns, m.DecoratorList, true)
		case *parser.AnnAssign:
			name := string(m.Target.(*ast.Name).Id)
			c.Attrs[name] = &Var{Module: l.m, Name: name, Type: l.typ(m.Annotation, tvars), Target: l.target(m, name)}
			c.Order = append(c.Order, name)
		}
	}
}

func (l *loader) function(c *Class, st ast.Stmt, name string, args *ast.Arguments, returns ast.Expr, decorators []ast.Expr, async bool) {
	var f *Func
	if c != nil {
		f = c.Members[name]
	} else if o, ok := l.m.Members[name].(*Func); ok {
		f = o
	}
	if f == nil {
		f = &Func{Module: l.m, Class: c, Name: name}
		if c != nil {
			c.Members[name] = f
			c.Order = append(c.Order, name)
		} else {
			l.add(name, f)
		}
	}
	for _, d := range decorators {
		if n, ok := d.(*ast.Name); ok {
			switch n.Id {
			case "staticmethod":
				f.Static = true
			case "classmethod":
				f.ClassMethod = true
			case "property":
				f.Property = true
			}
		}
	}
	tvars := map[string]bool{}
	if c != nil {
		for _, p := range c.Params {
			tvars[p] = true
		}
	}
	bounds := map[string]*TypeExpr{}
	for _, tp := range l.file.TypeParams(st) {
		if tv, ok := tp.(*parser.TypeVar); ok {
			tvars[string(tv.Name)] = true
			if tv.Bound != nil {
				bounds[string(tv.Name)] = l.typ(tv.Bound, tvars)
			}
		}
	}
	sig := &Sig{Func: f, Async: async, TVars: tvars, Bounds: bounds, Target: l.target(st, name)}
	kinds := map[parser.ParamKind]hir.ParamKind{
		parser.PosOnly: hir.PosOnly, parser.PosOrKeyword: hir.PosOrKw, parser.VarArg: hir.VarArgs,
		parser.KwOnly: hir.KwOnly, parser.KwArg: hir.KwArgs,
	}
	for i, p := range l.file.Params(args) {
		if i == 0 && c != nil && !f.Static {
			continue // self or cls
		}
		param := Param{Name: string(p.Name), Kind: kinds[p.Kind], Type: l.typ(p.Annotation, tvars), Optional: p.Default != nil}
		if p.Default != nil {
			param.Default = l.file.Text(l.file.Span(p.Default))
		}
		sig.Params = append(sig.Params, param)
	}
	sig.Result = l.typ(returns, tvars)
	if async {
		sig.Target.Ctx, sig.Target.Err = true, true
	}
	f.Sigs = append(f.Sigs, sig)
}

// typ reads a type expression.
func (l *loader) typ(e ast.Expr, tvars map[string]bool) *TypeExpr {
	switch e := e.(type) {
	case nil:
		return &TypeExpr{Name: "Any"}
	case *ast.NameConstant:
		return &TypeExpr{Name: "None"}
	case *ast.Ellipsis:
		return &TypeExpr{Name: "..."}
	case *ast.Name:
		return l.named(string(e.Id), tvars)
	case *ast.BinOp:
		return &TypeExpr{Name: "|", Args: []*TypeExpr{l.typ(e.Left, tvars), l.typ(e.Right, tvars)}}
	case *ast.Subscript:
		if n, ok := e.Value.(*ast.Name); ok && n.Id == "Literal" {
			return literal(parser.SliceExpr(e.Slice))
		}
		if n, ok := e.Value.(*ast.Name); ok && n.Id == "Regex" { // a constant pattern with that many groups
			t := &TypeExpr{Name: "Regex"}
			for _, word := range strings.Split(l.file.Text(l.file.Span(e)), ",") {
				n, _ := strconv.Atoi(strings.Trim(word, "Regx[] "))
				t.Groups = append(t.Groups, n)
			}
			return t
		}
		t := *l.typ(e.Value, tvars)
		switch arg := parser.SliceExpr(e.Slice).(type) {
		case *ast.Tuple:
			for _, a := range arg.Elts {
				t.Args = append(t.Args, l.typ(a, tvars))
			}
		default:
			t.Args = []*TypeExpr{l.typ(arg, tvars)}
		}
		return &t
	case *ast.List:
		t := &TypeExpr{Name: "params"}
		for _, a := range e.Elts {
			t.Args = append(t.Args, l.typ(a, tvars))
		}
		return t
	case *ast.Str:
		return l.named(string(e.S), tvars)
	}
	panic(fmt.Sprintf("stub %s: type at line %d", l.m.Name, parser.Start(e).Line))
}

// literal is Literal["r", "w"], Literal[True], Literal[2] or Literal[PIPE]: the constants that an overload is for.
func literal(e ast.Expr) *TypeExpr {
	t := &TypeExpr{Name: "Literal"}
	items := []ast.Expr{e}
	if tuple, ok := e.(*ast.Tuple); ok {
		items = tuple.Elts
	}
	for _, x := range items {
		switch x := x.(type) {
		case *ast.Str:
			t.Literals = append(t.Literals, string(x.S))
		case *ast.NameConstant:
			t.Kind = LiteralBool
			switch x.Value {
			case py.True:
				t.Literals = append(t.Literals, "True")
			case py.False:
				t.Literals = append(t.Literals, "False")
			default:
				t.Kind = LiteralName
				t.Literals = append(t.Literals, "None")
			}
		case *ast.Num:
			t.Kind = LiteralInt
			t.Literals = append(t.Literals, fmt.Sprint(x.N))
		case *ast.Name:
			t.Kind = LiteralName
			t.Literals = append(t.Literals, string(x.Id))
		}
	}
	return t
}

func (l *loader) named(name string, tvars map[string]bool) *TypeExpr {
	t := &TypeExpr{Name: name}
	if tvars[name] {
		t.TVar = true
		return t
	}
	if c, ok := l.m.Members[name].(*Class); ok {
		t.Class = c
	} else if l.m.Name != "builtins" {
		if c, ok := l.set.module("builtins").Members[name].(*Class); ok {
			t.Class = c
		}
	}
	return t
}

// noted is the word of a note that begins with key, without it.
func noted(note, key string) string {
	for _, word := range strings.Fields(note) {
		if value, ok := strings.CutPrefix(word, key); ok {
			return value
		}
	}
	return ""
}

// target reads the note behind a declaration.
func (l *loader) target(st ast.Ast, name string) Target {
	note, ok := l.notes[parser.Start(st).Line]
	if !ok {
		if end := l.file.Span(st).End.Line; end > 0 {
			note = l.notes[end]
		}
	}
	t := Target{Name: CamelCase(name)}
	if note == "" {
		return t
	}
	// the target ends at the first space outside of parentheses
	depth, cut := 0, len(note)
	for i, r := range note {
		if r == '(' {
			depth++
		} else if r == ')' {
			depth--
		} else if r == ' ' && depth == 0 {
			cut = i
			break
		}
	}
	l.template(&t, note[:cut])
	for _, flag := range strings.Fields(note[cut:]) {
		switch {
		case flag == "ctx":
			t.Ctx = true
		case flag == "err":
			t.Err = true
		case flag == "special":
			t.Special = true
		case flag == "field":
			t.Field = true
		case flag == "waits":
			t.Waits = true
		case flag == "sees":
			t.Waits, t.Sees = true, true
		case flag == "set":
			t.Set = true
		case flag == "wild":
			t.Wild = true
		case flag == "pure":
			t.Pure = true
		case flag == "call":
			t.Call = true
		case flag == "const":
			t.Const = true
		case flag == "explicit":
			t.Explicit = true
		case flag == "handling":
			t.Handling = true
		case flag == "floor":
			t.Floor = true
		case flag == "hook":
			t.Hook, t.Ctx, t.Err = true, true, true
		case strings.HasPrefix(flag, "bits="):
			t.Bits, _ = strconv.Atoi(flag[5:])
		}
	}
	return t
}

// goKeyword finds parameters whose name is a keyword of Go: they get an underscore in a template.
var goKeyword = regexp.MustCompile(`\b(func|type|range|default|map|case|select|var|const|import|interface|package)\b`)

func (l *loader) template(t *Target, text string) {
	if text == "-" {
		t.Name = text
		return
	}
	if star, ok := strings.CutPrefix(text, "*"); ok {
		t.Name = "*" + star
		return
	}
	e, err := goparser.ParseExpr(goKeyword.ReplaceAllString(text, "${1}_"))
	if err != nil {
		panic(fmt.Sprintf("stub %s: bad target %q: %v", l.m.Name, text, err))
	}
	if call, ok := e.(*goast.CallExpr); ok {
		t.HasArgs, t.Args = true, call.Args
		e = call.Fun
	}
	switch e := e.(type) {
	case *goast.Ident:
		t.Name = e.Name
	case *goast.SelectorExpr:
		t.Pkg, t.Name = PkgPath(e.X.(*goast.Ident).Name), e.Sel.Name
	}
}

// PkgPath is the import path of a package named in a target.
func PkgPath(name string) string {
	switch name {
	case "strings", "fmt", "math", "slices", "maps", "strconv", "sort", "os", "unicode", "errors", "context", "iter", "bytes", "cmp":
		return name
	case "nethttp":
		return "net/http"
	case "utf8":
		return "unicode/utf8"
	}
	return ir.Runtime + strings.ReplaceAll(name, "_", "/")
}

// CamelCase is the Go name of a Python name: get_nowait => GetNowait
func CamelCase(name string) string {
	var b strings.Builder
	for _, part := range strings.Split(strings.Trim(name, "_"), "_") {
		if part != "" {
			b.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return b.String()
}

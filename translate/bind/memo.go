package bind

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// functools.cache and lru_cache are written out like decorators of the program, as the dict that they come to:
//
//	@cache                               grid_results = {}
//	def grid(r, c): …                    def grid(r, c):
//	                                =>       key = (r, c)
//	                                         if key not in grid_results:
//	                                             grid_results[key] = grid_body(r, c)
//	                                         return grid_results[key]
//
// where no call can tell the difference: nobody asks for cache_info, and all calls give all arguments by position.

// unlimited is the maxsize of a cache that keeps everything.
const unlimited = -1

// memo writes the decorator for the function d out, if it is one of the two; nil for any other.
func (u *uses) memo(d decorated, expr ast.Expr) *application {
	size, name := u.cacheSize(expr)
	if name == "" || u.asWritten[d.def.name] || d.class != nil || d.def.async || yields(d.def.body) {
		return nil
	}
	var params []string
	for _, p := range d.part.File.Params(d.def.args) {
		if p.Kind > parser.PosOrKeyword || p.Default != nil {
			return nil
		}
		params = append(params, string(p.Name))
	}
	for _, c := range u.calls[d.def.name] {
		if starred(c) || len(c.Keywords) > 0 || len(c.Args) != len(params) {
			return nil
		}
	}
	if len(params) == 0 || size >= 0 && u.bound["len"] > 0 {
		return nil
	}
	file, errs := parser.ParseFile("<functools>", []byte(memoSource(name, params, size)), 0)
	if len(errs) > 0 {
		return nil
	}
	def, ok := file.Module.Body[0].(*ast.FunctionDef)
	if !ok {
		return nil
	}
	at := func(parser.Position) ir.Pos {
		p := parser.Start(expr)
		if d.part.At != nil {
			return d.part.At(p)
		}
		return ir.Pos{Line: p.Line, Col: d.part.File.Column(p)}
	}
	deco := &decorator{part: &Part{File: file, At: at}, def: def}
	app := u.application(d, &ast.Name{Id: ast.Identifier(name), Ctx: ast.Load}, map[string]*decorator{name: deco})
	if app != nil {
		app.cache = true
	}
	return app
}

// cacheSize reads the decorators cache and lru_cache of functools: how much is kept, and the name; "" for others.
func (u *uses) cacheSize(expr ast.Expr) (size int, name string) {
	call, isCall := expr.(*ast.Call)
	if isCall {
		expr = call.Func
	}
	switch u.imported(expr) {
	case "functools.cache":
		if isCall {
			return 0, ""
		}
		return unlimited, "cache"
	case "functools.lru_cache":
	default:
		return 0, ""
	}
	size = 128
	if !isCall {
		return size, "lru_cache"
	}
	for i, a := range parser.CallArguments(call) {
		switch {
		case a.Star != 0:
			return 0, ""
		case a.Name == "maxsize" || a.Name == "" && i == 0:
			switch v := a.Value.(type) {
			case *ast.NameConstant:
				size = unlimited
			case *ast.Num:
				n, err := strconv.Atoi(fmt.Sprint(v.N))
				if err != nil || n < 1 {
					return 0, ""
				}
				size = n
			default:
				return 0, ""
			}
		default:
			return 0, "" // typed=
		}
	}
	return size, "lru_cache"
}

// memoSource is the decorator in Python, for a function with the parameters.
func memoSource(name string, params []string, size int) string {
	free := func(name string) string {
		for {
			taken := false
			for _, p := range params {
				taken = taken || p == name
			}
			if !taken {
				return name
			}
			name += "_"
		}
	}
	function, results, oldest, key, value := free("function"), free("results"), free("oldest"), params[0], free("value")
	list := strings.Join(params, ", ")
	var b strings.Builder
	fmt.Fprintf(&b, "def %s(%s):\n    %s = {}\n    @wraps(%s)\n    def wrapper(%s):\n", name, function, results, function, list)
	line := func(depth int, format string, args ...any) {
		b.WriteString(strings.Repeat("    ", depth+2))
		fmt.Fprintf(&b, format+"\n", args...)
	}
	if len(params) > 1 {
		key = free("key")
		line(0, "%s = (%s)", key, list)
	}
	if size == unlimited {
		line(0, "if %s not in %s:", key, results)
		line(1, "%s[%s] = %s(%s)", results, key, function, list)
		line(0, "return %s[%s]", results, key)
	} else {
		line(0, "if %s in %s:", key, results)
		line(1, "%s = %s.pop(%s)  # the one that was used last stands last", value, results, key)
		line(0, "else:")
		line(1, "%s = %s(%s)", value, function, list)
		line(1, "if %s in %s:  # a call within that call", key, results)
		line(2, "return %s", value)
		line(1, "if len(%s) == %d:", results, size)
		line(2, "for %s in %s:", oldest, results)
		line(3, "del %s[%s]", results, oldest)
		line(3, "break")
		line(0, "%s[%s] = %s", results, key, value)
		line(0, "return %s", value)
	}
	b.WriteString("    return wrapper\n")
	return b.String()
}

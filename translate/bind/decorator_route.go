package bind

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// What a web application calls, a route or a dependency, is called by keyword, with the parameters that inspect.signature
// shows: those of the function where functools.wraps made the wrapper, else the wrapper's own. A wrapper is written out there
// only where it comes to the same:
//
//	@app.get("/{n}")                        async def wrapper(request: Request, *args, **kwargs):
//	@logged                                     return await func(request, *args, **kwargs)
//	async def read(request: Request, n: int): …
//
// is called with request= and n=, which wrapper takes as it takes any call of read. All others are called through the floor.

// routeDecorators are the methods of FastAPI and APIRouter that make a function a route.
var routeDecorators = map[string]bool{
	"get": true, "put": true, "post": true, "delete": true, "options": true, "head": true, "patch": true, "trace": true,
	"api_route": true, "websocket": true,
}

// ofRequests reports whether a web application may call what the decorators make of d.
func (u *uses) ofRequests(d decorated) bool {
	if d.class != nil || !u.web() {
		return false
	}
	if u.depended[d.def.name] {
		return true
	}
	return slices.ContainsFunc(d.def.decorators, func(e ast.Expr) bool {
		call, ok := e.(*ast.Call)
		if !ok {
			return false
		}
		a, ok := call.Func.(*ast.Attribute)
		return ok && routeDecorators[string(a.Attr)]
	})
}

// web reports whether the program imports from FastAPI or Starlette.
func (u *uses) web() bool {
	for _, name := range u.imports {
		for _, of := range []string{"fastapi", "starlette"} {
			if name == of || strings.HasPrefix(name, of+".") {
				return true
			}
		}
	}
	return false
}

// fitsRequests reports whether the written out wrapper of d answers a call by keyword as the wrapper itself does.
func (a *application) fitsRequests(d decorated) bool {
	params := d.part.File.Params(d.def.args)
	own := a.deco.part.File.Params(a.wrapper.args)
	switch {
	case a.cache:
		return true
	case !a.wraps:
		return a.args == ""
	case d.def.async && !a.wrapper.async: // what it returns is awaited
		return false
	case a.shape != nil: // the wrapper looks at what it is called with
		return false
	case a.args == "":
		return slices.EqualFunc(own, params, sameParam)
	case a.kwargs == "" && len(params) > 0:
		return false
	}
	handed := slices.Clone(a.given)
	for _, p := range params[:a.skip] {
		handed = append(handed, string(p.Name))
	}
	var taken []string
	for _, p := range own[:a.lead] {
		taken = append(taken, string(p.Name))
	}
	slices.Sort(handed)
	slices.Sort(taken)
	return slices.Equal(handed, taken)
}

// sameParam reports whether two parameters are the same for a web application.
func sameParam(a, b parser.Param) bool {
	if a.Name != b.Name || a.Kind != b.Kind || a.Default != nil || b.Default != nil {
		return false
	}
	x, ok := a.Annotation.(*ast.Name)
	y, same := b.Annotation.(*ast.Name)
	return ok && same && x.Id == y.Id || a.Annotation == nil && b.Annotation == nil
}

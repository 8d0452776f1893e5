package fastapi

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// schemeKeys is the order in which the description of a scheme shows its keys.
var schemeKeys = []string{"type", "description", "in", "name", "flows", "scheme", "bearerFormat", "openIdConnectUrl"}

// security lists the schemes that a function depends on, with the scopes that are asked for on the way.
func (d *documenter) security(top *dependant) *py.List[any] {
	out := &py.List[any]{}
	scopes := map[string]*py.List[any]{}
	var visit func(dep *dependant, asked []string)
	visit = func(dep *dependant, asked []string) {
		for _, inner := range dep.deps {
			asked := append(slices.Clone(asked), inner.scopes...)
			if s := inner.scheme; s != nil {
				if d.schemes == nil {
					d.schemes = &py.Dict[any, any]{}
				}
				d.schemes.Set(s.name, sorted(schemeKeys, s.model, func(_ string, v any) any { return v }))
				list := scopes[s.name]
				if list == nil {
					list = &py.List[any]{}
					scopes[s.name] = list
					out.Append(newDict(pair{s.name, list}))
				}
				for _, scope := range asked {
					if !list.Contains(scope) {
						list.Append(scope)
					}
				}
			}
			visit(inner, asked)
		}
	}
	visit(top, nil)
	return out
}

package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A name of a class body is a variable of the package. Where a subclass binds it again, instances must be asked which one is theirs:
// it becomes a property besides, of each class that binds it.
//
//	class AppError(Exception):          var appErrorCode = 1
//	    code = 1                   =>   func (a *AppErrorBase) Code() int { return appErrorCode }
//	class NotFound(AppError):           var notFoundCode = 404
//	    code = 404                      func (n *NotFound) Code() int { return notFoundCode }

// overriddenVars makes properties of the names that subclasses bind again.
func (in *inferer) overriddenVars() {
	var replaced map[string]bool // properties of base classes that are names here
	virtual := map[*hir.Class]map[string]bool{}
	for _, c := range in.m.Classes {
		if c.Dynamic != "" || c.Base == nil {
			continue
		}
		for name, v := range c.Vars {
			if f := findMethod(c.Base, name); f != nil && v.Bindings > 0 && c.Methods[name] == nil {
				if f.Kind != hir.Property || findMethod(c.Base, name+".setter") != nil {
					in.makeDynamic(c, "its class attribute "+name+" replaces a method")
				} else {
					note(&replaced, c.Qualname+"."+name)
				}
			}
			if a := findAttr(c, name); a != nil && a.FromClass || findClassVar(c.Base, name) == nil || findMethod(c.Base, name) != nil {
				continue
			}
			for d := c; d != nil; d = d.Base {
				if d.Vars[name] != nil {
					if virtual[d] == nil {
						virtual[d] = map[string]bool{}
					}
					virtual[d][name] = true
				}
			}
		}
	}
	for _, c := range in.m.Classes {
		for _, v := range c.Order {
			if !virtual[c][v.Name] && !replaced[c.Qualname+"."+v.Name] || c.Vars[v.Name] != v || c.Methods[v.Name] != nil {
				continue
			}
			m := &methodMaker{in: in, c: c}
			f := m.method(v.Name, nil, func([]*hir.Var) []hir.Stmt { return m.ret(m.name(v)) })
			f.Kind = hir.Property
			c.Rewritten = true
		}
	}
}

// isVarProperty reports whether f is the property of a name that subclasses bind again.
func isVarProperty(f *hir.Func) bool { return f.Synth && f.Kind == hir.Property }

// IsVarProperty is isVarProperty for lowering.
func IsVarProperty(f *hir.Func) bool { return isVarProperty(f) }

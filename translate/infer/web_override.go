package infer

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

// Override is what a statement or call does to app.dependency_overrides.
//
//	app.dependency_overrides[get_db] = fake_db
//	app.dependency_overrides = {get_db: fake_db}
//	app.dependency_overrides.update({get_db: fake_db})
//	del app.dependency_overrides[get_db]
type Override struct {
	App hir.Expr
	// Clears is set where the overrides that there are go first.
	Clears bool
	// Keys are the dependencies, Values what stands in for them; without values those of the keys go.
	Keys, Values []hir.Expr
}

// overridesName is the attribute of an application.
const overridesName = "dependency_overrides"

// ofApp is the application of app.dependency_overrides, once its type is known; nil for anything else.
func ofApp(x hir.Expr) hir.Expr {
	a, ok := x.(*hir.Attr)
	if !ok || a.Name != overridesName {
		return nil
	}
	t := a.X.Base().T
	if t.Kind != hir.LibT || t.Lib.LibName() != "fastapi.FastAPI" {
		return nil
	}
	return a.X
}

// OverrideAssigned reads an assignment, nil for one to anything else.
func OverrideAssigned(st *hir.Assign) *Override {
	if len(st.Targets) != 1 {
		return nil
	}
	if ix, ok := st.Targets[0].(*hir.Index); ok {
		if app := ofApp(ix.X); app != nil {
			return &Override{App: app, Keys: []hir.Expr{ix.I}, Values: []hir.Expr{st.Value}}
		}
		return nil
	}
	d, ok := st.Value.(*hir.Dict)
	if app := ofApp(st.Targets[0]); app != nil && ok {
		return &Override{App: app, Clears: true, Keys: d.Keys, Values: d.Values}
	}
	return nil
}

// OverrideDeleted reads the target of a del statement, nil for any other.
func OverrideDeleted(target hir.Expr) *Override {
	if ix, ok := target.(*hir.Index); ok {
		if app := ofApp(ix.X); app != nil {
			return &Override{App: app, Keys: []hir.Expr{ix.I}}
		}
	}
	return nil
}

// OverrideCalled reads a call of update, pop or clear, nil for any other.
func OverrideCalled(x *hir.Call) *Override {
	a, ok := x.Fn.(*hir.Attr)
	if !ok {
		return nil
	}
	app := ofApp(a.X)
	switch {
	case app == nil:
	case a.Name == "clear" && len(x.Args) == 0:
		return &Override{App: app, Clears: true}
	case a.Name == "pop" && len(x.Args) > 0 && x.Args[0].Name == "":
		return &Override{App: app, Keys: []hir.Expr{x.Args[0].Value}}
	case a.Name == "update" && len(x.Args) == 1:
		if d, ok := x.Args[0].Value.(*hir.Dict); ok {
			return &Override{App: app, Keys: d.Keys, Values: d.Values}
		}
	}
	return nil
}

// appExpr types the application that an expression about overrides speaks of.
func (in *inferer) appExpr(x hir.Expr, e *env) {
	switch x := x.(type) {
	case *hir.Index:
		in.appExpr(x.X, e)
	case *hir.Attr:
		if x.Name == overridesName {
			in.expr(x.X, e)
		}
	}
}

// overrides walks a statement or call about overrides: what stands in for a dependency gives parameters their values, too.
func (in *inferer) overrides(o *Override, e *env) {
	for i, key := range o.Keys {
		in.expr(key, e)
		in.dependency(key)
		if o.Values == nil {
			continue
		}
		in.expr(o.Values[i], e)
		in.standsIn(key, in.dependency(o.Values[i]))
	}
}

// standsIn lets what an override gives flow into the parameters that depend on what it stands in for.
func (in *inferer) standsIn(key hir.Expr, given hir.Type) {
	what := in.dependencyOf(key)
	if what == nil {
		return
	}
	for _, f := range in.m.Funcs {
		for _, p := range f.Params {
			if r, ok := p.Request.(*RequestParam); ok && r.Depends != nil && in.dependencyOf(r.Depends) == what {
				in.flow(p.Var.Cell, given)
			}
		}
	}
}

// dependencyOf is the function or class that an expression names, nil for none.
func (in *inferer) dependencyOf(x hir.Expr) any {
	t := x.Base().T
	if t.Kind == hir.Never {
		t = in.staticType(x)
	}
	switch t.Kind {
	case hir.FuncT:
		if info := t.Func.Find(); len(info.Members) == 1 {
			return info.Members[0]
		}
	case hir.ClassT:
		return t.Class
	case hir.LibClassT:
		return t.Lib.(*stubs.Class)
	}
	return nil
}

// overrideCall is the row of update, pop and clear.
func overrideCall(in *inferer, x *hir.Call, e *env) hir.Type {
	if o := OverrideCalled(x); o != nil {
		in.overrides(o, e)
	}
	return hir.None
}

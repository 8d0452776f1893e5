package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// routeResponses writes the dicts out that document further answers of routes, applications and routers:
//
//	common = {404: {"description": "Not found"}}
//
//	@app.get("/", responses={**common, 403: {…}})  =>  @app.get("/", responses={404: {…}, 403: {…}})
//
// A dict that is spread or named is a literal that a variable of the module is bound to once; the variable is gone when it is used for
// nothing else.
func (in *inferer) routeResponses() {
	used, all := map[*hir.Var]bool{}, map[*hir.Var]int{}
	in.eachBody(func(f *hir.Func) {
		hir.Visit(f.Body, func(n any) bool {
			switch n := n.(type) {
			case *hir.Name:
				all[n.Var]++
			case *hir.Call:
				for i, a := range n.Args {
					if a.Name == "responses" && in.documents(n) {
						n.Args[i].Value = in.spelledResponses(a.Value, used)
					}
				}
			}
			return true
		})
	})
	for v := range used {
		if all[v] == 1 { // where it is bound
			in.remove(v)
		}
	}
}

// documents reports whether a call is one of an application, a router or a method of one.
func (in *inferer) documents(call *hir.Call) bool {
	if isApp(in.staticType(call.Fn)) {
		return true
	}
	a, ok := call.Fn.(*hir.Attr)
	return ok && (registering[a.Name] != nil || a.Name == "include_router" || a.Name == "add_api_route")
}

// spelledResponses is x with the dicts that it names and spreads written out; used are the names.
func (in *inferer) spelledResponses(x hir.Expr, used map[*hir.Var]bool) hir.Expr {
	if n, ok := x.(*hir.Name); ok {
		if d := in.responsesOf(n); d != nil {
			used[n.Var] = true
			return in.spelledResponses(d, used)
		}
		return x
	}
	d, ok := x.(*hir.Dict)
	if !ok {
		return x
	}
	out := *d
	out.Keys, out.Values, out.Info = nil, nil, hir.NewDict()
	put := func(k, v hir.Expr) {
		for i, old := range out.Keys {
			if a, b := Fold(old), Fold(k); a != nil && b != nil && a.Cmp(b) == 0 {
				out.Values[i] = v
				return
			}
		}
		out.Keys, out.Values = append(out.Keys, k), append(out.Values, v)
	}
	for i, k := range d.Keys {
		if k != nil {
			put(k, d.Values[i])
			continue
		}
		inner, ok := in.spelledResponses(d.Values[i], used).(*hir.Dict)
		if !ok {
			return x
		}
		for j, ik := range inner.Keys {
			put(ik, inner.Values[j])
		}
	}
	return &out
}

// responsesOf is the literal that a variable of the module is always bound to.
func (in *inferer) responsesOf(n *hir.Name) *hir.Dict {
	if n.Var.Bindings != 1 {
		return nil
	}
	for _, st := range in.m.Main.Body {
		if bindsOnly(st, n.Var) {
			d, _ := st.(*hir.Assign).Value.(*hir.Dict)
			return d
		}
	}
	return nil
}

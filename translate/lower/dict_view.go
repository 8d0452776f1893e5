package lower

import "github.com/py2goasync/py2goasync/translate/ir"

// viewObject is d.keys(), d.values() or d.items() as an object of the floor: the iteration over a dict becomes its view.
//
//	str(d.keys())  =>  py.Str(py.KeysView(d))
func viewObject(e ir.Expr) ir.Expr {
	if call, ok := e.(*ir.Call); ok && len(call.Args) == 1 {
		if q, isQual := call.Fun.(*ir.Qual); isQual && q.Name == "SeqTo" { // py.SeqTo[T](py.Tuples(d.Items()))
			if dict, name := viewedDict(call.Args[0]); dict != nil {
				return ir.CallPy(name+"View", ir.Any, dict)
			}
		}
	}
	if dict, name := viewedDict(e); dict != nil {
		return ir.CallPy(name+"View", ir.Any, dict)
	}
	return ir.CallPy("ListFrom", ir.Any, e)
}

// keptView is a view that is kept in a variable: it goes on following its dict.
//
//	keys = d.keys()  =>  keys := py.KeptKeys(d)
func (b *builder) keptView(e ir.Expr, gt ir.Type) ir.Expr {
	if dict, name := viewedDict(e); dict != nil {
		return ir.CallPy("Kept"+name, gt, dict)
	}
	if call, ok := e.(*ir.Call); ok && len(call.Args) == 1 { // py.SeqTo[T](py.Tuples(d.Items()))
		if dict, name := viewedDict(call.Args[0]); dict != nil {
			read := b.hold("dict", dict)
			dict = read()
			replaceDict(call.Args[0], read())
			return ir.CallPy("ViewOf", gt, ir.CallPy(name+"View", ir.Any, dict), e)
		}
	}
	return e
}

// replaceDict puts another expression for the dict in what viewedDict has found.
func replaceDict(e, dict ir.Expr) {
	call := e.(*ir.Call)
	if len(call.Args) == 1 {
		call = call.Args[0].(*ir.Call)
	}
	call.Fun.(*ir.Select).X = dict
}

// viewedDict finds the dict, and which of its views it is, in an iteration over a dict.
func viewedDict(e ir.Expr) (ir.Expr, string) {
	call, ok := e.(*ir.Call)
	if ok && len(call.Args) == 1 {
		if q, isQual := call.Fun.(*ir.Qual); isQual && q.Name == "Tuples" { // py.Tuples(d.Items())
			call, ok = call.Args[0].(*ir.Call)
		}
	}
	if !ok || len(call.Args) != 0 {
		return nil, ""
	}
	if m, isMethod := call.Fun.(*ir.Select); isMethod {
		switch m.Name {
		case "Keys", "Values", "Items":
			return m.X, m.Name
		}
	}
	return nil, ""
}

package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// afterCall drops what the called code may have changed.
func (in *inferer) afterCall(x *hir.Call, e *env) {
	if !inert(x) {
		e.forgetPaths()
	}
}

// inert reports whether a call runs no code of the program, so that what is known of attributes still holds.
func inert(x *hir.Call) bool {
	for _, a := range x.Args {
		if !isInert(a.Value.Base().T, 0) {
			return false
		}
	}
	r, ok := x.Resolved.(*CallLib)
	if !ok || r.Sig == nil || r.Sig.Async || r.Sig.Func == nil {
		return false
	}
	if r.Recv != nil {
		t := r.Recv.Base().T.NonNone()
		return isInert(t, 0) || t.Is(hir.LibT) && lookups[r.Sig.Func.Name]
	}
	m := r.Sig.Func.Module
	return m != nil && computing[m.Name] && r.Sig.Func.Name != "sleep"
}

// computing are modules whose functions only compute.
var computing = map[string]bool{
	"math": true, "cmath": true, "time": true, "random": true, "os.path": true, "datetime": true, "string": true, "json": true,
	"uuid": true, "hashlib": true, "re": true, "statistics": true, "base64": true, "struct": true, "textwrap": true, "secrets": true,
}

// lookups are methods of library objects that only tell something.
var lookups = map[string]bool{
	"time": true, "get_name": true, "cancelled": true, "done": true, "is_set": true, "locked": true, "qsize": true, "empty": true,
	"full": true, "is_running": true, "is_closed": true, "cancelling": true, "when": true, "total_seconds": true, "isoformat": true,
	"strftime": true, "timestamp": true,
}

// isInert reports whether no method of the program can belong to a value of the type.
func isInert(t hir.Type, depth int) bool {
	t = t.NonNone()
	switch t.Kind {
	case hir.IntT, hir.FloatT, hir.StrT, hir.BoolT, hir.BytesT, hir.NoneT, hir.Never:
		return true
	case hir.ListT, hir.DictT, hir.SetT, hir.TupleT, hir.VarTupleT:
		if depth > maxShown {
			return false
		}
		for _, part := range comparedParts(t) {
			if !isInert(part, depth+1) {
				return false
			}
		}
		return t.Kind != hir.DictT || isInert(t.Dict.Find().Key.Type(), depth+1)
	}
	return false
}

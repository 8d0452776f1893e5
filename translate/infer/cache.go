package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// checkCaches finds caches that tell arguments apart which a dict does not: lru_cache keeps 1, 1.0 and True apart where a
// function has one parameter.
func (in *inferer) checkCaches() {
	for _, f := range in.m.Funcs {
		if !f.Cache || len(f.Params) != 1 || in.facts.AsWritten[f.Name] {
			continue
		}
		switch t := f.Params[0].Var.Cell.Type(); {
		case t.Kind == hir.AnyT, t.Mixed:
			in.asWritten(f.Name)
		}
	}
}

// asWritten has a definition bound as it is written, when inference starts again.
func (in *inferer) asWritten(name string) {
	if in.facts.AsWritten == nil {
		in.facts.AsWritten = map[string]bool{}
	}
	in.facts.AsWritten[name], in.facts.Changed = true, true
}

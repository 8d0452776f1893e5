package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// A parameter that is only walked over makes no difference between a tuple and a list, so it is a list, whatever it is given:
//
//	def job(name, deps=()):            func job(name string, deps []string) {
//	    for d in deps: …                   for _, d := range deps {
//
//	job("build", deps=["fetch"])       job("build", []string{"fetch"})
//
// The same holds for attributes that keep such a parameter and are only walked over wherever the program names them. Methods that
// override each other decide together, for a call does not know which of them runs.

// sequences marks the parameters that may be lists, see hir.Param.Sequence, and makes the empty tuple a list where a list stands
// beside it: for x in given or ().
func (in *inferer) sequences() {
	s := newSequenceUses(in)
	shared := map[*hir.Cell]bool{} // by parameters of which one must know a tuple from a list
	in.eachParam(func(p *hir.Param) {
		if !s.onlyWalked(p) {
			shared[p.Var.Cell.Find()] = true
		}
	})
	in.eachParam(func(p *hir.Param) {
		if !shared[p.Var.Cell.Find()] {
			p.Sequence = hir.NewList()
		}
	})
}

func (in *inferer) eachParam(look func(*hir.Param)) {
	for _, f := range in.m.Funcs {
		for _, p := range f.Params {
			look(p)
		}
	}
}

// sequence is the list that a parameter receives where a tuple is passed to it, see [inferer.sequences].
func (in *inferer) sequence(p *hir.Param, t hir.Type) hir.Type {
	if p.Sequence == nil {
		return t
	}
	var elem hir.Type
	switch t.Kind {
	case hir.TupleT:
		for _, e := range t.Elems {
			if elem.Kind != hir.Never && (elem.Kind != e.Kind || e.Opt != elem.Opt || e.Class != elem.Class) {
				return t
			}
			elem = e
		}
		for _, e := range t.Elems {
			in.flow(p.Sequence.Find().Elem, e)
		}
	case hir.VarTupleT:
		in.flow(p.Sequence.Find().Elem, t.Args[0].Type())
	default:
		return t
	}
	return hir.Type{Kind: hir.ListT, List: p.Sequence, Opt: t.Opt}
}

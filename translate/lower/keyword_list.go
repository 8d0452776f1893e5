package lower

import (
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// keywordList writes the keyword arguments of a call of the floor as a slice of py.KV:
//
//	f(a=1)             =>  []py.KV{{Key: "a", Value: 1}}
//	f(**d)             =>  py.Keywords(d)
//	f(a=1, **d, b=2)   =>  py.MoreKeywords(f, py.KwArgs(f, []py.KV{{Key: "a", Value: 1}}, d), py.KV{Key: "b", Value: 2})
type keywordList struct {
	kv *ir.Slice
	// fn is the callable that errors name.
	fn func() ir.Expr
	// sum is what stands before the group of keywords that is being written.
	sum   ir.Expr
	group *ir.Composite
}

func (k *keywordList) add(name string, value ir.Expr) {
	k.group.Elems = append(k.group.Elems, ir.Elem{Value: ir.Compose(k.kv.Elem,
		ir.Elem{Name: "Key", Value: ir.StringLit(name)}, ir.Elem{Name: "Value", Value: value})})
}

// spread adds **mapping. Only a first one can be no error when it is a dict.
func (k *keywordList) spread(mapping ir.Expr, t hir.Type) {
	k.flush()
	switch {
	case k.sum == nil && (k.fn == nil || t.Is(hir.DictT) && !t.Opt):
		k.sum = ir.CallPy("Keywords", k.kv, mapping)
	case k.fn == nil:
		k.sum = concat([]ir.Expr{k.sum, ir.CallPy("Keywords", k.kv, mapping)}, k.kv)
	case k.sum == nil:
		k.sum = ir.CallPy("KwArgs", k.kv, k.fn(), ir.Nil(k.kv), mapping)
	default:
		k.sum = ir.CallPy("KwArgs", k.kv, k.fn(), k.sum, mapping)
	}
}

// flush adds the group to the sum.
func (k *keywordList) flush() {
	group := k.group
	k.group = ir.Compose(k.kv)
	switch {
	case len(group.Elems) == 0:
	case k.sum == nil:
		k.sum = group
	case k.fn == nil:
		k.sum = concat([]ir.Expr{k.sum, group}, k.kv)
	default:
		args := []ir.Expr{k.fn(), k.sum}
		for _, e := range group.Elems {
			args = append(args, e.Value)
		}
		k.sum = ir.CallPy("MoreKeywords", k.kv, args...)
	}
}

func (k *keywordList) done() ir.Expr {
	k.flush()
	if k.sum == nil {
		return ir.Nil(k.kv)
	}
	return k.sum
}

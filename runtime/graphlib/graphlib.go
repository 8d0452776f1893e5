// Package graphlib answers Python's graphlib module: work in the order of its dependencies.
package graphlib

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// CycleError is graphlib.CycleError.
var CycleError = lib.Exception("graphlib", "CycleError", py.ValueError)

// node is one thing of the graph; missing counts the predecessors that are not done.
type node struct {
	value      any
	missing    int
	successors []*node
	out, done  bool
}

// sorter is graphlib.TopologicalSorter.
type sorter struct {
	nodes    *py.Dict[any, any] // value -> *node
	order    []*node
	ready    []*node
	prepared bool
	passed   int
	finished int
}

// PyClass returns object.
func (*node) PyClass() *py.Class { return py.ObjectType }

// PyClass returns graphlib.TopologicalSorter.
func (*sorter) PyClass() *py.Class { return TopologicalSorterType }

func (s *sorter) node(x any) *node {
	if n, ok := s.nodes.Get(x); ok {
		return n.(*node)
	}
	n := &node{value: x}
	s.nodes.Set(x, n)
	s.order = append(s.order, n)
	return n
}

func (s *sorter) add(x any, before []any) {
	if s.prepared {
		panic(py.ValueError.New("Nodes cannot be added after a call to prepare()"))
	}
	n := s.node(x)
	n.missing += len(before)
	for _, p := range before {
		pn := s.node(p)
		pn.successors = append(pn.successors, n)
	}
}

func (s *sorter) prepare() {
	if s.prepared {
		panic(py.ValueError.New("cannot prepare() more than once"))
	}
	s.prepared = true
	for _, n := range s.order {
		if n.missing == 0 {
			s.ready = append(s.ready, n)
		}
	}
	if cycle := s.cycle(); cycle != nil {
		panic(CycleError.New("nodes are in a cycle", cycle))
	}
}

// cycle finds nodes that wait for each other, the first again at the end.
func (s *sorter) cycle() any {
	seen := map[*node]bool{}
	for _, start := range s.order {
		var stack []*node
		at := map[*node]int{}
		var next [][]*node
		for n := start; ; {
			if i, on := at[n]; seen[n] && on {
				out := py.NewList[any]()
				for _, m := range append(stack[i:len(stack):len(stack)], n) {
					out.Append(m.value)
				}
				return out
			} else if !seen[n] {
				seen[n] = true
				at[n] = len(stack)
				stack = append(stack, n)
				next = append(next, n.successors)
			}
			for len(stack) > 0 && len(next[len(next)-1]) == 0 {
				last := len(stack) - 1
				delete(at, stack[last])
				stack, next = stack[:last], next[:last]
			}
			if len(stack) == 0 {
				break
			}
			last := len(next) - 1
			n, next[last] = next[last][0], next[last][1:]
		}
	}
	return nil
}

func (s *sorter) check() {
	if !s.prepared {
		panic(py.ValueError.New("prepare() must be called first"))
	}
}

func (s *sorter) getReady() py.Tuple {
	s.check()
	out := py.Tuple{}
	for _, n := range s.ready {
		n.out = true
		out = append(out, n.value)
	}
	s.passed += len(s.ready)
	s.ready = nil
	return out
}

func (s *sorter) isActive() bool {
	s.check()
	return s.finished < s.passed || len(s.ready) > 0
}

func (s *sorter) done(values []any) {
	s.check()
	for _, x := range values {
		v, ok := s.nodes.Get(x)
		if !ok {
			panic(py.ValueError.New("node " + py.Repr(x) + " was not added using add()"))
		}
		n := v.(*node)
		if !n.out {
			panic(py.ValueError.New("node " + py.Repr(x) + " was not passed out (still not ready)"))
		}
		if n.done {
			panic(py.ValueError.New("node " + py.Repr(x) + " was already marked done"))
		}
		n.done = true
		s.finished++
		for _, next := range n.successors {
			if next.missing--; next.missing == 0 {
				s.ready = append(s.ready, next)
			}
		}
	}
}

// TopologicalSorterType is the class graphlib.TopologicalSorter.
var TopologicalSorterType *py.Class

func init() {
	of := func(x any) *sorter { return x.(*sorter) }
	TopologicalSorterType = lib.Class[sorter]("graphlib", "TopologicalSorter", nil, py.Methods{
		"__new__": lib.New("graph=None", func(a []any) any {
			s := &sorter{nodes: py.NewDict[any, any]()}
			if a[0] != nil {
				for x := range py.Seq(a[0]) {
					s.add(x, py.Collect(py.GetItem(a[0], x)))
				}
			}
			return s
		}),
		"add":       lib.M("node, *predecessors", func(s any, a []any) any { of(s).add(a[0], a[1].(py.Tuple)); return nil }),
		"prepare":   lib.M("", func(s any, _ []any) any { of(s).prepare(); return nil }),
		"get_ready": lib.M("", func(s any, _ []any) any { return of(s).getReady() }),
		"is_active": lib.M("", func(s any, _ []any) any { return of(s).isActive() }),
		"__bool__":  lib.M("", func(s any, _ []any) any { return of(s).isActive() }),
		"done":      lib.M("*nodes", func(s any, a []any) any { of(s).done(a[0].(py.Tuple)); return nil }),
		"static_order": lib.M("", func(s any, _ []any) any {
			return py.NewGenerator("static_order", func(y *py.Yielder[any]) (any, error) {
				of(s).prepare()
				for of(s).isActive() {
					ready := of(s).getReady()
					for _, x := range ready {
						if _, err := y.Yield(x); err != nil {
							return nil, err
						}
					}
					of(s).done(ready)
				}
				return nil, nil
			})
		}),
	})
}

// Module is the module object of graphlib.
var Module = lib.Module("graphlib", func(m *py.Module) {
	m.Set("TopologicalSorter", TopologicalSorterType).Set("CycleError", CycleError)
})

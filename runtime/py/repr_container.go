package py

import "sync"

// reprGuard remembers the containers being printed, since one that holds itself prints as [...].
type reprGuard struct {
	mu   sync.Mutex
	open map[any]bool
}

var activeReprs reprGuard

// enter notes that x is being printed; false means that it is already.
func (g *reprGuard) enter(x any) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.open[x] {
		return false
	}
	if g.open == nil {
		g.open = make(map[any]bool)
	}
	g.open[x] = true
	return true
}

func (g *reprGuard) leave(x any) {
	g.mu.Lock()
	delete(g.open, x)
	g.mu.Unlock()
}

// mayNest reports whether a container of T could hold itself.
func mayNest[T any]() bool {
	switch any((*T)(nil)).(type) {
	case *string, *int, *float64, *bool, *Int:
		return false
	}
	return true
}

func (l *List[T]) appendRepr(b []byte) []byte {
	if mayNest[T]() && len(l.items) > 0 {
		if !activeReprs.enter(l) {
			return append(b, "[...]"...)
		}
		defer activeReprs.leave(l)
	}
	b = append(b, '[')
	for i := 0; i < len(l.items); i++ {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = appendReprOf(b, &l.items[i])
	}
	return append(b, ']')
}

// appendReprOf is appendRepr without boxing the common element types.
func appendReprOf[T any](b []byte, x *T) []byte {
	switch x := any(x).(type) {
	case *string:
		return appendStrRepr(b, *x)
	case *float64:
		return appendFloat(b, *x)
	}
	return appendRepr(b, any(*x))
}

func (d *Dict[K, V]) appendRepr(b []byte) []byte {
	if mayNest[V]() && d.live > 0 {
		if !activeReprs.enter(d) {
			return append(b, "{...}"...)
		}
		defer activeReprs.leave(d)
	}
	if d.habit != nil {
		return append(b, Repr(d.wrap())...)
	}
	return d.appendItems(b)
}

func (d *Dict[K, V]) appendItems(b []byte) []byte {
	b = append(b, '{')
	first := true
	for i := 0; i < len(d.entries); i++ {
		e := &d.entries[i]
		if e.hash == 0 {
			continue
		}
		if !first {
			b = append(b, ", "...)
		}
		first = false
		b = appendReprOf(b, &e.key)
		b = append(b, ": "...)
		b = appendReprOf(b, &e.val)
	}
	return append(b, '}')
}

func (s *Set[T]) appendRepr(b []byte) []byte {
	if s.used == 0 {
		return append(b, "set()"...)
	}
	return s.appendElements(b)
}

func (s *FrozenSet[T]) appendRepr(b []byte) []byte {
	if s.used == 0 {
		return append(b, "frozenset()"...)
	}
	b = append(b, "frozenset("...)
	return append(s.appendElements(b), ')')
}

func (t *setTable[T]) appendElements(b []byte) []byte {
	first := true
	b = append(b, '{')
	t.each(func(e *setEntry[T]) bool {
		if !first {
			b = append(b, ", "...)
		}
		first = false
		b = appendReprOf(b, &e.key)
		return true
	})
	return append(b, '}')
}

func (v *DictView) appendRepr(b []byte) []byte {
	if !activeReprs.enter(v.dict) {
		return append(b, "..."...)
	}
	defer activeReprs.leave(v.dict)
	b = append(b, v.PyClass().Name+"(["...)
	first := true
	for x := range v.All() {
		if !first {
			b = append(b, ", "...)
		}
		first = false
		b = appendRepr(b, x)
	}
	return append(b, "])"...)
}

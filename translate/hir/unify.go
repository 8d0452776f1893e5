package hir

// Union makes c and d one cell with content t.
func (c *Cell) Union(d *Cell, t Type) {
	c, d = c.Find(), d.Find()
	if c != d {
		d.parent = c
		c.Gen += d.Gen
		c.Round = older(c.Round, d.Round)
	}
	c.t = t
}

// older is the round of what two cells, lists or dicts are that become one: none if the rounds differ.
func older(a, b int) int {
	if a == b {
		return a
	}
	return 0
}

// SetType replaces the content of c.
func (c *Cell) SetType(t Type) {
	c = c.Find()
	c.t = t
	c.Gen++
}

// Union makes l and m one list; the caller unifies the element cells.
func (l *ListInfo) Union(m *ListInfo) {
	l, m = l.Find(), m.Find()
	if l == m {
		return
	}
	m.parent = l
	l.Resized = l.Resized || m.Resized
	l.Boxed = l.Boxed || m.Boxed
	l.Mutated = l.Mutated || m.Mutated
	l.Round = older(l.Round, m.Round)
}

// SameFacts reports whether as much is known of l as of m, their elements aside.
func (l *ListInfo) SameFacts(m *ListInfo) bool {
	return l.Resized == m.Resized && l.Boxed == m.Boxed && l.Mutated == m.Mutated
}

// Union makes d and e one dict; the caller unifies the cells.
func (d *DictInfo) Union(e *DictInfo) {
	d, e = d.Find(), e.Find()
	if d == e {
		return
	}
	e.parent = d
	d.Round = older(d.Round, e.Round)
	if d.Name == "" {
		d.Name = e.Name
	}
}

// Union makes f and g one function value; the caller unifies the cells.
func (f *FuncInfo) Union(g *FuncInfo) {
	f, g = f.Find(), g.Find()
	if f == g {
		return
	}
	g.parent = f
	for _, m := range g.Members {
		f.add(m)
	}
	f.Bad = f.Bad || g.Bad
	f.Raises = f.Raises || g.Raises
	f.NeedsCtx = f.NeedsCtx || g.NeedsCtx
}

func (f *FuncInfo) add(m *Func) {
	for _, have := range f.Members {
		if have == m {
			return
		}
	}
	f.Members = append(f.Members, m)
}

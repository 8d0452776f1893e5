package ir

import "sort"

// block is a scope of one function, with the positions (in the order of the walk) where it begins and ends.
type block struct {
	parent *block
	named  map[string]*local
	end    int
}

// local is an object declared in a function: visible from its declaration to the end of its block.
type local struct {
	obj   any // *Var, *TypeDecl, *bindGroup
	block *block
	start int
	name  string
}

// localNamer collects the blocks and uses of one function, then names its objects.
type localNamer struct {
	*namer
	pos    int
	cur    *block
	order  []*local
	uses   map[any][]int
	group  map[*Var]*bindGroup
	labels []*Label
	taken  map[string]bool // type parameters
}

// locals names the variables of f.
func (n *namer) locals(f *Func) {
	l := n.collector()
	for _, p := range f.TParams {
		l.taken[p.Name] = true
	}
	if f.RecvOf != nil {
		for _, p := range f.RecvOf.TParams {
			l.taken[p.Name] = true
		}
	}
	l.visitor().fn(f)
	l.assign()
}

// initializer names the variables inside the value of a package-level variable.
func (n *namer) initializer(g *GlobalVar) {
	if g.Value == nil {
		return
	}
	l := n.collector()
	v := l.visitor()
	v.open()
	v.expr(g.Value)
	v.close()
	l.assign()
}

func (n *namer) collector() *localNamer {
	return &localNamer{namer: n, uses: map[any][]int{}, group: map[*Var]*bindGroup{}, taken: map[string]bool{}}
}

func (l *localNamer) visitor() *scopeVisitor {
	return &scopeVisitor{
		openScope: func() { l.cur = &block{parent: l.cur, named: map[string]*local{}} },
		closeScope: func() {
			l.pos++
			l.cur.end = l.pos
			l.cur = l.cur.parent
		},
		declare: l.declare,
		use: func(obj any) {
			l.pos++
			if v, ok := obj.(*Var); ok && l.group[v] != nil {
				obj = l.group[v]
			}
			l.uses[obj] = append(l.uses[obj], l.pos)
		},
		label: func(x *Label) { l.labels = append(l.labels, x) },
	}
}

func (l *localNamer) declare(obj any) {
	l.pos++
	if g, ok := obj.(*bindGroup); ok {
		for _, v := range g.vars {
			l.group[v] = g
		}
	}
	x := &local{obj: obj, block: l.cur, start: l.pos}
	l.order = append(l.order, x)
}

// assign names everything in order of declaration: what an inner name may capture has its name by then.
func (l *localNamer) assign() {
	for _, x := range l.order {
		prefer, t := x.wish()
		x.name = l.pick(x, prefer, t)
		x.block.named[x.name] = x
		switch o := x.obj.(type) {
		case *Var:
			o.Name = x.name
		case *TypeDecl:
			o.Name = x.name
		case *bindGroup:
			for _, v := range o.vars {
				v.Name = x.name
			}
		}
	}
	taken := map[string]bool{}
	for _, label := range l.labels {
		label.Name = numbered(identifier(label.Prefer), func(s string) bool { return taken[s] })
		taken[label.Name] = true
	}
}

func (x *local) wish() (string, Type) {
	switch o := x.obj.(type) {
	case *Var:
		return o.Prefer, o.Type
	case *TypeDecl:
		return o.Prefer, nil
	case *bindGroup:
		return o.vars[0].Prefer, o.vars[0].Type
	}
	panic("ir: object of unknown kind")
}

// pick is the plain name where it harms nothing, else a telling variation, else a numbered one.
func (l *localNamer) pick(x *local, prefer string, t Type) string {
	if prefer == "_" {
		return prefer
	}
	base := identifier(prefer)
	switch {
	case predeclared[base] && (!shadowable[base] || len(l.uses[predeclaredRef(base)]) > 0):
		if base = instead[base]; base == "" {
			base = prefer + "_"
		}
	case l.imports[base] != "" && l.usedWithin(x, pkgRef(l.imports[base])):
		base += suffixFor(t)
	}
	return numbered(base, func(s string) bool { return l.refused(x, s) })
}

// refused reports whether x may not be called name.
func (l *localNamer) refused(x *local, name string) bool {
	if keywords[name] || l.taken[name] || predeclared[name] && (!shadowable[name] || len(l.uses[predeclaredRef(name)]) > 0) {
		return true
	}
	if path := l.imports[name]; path != "" && l.usedWithin(x, pkgRef(path)) {
		return true
	}
	if g := l.globals[name]; g != nil && l.usedWithin(x, g) {
		return true
	}
	for b := x.block; b != nil; b = b.parent {
		if other := b.named[name]; other != nil && (b == x.block || l.usedWithin(x, other.obj)) {
			return true
		}
	}
	return false
}

// usedWithin reports whether obj is used where x is visible.
func (l *localNamer) usedWithin(x *local, obj any) bool {
	uses := l.uses[obj]
	i := sort.SearchInts(uses, x.start)
	return i < len(uses) && uses[i] < x.block.end
}

// suffixFor is what sets a variable apart from a package of the same name.
func suffixFor(t Type) string {
	switch t := t.(type) {
	case *Basic:
		if t.Name == "string" {
			return "Str"
		}
	case *Signature:
		return "Func"
	case *Slice, *Map:
		return "Data"
	}
	return "Val"
}

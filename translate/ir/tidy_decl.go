package ir

// removeUnused removes the declarations marked IfUsed that nothing refers to, and then those that only they used.
func removeUnused(p *Program) {
	for removed := true; removed; {
		removed = false
		used := references(p)
		for _, file := range p.Files {
			kept := file.Decls[:0]
			for _, d := range file.Decls {
				if keep := keepDecl(d, used); keep {
					kept = append(kept, d)
				} else {
					removed = true
				}
			}
			file.Decls = kept
		}
	}
}

// references are the objects that the program's declarations refer to, other than themselves.
func references(p *Program) map[any]bool {
	used := map[any]bool{}
	p.Decls(func(d Decl) {
		var self any = d
		v := &scopeVisitor{use: func(obj any) {
			if obj != self {
				used[obj] = true
			}
		}}
		switch d := d.(type) {
		case *GlobalVar:
			self = d.Var
		case *TypeDecl:
			for _, m := range d.Methods { // the interface calls them
				for _, f := range m.Of {
					used[f] = true
				}
			}
		case *Func:
			if d.Recv != nil { // a method alone does not keep its type alive
				m := *d
				m.Recv = nil
				v.fn(&m)
				return
			}
		}
		v.decl(d)
	})
	return used
}

// keepDecl reports whether d stays; groups lose their unused members.
func keepDecl(d Decl, used map[any]bool) bool {
	switch d := d.(type) {
	case *Func:
		if d.RecvOf != nil && d.RecvOf.IfUsed && !used[d.RecvOf] {
			return false
		}
		return !d.IfUsed || used[d]
	case *TypeDecl:
		return !d.IfUsed || used[d]
	case *GlobalVar:
		return keepVar(d, used)
	case *VarGroup:
		kept := d.Vars[:0]
		for _, g := range d.Vars {
			if keepVar(g, used) {
				kept = append(kept, g)
			}
		}
		d.Vars = kept
		return len(kept) > 0
	}
	return true
}

func keepVar(g *GlobalVar, used map[any]bool) bool {
	return !g.IfUsed || used[g.Var] || !IsPure(g.Value)
}

package ir

import "strings"

// assignedFields tells which fields may be assigned once their object is made: all but those that only composite literals
// and __init__ set, in a program that does not set attributes by name.
func assignedFields(p *Program) func(*FieldDecl) bool {
	fields, byName := map[*FieldDecl]bool{}, false
	target := func(e Expr) {
		if s, ok := e.(*Select); ok && s.Field != nil {
			fields[s.Field] = true
		}
	}
	see := func(making bool) func(n any) bool {
		return func(n any) bool {
			switch n := n.(type) {
			case *Assign:
				if !making {
					for _, t := range n.Targets {
						target(t)
					}
				}
			case *IncDec:
				target(n.X)
			case *Unary:
				if n.Op == "&" {
					target(n.X)
				}
			case *Qual:
				byName = byName || n.Pkg == PyPkg && (n.Name == "SetAttr" || n.Name == "DelAttr")
			}
			return true
		}
	}
	p.Funcs(func(f *Func) { Inspect(f.Body, see(strings.HasSuffix(f.PyName, ".__init__"))) })
	p.Globals(func(g *GlobalVar) {
		if g.Value != nil {
			Inspect(g.Value, see(false))
		}
	})
	return func(f *FieldDecl) bool { return byName || fields[f] }
}

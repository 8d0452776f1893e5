package ir

import (
	"strconv"
	"strings"
	"unicode"
)

// AssignNames gives every object of the program its Go name: as near to Prefer as legality and readability allow.
//
// Package-level names come first, then members of types, then each function's variables in the order of their
// declaration. A name is refused where it would capture a use of something else; hiding a name that is not used from
// there on is fine, and idiomatic (err in nested ifs).
func AssignNames(p *Program) {
	p.imports = nil
	p.imports = p.ImportNames()
	n := &namer{imports: map[string]string{}, globals: map[string]any{}}
	for path, name := range p.imports {
		n.imports[name] = path
	}
	n.packageLevel(p)
	nameMembers(p)
	p.Funcs(func(f *Func) { n.locals(f) })
	p.Globals(func(g *GlobalVar) { n.initializer(g) })
	eachType(p, nameParams)
}

// nameParams makes what an interface calls the parameters of its methods legal; nothing can refer to them.
func nameParams(t *TypeDecl) {
	for _, m := range t.Methods {
		for i, name := range m.ParamNames {
			name = identifier(name)
			if predeclared[name] {
				if name = instead[name]; name == "" {
					name = m.ParamNames[i] + "_"
				}
			}
			m.ParamNames[i] = name
		}
	}
}

// namer holds the names that are fixed for the whole program.
type namer struct {
	imports map[string]string // name -> path
	globals map[string]any    // name -> *Var, *Func or *TypeDecl
}

// packageLevel names what the package declares. The entry point comes first: nothing else may be called main.
func (n *namer) packageLevel(p *Program) {
	n.globals["init"], n.globals["main"] = nil, nil
	p.Funcs(func(f *Func) {
		if f.RecvOf == nil && f.Prefer == "main" && f.PyName == "" {
			f.Name = "main"
			n.globals["main"] = f
		}
	})
	p.Decls(func(d Decl) {
		switch d := d.(type) {
		case *TypeDecl:
			d.Name = n.global(d.Prefer, d, "Type")
		case *Func:
			switch {
			case d.RecvOf != nil || n.globals["main"] == any(d):
			case d.Prefer == "init" && d.PyName == "":
				d.Name = "init" // there may be several
			default:
				d.Name = n.global(d.Prefer, d, "Func")
			}
		case *GlobalVar:
			d.Var.Name = n.global(d.Var.Prefer, d.Var, "Var")
		case *VarGroup:
			for _, g := range d.Vars {
				g.Var.Name = n.global(g.Var.Prefer, g.Var, "Var")
			}
		}
	})
}

// global picks a free package-level name; suffix tells its kind where a package or Go itself owns the plain name.
func (n *namer) global(prefer string, obj any, suffix string) string {
	if prefer == "_" {
		return prefer
	}
	base := identifier(prefer)
	if n.imports[base] != "" || predeclared[base] || base == "main" || base == "init" {
		base += suffix
	}
	name := numbered(base, func(s string) bool {
		_, taken := n.globals[s]
		return taken || n.imports[s] != ""
	})
	n.globals[name] = obj
	return name
}

// identifier makes a legal identifier of the wished name: keywords get an underscore.
func identifier(prefer string) string {
	if keywords[prefer] {
		return prefer + "_"
	}
	name := strings.Map(func(r rune) rune {
		if r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, prefer)
	if name == "" || unicode.IsDigit(rune(name[0])) {
		name = "v" + name
	}
	return name
}

// numbered is base, or base with the first number from 2 that is not refused; item1 goes on with item2.
func numbered(base string, refused func(string) bool) string {
	if !refused(base) {
		return base
	}
	stem := strings.TrimRight(base, "0123456789")
	from := 2
	if n, err := strconv.Atoi(base[len(stem):]); err == nil {
		from = n + 1
	}
	for i := from; ; i++ {
		if name := stem + strconv.Itoa(i); !refused(name) {
			return name
		}
	}
}

package ir

import "unicode"

// nameMembers names fields and methods. All types that embed each other form a family, for promotion makes their
// members meet; methods of one wished name in a family are one slot (an override), as are those that implement one
// interface method.
func nameMembers(p *Program) {
	fam := families(p)
	m := &memberNamer{family: fam, methods: map[*Func]*slotOf{}, names: map[*TypeDecl]map[string]any{}, outer: map[*TypeDecl]map[string]bool{}}
	eachType(p, m.embedded)
	m.collect(p)
	m.nameMethods()
	eachType(p, m.nameFields)
}

// eachType calls f for the types of the program, those declared inside functions too.
func eachType(p *Program, f func(*TypeDecl)) {
	p.Decls(func(d Decl) {
		switch d := d.(type) {
		case *TypeDecl:
			f(d)
		case *Func:
			Inspect(d.Body, func(n any) bool {
				if local, ok := n.(*LocalType); ok {
					f(local.Decl)
				}
				return true
			})
		}
	})
}

// slotOf is a set of methods that must share one name.
type slotOf struct {
	prefer  string
	methods []*Func
	specs   []*MethodSpec
	merged  *slotOf
}

func (s *slotOf) root() *slotOf {
	for s.merged != nil {
		s = s.merged
	}
	return s
}

type memberNamer struct {
	family  map[*TypeDecl]*TypeDecl // type -> its family's first type
	methods map[*Func]*slotOf
	slots   []*slotOf
	names   map[*TypeDecl]map[string]any // family -> name -> slot, or the field's wished name
	outer   map[*TypeDecl]map[string]bool
}

// families groups the program's types by embedding.
func families(p *Program) map[*TypeDecl]*TypeDecl {
	fam := map[*TypeDecl]*TypeDecl{}
	var find func(t *TypeDecl) *TypeDecl
	find = func(t *TypeDecl) *TypeDecl {
		if fam[t] == nil || fam[t] == t {
			fam[t] = t
			return t
		}
		return find(fam[t])
	}
	p.Decls(func(d Decl) {
		t, ok := d.(*TypeDecl)
		if !ok {
			return
		}
		for _, f := range t.Fields {
			if base := declOf(f.Type); f.Embedded && base != nil {
				fam[find(t)] = find(base)
			}
		}
	})
	p.Decls(func(d Decl) {
		if t, ok := d.(*TypeDecl); ok {
			fam[t] = find(t)
		}
	})
	return fam
}

// declOf is the program's declaration behind T or *T.
func declOf(t Type) *TypeDecl {
	if ptr, ok := t.(*Pointer); ok {
		t = ptr.Elem
	}
	if n, ok := t.(*Named); ok {
		return n.Obj
	}
	return nil
}

// familyOf is the family of t, types declared inside functions included.
func (m *memberNamer) familyOf(t *TypeDecl) *TypeDecl {
	if f := m.family[t]; f != nil {
		return f
	}
	return t
}

// embedded reserves what the runtime types embedded in t promote.
func (m *memberNamer) embedded(t *TypeDecl) {
	for _, f := range t.Fields {
		if !f.Embedded {
			continue
		}
		fam := m.familyOf(t)
		if m.outer[fam] == nil {
			m.outer[fam] = map[string]bool{}
		}
		m.outer[fam][f.GoName()] = true
		for _, name := range promoted[f.Type.String()] {
			m.outer[fam][name] = true
		}
	}
}

// promoted are the methods of runtime types that programs embed and must not hide by a field or another method.
var promoted = map[string][]string{
	"py.Exception": {"AddNote", "Args", "As", "Cause", "Context", "Error", "Init", "Is", "Notes", "PyClass", "SetArgs", "SetCause",
		"SetContext", "SuppressContext", "Unwrap", "WithTraceback"},
	"threading.BaseThread": {"AsThread", "Daemon", "Ident", "Init", "IsAlive", "Join", "JoinTimeout", "JoinWithin", "Name", "Run", "SetDaemon",
		"SetName", "Start"},
}

// overridable are promoted methods that a method of the program replaces on purpose.
var overridable = set("Error", "PyClass", "Unwrap", "Is", "As", "Run", "Start", "Join", "IsAlive")

// collect puts every method into its slot.
func (m *memberNamer) collect(p *Program) {
	byName := map[*TypeDecl]map[string]*slotOf{}
	p.Funcs(func(f *Func) {
		if f.RecvOf == nil {
			return
		}
		fam := m.familyOf(f.RecvOf)
		if byName[fam] == nil {
			byName[fam] = map[string]*slotOf{}
		}
		s := byName[fam][f.Prefer]
		switch {
		case f.Private:
			s = m.slot(f.Prefer)
		case s == nil || s.has(f.RecvOf):
			s = m.slot(f.Prefer)
			byName[fam][f.Prefer] = s
		}
		s.methods = append(s.methods, f)
		m.methods[f] = s
	})
	p.Decls(func(d Decl) {
		t, ok := d.(*TypeDecl)
		if !ok {
			return
		}
		for _, spec := range t.Methods {
			m.implement(spec)
		}
	})
}

func (m *memberNamer) slot(prefer string) *slotOf {
	s := &slotOf{prefer: prefer}
	m.slots = append(m.slots, s)
	return s
}

// has reports whether t itself already has a method in the slot: two Python names that became one wished name.
func (s *slotOf) has(t *TypeDecl) bool {
	for _, f := range s.methods {
		if f.RecvOf == t {
			return true
		}
	}
	return false
}

// implement merges the slots of all methods that implement the interface method.
func (m *memberNamer) implement(spec *MethodSpec) {
	if len(spec.Of) == 0 {
		spec.Name = identifier(spec.Prefer)
		return
	}
	var first *slotOf
	for _, f := range spec.Of {
		s := m.methods[f]
		if s == nil {
			continue
		}
		s = s.root()
		switch {
		case first == nil:
			first = s
			first.specs = append(first.specs, spec)
		case s != first:
			s.merged = first
			first.methods = append(first.methods, s.methods...)
			first.specs = append(first.specs, s.specs...)
		}
	}
}

func (m *memberNamer) nameMethods() {
	for _, s := range m.slots {
		if s.merged != nil {
			continue
		}
		base := identifier(s.prefer)
		if vetMethods[base] || m.hidesPromoted(s, base) {
			base += "Method"
		}
		name := numbered(base, func(name string) bool {
			for _, f := range s.methods {
				fam := m.familyOf(f.RecvOf)
				if other := m.names[fam][name]; other != nil && other != any(s) {
					return true
				}
			}
			return false
		})
		for _, f := range s.methods {
			f.Name = name
			m.take(f.RecvOf, name, s)
		}
		for _, spec := range s.specs {
			spec.Name = name
		}
	}
}

// hidesPromoted reports whether methods called name would take the place of what the runtime's type promotes.
func (m *memberNamer) hidesPromoted(s *slotOf, name string) bool {
	for _, f := range s.methods {
		if m.outer[m.familyOf(f.RecvOf)][name] && !overridable[name] {
			return true
		}
	}
	return false
}

func (m *memberNamer) take(t *TypeDecl, name string, by any) {
	fam := m.familyOf(t)
	if m.names[fam] == nil {
		m.names[fam] = map[string]any{}
	}
	m.names[fam][name] = by
}

// nameFields names the fields of t. A method of the family owns its name: the field becomes lower-case, or xxxField.
func (m *memberNamer) nameFields(t *TypeDecl) {
	fam, own := m.familyOf(t), map[string]bool{}
	refused := func(name string) bool {
		_, isMethod := m.names[fam][name].(*slotOf)
		return own[name] || isMethod || m.outer[fam][name]
	}
	for _, f := range t.Fields {
		if f.Embedded {
			continue
		}
		base := identifier(f.Prefer)
		if refused(base) {
			if lower := identifier(lowerFirst(base)); lower != base && !refused(lower) && f.Tag == "" {
				base = lower
			} else if !own[base] {
				base += "Field"
			}
		}
		f.Name = numbered(base, refused)
		own[f.Name] = true
	}
}

func lowerFirst(s string) string {
	r := []rune(s)
	r[0] = unicode.ToLower(r[0])
	return string(r)
}

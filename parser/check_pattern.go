package parser

import "github.com/go-python/gpython/ast"

func (f *flowPass) match(n *Match) {
	f.visit(n.Subject)
	for i, c := range n.Cases {
		last := i == len(n.Cases)-1
		f.patternNames(c.Pattern, map[ast.Identifier]bool{})
		f.pattern(c.Pattern, last || c.Guard != nil)
		f.all(Children(c)[1:])
	}
}

// pattern checks one pattern; final says that it may match everything.
func (f *flowPass) pattern(p Pattern, final bool) {
	switch n := p.(type) {
	case *MatchAs:
		f.forbidDebug(n, n.Name)
		switch {
		case n.Pattern != nil:
			f.pattern(n.Pattern, final)
		case !final && n.Name != "":
			f.errorf(n, "name capture '%s' makes remaining patterns unreachable", n.Name)
		case !final:
			f.errorf(n, "wildcard makes remaining patterns unreachable")
		}
	case *MatchOr:
		for i, q := range n.Patterns {
			f.pattern(q, final && i == len(n.Patterns)-1)
		}
	case *MatchSequence:
		f.sequencePattern(n)
	case *MatchMapping:
		f.mappingPattern(n)
	case *MatchClass:
		f.classPattern(n)
	case *MatchValue:
		if _, ok := n.Value.(*JoinedStr); ok {
			f.errorf(n, "patterns may only match literals and attribute lookups")
		}
		f.visit(n.Value)
	}
}

func (f *flowPass) sequencePattern(n *MatchSequence) {
	stars := 0
	for _, q := range n.Patterns {
		if _, ok := q.(*MatchStar); ok {
			if stars++; stars == 2 {
				f.errorf(n, "multiple starred names in sequence pattern")
			}
		}
		f.pattern(q, true)
	}
}

func (f *flowPass) mappingPattern(n *MatchMapping) {
	seen := map[string]bool{}
	for i, k := range n.Keys {
		if _, ok := k.(*JoinedStr); ok {
			f.errorf(n, "mapping pattern keys may only match literals and attribute lookups")
		}
		if value, repr := keyValue(k); value != "" {
			if seen[value] {
				f.errorf(n, "mapping pattern checks duplicate key (%s)", repr)
			}
			seen[value] = true
		}
		f.pattern(n.Patterns[i], true)
	}
}

// keyValue is a form of a literal key that is the same for equal keys, as 0, 0.0, 0j and False are, and its repr.
func keyValue(k ast.Expr) (value, repr string) {
	switch k := k.(type) {
	case *ast.Str:
		repr = Repr(string(k.S))
	case *ast.Bytes:
		repr = bytesRepr(k.S)
	case *ast.Num:
		repr = constantRepr(k.N)
	case *ast.NameConstant:
		repr = constantRepr(k.Value)
	case *ast.UnaryOp:
		value, repr = keyValue(k.Operand)
		if value == "0" {
			return value, "0"
		}
		return "-" + value, "-" + repr
	}
	switch repr {
	case "0.0", "0j", "False":
		return "0", repr
	case "1.0", "True":
		return "1", repr
	}
	return repr, repr
}

func (f *flowPass) classPattern(n *MatchClass) {
	seen := map[ast.Identifier]bool{}
	for i, name := range n.KwdAttrs {
		if seen[name] {
			f.errorf(n.KwdPatterns[i], "attribute name repeated in class pattern: %s", name)
		}
		seen[name] = true
	}
	f.visit(n.Cls)
	for _, q := range append(append([]Pattern{}, n.Patterns...), n.KwdPatterns...) {
		f.pattern(q, true)
	}
}

// patternNames adds the names that a pattern binds to seen, each of which may be bound once; alternatives must bind
// the same ones.
func (f *flowPass) patternNames(p Pattern, seen map[ast.Identifier]bool) {
	bind := func(name ast.Identifier) {
		if name != "" && seen[name] {
			f.errorf(p, "multiple assignments to name '%s' in pattern", name)
		}
		if name != "" {
			seen[name] = true
		}
	}
	or, isOr := p.(*MatchOr)
	if isOr {
		f.alternatives(or, seen)
		return
	}
	for _, child := range Children(p) {
		if q, ok := child.(Pattern); ok {
			f.patternNames(q, seen)
		}
	}
	switch n := p.(type) {
	case *MatchAs:
		bind(n.Name)
	case *MatchStar:
		bind(n.Name)
	case *MatchMapping:
		bind(n.Rest)
	}
}

func (f *flowPass) alternatives(n *MatchOr, seen map[ast.Identifier]bool) {
	var first map[ast.Identifier]bool
	for i, q := range n.Patterns {
		if as, ok := q.(*MatchAs); ok && as.Pattern == nil && i < len(n.Patterns)-1 {
			return // what follows cannot be reached, which is reported elsewhere
		}
		names := map[ast.Identifier]bool{}
		f.patternNames(q, names)
		if first == nil {
			first = names
		} else if !sameNames(first, names) {
			f.errorf(n, "alternative patterns bind different names")
			break
		}
	}
	for name := range first {
		if seen[name] {
			f.errorf(n, "multiple assignments to name '%s' in pattern", name)
		}
		seen[name] = true
	}
}

func sameNames(a, b map[ast.Identifier]bool) bool {
	for name := range a {
		if !b[name] {
			return false
		}
	}
	return len(a) == len(b)
}

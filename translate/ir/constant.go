package ir

// InferredType reports whether var x = value gives x the type t without writing it.
func InferredType(t Type, value Expr) bool { return Identical(t, NaturalType(value)) }

// NaturalType is the type that value has where its place does not decide: for untyped constants, what their text tells.
func NaturalType(value Expr) Type {
	switch e := value.(type) {
	case *Lit:
		if e.Untyped {
			return literalType(e)
		}
	case *Unary:
		if e.Op != "&" && IsUntyped(e.X) {
			return NaturalType(e.X)
		}
	case *Binary:
		if IsUntyped(e) && e.Op != "<<" && e.Op != ">>" {
			return largerKind(NaturalType(e.L), NaturalType(e.R))
		}
	}
	return value.Type()
}

// IsUntyped reports whether value is an untyped constant expression (comparisons, which give untyped bools, left out).
func IsUntyped(value Expr) bool {
	switch e := value.(type) {
	case *Lit:
		return e.Untyped
	case *Unary:
		return e.Op != "&" && IsUntyped(e.X)
	case *Binary:
		switch e.Op {
		case "==", "!=", "<", "<=", ">", ">=", "&&", "||":
			return false
		}
		return IsUntyped(e.L) && IsUntyped(e.R)
	}
	return false
}

// largerKind is the kind of an operation on two untyped constants: int < rune < float < complex.
func largerKind(a, b Type) Type {
	for _, t := range []Type{Complex128, Float64, Rune} {
		if Identical(a, t) || Identical(b, t) {
			return t
		}
	}
	return a
}

// literalType is the type that Go gives to the literal where nothing else decides: its text tells.
func literalType(l *Lit) Type {
	switch c := l.Text[0]; {
	case l.Text == "nil":
		return UntypedNil
	case l.Text == "true", l.Text == "false":
		return Bool
	case c == '"', c == '`':
		return String
	case c == '\'':
		return Rune
	}
	return numberType(l.Text)
}

func numberType(text string) Type {
	hex := len(text) > 1 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')
	for _, c := range text {
		switch {
		case c == 'i':
			return Complex128
		case c == '.', !hex && (c == 'e' || c == 'E'), hex && (c == 'p' || c == 'P'):
			return Float64
		}
	}
	return Int
}

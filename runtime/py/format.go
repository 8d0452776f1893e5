package py

import "math/big"

// Format is format(x, spec), what f"{x:spec}" shows.
func Format(x any, spec string) string {
	switch x := x.(type) {
	case string:
		return FormatStr(x, spec)
	case int:
		if spec == "" {
			return Str(x)
		}
		return FormatInt(NewInt(x), spec)
	case float64:
		return FormatFloat(x, spec)
	case bool:
		if spec == "" {
			return Str(x)
		}
		n, _ := asInteger(x)
		f := parseSpec(spec, "bool")
		return f.formatInt(n, "bool")
	case *big.Int:
		return FormatInt(IntFromBig(x), spec)
	case complex128:
		return FormatComplex(x, spec)
	}
	if isBuiltinValue(x) {
		return formatObject(x, spec)
	}
	if y, changed := canonical(x); changed {
		return Format(y, spec)
	}
	return formatSpecial(x, spec, Format)
}

// formatObject is object.__format__: it knows no specification.
func formatObject(x any, spec string) string {
	if spec != "" {
		panic(TypeError.Newf("unsupported format string passed to %s.__format__", typeName(x)))
	}
	return Str(x)
}

// FormatStr is format(s, spec).
func FormatStr(s, spec string) string {
	if spec == "" {
		return s
	}
	f := parseSpec(spec, "str")
	if f.typ != 0 && f.typ != 's' {
		f.unknown("str")
	}
	switch {
	case f.sign == ' ':
		panic(ValueError.New("Space not allowed in string format specifier"))
	case f.sign != 0:
		panic(ValueError.New("Sign not allowed in string format specifier"))
	case f.zeroNeg:
		panic(ValueError.New("Negative zero coercion (z) not allowed in string format specifier"))
	case f.alternate:
		panic(ValueError.New("Alternate form (#) not allowed in string format specifier"))
	case f.align == '=' && !f.zero:
		panic(ValueError.New("'=' alignment not allowed in string format specifier"))
	case f.grouping != 0:
		panic(ValueError.Newf("Cannot specify '%c' with 's'.", f.grouping))
	}
	if f.align == '=' {
		f.align = '<'
	}
	if f.precision >= 0 && StrLen(s) > f.precision {
		s = s[:byteOffset(s, f.precision)]
	}
	return f.pad(s, 0, '<')
}

package fastapi

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// bound checks the constraints of a value that has the right type: out is the converted one, x the input.
func (v *validation) bound(t *schemaType, out, x any, loc []any) {
	of := *t.innermost()
	of.bounds = t.bounds
	t = &of
	switch t.kind {
	case kindStr, kindBytes:
		v.boundText(t.bounds, out, x, loc)
		return
	case kindClass:
		if t.class().Name == "Decimal" && !v.boundDigits(t.bounds, out, x, loc) {
			return
		}
	}
	if v.boundOrder(t, out, x, loc) {
		v.boundSize(t, out, x, loc)
	}
}

// boundOrder compares a value with its limits.
func (v *validation) boundOrder(t *schemaType, out, x any, loc []any) bool {
	b := t.bounds
	f, isFloat := out.(float64)
	nan := isFloat && math.IsNaN(f)
	for _, c := range []struct {
		typ, key, words string
		limit           any
		ok              func(limit any) bool
	}{
		{"multiple_of", "multiple_of", "a multiple of", b.multipleOf, func(l any) bool { return py.Eq(py.Mod(out, l), 0) }},
		{"less_than_equal", "le", "less than or equal to", b.le, func(l any) bool { return !nan && py.Le(out, l) }},
		{"less_than", "lt", "less than", b.lt, func(l any) bool { return !nan && py.Lt(out, l) }},
		{"greater_than_equal", "ge", "greater than or equal to", b.ge, func(l any) bool { return !nan && py.Ge(out, l) }},
		{"greater_than", "gt", "greater than", b.gt, func(l any) bool { return !nan && py.Gt(out, l) }},
	} {
		if c.limit == nil || c.ok(c.limit) {
			continue
		}
		shown := t.shownLimit(c.limit)
		v.fail(c.typ, "Input should be "+c.words+" "+numberText(shown), loc, x, pair{c.key, shown})
		return false
	}
	return true
}

// shownLimit is a limit as faults show it: of the type of the values, and moments as texts.
func (t *schemaType) shownLimit(limit any) any {
	n, isInt := limit.(int)
	switch {
	case t.kind == kindFloat && isInt:
		return float64(n)
	case t.kind != kindClass:
		return limit
	}
	switch c := t.class(); c.Name {
	case "Decimal":
		return must(py.Call(py.CurrentContext(), c, limit))
	case "date", "datetime", "time":
		return must(py.CallMethod(py.CurrentContext(), limit, "isoformat"))
	case "timedelta":
		return spokenDuration(limit)
	}
	return limit
}

// boundDigits checks max_digits and decimal_places of a Decimal; zeros at its end do not count where that helps.
func (v *validation) boundDigits(b *fieldSettings, out, x any, loc []any) bool {
	if b.maxDigits == nil && b.decimalPlaces == nil {
		return true
	}
	total, places := digitsOf(out)
	least, leastPlaces := digitsOf(must(py.CallMethod(py.CurrentContext(), out, "normalize")))
	fail := func(typ, key string, limit int, noun, rest string) bool {
		v.fail(typ, "Decimal input should have no more than "+count(limit, noun)+rest, loc, x, pair{key, limit})
		return false
	}
	switch {
	case b.maxDigits != nil && min(total, least) > *b.maxDigits:
		return fail("decimal_max_digits", "max_digits", *b.maxDigits, "digit", " in total")
	case b.decimalPlaces == nil:
	case min(places, leastPlaces) > *b.decimalPlaces:
		return fail("decimal_max_places", "decimal_places", *b.decimalPlaces, "decimal place", "")
	case b.maxDigits != nil:
		if whole := *b.maxDigits - *b.decimalPlaces; min(total-places, least-leastPlaces) > whole {
			return fail("decimal_whole_digits", "whole_digits", whole, "digit", " before the decimal point")
		}
	}
	return true
}

// digitsOf counts the digits of a Decimal, and those behind the point.
func digitsOf(d any) (total, places int) {
	parts := must(py.CallMethod(py.CurrentContext(), d, "as_tuple"))
	total = py.Len(py.GetAttr(parts, "digits"))
	exponent, _ := py.GetAttr(parts, "exponent").(int)
	if exponent >= 0 {
		return total + exponent, 0
	}
	return max(total, -exponent), -exponent
}

// numberText is how messages show a limit: a whole float without its fraction.
func numberText(x any) string {
	if f, ok := x.(float64); ok && f == math.Trunc(f) && math.Abs(f) < 1e16 {
		return fmt.Sprintf("%.0f", f)
	}
	return py.Str(x)
}

var patterns sync.Map // string -> *regexp.Regexp

func compiled(pattern string) *regexp.Regexp {
	if re, ok := patterns.Load(pattern); ok {
		return re.(*regexp.Regexp)
	}
	re := regexp.MustCompile(pattern)
	patterns.Store(pattern, re)
	return re
}

func (v *validation) boundText(b *fieldSettings, out, x any, loc []any) {
	n := py.Len(out)
	switch {
	case b.maxLength != nil && n > *b.maxLength:
		v.fail("string_too_long", "String should have at most "+count(*b.maxLength, "character"), loc, x, pair{"max_length", *b.maxLength})
	case b.minLength != nil && n < *b.minLength:
		v.fail("string_too_short", "String should have at least "+count(*b.minLength, "character"), loc, x, pair{"min_length", *b.minLength})
	case b.pattern != "" && !compiled(b.pattern).MatchString(py.Str(out)):
		v.fail("string_pattern_mismatch", "String should match pattern '"+b.pattern+"'", loc, x, pair{"pattern", b.pattern})
	}
}

// sizedKinds are what faults call containers.
var sizedKinds = map[kind]string{kindList: "List", kindSet: "Set", kindDict: "Dictionary", kindTuple: "Tuple"}

func (v *validation) boundSize(t *schemaType, out, x any, loc []any) {
	b := t.bounds
	if b.minLength == nil && b.maxLength == nil {
		return
	}
	n, name := py.Len(out), sizedKinds[t.kind]
	switch {
	case name == "":
		name = "Value"
	case t.frozen:
		name = "Frozenset"
	}
	ctx := func(key string, limit int, actual any) []pair {
		return []pair{{"field_type", name}, {key, limit}, {"actual_length", actual}}
	}
	switch {
	case b.minLength != nil && n < *b.minLength:
		v.fail("too_short", fmt.Sprintf("%s should have at least %s after validation, not %d", name, count(*b.minLength, "item"), n), loc, x, ctx("min_length", *b.minLength, n)...)
	case b.maxLength != nil && n > *b.maxLength:
		actual, shown := any(n), strconv.Itoa(n)
		if t.kind == kindSet || t.kind == kindDict { // of which pydantic does not count the rest
			actual, shown = nil, "more"
		}
		v.fail("too_long", fmt.Sprintf("%s should have at most %s after validation, not %s", name, count(*b.maxLength, "item"), shown), loc, x, ctx("max_length", *b.maxLength, actual)...)
		if actual == nil {
			v.faults[len(v.faults)-1].ctx.Set("actual_length", nil)
		}
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

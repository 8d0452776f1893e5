package fastapi

import (
	"fmt"
	"math"
	"regexp"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// bound checks the constraints of a value that has the right type: out is the converted one, x the input.
func (v *validation) bound(t *schemaType, out, x any, loc []any) {
	switch t.kind {
	case kindInt, kindFloat:
		v.boundNumber(t, out, x, loc)
	case kindStr, kindBytes:
		v.boundText(t.bounds, out, x, loc)
	case kindList, kindSet, kindDict:
		v.boundItems(t, out, x, loc)
	}
}

func (v *validation) boundNumber(t *schemaType, out, x any, loc []any) {
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
		limit := c.limit
		if n, ok := limit.(int); ok && t.kind == kindFloat {
			limit = float64(n)
		}
		v.fail(c.typ, "Input should be "+c.words+" "+numberText(c.limit), loc, x, pair{c.key, limit})
		return
	}
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

func (v *validation) boundItems(t *schemaType, out, x any, loc []any) {
	n, b := py.Len(out), t.bounds
	name := map[kind]string{kindList: "List", kindSet: "Set", kindDict: "Dictionary"}[t.kind]
	ctx := func(key string, limit int) []pair {
		return []pair{{"field_type", name}, {key, limit}, {"actual_length", n}}
	}
	switch {
	case b.minLength != nil && n < *b.minLength:
		v.fail("too_short", fmt.Sprintf("%s should have at least %s after validation, not %d", name, count(*b.minLength, "item"), n), loc, x, ctx("min_length", *b.minLength)...)
	case b.maxLength != nil && n > *b.maxLength:
		v.fail("too_long", fmt.Sprintf("%s should have at most %s after validation, not %d", name, count(*b.maxLength, "item"), n), loc, x, ctx("max_length", *b.maxLength)...)
	}
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

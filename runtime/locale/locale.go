// Package locale answers Python's locale module for the C locale, the only one that a Go program has.
package locale

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The categories.
const (
	LCCTYPE    = 0
	LCNUMERIC  = 1
	LCTIME     = 2
	LCCOLLATE  = 3
	LCMONETARY = 4
	LCMESSAGES = 5
	LCALL      = 6
	CHARMAX    = 127
)

// Error is locale.Error.
var Error = lib.Exception("locale", "Error", py.ExceptionType)

// current is the name of the locale, per category.
var current = [7]string{"C.UTF-8", "C", "C", "C", "C", "C", ""}

// known are the names that mean the C locale.
var known = map[string]string{"C": "C", "POSIX": "C", "C.UTF-8": "C.UTF-8", "C.utf8": "C.UTF-8", "": "C.UTF-8"}

// Setlocale is locale.setlocale(category, locale). Every locale but those that mean C is one that the system does not have.
func Setlocale(category int, locale any) string {
	if category < 0 || category > LCALL {
		panic(Error.New("invalid locale category"))
	}
	if locale == nil {
		return query(category)
	}
	name := py.Str(locale)
	if t, ok := locale.(py.Tuple); ok {
		name = joined(t)
	}
	found, ok := known[name]
	if !ok {
		panic(Error.New("unsupported locale setting"))
	}
	if category == LCALL {
		for i := range LCALL {
			current[i] = found
		}
	} else {
		current[category] = found
	}
	return found
}

func joined(t py.Tuple) string {
	if len(t) != 2 || t[0] == nil {
		return "C"
	}
	if t[1] == nil {
		return py.Str(t[0])
	}
	return py.Str(t[0]) + "." + py.Str(t[1])
}

func query(category int) string {
	if category != LCALL {
		return current[category]
	}
	same := true
	for i := range LCALL {
		same = same && current[i] == current[0]
	}
	if same {
		return current[0]
	}
	names := []string{"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES"}
	for i := range names {
		names[i] += "=" + current[i]
	}
	return strings.Join(names, ";") + ";LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C"
}

// Getlocale is locale.getlocale(category): language and encoding.
func Getlocale(category int) py.Tuple {
	if category == LCALL {
		panic(py.TypeError.New("category LC_ALL is not supported"))
	}
	if Setlocale(category, nil) == "C" {
		return py.Tuple{nil, nil}
	}
	return py.Tuple{"C", "UTF-8"}
}

// Getpreferredencoding is locale.getpreferredencoding().
func Getpreferredencoding() string { return "utf-8" }

// FormatString is locale.format_string(f, val): in the C locale the % operator.
func FormatString(format string, val any) string { return py.Percent(format, val) }

// Currency is locale.currency(val): the C locale has no currency.
func Currency(val any) string {
	panic(py.ValueError.New("Currency formatting is not possible using the 'C' locale."))
}

// Atof is locale.atof(string).
func Atof(s string) float64 { return py.ParseFloat(s) }

// Str is locale.str(val): a float with twelve digits.
func Str(val float64) string { return py.Percent("%.12g", val) }

// Strcoll is locale.strcoll(a, b).
func Strcoll(a, b string) int { return strings.Compare(a, b) }

// Strxfrm is locale.strxfrm(s).
func Strxfrm(s string) string { return s }

// Localeconv is locale.localeconv() of the C locale.
func Localeconv() *py.Dict[any, any] {
	d := py.NewDict[any, any]()
	none := func() any { return py.ListOf([]any{}) }
	for _, kv := range []py.KV{
		{Key: "decimal_point", Value: "."}, {Key: "thousands_sep", Value: ""}, {Key: "grouping", Value: none()},
		{Key: "int_curr_symbol", Value: ""}, {Key: "currency_symbol", Value: ""}, {Key: "mon_decimal_point", Value: ""},
		{Key: "mon_thousands_sep", Value: ""}, {Key: "mon_grouping", Value: none()}, {Key: "positive_sign", Value: ""},
		{Key: "negative_sign", Value: ""}, {Key: "int_frac_digits", Value: CHARMAX}, {Key: "frac_digits", Value: CHARMAX},
		{Key: "p_cs_precedes", Value: CHARMAX}, {Key: "p_sep_by_space", Value: CHARMAX}, {Key: "n_cs_precedes", Value: CHARMAX},
		{Key: "n_sep_by_space", Value: CHARMAX}, {Key: "p_sign_posn", Value: CHARMAX}, {Key: "n_sign_posn", Value: CHARMAX},
	} {
		d.Set(kv.Key, kv.Value)
	}
	return d
}

// Module is the module object of locale.
var Module = lib.Module("locale", func(m *py.Module) {
	for i, name := range []string{"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_ALL"} {
		m.Set(name, i)
	}
	m.Set("CHAR_MAX", CHARMAX).Set("Error", Error)
	lib.Add(m, "setlocale", "category, locale=None", func(a []any) any { return Setlocale(lib.Int(a[0]), a[1]) })
	lib.Add(m, "getlocale", "category=0", func(a []any) any { return Getlocale(lib.Int(a[0])) })
	lib.Add(m, "getpreferredencoding", "do_setlocale=True", func([]any) any { return Getpreferredencoding() })
	lib.Add(m, "getencoding", "", func([]any) any { return Getpreferredencoding() })
	lib.Add(m, "localeconv", "", func([]any) any { return Localeconv() })
	lib.Add(m, "format_string", "f, val, grouping=False, monetary=False", func(a []any) any { return FormatString(py.Str(a[0]), a[1]) })
	lib.Add(m, "currency", "val, symbol=True, grouping=False, international=False", func(a []any) any { return Currency(a[0]) })
	lib.Add(m, "str", "val", func(a []any) any { return Str(lib.Float(a[0])) })
	lib.Add(m, "delocalize", "string", func(a []any) any { return a[0] })
	lib.Add(m, "atof", "string, func=None", func(a []any) any {
		if a[1] != nil {
			return lib.Call(a[1], a[0])
		}
		return Atof(lib.Str(a[0], "string"))
	})
	lib.Add(m, "atoi", "string", func(a []any) any { return py.ToAny(py.ToInt(a[0])) })
	lib.Add(m, "strcoll", "a, b, /", func(a []any) any { return Strcoll(lib.Str(a[0], "argument 1"), lib.Str(a[1], "argument 2")) })
	lib.Add(m, "strxfrm", "string, /", func(a []any) any { return a[0] })
})

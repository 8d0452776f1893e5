package hir

import "strings"

// PercentField is text of a % format and the conversion behind it.
type PercentField struct {
	Text string // with %% as %
	// Verb is the conversion: 's', 'd', …; 0 behind the last text.
	Verb  byte
	Flags string // of "-+ 0#"
	// Width and Precision are digits; Precision begins with its point.
	Width, Precision string
}

// PercentFields takes a % format apart; false when it has mapping keys, *, or conversions that do not exist.
func PercentFields(format string) ([]PercentField, bool) {
	var out []PercentField
	var text strings.Builder
	for {
		i := strings.IndexByte(format, '%')
		if i < 0 || i+1 >= len(format) {
			if i >= 0 {
				return nil, false
			}
			text.WriteString(format)
			return append(out, PercentField{Text: text.String()}), true
		}
		text.WriteString(format[:i])
		format = format[i+1:]
		if format[0] == '%' {
			text.WriteByte('%')
			format = format[1:]
			continue
		}
		f := PercentField{Text: text.String()}
		text.Reset()
		f.Flags, format = span(format, "-+ 0#")
		f.Width, format = span(format, "0123456789")
		if strings.HasPrefix(format, ".") {
			var digits string
			digits, format = span(format[1:], "0123456789")
			f.Precision = "." + digits
		}
		if format == "" || strings.IndexByte("diouxXeEfFgGcrsa", format[0]) < 0 {
			return nil, false
		}
		f.Verb, format = format[0], format[1:]
		out = append(out, f)
	}
}

// span cuts off what s begins with of the set.
func span(s, set string) (head, tail string) {
	n := len(s) - len(strings.TrimLeft(s, set))
	return s[:n], s[n:]
}

package py

import (
	"math"
	"strings"
)

// percentArgs hands out the values of a %-format one by one, or by key.
type percentArgs struct {
	args  []any
	next  int
	value any // the right operand as a whole
	keys  bool
}

func newPercentArgs(value any, bytesFormat bool) *percentArgs {
	value = ToAny(value)
	a := &percentArgs{value: value}
	if t, ok := bare(value).(Tuple); ok {
		a.args = t
		return a
	}
	if t, ok := value.(interface{ Items() Tuple }); ok { // a tuple of the library whose items have names
		a.args = t.Items()
		return a
	}
	a.args = []any{value}
	switch value.(type) {
	case nil, int, float64, string, bool:
	case Bytes, *ByteArray:
		a.keys = !bytesFormat
	case floorDict, floorList, *Range, *MemoryView:
		a.keys = true // has __getitem__, which is all that CPython asks of a mapping
	default:
		a.keys = hasSpecial(value, "__getitem__")
	}
	return a
}

func (a *percentArgs) take() any {
	if a.next >= len(a.args) {
		panic(TypeError.New("not enough arguments for format string"))
	}
	a.next++
	return a.args[a.next-1]
}

func (a *percentArgs) lookup(key any) any {
	if !a.keys {
		panic(TypeError.New("format requires a mapping"))
	}
	a.next = len(a.args)
	return GetItem(a.value, key)
}

// finish checks that nothing was left over; a mapping may be.
func (a *percentArgs) finish() {
	if a.next < len(a.args) && !a.keys {
		panic(TypeError.New("not all arguments converted during string formatting"))
	}
}

// percentSpec is one conversion, %[(key)][flags][width][.precision]type.
type percentSpec struct {
	left, plus, space, zero, alternate bool
	width, precision                   int
	typ                                rune
}

// Percent is format % args on str.
func Percent(format string, args any) string {
	a := newPercentArgs(args, false)
	var b strings.Builder
	percentWalk(format, a, b.WriteString, func(s percentSpec, v any) string { return s.format(v) },
		func(key string) any { return key })
	a.finish()
	return b.String()
}

// percentWalk writes literal text, and conv's answer for each conversion.
func percentWalk(format string, a *percentArgs, write func(string) (int, error), conv func(percentSpec, any) string, key func(string) any) {
	i := 0
	for {
		j := strings.IndexByte(format[i:], '%')
		if j < 0 {
			write(format[i:])
			return
		}
		write(format[i : i+j])
		s, v, next := parsePercent(format, i+j+1, a, key)
		if s.typ == '%' {
			write("%")
		} else {
			write(conv(s, v))
		}
		i = next
	}
}

// parsePercent reads the conversion that begins at i, behind the percent sign, and takes its value.
func parsePercent(format string, i int, a *percentArgs, key func(string) any) (s percentSpec, v any, next int) {
	s.precision = -1
	start := i
	need := func() byte {
		if i >= len(format) {
			panic(ValueError.New("incomplete format"))
		}
		return format[i]
	}
	keyed := false
	if need() == '(' {
		end := matchingParen(format, i)
		v, keyed = a.lookup(key(format[i+1:end])), true
		i = end + 1
	}
	i = s.flags(format, i)
	if need() == '*' {
		s.width = percentStar(a)
		if s.width < 0 {
			s.left, s.width = true, -s.width
		}
		i++
	} else {
		s.width, i = percentNumber(format, i)
	}
	if need() == '.' {
		i++
		if need() == '*' {
			s.precision = max(percentStar(a), 0)
			i++
		} else {
			s.precision, i = percentNumber(format, i)
		}
	}
	if c := need(); c == 'h' || c == 'l' || c == 'L' {
		i++
		need()
	}
	at := i
	var size int
	s.typ, size = decodeRune(format[i:])
	if !strings.ContainsRune("diouxXeEfFgGcrsabu", s.typ) && (s.typ != '%' || at != start) {
		panic(ValueError.Newf("unsupported format character '%s' (0x%x) at index %d", printableOr(s.typ), s.typ, StrLen(format[:at])))
	}
	if s.typ != '%' && !keyed {
		v = a.take()
	}
	return s, v, i + size
}

func printableOr(c rune) string {
	if c > 31 && c < 127 {
		return string(c)
	}
	return "?"
}

func matchingParen(format string, i int) int {
	depth := 0
	for j := i; j < len(format); j++ {
		switch format[j] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return j
			}
		}
	}
	panic(ValueError.New("incomplete format key"))
}

func (s *percentSpec) flags(format string, i int) int {
	for ; i < len(format); i++ {
		switch format[i] {
		case '-':
			s.left = true
		case '+':
			s.plus = true
		case ' ':
			s.space = true
		case '0':
			s.zero = true
		case '#':
			s.alternate = true
		default:
			return i
		}
	}
	return i
}

func percentStar(a *percentArgs) int {
	v, ok := asInteger(a.take())
	if !ok {
		panic(TypeError.New("* wants int"))
	}
	return v.clamp()
}

func percentNumber(format string, i int) (int, int) {
	n := 0
	for ; i < len(format) && format[i] >= '0' && format[i] <= '9'; i++ {
		n = n*10 + int(format[i]-'0')
		if n > math.MaxInt32 {
			panic(ValueError.New("width too big"))
		}
	}
	return n, i
}

package py

// formatSpec is the format specification mini-language, [[fill]align][sign][z][#][0][width][grouping][.precision][type].
type formatSpec struct {
	fill      rune
	align     byte // 0 when not given
	sign      byte
	zeroNeg   bool // z
	alternate bool // #
	zero      bool // 0
	width     int
	grouping  byte // ',' or '_'
	precision int  // -1 when not given
	typ       rune // 0 when not given
}

func isAlign(c rune) bool { return c == '<' || c == '>' || c == '=' || c == '^' }

// parseSpec reads a specification; typeOf names the type for errors.
func parseSpec(spec, typeOf string) formatSpec {
	f := formatSpec{fill: ' ', precision: -1}
	rs := codePoints(spec)
	fillGiven := false
	switch {
	case len(rs) >= 2 && isAlign(rs[1]):
		f.fill, f.align, fillGiven = rs[0], byte(rs[1]), true
		rs = rs[2:]
	case len(rs) >= 1 && isAlign(rs[0]):
		f.align = byte(rs[0])
		rs = rs[1:]
	}
	take := func(c rune) bool {
		if len(rs) > 0 && rs[0] == c {
			rs = rs[1:]
			return true
		}
		return false
	}
	switch {
	case take('+'):
		f.sign = '+'
	case take('-'):
		f.sign = '-'
	case take(' '):
		f.sign = ' '
	}
	f.zeroNeg = take('z')
	f.alternate = take('#')
	if !fillGiven && take('0') {
		f.fill, f.zero = '0', true
		if f.align == 0 {
			f.align = '='
		}
	}
	f.width, rs = specNumber(rs, 0)
	rs = f.parseGrouping(rs)
	if len(rs) > 0 && rs[0] == '.' {
		before := len(rs) - 1
		f.precision, rs = specNumber(rs[1:], -1)
		if len(rs) == before {
			panic(ValueError.New("Format specifier missing precision"))
		}
	}
	if len(rs) > 1 {
		panic(ValueError.Newf("Invalid format specifier '%s' for object of type '%s'", spec, typeOf))
	}
	if len(rs) == 1 {
		f.typ = rs[0]
	}
	f.checkGrouping()
	return f
}

func specNumber(rs []rune, def int) (int, []rune) {
	n, i := 0, 0
	for ; i < len(rs); i++ {
		d, ok := decimalValue(rs[i])
		if !ok {
			break
		}
		n = n*10 + d
		if n > 1<<40 {
			panic(ValueError.New("Too many decimal digits in format string"))
		}
	}
	if i == 0 {
		return def, rs
	}
	return n, rs[i:]
}

func (f *formatSpec) parseGrouping(rs []rune) []rune {
	for len(rs) > 0 && (rs[0] == ',' || rs[0] == '_') {
		switch {
		case f.grouping == 0:
			f.grouping = byte(rs[0])
		case f.grouping == byte(rs[0]):
			panic(ValueError.Newf("Cannot specify '%c' with '%c'.", f.grouping, f.grouping))
		default:
			panic(ValueError.New("Cannot specify both ',' and '_'."))
		}
		rs = rs[1:]
	}
	return rs
}

func (f *formatSpec) checkGrouping() {
	if f.grouping == 0 {
		return
	}
	switch f.typ {
	case 'd', 'e', 'f', 'g', 'E', 'G', 'F', '%', 0:
		return
	case 'b', 'o', 'x', 'X':
		if f.grouping == '_' {
			return
		}
	}
	panic(ValueError.Newf("Cannot specify '%c' with '%s'.", f.grouping, specChar(f.typ)))
}

func specChar(c rune) string {
	if c > 32 && c < 128 {
		return string(c)
	}
	return string(append([]byte{'\\', 'x'}, hexOf(c)...))
}

func hexOf(c rune) []byte {
	var b []byte
	for shift := 28; shift >= 0; shift -= 4 {
		if d := c >> shift & 15; d != 0 || len(b) > 0 || shift == 0 {
			b = append(b, hexDigits[d])
		}
	}
	return b
}

func (f *formatSpec) unknown(typeOf string) {
	panic(ValueError.Newf("Unknown format code '%s' for object of type '%s'", specChar(f.typ), typeOf))
}

// pad brings s to the width; def is the alignment when none is given. lead is how much of s is sign and prefix, after
// which the alignment '=' puts the fill.
func (f *formatSpec) pad(s string, lead int, def byte) string {
	n := f.width - StrLen(s)
	if n <= 0 {
		return s
	}
	fill := runeString(f.fill)
	align := f.align
	if align == 0 {
		align = def
	}
	switch align {
	case '<':
		return s + StrRepeat(fill, n)
	case '^':
		return StrRepeat(fill, n/2) + s + StrRepeat(fill, n-n/2)
	case '=':
		return s[:lead] + StrRepeat(fill, n) + s[lead:]
	}
	return StrRepeat(fill, n) + s
}

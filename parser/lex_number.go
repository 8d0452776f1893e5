package parser

import "strings"

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isHexDigit(c byte) bool {
	return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f'
}

// number reads an integer, float or imaginary literal.
func (l *lexer) number() {
	start := l.pos
	var ok bool
	if l.src[l.pos] == '0' {
		switch l.peek(1) | 0x20 {
		case 'x':
			ok = l.radix("hexadecimal", isHexDigit)
		case 'o':
			ok = l.radix("octal", func(c byte) bool { return '0' <= c && c <= '7' })
		case 'b':
			ok = l.radix("binary", func(c byte) bool { return c == '0' || c == '1' })
		default:
			ok = l.zeros(start)
		}
	} else {
		ok = (l.src[l.pos] == '.' || l.digits()) && l.afterDigits()
	}
	if ok {
		l.emit(kNumber, start)
	}
}

// badNumber reports an error just behind pos and skips the rest of what looks like the literal.
func (l *lexer) badNumber(format string, args ...any) bool {
	l.failf(l.pos, format, args...)
	for l.pos < len(l.src) && continuesName(l.src[l.pos]) {
		l.pos++
	}
	return false
}

func continuesName(c byte) bool { return c >= 128 || identChar[c] }

// radix reads what follows 0x, 0o or 0b.
func (l *lexer) radix(name string, isDigitOf func(byte) bool) bool {
	l.pos += 2
	for {
		if l.peek(0) == '_' {
			l.pos++
		}
		if c := l.peek(0); !isDigitOf(c) {
			if isDigit(c) {
				l.pos++
				return l.badNumber("invalid digit '%c' in %s literal", c, name)
			}
			return l.badNumber("invalid %s literal", name)
		}
		for isDigitOf(l.peek(0)) {
			l.pos++
		}
		if l.peek(0) != '_' {
			break
		}
	}
	if c := l.peek(0); isDigit(c) {
		l.pos++
		return l.badNumber("invalid digit '%c' in %s literal", c, name)
	}
	return l.endOfNumber(name)
}

// zeros reads a literal that begins with 0: a float, or zero itself.
func (l *lexer) zeros(start int) bool {
	for {
		if l.peek(0) == '_' {
			l.pos++
			if !isDigit(l.peek(0)) {
				return l.badNumber("invalid decimal literal")
			}
		}
		if l.peek(0) != '0' {
			break
		}
		l.pos++
	}
	zerosEnd := l.pos
	nonzero := isDigit(l.peek(0))
	if nonzero && !l.digits() {
		return false
	}
	switch c := l.peek(0) | 0x20; {
	case l.peek(0) == '.', c == 'e', c == 'j':
		return l.afterDigits()
	case nonzero:
		l.fail(lexError{SyntaxError: SyntaxError{
			Msg: "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
			Pos: Position{l.line, start - l.lineStart}, End: Position{l.line, zerosEnd - l.lineStart},
		}})
		return false
	}
	return l.endOfNumber("decimal")
}

// digits reads decimal digits with single underscores between them.
func (l *lexer) digits() bool {
	for {
		for isDigit(l.peek(0)) {
			l.pos++
		}
		if l.peek(0) != '_' {
			return true
		}
		l.pos++
		if !isDigit(l.peek(0)) {
			return l.badNumber("invalid decimal literal")
		}
	}
}

// afterDigits reads fraction, exponent and the j of an imaginary number.
func (l *lexer) afterDigits() bool {
	if l.peek(0) == '.' {
		l.pos++
		if isDigit(l.peek(0)) && !l.digits() {
			return false
		}
	}
	if c := l.peek(0); c == 'e' || c == 'E' {
		switch c := l.peek(1); {
		case c == '+' || c == '-':
			l.pos += 2
			if !isDigit(l.peek(0)) {
				return l.badNumber("invalid decimal literal")
			}
		case isDigit(c):
			l.pos++
		default:
			return l.endOfNumber("decimal")
		}
		if !l.digits() {
			return false
		}
	}
	if c := l.peek(0); c == 'j' || c == 'J' {
		l.pos++
		return l.endOfNumber("imaginary")
	}
	return l.endOfNumber("decimal")
}

// endOfNumber refuses a letter right behind a number, unless it begins a keyword that may follow one (`1if x else y`,
// which CPython still takes).
func (l *lexer) endOfNumber(name string) bool {
	c := l.peek(0)
	if c >= 128 || !identChar[c] {
		return true
	}
	rest := l.src[l.pos:]
	for _, word := range [...]string{"and", "else", "for", "or", "not"} {
		if strings.HasPrefix(rest, word) && (len(rest) == len(word) || !continuesName(rest[len(word)])) {
			return true
		}
	}
	for _, word := range [...]string{"if", "in", "is"} {
		if strings.HasPrefix(rest, word) {
			return true // CPython does not look whether the word goes on
		}
	}
	return l.badNumber("invalid %s literal", name)
}

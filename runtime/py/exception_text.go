package py

import (
	"fmt"
	"path"
	"unicode/utf8"
)

// Error returns str(e).
func (e *Exception) Error() string {
	if cls := e.PyClass(); !cls.builtin && cls.fields == nil {
		if m, ok := cls.lookupUser("__str__"); ok && m != nil {
			return resultStr(must(callBound(m, e)), "__str__")
		}
	}
	return e.text()
}

// BaseString returns BaseException.__str__(e), or that of the built-in class which e derives from.
func (e *Exception) BaseString() string { return e.text() }

// text is the builtin __str__.
func (e *Exception) text() string {
	switch c := e.PyClass(); {
	case c == ExceptionType, c == ValueError, c == TypeError: // the usual ones, without the searches below
	case c.native == nativeOSError:
		if s, ok := e.osErrorText(); ok {
			return s
		}
	case c.IsSubclassOf(KeyError):
		if e.count == 1 {
			return Repr(e.arg)
		}
	case c.IsSubclassOf(UnicodeError):
		if s, ok := e.unicodeText(); ok {
			return s
		}
	case c.IsSubclassOf(SyntaxError):
		return e.syntaxText()
	}
	switch e.count {
	case 0:
		return ""
	case 1:
		if s, ok := e.arg.(string); ok {
			return s
		}
		return Str(e.arg)
	}
	return Repr(e.more.args)
}

// exceptionRepr is BaseException.__repr__: ValueError('x').
func exceptionRepr(e BaseException) string {
	x := e.exception()
	if x.count == 1 {
		return e.PyClass().Name + "(" + Repr(x.arg) + ")"
	}
	return e.PyClass().Name + Repr(x.Args())
}

// osErrorText is OSError.__str__: [Errno 2] No such file or directory: 'x'.
func (e *Exception) osErrorText() (string, bool) {
	errno, hasErrno := e.field("errno")
	if !hasErrno {
		return "", false
	}
	strerror, _ := e.field("strerror")
	text := fmt.Sprintf("[Errno %s] %s", Str(errno), Str(strerror))
	if name, ok := e.field("filename"); ok && name != nil {
		text += ": " + Repr(name)
		if second, ok := e.field("filename2"); ok && second != nil {
			text += " -> " + Repr(second)
		}
		return text, true
	}
	return text, errno != nil && strerror != nil
}

// unicodeText is the __str__ of UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError.
func (e *Exception) unicodeText() (string, bool) {
	args := e.Args()
	if e.PyClass().IsSubclassOf(UnicodeTranslateError) && len(args) == 4 {
		return unicodeRange("", "translate", args[0], args[1], args[2], args[3]), true
	}
	if len(args) != 5 {
		return "", false
	}
	verb := "encode"
	if e.PyClass().IsSubclassOf(UnicodeDecodeError) {
		verb = "decode"
	}
	return unicodeRange(fmt.Sprintf("'%s' codec ", Str(args[0])), verb, args[1], args[2], args[3], args[4]), true
}

func unicodeRange(codec, verb string, object, start, end, reason any) string {
	from, _ := bare(start).(int)
	to, _ := bare(end).(int)
	if to != from+1 {
		unit := "characters"
		if verb == "decode" {
			unit = "bytes"
		}
		return fmt.Sprintf("%scan't %s %s in position %d-%d: %s", codec, verb, unit, from, to-1, Str(reason))
	}
	if b, ok := object.(Bytes); ok && from >= 0 && from < len(b) {
		return fmt.Sprintf("%scan't %s byte 0x%02x in position %d: %s", codec, verb, b[from], from, Str(reason))
	}
	return fmt.Sprintf("%scan't %s character '%s' in position %d: %s", codec, verb, escapedRune(object, from), from, Str(reason))
}

func escapedRune(object any, at int) string {
	s, _ := object.(string)
	for i := 0; len(s) > 0; i++ {
		r, size := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && size == 1 && len(s) >= 3 { // a lone surrogate, kept as WTF-8
			r, size = rune(s[0]&0x0f)<<12|rune(s[1]&0x3f)<<6|rune(s[2]&0x3f), 3
		}
		if i == at {
			switch {
			case r <= 0xff:
				return fmt.Sprintf(`\x%02x`, r)
			case r <= 0xffff:
				return fmt.Sprintf(`\u%04x`, r)
			}
			return fmt.Sprintf(`\U%08x`, r)
		}
		s = s[size:]
	}
	return ""
}

// syntaxText is SyntaxError.__str__: message (file, line n).
func (e *Exception) syntaxText() string {
	msg := Str(e.argAt(0))
	if e.count == 0 {
		msg = "None"
	}
	place, ok := e.argAt(1).(Tuple)
	if !ok || len(place) < 2 {
		return msg
	}
	file, isStr := place[0].(string)
	line, isInt := place[1].(int)
	switch {
	case isStr && isInt:
		return fmt.Sprintf("%s (%s, line %d)", msg, path.Base(file), line)
	case isStr:
		return fmt.Sprintf("%s (%s)", msg, path.Base(file))
	case isInt:
		return fmt.Sprintf("%s (line %d)", msg, line)
	}
	return msg
}

// field returns a member of a builtin exception class.
func (e *Exception) field(name string) (any, bool) {
	if e.more == nil {
		return nil, false
	}
	return e.more.fields.get(name)
}

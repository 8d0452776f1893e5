package base64

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/binascii"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// a85Alphabet are the characters of Ascii85, from "!" on.
var a85Alphabet = func() string {
	var b strings.Builder
	for c := byte('!'); c <= 'u'; c++ {
		b.WriteByte(c)
	}
	return b.String()
}()

// spaces are four of them as a word.
const spaces = 0x20202020

// A85encode is base64.a85encode(data, ...); wrapcol is the length of lines, 0 for one line.
func A85encode(data py.Bytes, foldSpaces bool, wrapcol int, pad, adobe bool) py.Bytes {
	text := encode85(data, a85Alphabet, pad, func(word uint32) string {
		switch {
		case word == 0:
			return "z"
		case word == spaces && foldSpaces:
			return "y"
		}
		return ""
	})
	if adobe {
		text = "<~" + text
	}
	if wrapcol != 0 {
		text = wrap(text, wrapcol, adobe)
	}
	if adobe {
		text += "~>"
	}
	return py.Bytes(text)
}

// wrap breaks a text into lines; the end mark of Adobe's form must fit on the last one.
func wrap(text string, width int, adobe bool) string {
	least := 1
	if adobe {
		least = 2
	}
	width = max(least, width)
	var lines []string
	for i := 0; i < len(text); i += width {
		lines = append(lines, text[i:min(i+width, len(text))])
	}
	if adobe && len(lines[len(lines)-1])+2 > width {
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n")
}

// A85decode is base64.a85decode(text, ...).
func A85decode(text py.Bytes, foldSpaces, adobe bool, ignore py.Bytes) py.Bytes {
	s := string(text)
	if adobe {
		body, ok := strings.CutSuffix(s, "~>")
		if !ok {
			panic(py.ValueError.New("Ascii85 encoded byte sequences must end with b'~>'"))
		}
		s = body
		if strings.HasPrefix(string(text), "<~") {
			s = s[min(2, len(s)):]
		}
	}
	var out, hunk []byte
	word := func(short byte, b byte) {
		if len(hunk) > 0 {
			panic(py.ValueError.Newf("%c inside Ascii85 5-tuple", short))
		}
		out = append(out, b, b, b, b)
	}
	for _, c := range []byte(s + "uuuu") {
		switch {
		case c >= '!' && c <= 'u':
			if hunk = append(hunk, c); len(hunk) < 5 {
				continue
			}
			acc := uint64(0)
			for _, d := range hunk {
				acc = acc*85 + uint64(d-'!')
			}
			if acc > 0xffffffff {
				panic(py.RaiseFrom(py.ValueError.New("Ascii85 overflow"), nil))
			}
			out = append(out, byte(acc>>24), byte(acc>>16), byte(acc>>8), byte(acc))
			hunk = nil
		case c == 'z':
			word(c, 0)
		case c == 'y' && foldSpaces:
			word(c, ' ')
		case strings.IndexByte(string(ignore), c) >= 0:
		default:
			panic(py.ValueError.Newf("Non-Ascii85 digit found: %c", c))
		}
	}
	return py.Bytes(out[:len(out)-(4-len(hunk))])
}

func addAscii85(m *py.Module) {
	lib.Add(m, "a85encode", "b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False", func(a []any) any {
		return A85encode(data(a[0]), py.Truth(a[1]), lib.Int(a[2]), py.Truth(a[3]), py.Truth(a[4]))
	})
	lib.Add(m, "a85decode", "b, *, foldspaces=False, adobe=False, ignorechars=None", func(a []any) any {
		ignore := py.Bytes(" \t\n\r\v")
		if a[3] != nil {
			ignore = lib.BytesArg(a[3])
		}
		return A85decode(binascii.ASCIIArg(a[0]), py.Truth(a[1]), py.Truth(a[2]), ignore)
	})
}

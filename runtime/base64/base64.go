// Package base64 answers Python's base64 module.
package base64

import (
	"encoding/base32"
	"encoding/base64"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/binascii"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// B64encode is base64.b64encode(data).
func B64encode(data py.Bytes) py.Bytes {
	return py.Bytes(base64.StdEncoding.EncodeToString([]byte(data)))
}

// UrlsafeB64encode is base64.urlsafe_b64encode(data).
func UrlsafeB64encode(data py.Bytes) py.Bytes {
	return py.Bytes(base64.URLEncoding.EncodeToString([]byte(data)))
}

// B64decode is base64.b64decode(text).
func B64decode(text py.Bytes) py.Bytes { return binascii.A2BBase64(text, false) }

// UrlsafeB64decode is base64.urlsafe_b64decode(text).
func UrlsafeB64decode(text py.Bytes) py.Bytes {
	return B64decode(py.Bytes(strings.NewReplacer("-", "+", "_", "/").Replace(string(text))))
}

// B64decodeStr is base64.b64decode of a str.
func B64decodeStr(text string) py.Bytes { return B64decode(binascii.ASCIIArg(text)) }

// UrlsafeB64decodeStr is base64.urlsafe_b64decode of a str.
func UrlsafeB64decodeStr(text string) py.Bytes { return UrlsafeB64decode(binascii.ASCIIArg(text)) }

// B32encode is base64.b32encode(data).
func B32encode(data py.Bytes) py.Bytes {
	return py.Bytes(base32.StdEncoding.EncodeToString([]byte(data)))
}

// B32decode is base64.b32decode(text, casefold).
func B32decode(text py.Bytes, casefold bool) py.Bytes {
	return b32decode(text, casefold, base32.StdEncoding)
}

func b32decode(text py.Bytes, casefold bool, enc *base32.Encoding) py.Bytes {
	s := string(text)
	if len(s)%8 != 0 {
		panic(binascii.Error.New("Incorrect padding"))
	}
	if casefold {
		s = strings.ToUpper(s)
	}
	trimmed := strings.TrimRight(s, "=")
	out, err := enc.WithPadding(base32.NoPadding).DecodeString(trimmed)
	if err != nil {
		if strings.ContainsAny(s, "\r\n") || !isPadding(len(s)-len(trimmed)) {
			panic(binascii.Error.New("Incorrect padding"))
		}
		panic(binascii.Error.New("Non-base32 digit found"))
	}
	if !isPadding(len(s) - len(trimmed)) {
		panic(binascii.Error.New("Incorrect padding"))
	}
	return py.Bytes(out)
}

func isPadding(n int) bool { return n == 0 || n == 1 || n == 3 || n == 4 || n == 6 }

// B16encode is base64.b16encode(data).
func B16encode(data py.Bytes) py.Bytes {
	return py.Bytes(strings.ToUpper(string(binascii.Hexlify(data))))
}

// B16decode is base64.b16decode(text, casefold).
func B16decode(text py.Bytes, casefold bool) py.Bytes {
	if casefold {
		text = py.Bytes(strings.ToUpper(string(text)))
	}
	if strings.Trim(string(text), "0123456789ABCDEF") != "" {
		panic(binascii.Error.New("Non-base16 digit found"))
	}
	for i := range len(text) {
		if c := text[i]; (c < '0' || c > '9') && (c < 'A' || c > 'F') {
			panic(binascii.Error.New("Non-base16 digit found"))
		}
	}
	return binascii.Unhexlify(text)
}

const b85Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"

// encode85 writes four bytes as five characters; fold gives the short form of a word that has one, or "".
func encode85(data py.Bytes, alphabet string, pad bool, fold func(word uint32) string) string {
	padding := (4 - len(data)%4) % 4
	in := append([]byte(data), make([]byte, padding)...)
	var b strings.Builder
	for i := 0; i < len(in); i += 4 {
		v := uint32(in[i])<<24 | uint32(in[i+1])<<16 | uint32(in[i+2])<<8 | uint32(in[i+3])
		if short := fold(v); short != "" && (i+4 < len(in) || padding == 0 || pad) {
			b.WriteString(short)
			continue
		}
		var out [5]byte
		for j := 4; j >= 0; j-- {
			out[j] = alphabet[v%85]
			v /= 85
		}
		n := 5
		if i+4 == len(in) && !pad {
			n -= padding
		}
		b.Write(out[:n])
	}
	return b.String()
}

// B85encode is base64.b85encode(data, pad).
func B85encode(data py.Bytes, pad bool) py.Bytes {
	return py.Bytes(encode85(data, b85Alphabet, pad, func(uint32) string { return "" }))
}

// B85decode is base64.b85decode(text).
func B85decode(text py.Bytes) py.Bytes {
	padding := (5 - len(text)%5) % 5
	s := string(text) + strings.Repeat("~", padding)
	var out []byte
	for i := 0; i < len(s); i += 5 {
		acc := uint64(0)
		for j := range 5 {
			d := strings.IndexByte(b85Alphabet, s[i+j])
			if d < 0 {
				panic(py.ValueError.Newf("bad base85 character at position %d", i+j))
			}
			acc = acc*85 + uint64(d)
		}
		if acc > 0xffffffff {
			panic(py.ValueError.Newf("base85 overflow in hunk starting at byte %d", i))
		}
		out = append(out, byte(acc>>24), byte(acc>>16), byte(acc>>8), byte(acc))
	}
	return py.Bytes(out[:len(out)-padding])
}

// Encodebytes is base64.encodebytes(data): lines of 76 characters.
func Encodebytes(data py.Bytes) py.Bytes {
	var b strings.Builder
	for i := 0; i < len(data); i += 57 {
		b.WriteString(string(binascii.B2ABase64(data[i:min(i+57, len(data))], true)))
	}
	return py.Bytes(b.String())
}

func data(x any) py.Bytes {
	if _, ok := lib.AsStr(x); ok {
		panic(py.TypeError.New("a bytes-like object is required, not 'str'"))
	}
	return lib.BytesArg(x)
}

func altchars(text py.Bytes, alt any, decode bool) py.Bytes {
	if alt == nil {
		return text
	}
	a, ok := lib.AsBytes(alt)
	switch {
	case ok:
	case decode:
		a = binascii.ASCIIArg(alt)
	default:
		a = data(alt)
	}
	if decode {
		return py.Bytes(strings.NewReplacer(string(a[:1]), "+", string(a[1:2]), "/").Replace(string(text)))
	}
	return py.Bytes(strings.NewReplacer("+", string(a[:1]), "/", string(a[1:2])).Replace(string(text)))
}

// Module is the module object of base64.
var Module = lib.Module("base64", func(m *py.Module) {
	one := func(name string, f func(py.Bytes) py.Bytes, arg func(any) py.Bytes) {
		lib.Add(m, name, "s", func(a []any) any { return f(arg(a[0])) })
	}
	text := binascii.ASCIIArg
	one("standard_b64encode", B64encode, data)
	one("standard_b64decode", B64decode, text)
	one("urlsafe_b64encode", UrlsafeB64encode, data)
	one("urlsafe_b64decode", UrlsafeB64decode, text)
	one("b32encode", B32encode, data)
	one("b16encode", B16encode, data)
	one("b85decode", B85decode, text)
	old := func(x any) py.Bytes {
		b, ok := lib.AsBytes(x)
		if !ok {
			panic(py.TypeError.New("expected bytes-like object, not " + lib.TypeName(x)))
		}
		return b
	}
	one("encodebytes", Encodebytes, old)
	one("decodebytes", B64decode, old)
	one("b32hexencode", func(b py.Bytes) py.Bytes { return py.Bytes(base32.HexEncoding.EncodeToString([]byte(b))) }, data)
	lib.Add(m, "b32hexdecode", "s, casefold=False", func(a []any) any { return b32decode(text(a[0]), py.Truth(a[1]), base32.HexEncoding) })
	lib.Add(m, "b64encode", "s, altchars=None", func(a []any) any { return altchars(B64encode(data(a[0])), a[1], false) })
	lib.Add(m, "b64decode", "s, altchars=None, validate=False", func(a []any) any {
		return binascii.A2BBase64(altchars(text(a[0]), a[1], true), py.Truth(a[2]))
	})
	lib.Add(m, "b32decode", "s, casefold=False, map01=None", func(a []any) any {
		s := text(a[0])
		if a[2] != nil { // what look like digits stand for letters
			s = py.Bytes(strings.NewReplacer("0", "O", "1", string(text(a[2]))).Replace(string(s)))
		}
		return B32decode(s, py.Truth(a[1]))
	})
	lib.Add(m, "b16decode", "s, casefold=False", func(a []any) any { return B16decode(text(a[0]), py.Truth(a[1])) })
	addAscii85(m)
	lib.Add(m, "b85encode", "b, pad=False", func(a []any) any { return B85encode(data(a[0]), py.Truth(a[1])) })
})

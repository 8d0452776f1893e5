// Package codecs answers Python's codecs module: the encodings of text that str.encode knows, and the ones between bytes and bytes.
package codecs

import (
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/base64"
	"github.com/py2goasync/py2goasync/runtime/binascii"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The byte order marks.
const (
	BOMUTF8    = py.Bytes("\xef\xbb\xbf")
	BOMUTF16LE = py.Bytes("\xff\xfe")
	BOMUTF16BE = py.Bytes("\xfe\xff")
	BOMUTF32LE = py.Bytes("\xff\xfe\x00\x00")
	BOMUTF32BE = py.Bytes("\x00\x00\xfe\xff")
)

// rot13 moves letters by thirteen places.
func rot13(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return 'a' + (r-'a'+13)%26
		case r >= 'A' && r <= 'Z':
			return 'A' + (r-'A'+13)%26
		}
		return r
	}, s)
}

func plain(encoding string) string {
	return strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(encoding))
}

// Encode is codecs.encode(obj, encoding, errors).
func Encode(obj any, encoding, errors string) any {
	switch plain(encoding) {
	case "rot13":
		return rot13(lib.Str(obj, "obj"))
	case "hex", "hexcodec":
		return py.Bytes(py.Str(lib.Method(lib.BytesArg(obj), "hex")))
	case "base64", "base64codec":
		return base64.Encodebytes(lib.BytesArg(obj))
	}
	s, ok := obj.(string)
	if !ok {
		panic(py.TypeError.New("utf_8_encode() argument 1 must be str, not " + py.TypeName(obj)))
	}
	return py.StrEncode(s, encoding, errors)
}

// Decode is codecs.decode(obj, encoding, errors).
func Decode(obj any, encoding, errors string) any {
	switch plain(encoding) {
	case "rot13":
		return rot13(lib.Str(obj, "obj"))
	case "hex", "hexcodec":
		return binascii.Unhexlify(lib.BytesArg(obj))
	case "base64", "base64codec":
		return lib.Call(py.GetAttr(base64.Module(), "decodebytes"), lib.BytesArg(obj))
	}
	return py.BytesDecode(lib.BytesArg(obj), encoding, errors)
}

// open is codecs.open(filename, mode, encoding, errors).
func open(a []any) any {
	mode := py.Str(a[1])
	if a[2] != nil && !strings.Contains(mode, "b") {
		return lib.CallKW(py.GetAttr(io.Module(), "open"), []any{a[0], mode}, []py.KV{{Key: "encoding", Value: a[2]}, {Key: "errors", Value: a[3]}, {Key: "newline", Value: ""}})
	}
	return lib.Call(py.GetAttr(io.Module(), "open"), a[0], mode)
}

// info is what lookup gives: codecs.CodecInfo.
type info struct{ name string }

var infoClass = lib.Class[info]("codecs", "CodecInfo", nil, py.Methods{
	"name": lib.Prop(func(x any) any { return x.(*info).name }),
	"encode": lib.M("obj, errors='strict'", func(x any, a []any) any {
		out := Encode(a[0], x.(*info).name, py.Str(a[1]))
		return py.Tuple{out, py.Len(a[0])}
	}),
	"decode": lib.M("obj, errors='strict'", func(x any, a []any) any {
		out := Decode(a[0], x.(*info).name, py.Str(a[1]))
		return py.Tuple{out, py.Len(a[0])}
	}),
})

// PyClass returns CodecInfo.
func (*info) PyClass() *py.Class { return infoClass }

// names are the codecs by their plain names.
var names = map[string]string{
	"utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "ascii": "ascii", "usascii": "ascii", "latin1": "iso8859-1", "iso88591": "iso8859-1", "l1": "iso8859-1",
	"utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be", "utf32": "utf-32", "utf32le": "utf-32-le", "utf32be": "utf-32-be",
	"cp1252": "cp1252", "windows1252": "cp1252", "rot13": "rot13", "hex": "hex", "base64": "base64", "utf8sig": "utf-8-sig", "unicodeescape": "unicode-escape",
}

func lookup(encoding string) *info {
	if name, ok := names[plain(encoding)]; ok {
		return &info{name}
	}
	py.StrEncode("", encoding, "strict") // raises where nobody knows it
	return &info{strings.ToLower(encoding)}
}

// decoder is an incremental decoder: it keeps the beginning of a character whose end has not come.
type decoder struct {
	encoding, errors string
	rest             string
}

var decoderClass = lib.Class[decoder]("codecs", "IncrementalDecoder", nil, py.Methods{
	"decode": lib.M("input, final=False", func(x any, a []any) any { return x.(*decoder).decode(string(lib.BytesArg(a[0])), py.Truth(a[1])) }),
	"reset":  lib.M("", func(x any, _ []any) any { x.(*decoder).rest = ""; return nil }),
})

// PyClass returns IncrementalDecoder.
func (*decoder) PyClass() *py.Class { return decoderClass }

func (d *decoder) decode(data string, final bool) string {
	data = d.rest + data
	d.rest = ""
	if !final {
		keep := 0
		switch plain(d.encoding) {
		case "utf8":
			for n := 1; n <= min(3, len(data)); n++ {
				if c := data[len(data)-n]; c >= utf8.RuneSelf && utf8.RuneStart(c) {
					if !utf8.FullRuneInString(data[len(data)-n:]) {
						keep = n
					}
					break
				}
			}
		case "utf16le", "utf16be":
			keep = len(data) % 2
		case "utf32le", "utf32be":
			keep = len(data) % 4
		}
		d.rest = data[len(data)-keep:]
		data = data[:len(data)-keep]
	}
	return py.BytesDecode(py.Bytes(data), d.encoding, d.errors)
}

// Module is the module object of codecs.
var Module = lib.Module("codecs", func(m *py.Module) {
	for name, v := range map[string]any{"BOM_UTF8": BOMUTF8, "BOM_UTF16": BOMUTF16LE, "BOM_UTF16_LE": BOMUTF16LE, "BOM_UTF16_BE": BOMUTF16BE, "BOM": BOMUTF16LE,
		"BOM_UTF32": BOMUTF32LE, "BOM_UTF32_LE": BOMUTF32LE, "BOM_UTF32_BE": BOMUTF32BE} {
		m.Set(name, v)
	}
	lib.Add(m, "encode", "obj, encoding='utf-8', errors='strict'", func(a []any) any { return Encode(a[0], py.Str(a[1]), py.Str(a[2])) })
	lib.Add(m, "decode", "obj, encoding='utf-8', errors='strict'", func(a []any) any { return Decode(a[0], py.Str(a[1]), py.Str(a[2])) })
	lib.Add(m, "open", "filename, mode='r', encoding=None, errors='strict', buffering=-1", open)
	lib.Add(m, "lookup", "encoding", func(a []any) any { return lookup(py.Str(a[0])) })
	lib.Add(m, "getencoder", "encoding", func(a []any) any { return py.GetAttr(lookup(py.Str(a[0])), "encode") })
	lib.Add(m, "getdecoder", "encoding", func(a []any) any { return py.GetAttr(lookup(py.Str(a[0])), "decode") })
	lib.Add(m, "getincrementaldecoder", "encoding", func(a []any) any {
		name := lookup(py.Str(a[0])).name
		return lib.Func("IncrementalDecoder", "errors='strict'", func(b []any) any { return &decoder{encoding: name, errors: py.Str(b[0])} })
	})
})

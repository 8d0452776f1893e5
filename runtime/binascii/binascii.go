// Package binascii answers Python's binascii module.
package binascii

import (
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Error is binascii.Error, Incomplete binascii.Incomplete.
var (
	Error      = lib.Exception("binascii", "Error", py.ValueError)
	Incomplete = lib.Exception("binascii", "Incomplete", py.ExceptionType)
)

// Hexlify is binascii.hexlify(data).
func Hexlify(data py.Bytes) py.Bytes { return py.Bytes(hex.EncodeToString([]byte(data))) }

// Unhexlify is binascii.unhexlify(text).
func Unhexlify(text py.Bytes) py.Bytes {
	if len(text)%2 != 0 {
		panic(Error.New("Odd-length string"))
	}
	b, err := hex.DecodeString(string(text))
	if err != nil {
		panic(Error.New("Non-hexadecimal digit found"))
	}
	return py.Bytes(b)
}

// CRC32 is binascii.crc32(data, start).
func CRC32(data py.Bytes, start int) int {
	return int(crc32.Update(uint32(start), crc32.IEEETable, []byte(data)))
}

// B2ABase64 is binascii.b2a_base64(data, newline=newline).
func B2ABase64(data py.Bytes, newline bool) py.Bytes {
	s := base64.StdEncoding.EncodeToString([]byte(data))
	if newline {
		s += "\n"
	}
	return py.Bytes(s)
}

var digits = func() (t [256]int8) {
	for i := range t {
		t[i] = -1
	}
	for i, c := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/" {
		t[c] = int8(i)
	}
	return t
}()

// A2BBase64 is binascii.a2b_base64(text, strict_mode=strict): without strict, characters outside the alphabet are skipped.
func A2BBase64(text py.Bytes, strict bool) py.Bytes {
	var out []byte
	quad, pads, left := 0, 0, 0
	started := false
	if strict && len(text) > 0 && text[0] == '=' {
		panic(Error.New("Leading padding not allowed"))
	}
	for i := range len(text) {
		c := text[i]
		if c == '=' {
			started = true
			pads++
			if quad >= 2 && quad+pads >= 4 {
				if strict && i+1 < len(text) {
					panic(Error.New("Excess data after padding"))
				}
				return py.Bytes(out)
			}
			if strict && quad < 2 {
				// the padding comes too early; what follows decides
				if quad == 0 {
					panic(Error.New("Excess padding not allowed"))
				}
			}
			continue
		}
		d := digits[c]
		if d < 0 {
			if strict {
				panic(Error.New("Only base64 data is allowed"))
			}
			continue
		}
		if strict && pads > 0 && started {
			panic(Error.New("Discontinuous padding not allowed"))
		}
		pads = 0
		switch quad {
		case 0:
			quad, left = 1, int(d)
		case 1:
			quad = 2
			out = append(out, byte(left<<2|int(d)>>4))
			left = int(d) & 0xf
		case 2:
			quad = 3
			out = append(out, byte(left<<4|int(d)>>2))
			left = int(d) & 3
		case 3:
			quad = 0
			out = append(out, byte(left<<6|int(d)))
			left = 0
		}
	}
	switch {
	case quad == 1:
		n := len(out) / 3 * 4
		panic(Error.Newf("Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a multiple of 4", n+1))
	case quad != 0:
		panic(Error.New("Incorrect padding"))
	}
	return py.Bytes(out)
}

// ASCIIArg is the argument of functions that take bytes or a str of ASCII characters.
func ASCIIArg(x any) py.Bytes {
	if s, ok := lib.AsStr(x); ok {
		if !py.StrIsASCII(s) {
			panic(py.ValueError.New("string argument should contain only ASCII characters"))
		}
		return py.Bytes(s)
	}
	b, ok := lib.AsBytes(x)
	if !ok {
		panic(py.TypeError.Newf("argument should be bytes, buffer or ASCII string, not '%s'", lib.TypeName(x)))
	}
	return b
}

// Module is the module object of binascii.
var Module = lib.Module("binascii", func(m *py.Module) {
	m.Set("Error", Error).Set("Incomplete", Incomplete)
	hexlify := func(a []any) any {
		sep, group := "", 0
		if a[1] != nil {
			if b, ok := lib.AsBytes(a[1]); ok {
				sep = string(b)
			} else {
				sep = py.Str(a[1])
			}
			group = lib.Int(a[2])
		}
		return py.Bytes(py.BytesHex(lib.BytesArg(a[0]), sep, group))
	}
	unhexlify := func(a []any) any { return Unhexlify(ASCIIArg(a[0])) }
	lib.AddC(m, "hexlify", "data, sep=None, bytes_per_sep=1", hexlify)
	lib.AddC(m, "b2a_hex", "data, sep=None, bytes_per_sep=1", hexlify)
	lib.AddC(m, "unhexlify", "hexstr, /", unhexlify)
	lib.AddC(m, "a2b_hex", "hexstr, /", unhexlify)
	lib.AddC(m, "crc32", "data, crc=0, /", func(a []any) any { return CRC32(lib.BytesArg(a[0]), lib.Int(a[1])) })
	lib.AddC(m, "b2a_base64", "data, /, *, newline=True", func(a []any) any { return B2ABase64(lib.BytesArg(a[0]), py.Truth(a[1])) })
	lib.AddC(m, "a2b_base64", "data, /, *, strict_mode=False", func(a []any) any { return A2BBase64(ASCIIArg(a[0]), py.Truth(a[1])) })
	lib.AddC(m, "crc_hqx", "data, crc, /", func(a []any) any {
		crc := lib.Int(a[1]) & 0xffff
		for _, b := range []byte(lib.BytesArg(a[0])) {
			crc ^= int(b) << 8
			for range 8 {
				if crc <<= 1; crc&0x10000 != 0 {
					crc = crc&0xffff ^ 0x1021
				}
			}
		}
		return crc
	})
})

// Package pystruct answers Python's struct module.
package pystruct

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Error is struct.error.
var Error = lib.Exception("struct", "error", py.ExceptionType)

// item is one code of a format with its repeat count, at its offset.
type item struct {
	code   byte
	count  int // for s and p: the length
	size   int
	offset int
}

// format is a format that has been read.
type format struct {
	text   string
	big    bool
	native bool
	items  []item
	size   int
	values int
}

var nativeSizes = map[byte]int{'n': 8, 'N': 8, 'P': 8, 'l': 8, 'L': 8}

var sizes = map[byte]int{'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1}

// parse reads a format.
func parse(text string) *format {
	f := &format{text: text, native: true}
	aligned := true
	i := 0
	if text != "" {
		switch text[0] {
		case '@':
			i = 1
		case '=', '<':
			i, f.native, aligned = 1, false, false
		case '>', '!':
			i, f.native, aligned, f.big = 1, false, false, true
		}
	}
	for i < len(text) {
		c := text[i]
		if c == ' ' || c >= '\t' && c <= '\r' {
			i++
			continue
		}
		count := 1
		if c >= '0' && c <= '9' {
			count = 0
			for ; i < len(text) && text[i] >= '0' && text[i] <= '9'; i++ {
				if count = count*10 + int(text[i]-'0'); count > 1<<60 {
					panic(Error.New("overflow in item count"))
				}
			}
			if i == len(text) {
				panic(Error.New("repeat count given without format specifier"))
			}
			c = text[i]
		}
		i++
		size, ok := sizes[c]
		if n, isNative := nativeSizes[c]; isNative && f.native {
			size, ok = n, true
		}
		if !ok {
			panic(Error.New("bad char in struct format"))
		}
		if aligned && size > 1 {
			f.size = (f.size + size - 1) / size * size
		}
		if size > 0 && count > (1<<62)/size {
			panic(Error.New("total struct size too long"))
		}
		it := item{c, count, size, f.size}
		f.size += size * count
		switch c {
		case 'x':
		case 's', 'p':
			f.values++
			f.items = append(f.items, it)
		default:
			f.values += count
			if count > 0 {
				f.items = append(f.items, it)
			}
		}
	}
	return f
}

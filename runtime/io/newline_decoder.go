package io

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// newlineDecoder is io.IncrementalNewlineDecoder: it turns \r\n and \r of what comes in parts into \n.
type newlineDecoder struct {
	decoder   any // None, or a decoder of bytes
	translate bool
	pendingCR bool
	seen      int // of the bits below
}

const (
	seenCR = 1 << iota
	seenLF
	seenCRLF
)

// IncrementalNewlineDecoderType is io.IncrementalNewlineDecoder.
var IncrementalNewlineDecoderType *py.Class

func init() {
	of := func(self any) *newlineDecoder { return self.(*newlineDecoder) }
	IncrementalNewlineDecoderType = lib.Class[newlineDecoder]("_io", "IncrementalNewlineDecoder", nil, py.Methods{
		"__new__": lib.New("decoder, translate, errors='strict'", func(a []any) any {
			return &newlineDecoder{decoder: a[0], translate: py.Truth(a[1])}
		}),
		"decode": lib.M("input, final=False", func(self any, a []any) any { return of(self).decode(a[0], py.Truth(a[1])) }),
		"reset": lib.M("", func(self any, _ []any) any {
			d := of(self)
			d.pendingCR, d.seen = false, 0
			if d.decoder != nil {
				lib.Method(d.decoder, "reset")
			}
			return nil
		}),
		"newlines": lib.Prop(func(self any) any { return of(self).newlines() }),
	})
}

// PyClass returns io.IncrementalNewlineDecoder.
func (*newlineDecoder) PyClass() *py.Class { return IncrementalNewlineDecoderType }

func (d *newlineDecoder) decode(input any, final bool) string {
	if d.decoder != nil {
		input = lib.Method(d.decoder, "decode", input, final)
	}
	text, ok := lib.AsStr(input)
	if !ok {
		panic(py.TypeError.Newf("decoder should return a string result, not '%s'", lib.TypeName(input)))
	}
	if d.pendingCR && (text != "" || final) {
		text, d.pendingCR = "\r"+text, false
	}
	if !final && strings.HasSuffix(text, "\r") { // a \n may follow
		text, d.pendingCR = text[:len(text)-1], true
	}
	pairs := strings.Count(text, "\r\n")
	d.note(seenCRLF, pairs)
	d.note(seenCR, strings.Count(text, "\r")-pairs)
	d.note(seenLF, strings.Count(text, "\n")-pairs)
	if d.translate {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	return text
}

func (d *newlineDecoder) note(kind, times int) {
	if times > 0 {
		d.seen |= kind
	}
}

// newlines is None, the one newline that was seen, or a tuple of those.
func (d *newlineDecoder) newlines() any {
	var all py.Tuple
	for i, s := range []string{"\r", "\n", "\r\n"} {
		if d.seen&(1<<i) != 0 {
			all = append(all, s)
		}
	}
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return all
}

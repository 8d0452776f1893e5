package py

import (
	"sync/atomic"
	"unsafe"
)

// layout tells where the code points of a string stand, so that s[i] in a loop over a long text takes no time that grows
// with the text, as in Python. The layouts of the last long strings that were indexed are kept.
type layout struct {
	text    string
	ascii   bool
	length  int      // in code points
	offsets []uint32 // of every layoutStride-th code point; nil for ASCII
}

const (
	layoutStride = 32
	// shortText is up to where looking at the whole string is as fast.
	shortText = 64
)

var layouts [8]atomic.Pointer[layout]

// layoutOf is the layout of s; nil for a short one.
func layoutOf(s string) *layout {
	if len(s) <= shortText {
		return nil
	}
	if l := knownLayout(s); l != nil {
		return l
	}
	l := newLayout(s)
	slotOf(s).Store(l)
	return l
}

// knownLayout is the layout of s if it is kept.
func knownLayout(s string) *layout {
	if l := slotOf(s).Load(); l != nil && len(l.text) == len(s) && unsafe.StringData(l.text) == unsafe.StringData(s) {
		return l
	}
	return nil
}

func slotOf(s string) *atomic.Pointer[layout] {
	at := uintptr(unsafe.Pointer(unsafe.StringData(s)))
	return &layouts[(at>>4^at>>9^uintptr(len(s)))%uintptr(len(layouts))]
}

func newLayout(s string) *layout {
	if isASCII(s) {
		return &layout{text: s, ascii: true, length: len(s)}
	}
	l := &layout{text: s, offsets: make([]uint32, 0, len(s)/layoutStride+1)}
	for i := 0; i < len(s); l.length++ {
		if l.length%layoutStride == 0 {
			l.offsets = append(l.offsets, uint32(i))
		}
		_, size := decodeRune(s[i:])
		i += size
	}
	return l
}

// offset is the byte index of code point i, which is at most the length.
func (l *layout) offset(i int) int {
	switch {
	case l.ascii:
		return i
	case i == l.length:
		return len(l.text)
	}
	at := int(l.offsets[i/layoutStride])
	return at + byteOffset(l.text[at:], i%layoutStride)
}

// byteOffsets are the byte indices of code points lo and hi.
func byteOffsets(s string, lo, hi int) (from, to int) {
	if l := layoutOf(s); l != nil {
		return l.offset(lo), l.offset(hi)
	}
	from = byteOffset(s, lo)
	return from, from + byteOffset(s[from:], hi-lo)
}

// isPlain is isASCII for strings that are looked at again and again.
func isPlain(s string) bool {
	if l := layoutOf(s); l != nil {
		return l.ascii
	}
	return isASCII(s)
}

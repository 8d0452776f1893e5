package py

import "strings"

// PercentBytes is format % args on bytes.
func PercentBytes(format Bytes, args any) Bytes {
	a := newPercentArgs(args, true)
	var b strings.Builder
	key := func(k string) any { return Bytes(k) }
	percentWalk(string(format), a, b.WriteString, func(s percentSpec, v any) string { return s.formatBytes(v) }, key)
	if a.next < len(a.args) && !a.keys {
		panic(TypeError.New("not all arguments converted during bytes formatting"))
	}
	return Bytes(b.String())
}

func (s percentSpec) formatBytes(v any) string {
	switch s.typ {
	case 's', 'b':
		b, ok := bytesLike(v)
		if !ok {
			if made, ok := bytesSpecial(v); ok {
				b = []byte(made)
			} else {
				panic(TypeError.Newf("%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'", typeName(v)))
			}
		}
		if s.precision >= 0 && len(b) > s.precision {
			b = b[:s.precision]
		}
		s.typ = 's'
		return s.pad("", string(b))
	case 'a', 'r':
		s.typ = 'a'
		return s.text(ASCII(v))
	case 'c':
		if b, ok := bytesLike(v); ok && len(b) == 1 {
			return s.pad("", string(b))
		}
		i, ok := indexOf(v)
		if !ok {
			panic(TypeError.New("%c requires an integer in range(256) or a single byte"))
		}
		if i.big != nil || i.small < 0 || i.small > 255 {
			panic(OverflowError.New("%c arg not in range(256)"))
		}
		return s.pad("", string([]byte{byte(i.small)}))
	}
	return s.format(v)
}

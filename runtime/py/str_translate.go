package py

import "strings"

// StrMakeTrans is str.maketrans(x, y, z): y and z are nil where not given. The table maps code points to code points,
// strings or None.
func StrMakeTrans(x, y, z any) *Dict[any, any] {
	table := NewDict[any, any]()
	if y == nil {
		d, ok := ToAny(x).(*Dict[any, any])
		if !ok {
			panic(TypeError.New("if you give only one argument to maketrans it must be a dict"))
		}
		for k, v := range d.Items() {
			table.Set(transKey(k), v)
		}
		return table
	}
	from, ok := asString(x)
	if !ok {
		panic(TypeError.New("first maketrans argument must be a string if there is a second argument"))
	}
	to, ok := asString(y)
	if !ok {
		panic(TypeError.Newf("maketrans() argument 2 must be str, not %s", typeName(y)))
	}
	a, b := codePoints(from), codePoints(to)
	if len(a) != len(b) {
		panic(ValueError.New("the first two maketrans arguments must have equal length"))
	}
	for i, r := range a {
		table.Set(int(r), int(b[i]))
	}
	if z != nil {
		drop, ok := asString(z)
		if !ok {
			panic(TypeError.Newf("maketrans() argument 3 must be str, not %s", typeName(z)))
		}
		for _, r := range codePoints(drop) {
			table.Set(int(r), nil)
		}
	}
	return table
}

func transKey(k any) any {
	if s, ok := k.(string); ok {
		if StrLen(s) != 1 {
			panic(ValueError.New("string keys in translate table must be of length 1"))
		}
		return Ord(s)
	}
	if _, ok := indexOf(k); !ok {
		panic(TypeError.New("keys in translate table must be strings or integers"))
	}
	return k
}

// StrTranslate is str.translate(table); the table is anything with __getitem__.
func StrTranslate(s string, table any) string {
	var b strings.Builder
	for _, r := range runesOf(s) {
		v, found := transLookup(table, int(r))
		if !found {
			b.WriteString(runeString(r))
			continue
		}
		switch v := v.(type) {
		case nil:
		case string:
			b.WriteString(v)
		default:
			i, ok := indexOf(v)
			if !ok {
				panic(TypeError.New("character mapping must return integer, None or str"))
			}
			if i.big != nil || i.small < 0 || i.small > 0x10FFFF {
				panic(ValueError.New("character mapping must be in range(0x110000)"))
			}
			b.WriteString(runeString(rune(i.small)))
		}
	}
	return b.String()
}

// transLookup is table[code], where LookupError means that the character stays.
func transLookup(table any, code int) (v any, found bool) {
	if d, ok := table.(*Dict[any, any]); ok {
		return d.Get(code)
	}
	err := Try(func() error { v = GetItem(table, code); return nil })
	if Is(err, LookupError) {
		return nil, false
	}
	Check(err)
	return v, true
}

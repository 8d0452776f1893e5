package infer

import (
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

func init() { specials["struct.unpack"] = unpackType }

// mostUnpacked is how many values a typed tuple has at most.
const mostUnpacked = 6

// unpackType is the row of struct.unpack: a format that is written out tells the types of the values.
func unpackType(in *inferer, x *hir.Call, e *env) hir.Type {
	if plain(x, 2) {
		if t := x.Args[1].Value.Base().T; t.Kind == hir.Never && !in.final {
			x.Resolved = &CallDynamic{"nothing reaches this call"}
			return hir.Type{}
		} else if elems := unpacked(x.Args[0].Value); elems != nil && t.Is(hir.BytesT) && !t.Opt {
			return hir.Type{Kind: hir.TupleT, Elems: elems}
		}
	}
	return in.callDynamic(x, "the format is not known")
}

// unpacked are the types of the values of a format; nil for one that is computed, that is wrong or that has none or too many.
func unpacked(format hir.Expr) []hir.Type {
	k, ok := format.(*hir.Const)
	if !ok || k.Kind != hir.ConstStr {
		return nil
	}
	text := strings.Join(strings.Fields(k.Str), "")
	native := !strings.ContainsAny(text[:min(1, len(text))], "=<>!")
	text = strings.TrimLeft(text, "@=<>!")
	var elems []hir.Type
	count, counted := 0, false
	for _, c := range text {
		if c >= '0' && c <= '9' {
			if count, counted = count*10+int(c-'0'), true; count > 1<<20 {
				return nil
			}
			continue
		}
		if !counted {
			count = 1
		}
		t := valueType(c, native)
		switch {
		case c == 'x':
			count = 0
		case t.Kind == hir.Never:
			return nil
		case c == 's', c == 'p':
			count = 1
		}
		for ; count > 0; count-- {
			if elems = append(elems, t); len(elems) > mostUnpacked {
				return nil
			}
		}
		counted = false
	}
	if counted {
		return nil
	}
	return elems
}

// valueType is the type of the value of a format character.
func valueType(c rune, native bool) hir.Type {
	switch c {
	case 'c', 's', 'p':
		return hir.BytesTy
	case '?':
		return hir.Bool
	case 'e', 'f', 'd':
		return hir.Float
	}
	bits := map[rune]int{'b': 8, 'B': 8, 'h': 16, 'H': 16, 'i': 32, 'I': 32, 'l': 32, 'L': 32, 'q': 63, 'Q': 64}[c]
	if native && strings.ContainsRune("lLnNP", c) {
		bits = map[bool]int{true: 63, false: 64}[c == 'l' || c == 'n']
	}
	if bits == 0 {
		return hir.Type{}
	}
	t := hir.IntOf(bits)
	t.Pos = c >= 'A' && c <= 'Z'
	return t
}

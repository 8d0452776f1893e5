package py

import (
	"math/big"
	"strings"
)

// Truth is bool(x).
func Truth(x any) bool {
	switch x := x.(type) {
	case bool:
		return x
	case nil:
		return false
	case int:
		return x != 0
	case string:
		return x != ""
	case float64:
		return x != 0
	case Bytes:
		return x != ""
	case *big.Int:
		return x.Sign() != 0
	case complex128:
		return x != 0
	case Tuple:
		return len(x) > 0
	}
	return truthOther(x)
}

func truthOther(x any) bool {
	if y, changed := canonical(x); changed {
		return Truth(y)
	}
	if n, ok := sizeOf(x); ok {
		return n > 0
	}
	switch x.(type) {
	case *Slice, Iterator, *Class:
		return true
	}
	return truthSpecial(x, Truth)
}

// sizeOf is the length of a builtin container.
func sizeOf(x any) (int, bool) {
	switch x := x.(type) {
	case string:
		return StrLen(x), true
	case Bytes:
		return len(x), true
	case Tuple:
		return len(x), true
	case floorList:
		return x.Len(), true
	case floorDict:
		return x.Len(), true
	case floorSet:
		return x.Len(), true
	case *ByteArray:
		return len(x.data), true
	case *Range:
		return x.Len(), true
	case *DictView:
		return x.Len(), true
	case *MemoryView:
		x.check()
		return x.Len(), true
	}
	return 0, false
}

// Len is len(x).
func Len(x any) int {
	if n, ok := sizeOf(x); ok {
		return n
	}
	if y, changed := canonical(x); changed {
		return Len(y)
	}
	return lenSpecial(x, Len)
}

// Length is what len() makes of the n that a method __len__ gave.
func Length(n int) int {
	if n < 0 {
		panic(ValueError.New("__len__() should return >= 0"))
	}
	return n
}

// Contains is x in c.
func Contains(c, x any) bool {
	switch c := c.(type) {
	case *Dict[any, any]:
		return c.Contains(ToAny(x))
	case *List[any]:
		return c.Contains(ToAny(x))
	case string:
		sub, ok := asString(x)
		if !ok {
			panic(TypeError.Newf("'in <string>' requires string as left operand, not %s", typeName(x)))
		}
		return strings.Contains(c, sub)
	}
	if p, ok := c.(*string); ok && p != nil {
		return Contains(*p, x)
	}
	return contains(ToAny(c), ToAny(x))
}

func contains(c, x any) bool {
	switch c := c.(type) {
	case Tuple:
		return containsItem(c, x)
	case floorSet:
		return setContains(c, x)
	case floorDict:
		_, ok := c.getAny(x)
		if !ok {
			Hash(x)
		}
		return ok
	case floorList:
		return containsItem(elements(c), x)
	case *DictView:
		return c.Contains(x)
	case *Range:
		if i, ok := indexOf(x); ok {
			if i.big != nil {
				c.near()
				return false
			}
			return c.Contains(int(i.small))
		}
		return containsItem(Collect(c), x)
	case Bytes, *ByteArray:
		return bytesContain(c, x)
	case *MemoryView:
		return containsItem(Collect(c), x)
	}
	return containsSpecial(c, x, Contains)
}

func containsItem(items []any, x any) bool {
	for _, v := range items {
		if equalOther(v, x) {
			return true
		}
	}
	return false
}

// setContains looks x up; a set, which cannot be hashed, stands for the frozenset of its elements.
func setContains(c floorSet, x any) bool {
	if s, ok := x.(floorSet); ok && !s.frozen() {
		x = &FrozenSet[any]{setTableOf(s).copy()}
	}
	Hash(x)
	return c.hasAny(x)
}

func bytesContain(c, x any) bool {
	data, _ := bytesLike(c)
	if i, ok := indexOf(x); ok {
		if i.big != nil || i.small < 0 || i.small > 255 {
			panic(ValueError.New("byte must be in range(0, 256)"))
		}
		return strings.IndexByte(string(data), byte(i.small)) >= 0
	}
	return strings.Contains(string(data), string(mustBytes(x)))
}

// canIterate reports whether iter(x) would succeed, without making the iterator of an object.
func canIterate(x any) bool {
	switch x := x.(type) {
	case string, iterable, Iterator, interface{ AnyIterator() Iterator }:
		return true
	case nil, int, float64, bool:
		return false
	default:
		if y, changed := canonical(x); changed {
			return canIterate(y)
		}
		if _, ok := baseValue(x); ok {
			return canIterate(bare(x))
		}
		return hasSpecial(x, "__iter__") || hasSpecial(x, "__getitem__")
	}
}

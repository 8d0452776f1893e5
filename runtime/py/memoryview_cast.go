package py

import (
	"encoding/binary"
	"math"
	"math/big"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/half"
)

// itemFormat is a format of the items of a memoryview: a code of struct in the machine's own size and order.
type itemFormat struct {
	size     int
	unsigned bool
}

var itemFormats = map[string]itemFormat{
	"c": {1, true}, "b": {1, false}, "B": {1, true}, "?": {1, true}, "h": {2, false}, "H": {2, true}, "i": {4, false}, "I": {4, true},
	"l": {8, false}, "L": {8, true}, "q": {8, false}, "Q": {8, true}, "n": {8, false}, "N": {8, true}, "P": {8, true},
	"e": {2, false}, "f": {4, false}, "d": {8, false}, "w": {4, true}, "u": {4, true},
}

// itemSizeOf is the size of an item in bytes.
func itemSizeOf(format string) int { return itemFormats[format].size }

// cast is m.cast(format, shape): the same memory as items of another format.
func (m *MemoryView) cast(format string, shape []int) *MemoryView {
	m.check()
	code := strings.TrimPrefix(format, "@")
	item, ok := itemFormats[code]
	switch {
	case !m.contiguous():
		panic(TypeError.New("memoryview: casts are restricted to C-contiguous views"))
	case !ok || code == "w" || code == "u":
		panic(ValueError.New("memoryview: destination format must be a native single character format prefixed with an optional '@'"))
	case !isByteFormat(m.format) && !isByteFormat(code):
		panic(TypeError.New("memoryview: cannot cast between two non-byte formats"))
	case len(m.shape) != 1 && len(shape) > 1:
		panic(TypeError.New("memoryview: cast must be 1D -> ND or ND -> 1D"))
	case m.nbytes()%item.size != 0:
		panic(TypeError.New("memoryview: length is not a multiple of itemsize"))
	}
	to := *m
	to.format, to.itemSize = format, item.size
	if shape == nil {
		shape = []int{m.nbytes() / item.size}
	}
	to.shape = shape
	if to.nbytes() != m.nbytes() {
		panic(TypeError.New("memoryview: product(shape) * itemsize != buffer size"))
	}
	to.strides = make([]int, len(shape))
	stride := item.size
	for i := len(shape) - 1; i >= 0; i-- {
		to.strides[i] = stride
		stride *= shape[i]
	}
	return &to
}

func isByteFormat(code string) bool { return code == "B" || code == "b" || code == "c" }

// UnpackItem is the value of an item of a memoryview or an array: format is its code of struct, in the machine's order.
func UnpackItem(format string, b []byte) any {
	code := strings.TrimPrefix(format, "@")
	var n uint64
	switch len(b) {
	case 1:
		n = uint64(b[0])
	case 2:
		n = uint64(binary.NativeEndian.Uint16(b))
	case 4:
		n = uint64(binary.NativeEndian.Uint32(b))
	default:
		n = binary.NativeEndian.Uint64(b)
	}
	switch code {
	case "c":
		return Bytes(b)
	case "?":
		return n != 0
	case "e":
		return half.Float(uint16(n))
	case "f":
		return float64(math.Float32frombits(uint32(n)))
	case "d":
		return math.Float64frombits(n)
	case "w", "u":
		return string(rune(n))
	}
	if itemFormats[code].unsigned {
		if n > math.MaxInt64 {
			return ToAny(IntFromBig(new(big.Int).SetUint64(n)))
		}
		return int(n)
	}
	shift := 64 - 8*len(b)
	return int(int64(n<<shift) >> shift)
}

// packItem is the bytes of a value, which must be one that the format holds.
func packItem(format string, x any) []byte {
	code := strings.TrimPrefix(format, "@")
	size := itemFormats[code].size
	invalidType := func() { panic(TypeError.Newf("memoryview: invalid type for format '%s'", format)) }
	switch code {
	case "c":
		b, ok := bare(x).(Bytes)
		if !ok {
			invalidType()
		}
		if len(b) != 1 {
			panic(ValueError.Newf("memoryview: invalid value for format '%s'", format))
		}
		return []byte(b)
	case "?":
		if Truth(x) {
			return []byte{1}
		}
		return []byte{0}
	case "e", "f", "d":
		f, ok := floatOf(bare(x))
		if !ok {
			invalidType()
		}
		switch code {
		case "f":
			return binary.NativeEndian.AppendUint32(nil, math.Float32bits(float32(f)))
		case "d":
			return binary.NativeEndian.AppendUint64(nil, math.Float64bits(f))
		}
		bits, ok := half.Bits(f)
		if !ok {
			panic(OverflowError.New("float too large to pack with e format"))
		}
		return binary.NativeEndian.AppendUint16(nil, bits)
	case "w", "u":
		panic(NotImplementedError.Newf("memoryview: format %s not supported", format))
	}
	i, ok := indexOf(x)
	if !ok {
		invalidType()
	}
	n := i.Big()
	low, high := new(big.Int), new(big.Int).Lsh(big.NewInt(1), uint(8*size))
	if !itemFormats[code].unsigned {
		high.Rsh(high, 1)
		low.Neg(high)
	}
	if n.Cmp(low) < 0 || n.Cmp(high) >= 0 {
		panic(ValueError.Newf("memoryview: invalid value for format '%s'", format))
	}
	bits := n.Uint64()
	if n.Sign() < 0 {
		bits = uint64(n.Int64())
	}
	b := binary.LittleEndian.AppendUint64(nil, bits)
	if binary.NativeEndian.Uint16([]byte{1, 0}) != 1 {
		b = binary.BigEndian.AppendUint64(nil, bits)
		return b[8-size:]
	}
	return b[:size]
}

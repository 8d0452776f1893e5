package pystruct

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"

	"github.com/py2goasync/py2goasync/runtime/internal/half"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func (f *format) order() binary.ByteOrder {
	if f.big {
		return binary.BigEndian
	}
	return binary.LittleEndian
}

// pack writes values to out, which has the size of the format.
func (f *format) pack(function string, out []byte, values []any) {
	if len(values) != f.values {
		panic(Error.Newf("%s expected %d items for packing (got %d)", function, f.values, len(values)))
	}
	for _, it := range f.items {
		switch it.code {
		case 's', 'p':
			f.packBytes(it, out[it.offset:it.offset+it.count], values[0])
			values = values[1:]
			continue
		}
		for i := range it.count {
			at := it.offset + i*it.size
			f.packOne(it.code, out[at:at+it.size], values[0])
			values = values[1:]
		}
	}
}

func (f *format) packBytes(it item, out []byte, v any) {
	b, ok := lib.AsBytes(v)
	if _, isView := v.(*py.MemoryView); !ok || isView {
		panic(Error.Newf("argument for '%c' must be a bytes object", it.code))
	}
	if it.code == 's' {
		copy(out, b)
		return
	}
	if len(out) == 0 {
		return
	}
	out[0] = byte(min(255, copy(out[1:], b)))
}

func (f *format) packOne(code byte, out []byte, v any) {
	switch code {
	case 'c':
		b, ok := lib.AsBytes(v)
		if !ok || len(b) != 1 {
			panic(Error.New("char format requires a bytes object of length 1"))
		}
		out[0] = b[0]
	case '?':
		if py.Truth(v) {
			out[0] = 1
		}
	case 'e', 'f', 'd':
		f.packFloat(code, out, v)
	default:
		f.packInt(code, out, v)
	}
}

func (f *format) packFloat(code byte, out []byte, v any) {
	var x float64
	if err := py.Try(func() error { x = lib.Float(v); return nil }); err != nil {
		if py.Is(err, py.TypeError) {
			panic(Error.New("required argument is not a float"))
		}
		panic(err)
	}
	switch code {
	case 'd':
		f.order().PutUint64(out, math.Float64bits(x))
	case 'f':
		s := float32(x)
		if math.IsInf(float64(s), 0) && !math.IsInf(x, 0) {
			panic(py.OverflowError.New("float too large to pack with f format"))
		}
		f.order().PutUint32(out, math.Float32bits(s))
	case 'e':
		bits, ok := half.Bits(x)
		if !ok {
			panic(py.OverflowError.New("float too large to pack with e format"))
		}
		f.order().PutUint16(out, bits)
	}
}

func (f *format) packInt(code byte, out []byte, v any) {
	if b, ok := v.(bool); ok {
		v = 0
		if b {
			v = 1
		}
	}
	switch v.(type) {
	case int, *big.Int:
	default:
		if !py.HasAttr(py.Type(v), "__index__") {
			panic(Error.New("required argument is not an integer"))
		}
		v = py.ToAny(py.Index(v))
	}
	size := len(out)
	unsigned := code >= 'A' && code <= 'Z'
	lo, hi := limits(size, unsigned)
	if size < 8 && tooLarge(v) {
		panic(rangeError(code, lo, hi))
	}
	n, fits := bits(v, unsigned)
	if size == 8 {
		if !fits && code == 'P' {
			if tooLarge(v) {
				panic(Error.New("int too large to convert"))
			}
			fits = true // a negative address counts from the end of memory
		}
		if !fits {
			panic(rangeError(code, lo, hi))
		}
	} else if i := v.(int); i < int(lo.Int64()) || i > int(hi.Int64()) {
		panic(rangeError(code, lo, hi))
	}
	switch size {
	case 1:
		out[0] = byte(n)
	case 2:
		f.order().PutUint16(out, uint16(n))
	case 4:
		f.order().PutUint32(out, uint32(n))
	case 8:
		f.order().PutUint64(out, n)
	}
}

func tooLarge(v any) bool {
	_, ok := v.(*big.Int)
	return ok
}

func bits(v any, unsigned bool) (uint64, bool) {
	switch v := v.(type) {
	case int:
		return uint64(v), v >= 0 || !unsigned
	case *big.Int:
		return v.Uint64(), unsigned && v.IsUint64()
	}
	return 0, false
}

func limits(size int, unsigned bool) (lo, hi *big.Int) {
	one := big.NewInt(1)
	if unsigned {
		return big.NewInt(0), new(big.Int).Sub(new(big.Int).Lsh(one, uint(8*size)), one)
	}
	half := new(big.Int).Lsh(one, uint(8*size-1))
	return new(big.Int).Neg(half), new(big.Int).Sub(half, one)
}

func rangeError(code byte, lo, hi *big.Int) error {
	return Error.Newf("'%c' format requires %s <= number <= %s", code, lo, hi)
}

// unpack reads values from data, which has the size of the format.
func (f *format) unpack(data []byte) py.Tuple {
	out := py.Tuple{}
	for _, it := range f.items {
		switch it.code {
		case 's':
			out = append(out, py.Bytes(data[it.offset:it.offset+it.count]))
			continue
		case 'p':
			if it.count == 0 {
				out = append(out, py.Bytes(""))
				continue
			}
			n := min(int(data[it.offset]), it.count-1)
			out = append(out, py.Bytes(data[it.offset+1:it.offset+1+n]))
			continue
		}
		for i := range it.count {
			at := it.offset + i*it.size
			out = append(out, f.unpackOne(it.code, data[at:at+it.size]))
		}
	}
	return out
}

func (f *format) unpackOne(code byte, b []byte) any {
	switch code {
	case 'c':
		return py.Bytes(b)
	case '?':
		return b[0] != 0
	case 'e':
		return half.Float(f.order().Uint16(b))
	case 'f':
		return float64(math.Float32frombits(f.order().Uint32(b)))
	case 'd':
		return math.Float64frombits(f.order().Uint64(b))
	}
	unsigned := code >= 'A' && code <= 'Z'
	switch len(b) {
	case 1:
		if unsigned {
			return int(b[0])
		}
		return int(int8(b[0]))
	case 2:
		if n := f.order().Uint16(b); !unsigned {
			return int(int16(n))
		} else {
			return int(n)
		}
	case 4:
		if n := f.order().Uint32(b); !unsigned {
			return int(int32(n))
		} else {
			return int(n)
		}
	}
	n := f.order().Uint64(b)
	if !unsigned {
		return int(n)
	}
	if n <= math.MaxInt64 {
		return int(n)
	}
	i, _ := new(big.Int).SetString(strconv.FormatUint(n, 10), 10)
	return i
}

package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

const (
	frameTarget = 64 << 10
	frameMin    = 4
	batchSize   = 1000
)

// pickler writes one object. Since protocol 4 the opcodes stand in frames, long texts between them.
type pickler struct {
	proto int
	out   []byte
	frame []byte
	memo  map[any]int
	count int
	names map[string]int // where the memo has names of modules and objects
	keep  []any          // what has a place in the memo stays alive: places go by identity
}

func (p *pickler) dump(obj any) py.Bytes {
	p.out = append(p.out, 0x80, byte(p.proto))
	p.save(obj)
	p.op('.')
	p.endFrame(true)
	return py.Bytes(p.out)
}

func (p *pickler) op(code byte, data ...byte) {
	p.frame = append(append(p.frame, code), data...)
}

// endFrame writes the frame when it is full, or must end.
func (p *pickler) endFrame(must bool) {
	switch {
	case len(p.frame) == 0 || !must && (p.proto < 4 || len(p.frame) < frameTarget):
		return
	case p.proto >= 4 && len(p.frame) >= frameMin:
		p.out = binary.LittleEndian.AppendUint64(append(p.out, 0x95), uint64(len(p.frame)))
	}
	p.out = append(p.out, p.frame...)
	p.frame = p.frame[:0]
}

// text writes a text behind an opcode that says how long it is.
func (p *pickler) text(short, medium, long byte, s string) {
	n := len(s)
	switch {
	case n < 256 && short != 0:
		p.op(short, byte(n))
	case n <= math.MaxUint32:
		p.op(medium, binary.LittleEndian.AppendUint32(nil, uint32(n))...)
	default:
		p.op(long, binary.LittleEndian.AppendUint64(nil, uint64(n))...)
	}
	if n < frameTarget || p.proto < 4 {
		p.frame = append(p.frame, s...)
		return
	}
	head := p.frame // the text and its opcode stand outside of frames
	size := 5
	if n > math.MaxUint32 {
		size = 9
	}
	opcode := append([]byte(nil), head[len(head)-size:]...)
	p.frame = head[:len(head)-size]
	p.endFrame(true)
	p.out = append(append(p.out, opcode...), s...)
}

// textKey is the identity of a text: that of its bytes, and none for what Python keeps once.
func textKey(s string) any {
	if len([]rune(s)) <= 1 {
		return s
	}
	return [2]uintptr{uintptr(unsafe.Pointer(unsafe.StringData(s))), uintptr(len(s))}
}

func key(x any) any {
	switch x := x.(type) {
	case string:
		return textKey(x)
	case py.Bytes:
		if len(x) <= 1 {
			return x
		}
		return [3]uintptr{uintptr(unsafe.Pointer(unsafe.StringData(string(x)))), uintptr(len(x)), 1}
	case py.Tuple:
		return [3]uintptr{uintptr(unsafe.Pointer(unsafe.SliceData(x))), uintptr(len(x)), 2}
	}
	return py.ID(x)
}

// known writes where the memo has x.
func (p *pickler) known(x any) bool {
	i, ok := p.memo[key(x)]
	if ok {
		p.get(i)
	}
	return ok
}

func (p *pickler) get(i int) {
	if i < 256 {
		p.op('h', byte(i))
	} else {
		p.op('j', binary.LittleEndian.AppendUint32(nil, uint32(i))...)
	}
}

func (p *pickler) memoize(x any) {
	i := p.count
	p.count++
	p.memo[key(x)] = i
	p.keep = append(p.keep, x)
	switch {
	case p.proto >= 4:
		p.op(0x94)
	case i < 256:
		p.op('q', byte(i))
	default:
		p.op('r', binary.LittleEndian.AppendUint32(nil, uint32(i))...)
	}
}

// save writes any object.
func (p *pickler) save(x any) {
	p.endFrame(false)
	x = py.ToAny(x)
	switch v := x.(type) {
	case nil:
		p.op('N')
	case bool:
		p.op(map[bool]byte{true: 0x88, false: 0x89}[v])
	case int:
		p.int(v)
	case *big.Int:
		p.long(v)
	case float64:
		p.op('G', binary.BigEndian.AppendUint64(nil, math.Float64bits(v))...)
	default:
		if !p.known(x) {
			p.saveNew(x)
		}
	}
}

func (p *pickler) int(v int) {
	switch {
	case 0 <= v && v < 256:
		p.op('K', byte(v))
	case 0 <= v && v < 1<<16:
		p.op('M', byte(v), byte(v>>8))
	case math.MinInt32 <= v && v <= math.MaxInt32:
		p.op('J', binary.LittleEndian.AppendUint32(nil, uint32(int32(v)))...)
	default:
		p.long(big.NewInt(int64(v)))
	}
}

// long writes two's complement, lowest byte first, in as few bytes as hold the sign.
func (p *pickler) long(v *big.Int) {
	size := v.BitLen()/8 + 1
	if v.Sign() < 0 {
		if size > 1 && new(big.Int).Add(v, big.NewInt(1)).BitLen() < 8*(size-1) {
			size--
		}
		v = new(big.Int).Add(v, new(big.Int).Lsh(big.NewInt(1), uint(8*size)))
	}
	data := v.FillBytes(make([]byte, size))
	for i, j := 0, size-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
	if size < 256 {
		p.op(0x8a, append([]byte{byte(size)}, data...)...)
	} else {
		p.op(0x8b, append(binary.LittleEndian.AppendUint32(nil, uint32(size)), data...)...)
	}
}

// saveNew writes an object that the memo does not have.
func (p *pickler) saveNew(x any) {
	switch py.Type(x) {
	case py.StrType:
		short := byte(0x8c)
		if p.proto < 4 {
			short = 0
		}
		p.text(short, 'X', 0x8d, lib.Str(x, "object"))
		p.memoize(x)
	case py.BytesType:
		p.bytes(x.(py.Bytes))
	case py.ByteArrayType:
		p.byteArray(x)
	case py.TupleType:
		p.tuple(x.(py.Tuple))
	case py.ListType:
		p.op(']')
		p.memoize(x)
		p.batch('a', 'e', items(x))
	case py.DictType:
		p.op('}')
		p.memoize(x)
		p.pairs(x)
	case py.SetType:
		p.set(x)
	case py.FrozenSetType:
		p.frozenSet(x)
	default:
		p.saveObject(x)
	}
}

func items(x any) []any {
	var all []any
	for v := range py.Seq(x) {
		all = append(all, v)
	}
	return all
}

func (p *pickler) bytes(b py.Bytes) {
	if p.proto < 3 {
		text := make([]rune, len(b))
		for i := range len(b) {
			text[i] = rune(b[i])
		}
		if len(b) == 0 {
			p.reduce(b, reduction{fn: py.BytesType})
			return
		}
		p.reduce(b, reduction{global: [2]string{"_codecs", "encode"}, args: py.Tuple{string(text), "latin1"}})
		return
	}
	p.text('C', 'B', 0x8e, string(b))
	p.memoize(b)
}

func (p *pickler) byteArray(x any) {
	b, _ := lib.AsBytes(x)
	if p.proto < 5 {
		args := py.Tuple{b}
		if len(b) == 0 {
			args = nil
		}
		p.reduce(x, reduction{fn: py.ByteArrayType, args: args})
		return
	}
	p.op(0x96, binary.LittleEndian.AppendUint64(nil, uint64(len(b)))...)
	p.frame = append(p.frame, b...)
	p.memoize(x)
}

func (p *pickler) tuple(t py.Tuple) {
	if len(t) == 0 {
		p.op(')')
		return
	}
	if len(t) > 3 {
		p.op('(')
	}
	for _, v := range t {
		p.save(v)
	}
	if i, ok := p.memo[key(t)]; ok { // it holds itself
		if len(t) > 3 {
			p.op('1')
		} else {
			for range t {
				p.op('0')
			}
		}
		p.get(i)
		return
	}
	if len(t) > 3 {
		p.op('t')
	} else {
		p.op(byte(0x84 + len(t)))
	}
	p.memoize(t)
}

// batch writes items, one by itself, several between a mark and an opcode that takes them all.
func (p *pickler) batch(one, many byte, all []any) {
	if len(all) == 1 && one != 0 {
		p.save(all[0])
		p.op(one)
		return
	}
	for len(all) > 0 {
		n := min(len(all), batchSize)
		p.op('(')
		for _, v := range all[:n] {
			p.save(v)
		}
		p.op(many)
		all = all[n:]
	}
}

// pairs writes the items of a mapping.
func (p *pickler) pairs(d any) {
	all := items(lib.Method(d, "items"))
	put := func(pair any) {
		kv := py.Unpack(pair, 2)
		p.save(kv[0])
		p.save(kv[1])
	}
	if len(all) == 1 {
		put(all[0])
		p.op('s')
		return
	}
	for len(all) > 0 {
		n := min(len(all), batchSize)
		p.op('(')
		for _, pair := range all[:n] {
			put(pair)
		}
		p.op('u')
		all = all[n:]
	}
}

func (p *pickler) set(x any) {
	if p.proto < 4 {
		p.reduce(x, reduction{fn: py.SetType, args: py.Tuple{py.NewList(items(x)...)}})
		return
	}
	p.op(0x8f)
	p.memoize(x)
	p.batch(0, 0x90, items(x))
}

func (p *pickler) frozenSet(x any) {
	if p.proto < 4 {
		p.reduce(x, reduction{fn: py.FrozenSetType, args: py.Tuple{py.NewList(items(x)...)}})
		return
	}
	p.op('(')
	for _, v := range items(x) {
		p.save(v)
	}
	p.op(0x91)
	p.memoize(x)
}

package uuid

import "github.com/py2goasync/py2goasync/runtime/py"

// New is UUID(hex, bytes, bytes_le, fields, int, version), of which all but one and the version are None.
func New(hex, bytes, bytesLe, fields, int, version any) *UUID {
	args := []any{hex, bytes, bytesLe, fields, int, version}
	for i, x := range args {
		args[i] = py.ToAny(x)
	}
	return construct(args)
}

// FromInt is UUID(int=n).
func FromInt(n py.Int) *UUID { return New(nil, nil, nil, nil, n, nil) }

// BytesLe is u.bytes_le: the bytes with the first three fields in little-endian order.
func (u *UUID) BytesLe() py.Bytes {
	b := u.b
	return py.Bytes([]byte{b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]})
}

// Int is u.int: the 128 bits as a number.
func (u *UUID) Int() py.Int { return py.Index(u.number(0, 16)) }

// Variant is u.variant, which says who laid the fields out.
func (u *UUID) Variant() string {
	switch c := u.b[8]; {
	case c&0x80 == 0:
		return "reserved for NCS compatibility"
	case c&0xc0 == 0x80:
		return "specified in RFC 4122"
	case c&0xe0 == 0xc0:
		return "reserved for Microsoft compatibility"
	}
	return "reserved for future definition"
}

// Fields is u.fields: the six fields as a tuple.
func (u *UUID) Fields() any {
	return py.Tuple{u.number(0, 4), u.number(4, 6), u.number(6, 8), u.number(8, 9), u.number(9, 10), u.number(10, 16)}
}

// Time is u.time: the 60 bits of the time stamp.
func (u *UUID) Time() int {
	low, mid, high := u.number(0, 4).(int), u.number(4, 6).(int), u.number(6, 8).(int)
	return (high&0x0fff)<<48 | mid<<32 | low
}

// ClockSeq is u.clock_seq.
func (u *UUID) ClockSeq() int { return int(u.b[8]&0x3f)<<8 | int(u.b[9]) }

// Node is u.node.
func (u *UUID) Node() int { return u.number(10, 16).(int) }

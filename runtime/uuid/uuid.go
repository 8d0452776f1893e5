// Package uuid answers Python's uuid module.
package uuid

import (
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"encoding/hex"
	"math/big"
	"net"
	"strings"
	"sync"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// UUID is uuid.UUID.
type UUID struct{ b [16]byte }

// PyClass returns uuid.UUID.
func (*UUID) PyClass() *py.Class { return UUIDType }

// Parse is UUID(text).
func Parse(text string) *UUID {
	h := strings.ReplaceAll(strings.ReplaceAll(text, "urn:", ""), "uuid:", "")
	h = strings.ReplaceAll(strings.Trim(h, "{}"), "-", "")
	if py.StrLen(h) != 32 {
		panic(py.ValueError.New("badly formed hexadecimal UUID string"))
	}
	b, err := hex.DecodeString(h)
	if err != nil {
		panic(py.ValueError.Newf("invalid literal for int() with base 16: %s", py.Repr(h)))
	}
	return fromBytes(b)
}

func fromBytes(b []byte) *UUID {
	u := &UUID{}
	copy(u.b[:], b)
	return u
}

func (u *UUID) version(v byte) *UUID {
	u.b[6] = u.b[6]&0x0f | v<<4
	u.b[8] = u.b[8]&0x3f | 0x80
	return u
}

// String is str(u).
func (u *UUID) String() string {
	h := u.Hex()
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// Hex is u.hex.
func (u *UUID) Hex() string { return hex.EncodeToString(u.b[:]) }

// Bytes is u.bytes.
func (u *UUID) Bytes() py.Bytes { return py.Bytes(u.b[:]) }

// Urn is u.urn.
func (u *UUID) Urn() string { return "urn:uuid:" + u.String() }

func (u *UUID) number(from, to int) any {
	i := new(big.Int).SetBytes(u.b[from:to])
	if i.IsInt64() {
		return int(i.Int64())
	}
	return i
}

// Version is u.version: nil for variants other than RFC 4122.
func (u *UUID) Version() *int {
	if u.b[8]&0xc0 != 0x80 {
		return nil
	}
	return new(int(u.b[6] >> 4))
}

// Uuid4 is uuid.uuid4(): random.
func Uuid4() *UUID {
	u := &UUID{}
	rand.Read(u.b[:])
	return u.version(4)
}

// Uuid3 is uuid.uuid3(namespace, name).
func Uuid3(namespace *UUID, name string) *UUID {
	s := md5.Sum(append(namespace.b[:], name...))
	return fromBytes(s[:]).version(3)
}

// Uuid5 is uuid.uuid5(namespace, name).
func Uuid5(namespace *UUID, name string) *UUID {
	s := sha1.Sum(append(namespace.b[:], name...))
	return fromBytes(s[:16]).version(5)
}

var node = sync.OnceValue(func() []byte {
	links, _ := net.Interfaces()
	for _, l := range links {
		if len(l.HardwareAddr) == 6 {
			return l.HardwareAddr
		}
	}
	b := make([]byte, 6)
	rand.Read(b)
	b[0] |= 1
	return b
})

var last struct {
	sync.Mutex
	t uint64
}

// Uuid1 is uuid.uuid1(): of the clock and the machine.
func Uuid1() *UUID {
	last.Lock()
	t := uint64(time.Now().UnixNano())/100 + 0x01b21dd213814000
	if t <= last.t {
		t = last.t + 1
	}
	last.t = t
	last.Unlock()
	u := &UUID{}
	for i, s := range []uint{24, 16, 8, 0, 40, 32, 56, 48} {
		u.b[i] = byte(t >> s)
	}
	rand.Read(u.b[8:10])
	copy(u.b[10:], node())
	return u.version(1)
}

// The namespaces.
var (
	NamespaceDNS  = Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
	NamespaceURL  = Parse("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
	NamespaceOID  = Parse("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
	NamespaceX500 = Parse("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
)

// UUIDType is the class uuid.UUID.
var UUIDType *py.Class

func construct(a []any) *UUID {
	given := 0
	for _, x := range a[:5] {
		if x != nil {
			given++
		}
	}
	if given != 1 {
		panic(py.TypeError.New("one of the hex, bytes, bytes_le, fields, or int arguments must be given"))
	}
	var u *UUID
	switch {
	case a[0] != nil:
		s, ok := lib.AsStr(a[0])
		if !ok {
			panic(py.AttributeError.Newf("'%s' object has no attribute 'replace'", lib.TypeName(a[0])))
		}
		u = Parse(s)
	case a[1] != nil, a[2] != nil:
		raw, name := a[1], "bytes"
		if raw == nil {
			raw, name = a[2], "bytes_le"
		}
		b := []byte(lib.BytesArg(raw))
		if len(b) != 16 {
			panic(py.ValueError.Newf("%s is not a 16-char string", name))
		}
		if a[2] != nil {
			b = []byte{b[3], b[2], b[1], b[0], b[5], b[4], b[7], b[6], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]}
		}
		u = fromBytes(b)
	case a[3] != nil:
		f := py.Unpack(a[3], 6)
		u = &UUID{}
		at := 0
		for i, n := range []int{4, 2, 2, 1, 1, 6} {
			v := lib.Int(f[i])
			for j := range n {
				u.b[at+j] = byte(v >> (8 * (n - 1 - j)))
			}
			at += n
		}
	default:
		var i *big.Int
		switch v := a[4].(type) {
		case int:
			i = big.NewInt(int64(v))
		case *big.Int:
			i = v
		default:
			i = big.NewInt(int64(lib.Int(v)))
		}
		if i.Sign() < 0 || i.BitLen() > 128 {
			panic(py.ValueError.New("int is out of range (need a 128-bit value)"))
		}
		u = &UUID{}
		i.FillBytes(u.b[:])
	}
	if a[5] != nil {
		v := lib.Int(a[5])
		if v < 1 || v > 5 {
			panic(py.ValueError.New("illegal version number"))
		}
		u.version(byte(v))
	}
	return u
}

func init() {
	of := func(self any) *UUID { return self.(*UUID) }
	compare := func(test func(c int) bool) py.Method {
		return lib.M("other, /", func(self any, a []any) any {
			o, ok := a[0].(*UUID)
			if !ok {
				return py.NotImplemented
			}
			return test(strings.Compare(string(of(self).b[:]), string(o.b[:])))
		})
	}
	methods := py.Methods{
		"__new__":  lib.New("hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None", func(a []any) any { return construct(a) }),
		"__str__":  lib.M("", func(self any, _ []any) any { return of(self).String() }),
		"__repr__": lib.M("", func(self any, _ []any) any { return "UUID('" + of(self).String() + "')" }),
		"__int__":  lib.M("", func(self any, _ []any) any { return of(self).number(0, 16) }),
		"__hash__": lib.M("", func(self any, _ []any) any { return py.Hash(of(self).number(0, 16)) }),
		"__eq__":   compare(func(c int) bool { return c == 0 }),
		"__lt__":   compare(func(c int) bool { return c < 0 }),
		"__le__":   compare(func(c int) bool { return c <= 0 }),
		"__gt__":   compare(func(c int) bool { return c > 0 }),
		"__ge__":   compare(func(c int) bool { return c >= 0 }),
		"hex":      lib.Prop(func(self any) any { return of(self).Hex() }),
		"urn":      lib.Prop(func(self any) any { return of(self).Urn() }),
		"bytes":    lib.Prop(func(self any) any { return of(self).Bytes() }),
		"bytes_le": lib.Prop(func(self any) any { return of(self).BytesLe() }),
		"int":      lib.Prop(func(self any) any { return of(self).number(0, 16) }),
		"version":  lib.Prop(func(self any) any { return py.ToAny(of(self).Version()) }),
		"variant":  lib.Prop(func(self any) any { return of(self).Variant() }),
		"fields":   lib.Prop(func(self any) any { return of(self).Fields() }),
	}
	at := 0
	for i, n := range []int{4, 2, 2, 1, 1, 6} {
		from, to := at, at+n
		methods[[]string{"time_low", "time_mid", "time_hi_version", "clock_seq_hi_variant", "clock_seq_low", "node"}[i]] = lib.Prop(func(self any) any { return of(self).number(from, to) })
		at = to
	}
	methods["time"] = lib.Prop(func(self any) any { return of(self).Time() })
	methods["clock_seq"] = lib.Prop(func(self any) any { return of(self).ClockSeq() })
	UUIDType = lib.Class[UUID]("uuid", "UUID", nil, methods)
}

// Module is the module object of uuid.
var Module = lib.Module("uuid", func(m *py.Module) {
	m.Set("UUID", UUIDType).Set("NAMESPACE_DNS", NamespaceDNS).Set("NAMESPACE_URL", NamespaceURL).Set("NAMESPACE_OID", NamespaceOID).Set("NAMESPACE_X500", NamespaceX500)
	m.Set("RFC_4122", "specified in RFC 4122")
	lib.Add(m, "uuid1", "node=None, clock_seq=None", func([]any) any { return Uuid1() })
	lib.Add(m, "uuid4", "", func([]any) any { return Uuid4() })
	name := func(x any) string {
		if s, ok := lib.AsStr(x); ok {
			return s
		}
		return string(lib.BytesArg(x))
	}
	lib.Add(m, "uuid3", "namespace, name", func(a []any) any { return Uuid3(a[0].(*UUID), name(a[1])) })
	lib.Add(m, "uuid5", "namespace, name", func(a []any) any { return Uuid5(a[0].(*UUID), name(a[1])) })
	lib.Add(m, "getnode", "", func([]any) any {
		n := 0
		for _, b := range node() {
			n = n<<8 | int(b)
		}
		return n
	})
})

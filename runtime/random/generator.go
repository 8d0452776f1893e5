package random

import (
	"math/big"
	"math/bits"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Random is a generator of its own: random.Random.
type Random struct {
	src   source
	mt    *twister // src when it is the Mersenne Twister
	gauss *float64 // the second of a pair of normal numbers
}

// NewRandom is Random(): seeded by the operating system.
func NewRandom() *Random {
	r := newRandom()
	r.mt.seedOS()
	return r
}

func newRandom() *Random {
	t := &twister{}
	return &Random{src: t, mt: t}
}

// NewRandomInt is Random(seed) with an int.
func NewRandomInt(seed int) *Random {
	r := newRandom()
	r.SeedInt(seed)
	return r
}

// NewRandomStr is Random(seed) with a str.
func NewRandomStr(seed string) *Random {
	r := newRandom()
	r.SeedStr(seed)
	return r
}

// NewRandomAny is Random(seed) with anything that can seed.
func NewRandomAny(seed any) *Random {
	r := newRandom()
	r.SeedAny(seed)
	return r
}

// NewSystemRandom is SystemRandom().
func NewSystemRandom() *Random { return &Random{src: system{}} }

// Seed is seed(): from the operating system.
func (r *Random) Seed() { r.SeedAny(nil) }

// SeedInt is seed(n).
func (r *Random) SeedInt(n int) { r.SeedAny(n) }

// SeedStr is seed(text).
func (r *Random) SeedStr(text string) { r.SeedAny(text) }

// SeedAny is seed(a): None, an int, a float, a str, bytes or a bytearray.
func (r *Random) SeedAny(a any) { r.SeedVersion(a, 2) }

// SeedVersion is seed(a, version).
func (r *Random) SeedVersion(a any, version int) {
	r.gauss = nil
	if r.mt == nil {
		return // a system generator has no seed
	}
	if b, ok := a.(py.Bytes); ok && version == 1 {
		a = py.BytesDecode(b, "latin-1", "strict")
	}
	if s, ok := lib.AsStr(a); ok {
		if version == 1 {
			r.mt.seedInt(hashVersion1(s))
			return
		}
		r.mt.seedText(s)
		return
	}
	switch x := a.(type) {
	case nil:
		r.mt.seedOS()
	case py.Bytes:
		r.mt.seedText(string(x))
	case *py.ByteArray:
		r.mt.seedText(string(x.Bytes()))
	case float64:
		r.mt.seedInt(new(big.Int).SetUint64(uint64(py.Hash(x))))
	default:
		if !py.IsInstance(a, py.IntType) {
			panic(py.TypeError.New("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."))
		}
		r.mt.seedInt(py.Index(a).Big())
	}
}

func hashVersion1(s string) *big.Int {
	var x uint64
	n := 0
	for i, c := range s {
		if i == 0 {
			x = uint64(c) << 7
		}
		x = 1000003*x ^ uint64(c)
		n++
	}
	x ^= uint64(n)
	if x == ^uint64(0) {
		return big.NewInt(-2)
	}
	return new(big.Int).SetUint64(x)
}

// Float is random(): a float in [0, 1).
func (r *Random) Float() float64 { return r.src.float() }

// Getrandbits is getrandbits(k).
func (r *Random) Getrandbits(k int) py.Int {
	if k < 0 {
		panic(py.ValueError.New("number of bits must be non-negative"))
	}
	if k < 64 {
		return py.NewInt(int(r.src.bits(k)))
	}
	return py.IntFromBig(r.src.bigBits(k))
}

// Randbytes is randbytes(n).
func (r *Random) Randbytes(n int) py.Bytes {
	if n == 0 {
		return ""
	}
	b := r.Getrandbits(8 * n).Big().FillBytes(make([]byte, n))
	if r.mt == nil {
		return py.Bytes(b)
	}
	for i, j := 0, n-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return py.Bytes(b)
}

// below draws an int in [0, n), n positive.
func (r *Random) below(n int) int {
	k := bits.Len64(uint64(n))
	for {
		if v := int(r.src.bits(k)); v < n {
			return v
		}
	}
}

func (r *Random) bigBelow(n *big.Int) *big.Int {
	if n.IsInt64() {
		return big.NewInt(int64(r.below(int(n.Int64()))))
	}
	for {
		if v := r.src.bigBits(n.BitLen()); v.Cmp(n) < 0 {
			return v
		}
	}
}

// shared is the hidden generator of the module's functions.
var shared = sync.OnceValue(NewRandom)

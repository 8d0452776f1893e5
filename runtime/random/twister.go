package random

import (
	"crypto/rand"
	"crypto/sha512"
	"encoding/binary"
	"math/big"

	"github.com/py2goasync/py2goasync/runtime/py"
)

const (
	twisterN = 624
	twisterM = 397
)

// twister is MT19937.
type twister struct {
	state [twisterN]uint32
	index int
}

func (t *twister) seed(s uint32) {
	t.state[0] = s
	for i := 1; i < twisterN; i++ {
		t.state[i] = 1812433253*(t.state[i-1]^t.state[i-1]>>30) + uint32(i)
	}
	t.index = twisterN
}

func (t *twister) seedArray(key []uint32) {
	t.seed(19650218)
	i, j := 1, 0
	for range max(twisterN, len(key)) {
		t.state[i] = (t.state[i] ^ (t.state[i-1]^t.state[i-1]>>30)*1664525) + key[j] + uint32(j)
		i, j = i+1, j+1
		if i >= twisterN {
			t.state[0], i = t.state[twisterN-1], 1
		}
		if j >= len(key) {
			j = 0
		}
	}
	for range twisterN - 1 {
		t.state[i] = (t.state[i] ^ (t.state[i-1]^t.state[i-1]>>30)*1566083941) - uint32(i)
		if i++; i >= twisterN {
			t.state[0], i = t.state[twisterN-1], 1
		}
	}
	t.state[0] = 0x80000000
}

// seedInt seeds with the absolute value of an int of any size.
func (t *twister) seedInt(n *big.Int) {
	words := n.Bytes() // big-endian absolute value
	key := make([]uint32, 0, len(words)/4+1)
	for len(words) > 0 {
		var w [4]byte
		k := max(0, len(words)-4)
		copy(w[4-len(words[k:]):], words[k:])
		key = append(key, binary.BigEndian.Uint32(w[:]))
		words = words[:k]
	}
	if len(key) == 0 {
		key = []uint32{0}
	}
	t.seedArray(key)
}

// seedText is seed(a, version=2) for str and bytes.
func (t *twister) seedText(text string) {
	sum := sha512.Sum512([]byte(text))
	t.seedInt(new(big.Int).SetBytes(append([]byte(text), sum[:]...)))
}

func (t *twister) seedOS() {
	var b [8 * 4]byte
	if _, err := rand.Read(b[:]); err != nil {
		panic(py.OSError.New(err.Error()))
	}
	t.seedInt(new(big.Int).SetBytes(b[:]))
}

func (t *twister) refill() {
	s := &t.state
	twist := func(i, next, far int) {
		y := s[i]&0x80000000 | s[next]&0x7fffffff
		s[i] = s[far] ^ y>>1 ^ -(y&1)&0x9908b0df
	}
	for i := range twisterN - twisterM {
		twist(i, i+1, i+twisterM)
	}
	for i := twisterN - twisterM; i < twisterN-1; i++ {
		twist(i, i+1, i+twisterM-twisterN)
	}
	twist(twisterN-1, 0, twisterM-1)
	t.index = 0
}

func (t *twister) uint32() uint32 {
	if t.index >= twisterN {
		t.refill()
	}
	y := t.state[t.index]
	t.index++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (t *twister) float() float64 {
	a, b := t.uint32()>>5, t.uint32()>>6
	return (float64(a)*67108864 + float64(b)) * (1.0 / 9007199254740992)
}

// bits draws an int of k bits, k at most 64.
func (t *twister) bits(k int) uint64 {
	if k <= 32 {
		if k == 0 {
			return 0
		}
		return uint64(t.uint32() >> (32 - k))
	}
	low := uint64(t.uint32())
	return low | uint64(t.uint32()>>(64-k))<<32
}

// bigBits draws an int of k bits.
func (t *twister) bigBits(k int) *big.Int {
	words := (k-1)/32 + 1
	b := make([]byte, 4*words)
	for i := range words {
		w := t.uint32()
		if left := k - 32*i; left < 32 {
			w >>= 32 - left
		}
		binary.BigEndian.PutUint32(b[4*(words-1-i):], w)
	}
	return new(big.Int).SetBytes(b)
}

// system draws from the operating system: SystemRandom.
type system struct{}

func (system) bigBits(k int) *big.Int {
	b := make([]byte, (k+7)/8)
	if _, err := rand.Read(b); err != nil {
		panic(py.OSError.New(err.Error()))
	}
	return new(big.Int).Rsh(new(big.Int).SetBytes(b), uint(len(b)*8-k))
}

func (s system) bits(k int) uint64 {
	if k == 0 {
		return 0
	}
	return s.bigBits(k).Uint64()
}

func (s system) float() float64 { return float64(s.bits(53)) * (1.0 / 9007199254740992) }

// source is where a generator draws from.
type source interface {
	float() float64
	bits(k int) uint64
	bigBits(k int) *big.Int
}

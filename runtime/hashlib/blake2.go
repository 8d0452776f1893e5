package hashlib

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// blake2 is BLAKE2b, on words of 64 bits, or BLAKE2s, on words of 32 bits (RFC 7693). One implementation serves both:
// word arithmetic of BLAKE2s is done in the low half of 64-bit words.
type blake2 struct {
	h      [8]uint64
	size   int
	key    []byte
	buf    []byte
	length uint64
	small  bool
}

var blakeIV = [8]uint64{0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
	0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179}

var blakeSigma = [10][16]byte{
	{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
	{11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
	{9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
	{12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
	{6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
}

func newBlake2b(size int, key []byte) *blake2 { return newBlake2(size, key, false) }

func newBlake2s(size int, key []byte) *blake2 { return newBlake2(size, key, true) }

func newBlake2(size int, key []byte, small bool) *blake2 {
	b := &blake2{size: size, key: key, small: small}
	b.Reset()
	return b
}

// BlockSize implements hash.Hash.
func (b *blake2) BlockSize() int {
	if b.small {
		return 64
	}
	return 128
}

// Size implements hash.Hash.
func (b *blake2) Size() int { return b.size }

func (b *blake2) iv(i int) uint64 {
	if b.small {
		return blakeIV[i] >> 32
	}
	return blakeIV[i]
}

// Reset implements hash.Hash.
func (b *blake2) Reset() {
	for i := range b.h {
		b.h[i] = b.iv(i)
	}
	b.h[0] ^= 0x01010000 ^ uint64(len(b.key))<<8 ^ uint64(b.size)
	b.buf, b.length = nil, 0
	if len(b.key) > 0 {
		block := make([]byte, b.BlockSize())
		copy(block, b.key)
		b.Write(block)
	}
}

// Write implements hash.Hash.
func (b *blake2) Write(p []byte) (int, error) {
	b.buf = append(b.buf, p...)
	n := b.BlockSize()
	for len(b.buf) > n { // the last block waits: it is marked
		b.length += uint64(n)
		b.compress(b.buf[:n], false)
		b.buf = b.buf[n:]
	}
	return len(p), nil
}

func (b *blake2) clone() hash.Hash {
	c := *b
	c.buf = append([]byte{}, b.buf...)
	return &c
}

// Sum implements hash.Hash.
func (b *blake2) Sum(in []byte) []byte {
	c := b.clone().(*blake2)
	c.length += uint64(len(c.buf))
	block := make([]byte, c.BlockSize())
	copy(block, c.buf)
	c.compress(block, true)
	var out []byte
	for _, w := range c.h {
		if c.small {
			out = binary.LittleEndian.AppendUint32(out, uint32(w))
		} else {
			out = binary.LittleEndian.AppendUint64(out, w)
		}
	}
	return append(in, out[:c.size]...)
}

func (b *blake2) compress(block []byte, last bool) {
	var m, v [16]uint64
	for i := range m {
		if b.small {
			m[i] = uint64(binary.LittleEndian.Uint32(block[4*i:]))
		} else {
			m[i] = binary.LittleEndian.Uint64(block[8*i:])
		}
	}
	copy(v[:], b.h[:])
	for i := range 8 {
		v[8+i] = b.iv(i)
	}
	v[12] ^= b.length
	if last {
		v[14] = ^v[14]
	}
	rounds, rot := 12, [4]int{32, 24, 16, 63}
	if b.small {
		v[12] &= 0xffffffff
		v[13] ^= b.length >> 32
		v[14] &= 0xffffffff
		rounds, rot = 10, [4]int{16, 12, 8, 7}
	}
	turn := func(x uint64, n int) uint64 {
		if b.small {
			return uint64(bits.RotateLeft32(uint32(x), -n))
		}
		return bits.RotateLeft64(x, -n)
	}
	g := func(i, j, k, l int, x, y uint64) {
		v[i] += v[j] + x
		v[l] = turn(v[l]^v[i], rot[0])
		v[k] += v[l]
		v[j] = turn(v[j]^v[k], rot[1])
		v[i] += v[j] + y
		v[l] = turn(v[l]^v[i], rot[2])
		v[k] += v[l]
		v[j] = turn(v[j]^v[k], rot[3])
	}
	for r := range rounds {
		s := &blakeSigma[r%10]
		for i := range 4 {
			g(i, 4+i, 8+i, 12+i, m[s[2*i]], m[s[2*i+1]])
		}
		for i := range 4 {
			g(i, 4+(i+1)%4, 8+(i+2)%4, 12+(i+3)%4, m[s[8+2*i]], m[s[9+2*i]])
		}
	}
	for i := range b.h {
		b.h[i] ^= v[i] ^ v[i+8]
		if b.small {
			b.h[i] &= 0xffffffff
		}
	}
}

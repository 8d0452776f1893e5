package py

import (
	"math/big"
	"sync"
)

// Results beyond 64 bits are one piece of memory where they have up to roomyWords words, and operands within 64 bits, quotients that
// nobody wants and the like lie in memory that is used again.

const roomyWords = 6

type roomyInt struct {
	big.Int
	words [roomyWords]big.Word
}

// newBig is a big.Int for a result of about that many words.
func newBig(words int) *big.Int {
	if words > roomyWords {
		return new(big.Int)
	}
	r := new(roomyInt)
	r.SetBits(r.words[:0])
	return &r.Int
}

// scratch holds what an operation needs only while it runs.
type scratch struct{ small, quotient big.Int }

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// words is the number of words of an Int.
func (a Int) words() int {
	if a.big == nil {
		return 1
	}
	return len(a.big.Bits())
}

// operand is a as a big.Int that is valid while the operation runs: at most one operand may be within 64 bits.
func (s *scratch) operand(a Int) *big.Int {
	if a.big != nil {
		return a.big
	}
	return s.small.SetInt64(a.small)
}

func addBig(a, b Int) Int {
	if a.big == nil && b.big == nil {
		return IntFromBig(new(big.Int).Add(a.Big(), b.Big()))
	}
	s := scratches.Get().(*scratch)
	z := newBig(max(a.words(), b.words())+1).Add(s.operand(a), s.operand(b))
	scratches.Put(s)
	return IntFromBig(z)
}

func subBig(a, b Int) Int {
	if a.big == nil && b.big == nil {
		return IntFromBig(new(big.Int).Sub(a.Big(), b.Big()))
	}
	s := scratches.Get().(*scratch)
	z := newBig(max(a.words(), b.words())+1).Sub(s.operand(a), s.operand(b))
	scratches.Put(s)
	return IntFromBig(z)
}

func mulBig(a, b Int) Int {
	if a.big == nil && b.big == nil {
		return IntFromBig(newBig(2).Mul(a.Big(), b.Big()))
	}
	s := scratches.Get().(*scratch)
	z := newBig(a.words()+b.words()).Mul(s.operand(a), s.operand(b))
	scratches.Put(s)
	return IntFromBig(z)
}

// modBig is a % b where one of them is beyond 64 bits.
func modBig(a, b Int) Int {
	s := scratches.Get().(*scratch)
	y := s.operand(b)
	m := newBig(a.words() + 1)
	s.quotient.QuoRem(s.operand(a), y, m)
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		m.Add(m, y)
	}
	scratches.Put(s)
	return IntFromBig(m)
}

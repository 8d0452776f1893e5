package re

import "math"

// op says what a node of a pattern is.
type op uint8

const (
	opLiteral op = iota
	opNotLiteral
	opAny
	opIn
	opAt
	opBranch
	opGroup
	opRef
	opCond
	opAssert
	opAtomic
	opRepeat
	opFailure
)

// node is one item of a pattern.
type node struct {
	op   op
	char rune    // opLiteral, opNotLiteral
	set  []class // opIn
	neg  bool    // opIn, opAssert
	// at is the kind of place for opAt: one of ^ $ A Z b B.
	at byte
	// alts are the alternatives of opBranch; body is what is repeated, grouped or looked for; opCond has yes and no.
	alts     []seq
	body, no seq
	hasNo    bool
	group    int // opGroup (0: not captured), opRef, opCond
	add, del int // flags of a group
	behind   bool
	min, max int // opRepeat
	mode     repeatMode
}

type repeatMode uint8

const (
	greedy repeatMode = iota
	lazy
	possessive
)

// seq is a sequence of nodes.
type seq []*node

// unlimited is the upper bound of * and +; maxWidth is the width of what has no bound.
const (
	unlimited = math.MaxUint32
	maxWidth  = math.MaxInt64 / 4
)

// class is an item of a character set: a range of characters, or a category (d D s S w W).
type class struct {
	lo, hi   rune
	category byte
}

// width gives the least and greatest number of characters that a sequence matches.
func (p *reader) width(s seq) (lo, hi int) {
	add := func(l, h, n, m int) {
		lo = sat(lo, mul(l, n))
		hi = sat(hi, mul(h, m))
	}
	for _, n := range s {
		switch n.op {
		case opLiteral, opNotLiteral, opAny, opIn:
			add(1, 1, 1, 1)
		case opBranch:
			l, h := maxWidth, 0
			for _, a := range n.alts {
				i, j := p.width(a)
				l, h = min(l, i), max(h, j)
			}
			add(l, h, 1, 1)
		case opGroup, opAtomic:
			l, h := p.width(n.body)
			add(l, h, 1, 1)
		case opRepeat:
			l, h := p.width(n.body)
			if n.max == unlimited && h > 0 {
				add(l, maxWidth, n.min, 1)
			} else {
				add(l, h, n.min, n.max)
			}
		case opRef:
			w := p.widths[n.group]
			add(w[0], w[1], 1, 1)
		case opCond:
			l, h := p.width(n.body)
			if n.hasNo {
				i, j := p.width(n.no)
				l, h = min(l, i), max(h, j)
			} else {
				l = 0
			}
			add(l, h, 1, 1)
		}
	}
	return lo, hi
}

func sat(a, b int) int { return min(a+b, maxWidth) }

func mul(a, b int) int {
	if a != 0 && b > maxWidth/a {
		return maxWidth
	}
	return a * b
}

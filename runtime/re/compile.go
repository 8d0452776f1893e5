package re

import "slices"

// code is the operation of an instruction.
type code uint8

const (
	iChar      code = iota // char r
	iByte                  // one ASCII character, or byte, r
	iAny                   // any character but \n
	iAnyAll                // any character
	iSet                   // a character of set
	iSplit                 // try the next instruction, then x
	iSplitLazy             // try x, then the next instruction
	iJump                  // go to x
	iSave                  // mark x is here
	iAt                    // a place
	iRef                   // what group x matched
	iCond                  // go on if group x matched, else go to y
	iLook                  // what follows up to iEnd matches (or not, if neg), y characters back; go on at x
	iAtomic                // what follows up to iEnd matches, one way; go on at x
	iEnd                   // end of a look or an atomic group
	iRepeat                // min to max characters of set
	iLoop                  // start a counted loop
	iNext                  // decide about another turn of loop x; leave it at y
	iMore                  // another turn of the lazy loop x; its body begins at y
	iMatch                 // done
	iFail                  // no match
)

// inst is an instruction.
type inst struct {
	code     code
	mode     repeatMode
	neg      bool
	at       byte
	fold     folding
	ascii    bool
	r        rune
	x, y     int
	min, max int
	set      *charset
	// first is the byte that what follows an iRepeat begins with, or -1.
	first int
}

// program is a compiled pattern.
type program struct {
	code   []inst
	groups int
	loops  int
	// start tells which bytes a match may begin with; nil if it may be empty or begin anywhere.
	start *[256]bool
	// prefix is text that every match begins with.
	prefix string
	// anchored is set for patterns that match only at the start of the text.
	anchored bool
}

type compiler struct {
	p     *reader
	prog  *program
	bytes bool
}

func compile(p *reader, s seq) *program {
	c := &compiler{p: p, prog: &program{groups: len(p.widths) - 1}, bytes: !p.istext}
	c.seq(s, p.flags)
	c.emit(inst{code: iMatch})
	c.plan(s, p.flags)
	for i := range c.prog.code {
		if in := &c.prog.code[i]; in.code == iRepeat {
			in.first = -1
			if next := c.prog.code[i+1]; next.code == iByte {
				in.first = int(next.r)
			}
		}
	}
	return c.prog
}

func (c *compiler) emit(i inst) int {
	c.prog.code = append(c.prog.code, i)
	return len(c.prog.code) - 1
}

func (c *compiler) here() int { return len(c.prog.code) }

func foldOf(flags int) folding {
	switch {
	case flags&flagIgnoreCase == 0:
		return exact
	case flags&flagUnicode != 0 && flags&flagASCII == 0:
		return foldUnicode
	}
	return foldASCII
}

// asciiOnlyIn reports whether \w and its like mean those of ASCII.
func asciiOnlyIn(flags int) bool { return flags&flagUnicode == 0 || flags&flagASCII != 0 }

// combine applies the flags of a group.
func combine(flags, add, del int) int {
	if add&typeFlags != 0 {
		flags &^= typeFlags
	}
	return (flags | add) &^ del
}

// single gives the set that matches what a node matches, if that is always one character.
func (c *compiler) single(n *node, flags int) *charset {
	fold, ascii := foldOf(flags), asciiOnlyIn(flags)
	switch n.op {
	case opLiteral, opNotLiteral:
		return newCharset([]class{{lo: n.char, hi: n.char}}, n.op == opNotLiteral, fold, ascii)
	case opAny:
		if flags&flagDotAll != 0 {
			return newCharset(nil, true, exact, ascii)
		}
		return newCharset([]class{{lo: '\n', hi: '\n'}}, true, exact, ascii)
	case opIn:
		return newCharset(n.set, n.neg, fold, ascii)
	}
	return nil
}

func (c *compiler) seq(s seq, flags int) {
	for _, n := range s {
		c.node(n, flags)
	}
}

func (c *compiler) node(n *node, flags int) {
	switch n.op {
	case opLiteral:
		if foldOf(flags).cased(n.char) {
			c.emit(inst{code: iSet, set: c.single(n, flags)})
		} else if n.char < 0x80 || c.bytes {
			c.emit(inst{code: iByte, r: n.char})
		} else {
			c.emit(inst{code: iChar, r: n.char})
		}
	case opAny:
		if flags&flagDotAll != 0 {
			c.emit(inst{code: iAnyAll})
		} else {
			c.emit(inst{code: iAny})
		}
	case opNotLiteral, opIn:
		c.emit(inst{code: iSet, set: c.single(n, flags)})
	case opAt:
		at := n.at
		if at == '^' || at == '$' {
			if flags&flagMultiline != 0 {
				at += 128 // a line's
			}
		}
		c.emit(inst{code: iAt, at: at, ascii: asciiOnlyIn(flags)})
	case opBranch:
		c.branch(n, flags)
	case opGroup:
		inner := combine(flags, n.add, n.del)
		if n.group == 0 {
			c.seq(n.body, inner)
			return
		}
		c.emit(inst{code: iSave, x: 2 * n.group})
		c.seq(n.body, inner)
		c.emit(inst{code: iSave, x: 2*n.group + 1})
	case opRef:
		c.emit(inst{code: iRef, x: n.group, fold: foldOf(flags)})
	case opCond:
		cond := c.emit(inst{code: iCond, x: n.group})
		c.seq(n.body, flags)
		if n.hasNo {
			jump := c.emit(inst{code: iJump})
			c.prog.code[cond].y = c.here()
			c.seq(n.no, flags)
			c.prog.code[jump].x = c.here()
		} else {
			c.prog.code[cond].y = c.here()
		}
	case opAssert:
		back := 0
		if n.behind {
			lo, hi := c.p.width(n.body)
			if lo != hi {
				panic(fail("look-behind requires fixed-width pattern"))
			}
			back = lo
		}
		i := c.emit(inst{code: iLook, neg: n.neg, y: back})
		c.seq(n.body, flags)
		c.emit(inst{code: iEnd})
		c.prog.code[i].x = c.here()
	case opAtomic:
		c.atomic(func() { c.seq(n.body, flags) })
	case opRepeat:
		c.repeat(n, flags)
	case opFailure:
		c.emit(inst{code: iFail})
	}
}

func (c *compiler) atomic(body func()) {
	i := c.emit(inst{code: iAtomic})
	body()
	c.emit(inst{code: iEnd})
	c.prog.code[i].x = c.here()
}

func (c *compiler) branch(n *node, flags int) {
	var jumps []int
	for i, a := range n.alts {
		last := i == len(n.alts)-1
		split := -1
		if !last {
			split = c.emit(inst{code: iSplit, first: -1})
			if f := c.firstByte(a, flags); f >= 0 {
				c.prog.code[split].first = f
			}
		}
		c.seq(a, flags)
		if !last {
			jumps = append(jumps, c.emit(inst{code: iJump}))
			c.prog.code[split].x = c.here()
		}
	}
	for _, j := range jumps {
		c.prog.code[j].x = c.here()
	}
}

// firstByte is the byte that a sequence must begin with, or -1.
func (c *compiler) firstByte(s seq, flags int) int {
	if len(s) == 0 || s[0].op != opLiteral || s[0].char >= 0x80 || foldOf(flags).cased(s[0].char) {
		return -1
	}
	return int(s[0].char)
}

// repeat compiles x*, x+?, x{2,3}+ and their like.
func (c *compiler) repeat(n *node, flags int) {
	if len(n.body) == 1 {
		if set := c.single(n.body[0], flags); set != nil {
			c.emit(inst{code: iRepeat, mode: n.mode, min: n.min, max: n.max, set: set})
			return
		}
	}
	lo, _ := c.p.width(n.body)
	switch {
	case n.mode == possessive:
		c.atomic(func() { c.counted(n, flags) })
	case lo > 0 && n.min <= 1 && n.max == unlimited:
		start := c.here()
		if n.min == 0 {
			split := c.emit(inst{code: splitCode(n.mode), first: -1})
			c.seq(n.body, flags)
			c.emit(inst{code: iJump, x: split})
			c.prog.code[split].x = c.here()
			return
		}
		c.seq(n.body, flags)
		split := c.emit(inst{code: splitCode(n.mode), first: -1})
		c.emit(inst{code: iJump, x: start})
		c.prog.code[split].x = c.here()
	case n.min == 0 && n.max == 1:
		split := c.emit(inst{code: splitCode(n.mode), first: -1})
		c.seq(n.body, flags)
		c.prog.code[split].x = c.here()
	default:
		c.counted(n, flags)
	}
}

func splitCode(m repeatMode) code {
	if m == lazy {
		return iSplitLazy
	}
	return iSplit
}

// counted compiles a loop that counts its turns and ends when a turn matches nothing.
func (c *compiler) counted(n *node, flags int) {
	loop := c.prog.loops
	c.prog.loops++
	c.emit(inst{code: iLoop, x: loop})
	next := c.emit(inst{code: iNext, x: loop, min: n.min, max: n.max, mode: n.mode})
	body := c.here()
	if n.mode == possessive {
		c.atomic(func() { c.seq(n.body, flags) })
	} else {
		c.seq(n.body, flags)
	}
	c.emit(inst{code: iJump, x: next})
	if n.mode == lazy {
		c.emit(inst{code: iMore, x: loop, min: n.min, max: n.max, y: body})
	}
	c.prog.code[next].y = c.here()
}

// plan finds out how a search can skip places where no match begins.
func (c *compiler) plan(s seq, flags int) {
	var prefix []byte
	for _, n := range s {
		if n.op != opLiteral || foldOf(flags).cased(n.char) {
			break
		}
		if c.bytes {
			prefix = append(prefix, byte(n.char))
		} else {
			prefix = appendRune(prefix, n.char)
		}
	}
	c.prog.prefix = string(prefix)
	c.prog.anchored = len(s) > 0 && s[0].op == opAt && (s[0].at == 'A' || s[0].at == '^' && flags&flagMultiline == 0)
	var first [256]bool
	if !c.first(s, flags, &first) && slices.Contains(first[:], false) {
		c.prog.start = &first
	}
}

// first adds the bytes that a sequence may begin with, and reports whether it may match nothing.
func (c *compiler) first(s seq, flags int, out *[256]bool) (empty bool) {
	all := func() bool {
		for i := range out {
			out[i] = true
		}
		return true
	}
	for _, n := range s {
		empty := false
		switch n.op {
		case opLiteral, opNotLiteral, opAny, opIn:
			set := c.single(n, flags)
			for i := range 256 {
				if i < 0x80 || c.bytes {
					if set.has(rune(i)) {
						out[i] = true
					}
				} else {
					out[i] = true
				}
			}
		case opBranch:
			for _, a := range n.alts {
				empty = c.first(a, flags, out) || empty
			}
		case opGroup:
			empty = c.first(n.body, combine(flags, n.add, n.del), out)
		case opAtomic:
			empty = c.first(n.body, flags, out)
		case opRepeat:
			empty = c.first(n.body, flags, out) || n.min == 0
		case opAt, opAssert:
			empty = true
		case opFailure:
		default:
			return all()
		}
		if !empty {
			return false
		}
	}
	return true
}

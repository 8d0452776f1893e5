package re

import (
	"strings"
	"sync"
)

// machine matches a program against a text.
type machine struct {
	prog *program
	text text
	// end is where the text ends for this match.
	end int
	// marks are the begin and end of each group, -1 where there is none; the last entry is the number of the group that was
	// closed last. counts and lasts belong to the loops.
	marks []int
	// stack holds what can still be tried and what has to be undone when it is.
	stack []entry
	// whole is set for fullmatch; noEmpty is a place where an empty match does not count.
	whole   bool
	noEmpty int
}

// entry is a choice (kind is the instruction to go on with) or a mark to restore (kind < 0).
type entry struct{ kind, pos, low int }

var machines = sync.Pool{New: func() any { return &machine{} }}

func (p *program) machine(t text, end int) *machine {
	m := machines.Get().(*machine)
	m.prog, m.text, m.end, m.whole, m.noEmpty = p, t, end, false, -1
	n := 2*p.groups + 3 + 2*p.loops
	if cap(m.marks) < n {
		m.marks = make([]int, n)
	}
	m.marks = m.marks[:n]
	return m
}

func (m *machine) release() {
	m.text = text{}
	m.prog = nil
	machines.Put(m)
}

// lastGroup is the index of the mark that tells which group was closed last.
func (p *program) lastGroup() int { return 2*p.groups + 2 }

func (m *machine) set(i, v int) {
	if old := m.marks[i]; old != v {
		m.stack = append(m.stack, entry{kind: -1 - i, pos: old})
		m.marks[i] = v
	}
}

// try matches at a place.
func (m *machine) try(pos int) bool {
	for i := range m.marks {
		m.marks[i] = -1
	}
	m.stack = m.stack[:0]
	end, ok := m.run(0, pos)
	if ok {
		m.marks[0], m.marks[1] = pos, end
	}
	return ok
}

// search finds the first match at pos or behind it.
func (m *machine) search(pos int) bool {
	s, p := m.text.s, m.prog
	for {
		switch {
		case p.anchored && pos > 0:
			return false
		case p.prefix != "":
			i := strings.Index(s[pos:m.end], p.prefix)
			if i < 0 {
				return false
			}
			pos += i
		case p.start != nil:
			for pos < m.end && !p.start[s[pos]] {
				pos++
			}
			if pos >= m.end {
				return false
			}
			if m.text.wide && s[pos]&0xC0 == 0x80 {
				pos++
				continue
			}
		}
		if m.try(pos) {
			return true
		}
		m.noEmpty = -1
		if pos >= m.end {
			return false
		}
		_, n := m.text.at(pos)
		pos += n
	}
}

// run matches from an instruction and a place on; what it leaves on the stack are the ways not yet tried.
func (m *machine) run(pc, pos int) (int, bool) {
	base := len(m.stack)
	code, s, end := m.prog.code, m.text.s, m.end
	for {
		in := &code[pc]
		ok := true
		switch in.code {
		case iByte:
			if pos < end && s[pos] == byte(in.r) {
				pos++
				pc++
				continue
			}
			ok = false
		case iChar, iSet, iAny, iAnyAll:
			if pos >= end {
				ok = false
				break
			}
			r, n := rune(s[pos]), 1
			if m.text.wide && r >= 0x80 {
				r, n = runeAt(s, pos)
			}
			switch in.code {
			case iChar:
				ok = r == in.r
			case iSet:
				ok = in.set.has(r)
			case iAny:
				ok = r != '\n'
			}
			if ok {
				pos += n
				pc++
				continue
			}
		case iSplit:
			if in.first >= 0 && (pos >= end || s[pos] != byte(in.first)) {
				pc = in.x
				continue
			}
			m.stack = append(m.stack, entry{in.x, pos, -1})
			pc++
			continue
		case iSplitLazy:
			m.stack = append(m.stack, entry{pc + 1, pos, -1})
			pc = in.x
			continue
		case iJump:
			pc = in.x
			continue
		case iSave:
			m.set(in.x, pos)
			if in.x&1 == 1 {
				m.set(m.prog.lastGroup(), in.x/2)
			}
			pc++
			continue
		case iAt:
			ok = m.at(in, pos)
			pc++
		case iRef:
			pos, ok = m.ref(in, pos)
			pc++
		case iCond:
			pc++
			if m.marks[2*in.x] < 0 || m.marks[2*in.x+1] < 0 {
				pc = in.y
			}
			continue
		case iLook:
			ok = m.look(in, pc+1, pos)
			pc = in.x
		case iAtomic:
			depth := len(m.stack)
			var to int
			if to, ok = m.run(pc+1, pos); ok {
				m.commit(depth)
				pos, pc = to, in.x
			}
		case iEnd:
			return pos, true
		case iRepeat:
			pos, ok = m.repeat(in, pc, pos)
			pc++
		case iLoop:
			count := m.prog.lastGroup() + 1 + 2*in.x
			m.set(count, 0)
			m.set(count+1, -1)
			pc++
			continue
		case iNext:
			pc = m.next(in, pc, pos)
			continue
		case iMore:
			pc, ok = m.more(in, pos)
		case iMatch:
			if (!m.whole || pos == end) && pos != m.noEmpty {
				return pos, true
			}
			ok = false
		case iFail:
			ok = false
		}
		if ok {
			continue
		}
		if pc, pos, ok = m.back(base); !ok {
			return 0, false
		}
	}
}

// back undoes what was done since the last choice, and takes the other way.
func (m *machine) back(base int) (pc, pos int, ok bool) {
	for len(m.stack) > base {
		e := &m.stack[len(m.stack)-1]
		if e.kind < 0 {
			m.marks[-1-e.kind] = e.pos
			m.stack = m.stack[:len(m.stack)-1]
			continue
		}
		if e.low < 0 {
			pc, pos = e.kind, e.pos
			m.stack = m.stack[:len(m.stack)-1]
			return pc, pos, true
		}
		if pc, pos, ok = m.retry(e); ok {
			return pc, pos, true
		}
	}
	return 0, 0, false
}

// commit gives up the choices above depth, and keeps what has to be undone.
func (m *machine) commit(depth int) {
	kept := m.stack[:depth]
	for _, e := range m.stack[depth:] {
		if e.kind < 0 {
			kept = append(kept, e)
		}
	}
	m.stack = kept
}

// undo goes back to depth as if what is above had failed.
func (m *machine) undo(depth int) {
	for i := len(m.stack) - 1; i >= depth; i-- {
		if e := m.stack[i]; e.kind < 0 {
			m.marks[-1-e.kind] = e.pos
		}
	}
	m.stack = m.stack[:depth]
}

func (m *machine) look(in *inst, pc, pos int) bool {
	for range in.y {
		if pos == 0 {
			return in.neg
		}
		pos = m.text.before(pos)
	}
	depth := len(m.stack)
	_, found := m.run(pc, pos)
	switch {
	case !found:
		return in.neg
	case in.neg:
		m.undo(depth)
		return false
	}
	m.commit(depth)
	return true
}

// next decides at the end of a turn, or before the first, how a loop goes on.
func (m *machine) next(in *inst, pc, pos int) int {
	count := m.prog.lastGroup() + 1 + 2*in.x
	turns := m.marks[count]
	if turns < in.min {
		m.set(count, turns+1)
		return pc + 1
	}
	if in.mode == lazy {
		m.stack = append(m.stack, entry{in.y - 1, pos, -1})
		return in.y
	}
	if turns < in.max && pos != m.marks[count+1] {
		m.stack = append(m.stack, entry{in.y, pos, -1})
		m.set(count, turns+1)
		m.set(count+1, pos)
		return pc + 1
	}
	return in.y
}

// more takes another turn of a lazy loop whose rest did not match.
func (m *machine) more(in *inst, pos int) (int, bool) {
	count := m.prog.lastGroup() + 1 + 2*in.x
	turns := m.marks[count]
	if turns >= in.max || pos == m.marks[count+1] {
		return 0, false
	}
	m.set(count, turns+1)
	m.set(count+1, pos)
	return in.y, true
}

// repeat matches a run of characters; fewer or more of them are left to retry.
func (m *machine) repeat(in *inst, pc, pos int) (int, bool) {
	limit := in.max
	if in.mode == lazy {
		limit = in.min
	}
	low, n := pos, 0
	s, end, set := m.text.s, m.end, in.set
	for n < limit && pos < end {
		r, size := rune(s[pos]), 1
		if m.text.wide && r >= 0x80 {
			r, size = runeAt(s, pos)
		}
		if !set.has(r) {
			break
		}
		pos += size
		if n++; n == in.min {
			low = pos
		}
	}
	if n < in.min {
		return pos, false
	}
	switch {
	case in.mode == lazy && in.max > in.min:
		m.stack = append(m.stack, entry{pc, pos, n})
	case in.mode == greedy && pos > low:
		m.stack = append(m.stack, entry{pc, pos, low})
	}
	return pos, true
}

// retry takes one character less of a greedy run, or one more of a lazy one.
func (m *machine) retry(e *entry) (pc, pos int, ok bool) {
	in := &m.prog.code[e.kind]
	drop := func() { m.stack = m.stack[:len(m.stack)-1] }
	if in.mode == lazy {
		for {
			if e.low >= in.max || e.pos >= m.end {
				drop()
				return 0, 0, false
			}
			r, size := m.text.at(e.pos)
			if !in.set.has(r) {
				drop()
				return 0, 0, false
			}
			e.pos += size
			e.low++
			if in.first < 0 || e.pos < m.end && m.text.s[e.pos] == byte(in.first) {
				return e.kind + 1, e.pos, true
			}
		}
	}
	for e.pos > e.low {
		e.pos = m.text.before(e.pos)
		if in.first < 0 || e.pos < m.end && m.text.s[e.pos] == byte(in.first) {
			pc, pos = e.kind+1, e.pos
			if e.pos == e.low {
				drop()
			}
			return pc, pos, true
		}
	}
	drop()
	return 0, 0, false
}

// ref matches what a group matched.
func (m *machine) ref(in *inst, pos int) (int, bool) {
	from, to := m.marks[2*in.x], m.marks[2*in.x+1]
	if from < 0 || to < from {
		return pos, false
	}
	if in.fold == exact {
		if n := to - from; m.end-pos >= n && m.text.s[pos:pos+n] == m.text.s[from:to] {
			return pos + n, true
		}
		return pos, false
	}
	for from < to {
		if pos >= m.end {
			return pos, false
		}
		a, n := m.text.at(from)
		b, k := m.text.at(pos)
		if in.fold.lower(a) != in.fold.lower(b) {
			return pos, false
		}
		from += n
		pos += k
	}
	return pos, true
}

// at tests for a place.
func (m *machine) at(in *inst, pos int) bool {
	s := m.text.s
	switch in.at {
	case '^', 'A':
		return pos == 0
	case '^' + 128:
		return pos == 0 || s[pos-1] == '\n'
	case 'Z':
		return pos == m.end
	case '$':
		return pos == m.end || pos == m.end-1 && s[pos] == '\n'
	case '$' + 128:
		return pos == m.end || s[pos] == '\n'
	}
	if m.end == 0 {
		return false
	}
	before, after := false, false
	if pos > 0 {
		r, _ := m.text.at(m.text.before(pos))
		before = isWord(r, in.ascii)
	}
	if pos < m.end {
		r, _ := m.text.at(pos)
		after = isWord(r, in.ascii)
	}
	return (before != after) == (in.at == 'b')
}

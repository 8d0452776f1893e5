// Package difflib answers Python's difflib module: how sequences differ.
package difflib

import (
	"sort"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// SequenceMatcher is difflib.SequenceMatcher: it finds what two sequences have in common.
type SequenceMatcher struct {
	isjunk   any
	autojunk bool
	a, b     any   // as they were given
	x, y     []int // their elements by number
	numbers  numbering
	places   map[int][]int // where an element of b stands, unless it is junk or popular
	junk     map[int]bool
	popular  map[int]bool
	counts   map[int]int // how often b has an element
	blocks   []block
	opcodes  []opcode
}

// block is a piece that both sequences have.
type block struct{ a, b, size int }

// opcode says what makes x[i1:i2] into y[j1:j2].
type opcode struct {
	tag            string
	i1, i2, j1, j2 int
}

// numbering gives equal elements the same number.
type numbering struct {
	texts map[string]int
	other *py.Dict[any, int]
	all   []any // the elements by number
}

func (n *numbering) of(element any) int {
	if s, ok := element.(string); ok {
		id, known := n.texts[s]
		if !known {
			id = n.add(element)
			n.texts[s] = id
		}
		return id
	}
	if id, known := n.other.Get(element); known {
		return id
	}
	id := n.add(element)
	n.other.Set(element, id)
	return id
}

func (n *numbering) add(element any) int {
	n.all = append(n.all, element)
	return len(n.all) - 1
}

func (n *numbering) sequence(seq any) []int {
	var out []int
	for e := range py.Seq(seq) {
		out = append(out, n.of(e))
	}
	return out
}

// NewSequenceMatcher is SequenceMatcher(isjunk, a, b, autojunk); isjunk is a function of an element, or None.
func NewSequenceMatcher(isjunk, a, b any, autojunk bool) *SequenceMatcher {
	m := &SequenceMatcher{isjunk: py.ToAny(isjunk), autojunk: autojunk}
	m.numbers = numbering{map[string]int{}, py.NewDict[any, int](), nil}
	m.SetSeqs(a, b)
	return m
}

// SetSeqs is m.set_seqs(a, b).
func (m *SequenceMatcher) SetSeqs(a, b any) {
	m.SetSeq1(a)
	m.SetSeq2(b)
}

// SetSeq1 is m.set_seq1(a).
func (m *SequenceMatcher) SetSeq1(a any) {
	m.a = py.ToAny(a)
	m.x = m.numbers.sequence(m.a)
	m.blocks, m.opcodes = nil, nil
}

// SetSeq2 is m.set_seq2(b): what is known of b is kept for any number of a.
func (m *SequenceMatcher) SetSeq2(b any) {
	m.b = py.ToAny(b)
	m.y = m.numbers.sequence(m.b)
	m.blocks, m.opcodes, m.counts = nil, nil, nil
	m.places, m.junk, m.popular = map[int][]int{}, map[int]bool{}, map[int]bool{}
	for j, e := range m.y {
		m.places[e] = append(m.places[e], j)
	}
	if m.isjunk != nil {
		for _, e := range m.y {
			if _, asked := m.places[e]; asked && py.Truth(lib.Call(m.isjunk, m.numbers.all[e])) {
				m.junk[e] = true
				delete(m.places, e)
			}
		}
	}
	if n := len(m.y); m.autojunk && n >= 200 {
		for e, at := range m.places {
			if len(at) > n/100+1 {
				m.popular[e] = true
			}
		}
		for e := range m.popular {
			delete(m.places, e)
		}
	}
}

// longest is the longest block of x[alo:ahi] and y[blo:bhi], the first of them; junk only ever extends one.
func (m *SequenceMatcher) longest(alo, ahi, blo, bhi int) block {
	best := block{alo, blo, 0}
	lengths := map[int]int{} // of the block that ends at j
	for i := alo; i < ahi; i++ {
		next := map[int]int{}
		for _, j := range m.places[m.x[i]] {
			if j < blo {
				continue
			}
			if j >= bhi {
				break
			}
			k := lengths[j-1] + 1
			next[j] = k
			if k > best.size {
				best = block{i - k + 1, j - k + 1, k}
			}
		}
		lengths = next
	}
	for _, junk := range []bool{false, true} {
		for best.a > alo && best.b > blo && m.junk[m.y[best.b-1]] == junk && m.x[best.a-1] == m.y[best.b-1] {
			best = block{best.a - 1, best.b - 1, best.size + 1}
		}
		for i, j := best.a+best.size, best.b+best.size; i < ahi && j < bhi && m.junk[m.y[j]] == junk && m.x[i] == m.y[j]; i, j = i+1, j+1 {
			best.size++
		}
	}
	return best
}

func (m *SequenceMatcher) matching() []block {
	if m.blocks != nil {
		return m.blocks
	}
	type span struct{ alo, ahi, blo, bhi int }
	queue := []span{{0, len(m.x), 0, len(m.y)}}
	var found []block
	for len(queue) > 0 {
		s := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		f := m.longest(s.alo, s.ahi, s.blo, s.bhi)
		if f.size == 0 {
			continue
		}
		found = append(found, f)
		if s.alo < f.a && s.blo < f.b {
			queue = append(queue, span{s.alo, f.a, s.blo, f.b})
		}
		if f.a+f.size < s.ahi && f.b+f.size < s.bhi {
			queue = append(queue, span{f.a + f.size, s.ahi, f.b + f.size, s.bhi})
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].a < found[j].a })
	blocks := []block{}
	for _, f := range found {
		if n := len(blocks); n > 0 && blocks[n-1].a+blocks[n-1].size == f.a && blocks[n-1].b+blocks[n-1].size == f.b {
			blocks[n-1].size += f.size
			continue
		}
		blocks = append(blocks, f)
	}
	m.blocks = append(blocks, block{len(m.x), len(m.y), 0})
	return m.blocks
}

func (m *SequenceMatcher) edits() []opcode {
	if m.opcodes != nil {
		return m.opcodes
	}
	out := []opcode{}
	i, j := 0, 0
	for _, f := range m.matching() {
		switch {
		case i < f.a && j < f.b:
			out = append(out, opcode{"replace", i, f.a, j, f.b})
		case i < f.a:
			out = append(out, opcode{"delete", i, f.a, j, f.b})
		case j < f.b:
			out = append(out, opcode{"insert", i, f.a, j, f.b})
		}
		i, j = f.a+f.size, f.b+f.size
		if f.size > 0 {
			out = append(out, opcode{"equal", f.a, i, f.b, j})
		}
	}
	m.opcodes = out
	return out
}

// grouped are the opcodes in groups with up to n equal elements around them.
func (m *SequenceMatcher) grouped(n int) [][]opcode {
	codes := append([]opcode{}, m.edits()...)
	if len(codes) == 0 {
		codes = []opcode{{"equal", 0, 1, 0, 1}}
	}
	if c := &codes[0]; c.tag == "equal" {
		c.i1, c.j1 = max(c.i1, c.i2-n), max(c.j1, c.j2-n)
	}
	if c := &codes[len(codes)-1]; c.tag == "equal" {
		c.i2, c.j2 = min(c.i2, c.i1+n), min(c.j2, c.j1+n)
	}
	var groups [][]opcode
	var group []opcode
	for _, c := range codes {
		if c.tag == "equal" && c.i2-c.i1 > 2*n {
			groups = append(groups, append(group, opcode{c.tag, c.i1, min(c.i2, c.i1+n), c.j1, min(c.j2, c.j1+n)}))
			group = nil
			c.i1, c.j1 = max(c.i1, c.i2-n), max(c.j1, c.j2-n)
		}
		group = append(group, c)
	}
	if len(group) > 0 && (len(group) > 1 || group[0].tag != "equal") {
		groups = append(groups, group)
	}
	return groups
}

func similarity(matches, length int) float64 {
	if length == 0 {
		return 1
	}
	return 2 * float64(matches) / float64(length)
}

// Ratio is m.ratio(): how alike the sequences are, 1 for equal ones.
func (m *SequenceMatcher) Ratio() float64 {
	matches := 0
	for _, f := range m.matching() {
		matches += f.size
	}
	return similarity(matches, len(m.x)+len(m.y))
}

// QuickRatio is m.quick_ratio(): no less than the ratio.
func (m *SequenceMatcher) QuickRatio() float64 {
	if m.counts == nil {
		m.counts = map[int]int{}
		for _, e := range m.y {
			m.counts[e]++
		}
	}
	matches, used := 0, map[int]int{}
	for _, e := range m.x {
		if used[e] < m.counts[e] {
			matches++
		}
		used[e]++
	}
	return similarity(matches, len(m.x)+len(m.y))
}

// RealQuickRatio is m.real_quick_ratio(): no less than the quick ratio.
func (m *SequenceMatcher) RealQuickRatio() float64 {
	return similarity(min(len(m.x), len(m.y)), len(m.x)+len(m.y))
}

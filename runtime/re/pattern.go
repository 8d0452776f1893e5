package re

import (
	"container/list"
	"iter"
	"math"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Pattern is re.Pattern: a compiled pattern.
type Pattern struct {
	pattern any // str or bytes
	text    text
	flags   int
	names   *py.Dict[string, int]
	prog    *program
}

// PyClass returns re.Pattern.
func (*Pattern) PyClass() *py.Class { return PatternType }

// newPattern reads and compiles a pattern.
func newPattern(source any, flags int) *Pattern {
	t, _ := textIn(source)
	p := newReader(source)
	s := p.parse(flags)
	return &Pattern{pattern: source, text: t, flags: p.flags, names: p.names, prog: compile(p, s)}
}

type cacheKey struct {
	source string
	bytes  bool
	flags  int
}

type cached struct {
	key     cacheKey
	pattern *Pattern
}

// cache holds the patterns used last, as re._cache does.
var cache = struct {
	sync.Mutex
	byKey map[cacheKey]*list.Element
	order *list.List
}{byKey: map[cacheKey]*list.Element{}, order: list.New()}

const maxCache = 512

// Compile is re.compile(pattern, flags) of a str.
func Compile(pattern string, flags any) *Pattern { return lookUp(pattern, flagsOf(flags)) }

func lookUp(source any, flags int) *Pattern {
	if p, ok := source.(*Pattern); ok {
		if flags != 0 {
			panic(py.ValueError.New("cannot process flags argument with a compiled pattern"))
		}
		return p
	}
	t, ok := textIn(source)
	if !ok {
		panic(py.TypeError.New("first argument must be string or compiled pattern"))
	}
	key := cacheKey{t.s, t.bytes, flags}
	cache.Lock()
	e, found := cache.byKey[key]
	if found {
		cache.order.MoveToBack(e)
	}
	cache.Unlock()
	if found {
		return e.Value.(*cached).pattern
	}
	p := newPattern(t.value(0, len(t.s)), flags)
	cache.Lock()
	defer cache.Unlock()
	if cache.order.Len() >= maxCache {
		oldest := cache.order.Front()
		delete(cache.byKey, oldest.Value.(*cached).key)
		cache.order.Remove(oldest)
	}
	cache.byKey[key] = cache.order.PushBack(&cached{key, p})
	return p
}

// Purge is re.purge().
func Purge() {
	cache.Lock()
	defer cache.Unlock()
	clear(cache.byKey)
	cache.order.Init()
}

// subject reads the text that a pattern is matched with.
func (p *Pattern) subject(x any) text {
	t, ok := textIn(x)
	switch {
	case !ok:
		panic(py.TypeError.Newf("expected string or bytes-like object, got '%s'", lib.TypeName(x)))
	case t.bytes && !p.text.bytes:
		panic(py.TypeError.New("cannot use a string pattern on a bytes-like object"))
	case !t.bytes && p.text.bytes:
		panic(py.TypeError.New("cannot use a bytes pattern on a string-like object"))
	}
	return t
}

// scan is a search that goes on behind each match.
type scan struct {
	p        *Pattern
	subject  any
	text     text
	pos, end int // as the program gave them, in characters
	at, stop int // in bytes
	m        *machine
	done     bool
}

func (p *Pattern) scan(subject any, pos, end int) *scan {
	t := p.subject(subject)
	s := &scan{p: p, subject: subject, text: t, at: t.offset(pos), stop: len(t.s)}
	n := -1
	if end < math.MaxInt {
		s.stop = t.offset(end)
	}
	n = t.chars(s.stop)
	s.pos, s.end = min(max(pos, 0), n), n
	if s.at > s.stop {
		s.done = true
	}
	s.m = p.prog.machine(t, s.stop)
	return s
}

func (s *scan) close() { s.m.release() }

// find searches on; the marks of the machine hold the match.
func (s *scan) find() bool {
	if s.done || !s.m.search(s.at) {
		s.done = true
		return false
	}
	s.advance()
	return true
}

func (s *scan) advance() {
	start, end := s.m.marks[0], s.m.marks[1]
	s.m.noEmpty = -1
	if start == end {
		s.m.noEmpty = end
	}
	s.at = end
}

// match is the match that the machine holds.
func (s *scan) match() *Match {
	n := s.p.prog.lastGroup()
	m := &Match{re: s.p, subject: s.subject, text: s.text, pos: s.pos, endpos: s.end, marks: make([]int, n), last: s.m.marks[n]}
	copy(m.marks, s.m.marks[:n])
	return m
}

// group is what group i of the current match holds.
func (s *scan) group(i int, def any) any {
	from, to := s.m.marks[2*i], s.m.marks[2*i+1]
	if from < 0 || to < from {
		return def
	}
	return s.text.value(from, to)
}

// one matches once.
func (p *Pattern) one(subject any, pos, end int, how func(s *scan) bool) *Match {
	s := p.scan(subject, pos, end)
	defer s.close()
	if s.done || !how(s) {
		return nil
	}
	return s.match()
}

func here(s *scan) bool { return s.m.try(s.at) }

func whole(s *scan) bool { s.m.whole = true; return s.m.try(s.at) }

// Match is pattern.match(string).
func (p *Pattern) Match(s string) *Match { return p.one(s, 0, math.MaxInt, here) }

// Fullmatch is pattern.fullmatch(string).
func (p *Pattern) Fullmatch(s string) *Match { return p.one(s, 0, math.MaxInt, whole) }

// Search is pattern.search(string).
func (p *Pattern) Search(s string) *Match { return p.one(s, 0, math.MaxInt, (*scan).find) }

// Finditer is pattern.finditer(string).
func (p *Pattern) Finditer(s string) iter.Seq[*Match] { return p.finditer(s, 0, math.MaxInt) }

func (p *Pattern) finditer(subject any, pos, end int) iter.Seq[*Match] {
	p.subject(subject)
	return func(yield func(*Match) bool) {
		s := p.scan(subject, pos, end)
		defer s.close()
		for s.find() && yield(s.match()) {
		}
	}
}

// Findall is pattern.findall(string).
func (p *Pattern) Findall(s string) any { return p.findall(s, 0, math.MaxInt) }

func (p *Pattern) findall(subject any, pos, end int) *py.List[any] {
	s := p.scan(subject, pos, end)
	defer s.close()
	out := py.NewList[any]()
	empty := s.text.value(0, 0)
	for s.find() {
		switch n := p.prog.groups; n {
		case 0, 1:
			out.Append(s.group(n, empty))
		default:
			t := make(py.Tuple, n)
			for i := range t {
				t[i] = s.group(i+1, empty)
			}
			out.Append(t)
		}
	}
	return out
}

// split cuts a subject at up to max matches, 0 for all.
func (p *Pattern) split(subject any, max int) *py.List[any] {
	s := p.scan(subject, 0, math.MaxInt)
	defer s.close()
	out := py.NewList[any]()
	last := 0
	for n := 0; (max == 0 || n < max) && s.find(); n++ {
		out.Append(s.text.value(last, s.m.marks[0]))
		for i := range p.prog.groups {
			out.Append(s.group(i+1, nil))
		}
		last = s.at
	}
	out.Append(s.text.value(last, len(s.text.s)))
	return out
}

// Split is pattern.split(string, maxsplit).
func (p *Pattern) Split(s string, maxsplit int) any { return p.split(s, maxsplit) }

// sub replaces up to count matches, 0 for all.
func (p *Pattern) sub(repl, subject any, count int) (any, int) {
	s := p.scan(subject, 0, math.MaxInt)
	defer s.close()
	r := p.replacement(repl)
	var out strings.Builder
	last, n := 0, 0
	for (count == 0 || n < count) && s.find() {
		out.WriteString(s.text.s[last:s.m.marks[0]])
		last = s.m.marks[1]
		r.write(&out, s)
		n++
	}
	if n == 0 {
		if _, plain := subject.(*py.Instance); !plain {
			return s.text.value(0, len(s.text.s)), 0
		}
	}
	out.WriteString(s.text.s[last:])
	if s.text.bytes {
		return py.Bytes(out.String()), n
	}
	return out.String(), n
}

// Sub is pattern.sub(repl, string, count) where both are str.
func (p *Pattern) Sub(repl, s string, count int) string {
	v, _ := p.sub(repl, s, count)
	return v.(string)
}

// Subn is pattern.subn(repl, string, count) where both are str.
func (p *Pattern) Subn(repl, s string, count int) py.Tuple2[string, int] {
	v, n := p.sub(repl, s, count)
	return py.T2(v.(string), n)
}

// PyRepr is repr(pattern).
func (p *Pattern) PyRepr() string {
	text := py.Repr(p.pattern)
	if rs := decode(text); len(rs) > 200 {
		text = encode(rs[:200])
	}
	flags := p.flags
	if !p.text.bytes && flags&typeFlags == flagUnicode {
		flags &^= flagUnicode
	}
	if flags != 0 {
		text += ", " + flagRepr(flags)
	}
	return "re.compile(" + text + ")"
}

func (p *Pattern) equal(o *Pattern) bool {
	return p == o || p.text.s == o.text.s && p.text.bytes == o.text.bytes && p.flags == o.flags
}

package difflib

import (
	"iter"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The classes of the module.
var (
	SequenceMatcherType *py.Class
	DifferType          *py.Class
	// MatchType is the class of the named tuples (a, b, size).
	MatchType = lib.NewNamedTupleClass("difflib", "Match", "a", "b", "size")
)

// PyClass returns difflib.SequenceMatcher.
func (*SequenceMatcher) PyClass() *py.Class { return SequenceMatcherType }

// PyClass returns difflib.Differ.
func (*Differ) PyClass() *py.Class { return DifferType }

// A is m.a, the first sequence.
func (m *SequenceMatcher) A() any { return m.a }

// B is m.b, the second sequence.
func (m *SequenceMatcher) B() any { return m.b }

func (f block) match() any { return MatchType.Make(f.a, f.b, f.size) }

func (c opcode) tuple() py.Tuple5[string, int, int, int, int] {
	return py.Tuple5[string, int, int, int, int]{V0: c.tag, V1: c.i1, V2: c.i2, V3: c.j1, V4: c.j2}
}

// FindLongestMatch is m.find_longest_match(alo, ahi, blo, bhi); None for an end is the end of the sequence.
func (m *SequenceMatcher) FindLongestMatch(alo int, ahi any, blo int, bhi any) any {
	return m.longest(alo, lib.IntOr(py.ToAny(ahi), len(m.x)), blo, lib.IntOr(py.ToAny(bhi), len(m.y))).match()
}

// GetMatchingBlocks is m.get_matching_blocks(): named tuples (a, b, size), the last of size 0.
func (m *SequenceMatcher) GetMatchingBlocks() *py.List[any] {
	out := py.NewList[any]()
	for _, f := range m.matching() {
		out.Append(f.match())
	}
	return out
}

// GetOpcodes is m.get_opcodes(): (tag, i1, i2, j1, j2), what makes a[i1:i2] into b[j1:j2].
func (m *SequenceMatcher) GetOpcodes() *py.List[py.Tuple5[string, int, int, int, int]] {
	return opcodeList(m.edits())
}

// GetGroupedOpcodes is m.get_grouped_opcodes(n): opcodes with up to n equal elements around each change.
func (m *SequenceMatcher) GetGroupedOpcodes(n int) iter.Seq[*py.List[py.Tuple5[string, int, int, int, int]]] {
	groups := m.grouped(n)
	return func(yield func(*py.List[py.Tuple5[string, int, int, int, int]]) bool) {
		for len(groups) > 0 {
			g := groups[0]
			groups = groups[1:]
			if !yield(opcodeList(g)) {
				return
			}
		}
	}
}

func opcodeList(codes []opcode) *py.List[py.Tuple5[string, int, int, int, int]] {
	out := py.NewList[py.Tuple5[string, int, int, int, int]]()
	for _, c := range codes {
		out.Append(c.tuple())
	}
	return out
}

// texts are lines as the functions of the floor are given them.
func texts(x any) []string {
	var out []string
	for v := range py.Seq(x) {
		s, ok := lib.AsStr(v)
		if !ok {
			panic(py.TypeError.Newf("lines to compare must be str, not %s (%s)", lib.TypeName(v), py.Repr(v)))
		}
		out = append(out, s)
	}
	return out
}

func init() {
	of := func(self any) *SequenceMatcher { return self.(*SequenceMatcher) }
	number := func(f func(m *SequenceMatcher) float64) py.Method {
		return lib.M("", func(self any, _ []any) any { return f(of(self)) })
	}
	SequenceMatcherType = lib.Class[SequenceMatcher]("difflib", "SequenceMatcher", nil, py.Methods{
		"__new__": lib.New("isjunk=None, a='', b='', autojunk=True", func(a []any) any {
			return NewSequenceMatcher(a[0], a[1], a[2], py.Truth(a[3]))
		}),
		"a":                lib.Prop(func(self any) any { return of(self).a }),
		"b":                lib.Prop(func(self any) any { return of(self).b }),
		"set_seqs":         lib.M("a, b", func(self any, a []any) any { of(self).SetSeqs(a[0], a[1]); return nil }),
		"set_seq1":         lib.M("a", func(self any, a []any) any { of(self).SetSeq1(a[0]); return nil }),
		"set_seq2":         lib.M("b", func(self any, a []any) any { of(self).SetSeq2(a[0]); return nil }),
		"ratio":            number((*SequenceMatcher).Ratio),
		"quick_ratio":      number((*SequenceMatcher).QuickRatio),
		"real_quick_ratio": number((*SequenceMatcher).RealQuickRatio),
		"find_longest_match": lib.M("alo=0, ahi=None, blo=0, bhi=None", func(self any, a []any) any {
			return of(self).FindLongestMatch(lib.Int(a[0]), a[1], lib.Int(a[2]), a[3])
		}),
		"get_matching_blocks": lib.M("", func(self any, _ []any) any { return of(self).GetMatchingBlocks() }),
		"get_opcodes":         lib.M("", func(self any, _ []any) any { return py.ToAny(of(self).GetOpcodes()) }),
		"get_grouped_opcodes": lib.M("n=3", func(self any, a []any) any { return py.IterOf(of(self).GetGroupedOpcodes(lib.Int(a[0]))) }),
	})
	DifferType = lib.Class[Differ]("difflib", "Differ", nil, py.Methods{
		"__new__": lib.New("linejunk=None, charjunk=None", func(a []any) any { return NewDiffer(a[0], a[1]) }),
		"compare": lib.M("a, b", func(self any, a []any) any { return py.IterOf(self.(*Differ).Compare(texts(a[0]), texts(a[1]))) }),
	})
}

// diffArgs are the arguments of unified_diff and context_diff behind the lines.
func diffArgs(a []any) []DiffOption {
	var t [5]string
	for i, x := range []any{a[0], a[1], a[2], a[3], a[5]} {
		s, ok := lib.AsStr(x)
		if !ok {
			panic(py.TypeError.Newf("all arguments must be str, not: %s", py.Repr(x)))
		}
		t[i] = s
	}
	return []DiffOption{Fromfile(t[0]), Tofile(t[1]), Fromfiledate(t[2]), Tofiledate(t[3]), N(lib.Int(a[4])), Lineterm(t[4])}
}

// Module is the module object of difflib.
var Module = lib.Module("difflib", func(m *py.Module) {
	m.Set("SequenceMatcher", SequenceMatcherType).Set("Differ", DifferType).Set("Match", MatchType.Class)
	m.Set("IS_LINE_JUNK", isLineJunk).Set("IS_CHARACTER_JUNK", isCharacterJunk)
	const params = "a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'"
	lib.Add(m, "unified_diff", params, func(a []any) any {
		return py.IterOf(UnifiedDiff(texts(a[0]), texts(a[1]), diffArgs(a[2:])...))
	})
	lib.Add(m, "context_diff", params, func(a []any) any {
		return py.IterOf(ContextDiff(texts(a[0]), texts(a[1]), diffArgs(a[2:])...))
	})
	lib.Add(m, "ndiff", "a, b, linejunk=None, charjunk=0", func(a []any) any {
		if a[3] == 0 {
			a[3] = isCharacterJunk
		}
		return py.IterOf(NdiffJunk(texts(a[0]), texts(a[1]), a[2], a[3]))
	})
	lib.Add(m, "restore", "delta, which", func(a []any) any {
		lines := texts(a[0])
		return py.IterOf(Restore(once(lines), lib.Int(a[1])))
	})
	lib.Add(m, "get_close_matches", "word, possibilities, n=3, cutoff=0.6", func(a []any) any {
		return py.ToAny(GetCloseMatches(lib.Str(a[0], "word"), texts(a[1]), lib.Int(a[2]), lib.Float(a[3])))
	})
})

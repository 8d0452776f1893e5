package itertools

import (
	"iter"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// groups is the state that the iterator of groupby shares with its groups.
type groups[T, K any] struct {
	next  func() (T, bool)
	key   func(T) K
	value T
	of    K // the key of value
	at    int
	ended bool
}

func (g *groups[T, K]) advance() {
	v, ok := g.next()
	if g.ended = !ok; ok {
		g.value, g.of = v, g.key(v)
	}
}

// Groupby is groupby(seq, key): each key with those of its elements that follow each other. A group is at its end as soon as the next
// one is asked for.
func Groupby[T, K any](seq iter.Seq[T], key func(T) K) iter.Seq[py.Tuple2[K, *py.Generator[T]]] {
	return func(yield func(py.Tuple2[K, *py.Generator[T]]) bool) {
		next, stop := iter.Pull(seq)
		defer stop()
		g := &groups[T, K]{next: next, key: key}
		var target K
		g.advance()
		for {
			g.at++
			if g.ended {
				return
			}
			target = g.of
			if !yield(py.T2(target, py.KeptIterator(grouper(), g.group(g.at, target)))) {
				return
			}
			for !g.ended && same(g.of, target) {
				g.advance()
			}
		}
	}
}

func (g *groups[T, K]) group(at int, key K) iter.Seq[T] {
	return func(yield func(T) bool) {
		for g.at == at && !g.ended && same(g.of, key) {
			if !yield(g.value) {
				return
			}
			if g.at == at {
				g.advance()
			}
		}
	}
}

// grouper is the class of the groups.
var grouper = sync.OnceValue(func() *py.Class { return Class("_grouper") })

// same is a == b.
func same[K any](a, b K) bool {
	switch x := any(a).(type) {
	case string:
		if y, ok := any(b).(string); ok {
			return x == y
		}
	case int:
		if y, ok := any(b).(int); ok {
			return x == y
		}
	}
	return py.Eq(py.ToAny(a), py.ToAny(b))
}

// Filterfalse is filterfalse(pred, seq).
func Filterfalse[T any](pred func(T) bool, seq iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range seq {
			if !pred(x) && !yield(x) {
				return
			}
		}
	}
}

// Starmap2 is starmap(f, seq) of pairs.
func Starmap2[A, B, T any](f func(A, B) T, seq iter.Seq[py.Tuple2[A, B]]) iter.Seq[T] {
	return mapped(seq, func(t py.Tuple2[A, B]) T { return f(t.Unpack()) })
}

// Starmap3 is starmap(f, seq) of triples.
func Starmap3[A, B, C, T any](f func(A, B, C) T, seq iter.Seq[py.Tuple3[A, B, C]]) iter.Seq[T] {
	return mapped(seq, func(t py.Tuple3[A, B, C]) T { return f(t.Unpack()) })
}

// Starmap4 is starmap(f, seq) of tuples of four.
func Starmap4[A, B, C, D, T any](f func(A, B, C, D) T, seq iter.Seq[py.Tuple4[A, B, C, D]]) iter.Seq[T] {
	return mapped(seq, func(t py.Tuple4[A, B, C, D]) T { return f(t.Unpack()) })
}

func mapped[X, T any](seq iter.Seq[X], f func(X) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range seq {
			if !yield(f(x)) {
				return
			}
		}
	}
}

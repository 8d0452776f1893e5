package py

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// counting yields 0, 1, 2 … n-1 and notes how it ends.
func counting(n int, log *[]string) *Generator[int] {
	return NewGenerator("counting", func(y *Yielder[int]) (any, error) {
		for i := range n {
			if _, err := y.Yield(i); err != nil {
				*log = append(*log, Type(err).Name)
				return nil, err
			}
		}
		*log = append(*log, "end")
		return nil, nil
	})
}

func TestLoopsOverOwnedGeneratorsCloseThemWhenTheyAreLeft(t *testing.T) {
	var log []string
	for x := range counting(3, &log).Owned() {
		if x == 1 {
			break
		}
	}
	for range counting(2, &log).Owned() {
	}
	raises(t, "ValueError: mine", func() {
		for range counting(2, &log).Owned() {
			panic(ValueError.New("mine"))
		}
	})
	raises(t, "IndexError: list index out of range", func() {
		var none []int
		for x := range counting(2, &log).Owned() {
			_ = none[x]
		}
	})
	require.Equal(t, []string{"GeneratorExit", "end", "GeneratorExit", "GeneratorExit"}, log)
	require.Zero(t, pushed.Load())
}

func TestBodiesThatYieldOnAfterGeneratorExitAreReported(t *testing.T) {
	deaf := NewGenerator("deaf", func(y *Yielder[int]) (any, error) {
		for {
			_, _ = y.Yield(1)
		}
	})
	require.NotPanics(t, func() { // nobody can be told but the reader of stderr
		for range deaf.Owned() {
			break
		}
	})
	raises(t, "RuntimeError: generator raised StopIteration", func() {
		for range NewGenerator("odd", func(y *Yielder[int]) (any, error) { return nil, StopIteration.New() }).Owned() {
			t.Fatal("nothing is yielded")
		}
	})
	require.Zero(t, pushed.Load())
}

func TestStartedGeneratorsGoOnWhereTheyStand(t *testing.T) {
	var log []string
	g := counting(3, &log)
	g.Next()
	var rest []int
	for x := range g.Owned() {
		rest = append(rest, x)
	}
	require.Equal(t, []int{1, 2}, rest)
}

func TestBodiesOfLoopsAreFramesOfTheFunctionTheyStandIn(t *testing.T) {
	require.Equal(t, "main.f", loopOf("main.f-range1"))
	require.Equal(t, "main.f.func1", loopOf("main.f.func1-range12"))
	require.Equal(t, "main.f-range1", loopOf("main.f-range1-range2"))
	require.Empty(t, loopOf("main.f"))
	require.Empty(t, loopOf("main.f-rangeX"))
}

func BenchmarkOwnedGenerator(b *testing.B) {
	var log []string
	b.ReportAllocs()
	for range counting(b.N, &log).Owned() {
	}
}

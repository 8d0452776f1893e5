package pytest

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/runtime/py"
)

func TestApproxEqualsAndShowsAsRecordedFromPytest(t *testing.T) {
	inf, nan := py.ParseFloat("inf"), py.ParseFloat("nan")
	for _, c := range []struct {
		actual any
		approx any
		equal  bool
		repr   string
	}{
		{0.1 + 0.2, Approx(0.3), true, "0.3 ± 3.0e-07"},
		{1, Approx(1.0000001), true, "1.0000001 ± 1.0e-06"},
		{1, Approx(1.00001), false, "1.00001 ± 1.0e-06"},
		{100, Approx(101, Abs(1)), true, "101 ± 1"},
		{100, Approx(101, Rel(1e-3)), false, "101 ± 0.101"},
		{2000.0, Approx(2000000, Rel(0.5)), false, "2000000 ± 1.0e+06"},
		{0, Approx(0), true, "0 ± 1.0e-12"},
		{inf, Approx(inf), true, "inf"},
		{1e308, Approx(inf), false, "inf"},
		{nan, Approx(nan), false, "nan ± ???"},
		{nan, Approx(nan, NanOK(true)), true, "nan ± ???"},
		{"a", Approx("a"), true, "a"},
		{true, Approx(true), true, "True"},
		{1, Approx(true), false, "True"},
		{py.Tuple{0.30000000000000004, 1.0}, Approx(py.Tuple{0.3, 1.0}), true, "approx((0.3 ± 3.0e-07, 1.0 ± 1.0e-06))"},
	} {
		require.Equal(t, c.equal, py.Eq(c.actual, c.approx), "%v %v", c.actual, c.repr)
		require.Equal(t, c.repr, py.Repr(c.approx))
	}
}

package parser

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPython314IsReadWhenTheModeSaysSo(t *testing.T) {
	for src, want := range map[string]string{
		`t"a{x!r:>{w}}b"`: "TemplateStr(values=[Constant(value='a'), Interpolation(value=Name(id='x', ctx=Load()), " +
			"str='x', conversion=114, format_spec=JoinedStr(values=[Constant(value='>'), " +
			"FormattedValue(value=Name(id='w', ctx=Load()), conversion=-1)])), Constant(value='b')])",
		`t"{ a + b }"`: "TemplateStr(values=[Interpolation(value=BinOp(left=Name(id='a', ctx=Load()), op=Add(), " +
			"right=Name(id='b', ctx=Load())), str=' a + b', conversion=-1)])",
		`rt"\d{x=}"`: `TemplateStr(values=[Constant(value='\\dx='), Interpolation(value=Name(id='x', ctx=Load()), ` +
			"str='x', conversion=114)])",
	} {
		t.Run(src, func(t *testing.T) {
			f, errs := ParseFile("new.py", []byte(src), Python314)
			require.Empty(t, errs)
			require.Equal(t, "Module(body=[Expr(value="+want+")])", f.Dump(f.Module))
			_, errs = ParseFile("old.py", []byte(src), 0)
			require.Equal(t, "invalid syntax", errs[0].Msg)
		})
	}
	src := "try: pass\nexcept A, B: pass\n"
	f, errs := ParseFile("new.py", []byte(src), Python314)
	require.Empty(t, errs)
	require.Contains(t, f.Dump(f.Module), "type=Tuple(elts=[Name(id='A', ctx=Load()), Name(id='B', ctx=Load())], ctx=Load())")
	_, errs = ParseFile("new.py", []byte("try: pass\nexcept A, B: x = = 1\n"), Python314)
	require.Equal(t, Position{2, 17}, errs[0].Pos)
	require.Equal(t, "invalid syntax", errs[0].Msg)
	_, errs = ParseFile("old.py", []byte(src), 0)
	require.Equal(t, "multiple exception types must be parenthesized", errs[0].Msg)
}

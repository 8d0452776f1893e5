package diag

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func render(t *testing.T, source string, d Diagnostic) string {
	t.Helper()
	var b strings.Builder
	r := NewRenderer(&b, false, 0)
	r.AddSource(d.File, source)
	require.NoError(t, r.Render(d))
	return b.String()
}

func TestADiagnosticShowsItsLineItsRangeAndItsHint(t *testing.T) {
	d := New(UndefinedName, "doc.md", Span{2, 11, 2, 16}, "name %q is not defined", "fetch").WithHint("define it")
	require.Equal(t, `doc.md:2:11: error[PY201]: name "fetch" is not defined
     2 |     await fetch(1)
       |           ^~~~~
       = hint: define it
`, render(t, "async def f():\n    await fetch(1)\n", d))
}

func TestCaretsStandUnderTabsAndWideRunes(t *testing.T) {
	d := New(SyntaxError, "d", Span{1, 5, 1, 7}, "m")
	require.Equal(t, "d:1:5: error[PY101]: m\n     1 |     世界 ab\n       |          ^~\n", render(t, "\t世界 ab", d))
}

func TestASpanOverSeveralLinesIsMarkedOnTheFirst(t *testing.T) {
	d := New(SyntaxError, "d", Span{1, 3, 2, 2}, "m")
	require.Contains(t, render(t, "x (a,\nb)", d), "  ^~~...\n")
}

func TestNotesPointAtOtherLines(t *testing.T) {
	d := New(BoundByRun, "d", Span{2, 1, 2, 2}, "m").WithNote(Span{1, 1, 1, 2}, "bound here")
	require.Contains(t, render(t, "r = f()\nr", d), "d:1:1: note: bound here\n     1 | r = f()\n       | ^\n")
}

func TestALongLineIsCutAroundTheMark(t *testing.T) {
	var b strings.Builder
	r := NewRenderer(&b, false, 60)
	r.AddSource("d", strings.Repeat("x", 500)+"HERE"+strings.Repeat("y", 500))
	require.NoError(t, r.Render(New(SyntaxError, "d", Span{1, 501, 1, 505}, "m")))
	lines := strings.Split(b.String(), "\n")
	require.LessOrEqual(t, len([]rune(lines[1])), 60)
	require.Equal(t, strings.Index(strings.ReplaceAll(lines[1], "…", "."), "HERE"), strings.Index(lines[2], "^~~~"))
}

func TestPlacesOutsideTheFileDoNotBreakTheRenderer(t *testing.T) {
	for _, s := range []Span{{}, {9, 1, 9, 1}, {1, 99, 1, 120}, {1, 0, 1, 0}, {1, 3, 1, 1}} {
		require.Contains(t, render(t, "short", New(InternalError, "d", s, "m")), "error[PY901]: m")
	}
}

func TestJSONHasTheFieldsThatTheReportPromises(t *testing.T) {
	d := New(MissingImport, "d", Span{1, 2, 3, 4}, "m").WithHint("h")
	data, err := json.Marshal(d)
	require.NoError(t, err)
	require.JSONEq(t, `{"code":"PY501","severity":"warning","line":1,"column":2,"end_line":3,"end_column":4,
		"message":"m","hint":"h"}`, string(data))
	var back Diagnostic
	require.NoError(t, json.Unmarshal(data, &back))
	back.File = "d"
	require.Equal(t, d, back)
}

func TestTidySortsAndSaysNothingTwice(t *testing.T) {
	one, two := New(SyntaxError, "d", Span{1, 1, 1, 2}, "a"), New(SyntaxError, "d", Span{2, 1, 2, 2}, "b")
	require.Equal(t, []Diagnostic{one, two}, Tidy([]Diagnostic{two, one, two}))
	var many []Diagnostic
	for i := range 50 {
		many = append(many, New(MissingImport, "d", Span{i + 1, 1, i + 1, 2}, "m"))
	}
	many = append(many, New(UndefinedName, "d", Span{99, 1, 99, 2}, "e"))
	kept := Tidy(many)
	require.Len(t, kept, MaxPerSnippet)
	require.Equal(t, UndefinedName, kept[len(kept)-1].Code)
}

func TestEveryCodeIsWrittenOnceAndExplained(t *testing.T) {
	seen := map[Code]bool{}
	for _, info := range All() {
		require.Regexp(t, regexp.MustCompile(`^PY[1-59]\d\d$`), string(info.Code))
		require.False(t, seen[info.Code], "%s stands twice", info.Code)
		seen[info.Code] = true
		require.NotEmpty(t, info.Title, info.Code)
		require.NotEmpty(t, strings.TrimSpace(info.Explanation), info.Code)
		require.Contains(t, info.Explain(), info.Title)
	}
	_, found := Lookup("py201")
	require.True(t, found)
	_, found = Lookup("PY000")
	require.False(t, found)
}

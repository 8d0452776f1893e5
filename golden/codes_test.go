package golden

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// Every code that has an example is reported for it.
func TestTheExampleOfEachCodeTriggersIt(t *testing.T) {
	for _, info := range diag.All() {
		if strings.TrimSpace(info.Example) == "" {
			continue
		}
		t.Run(string(info.Code), func(t *testing.T) {
			text := info.Example
			if !info.IsDocument() {
				text = "```python\n" + text + "```\n"
			}
			res := wholeDocument(t, "doc.md", []byte(text))
			found := map[diag.Code]bool{}
			for _, d := range res.Diags {
				found[d.Code] = true
			}
			for _, s := range res.Snippets {
				for _, d := range s.Diags {
					found[d.Code] = true
					require.LessOrEqual(t, d.Span.Line, strings.Count(text, "\n")+1)
				}
			}
			require.True(t, found[info.Code], "reported: %v", found)
		})
	}
}

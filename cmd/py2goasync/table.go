package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
)

// maxCell is how wide a column may be; documents have long headings.
const maxCell = 48

// table prints aligned columns; wide characters count double.
type table struct{ rows [][]string }

func newTable(header ...string) *table { return &table{rows: [][]string{header}} }

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) print(w io.Writer) {
	widths := make([]int, len(t.rows[0]))
	for _, row := range t.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], min(runewidth.StringWidth(cell), maxCell))
		}
	}
	for _, row := range t.rows {
		var b strings.Builder
		for i, cell := range row {
			if i < len(row)-1 {
				cell = runewidth.Truncate(cell, maxCell, "…")
				cell = runewidth.FillRight(cell, widths[i]+2)
			}
			b.WriteString(cell)
		}
		_, _ = fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

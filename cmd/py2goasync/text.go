package main

import (
	"fmt"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// summary is "13 of 15 snippets converted, 2 failed (4, 7)".
func summary(res *convert.Result) string {
	converted, python := 0, 0
	var failed []string
	for _, s := range res.Snippets {
		switch s.Status {
		case convert.Converted:
			converted++
		case convert.Failed:
			failed = append(failed, fmt.Sprint(s.Source.Index))
		case convert.Skipped:
			continue
		}
		python++
	}
	text := fmt.Sprintf("%d of %s converted", converted, count(python, "snippet"))
	if len(failed) > 0 {
		text += fmt.Sprintf(", %d failed (%s)", len(failed), strings.Join(failed, ", "))
	}
	return text
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

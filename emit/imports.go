package emit

import (
	"bytes"
	"strings"
)

// groupImports puts the standard library first and everything else behind a blank line. It works on formatted source,
// where jennifer has written one sorted block.
func groupImports(src []byte) []byte {
	const open, end = "\nimport (\n", "\n)\n"
	start := bytes.Index(src, []byte(open))
	if start < 0 {
		return src
	}
	start += len(open)
	stop := start + bytes.Index(src[start:], []byte(end))
	var std, others []string
	for _, line := range strings.Split(string(src[start:stop]), "\n") {
		path := line[strings.IndexByte(line, '"')+1:]
		if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
			others = append(others, line)
		} else {
			std = append(std, line)
		}
	}
	if len(std) == 0 || len(others) == 0 {
		return src
	}
	var out bytes.Buffer
	out.Grow(len(src) + 1)
	out.Write(src[:start])
	out.WriteString(strings.Join(std, "\n"))
	out.WriteString("\n\n")
	out.WriteString(strings.Join(others, "\n"))
	out.Write(src[stop:])
	return out.Bytes()
}

package convert

import (
	"fmt"
	"strings"
	"unicode"
)

// maxSlug is how long the words of a folder's name may be.
const maxSlug = 40

// nameFolders gives each converted snippet its folder, NN_slug: the number and the nearest heading.
func (r *Result) nameFolders() {
	last := 0
	for _, s := range r.Doc.Snippets {
		last = max(last, s.Index)
	}
	width := max(2, len(fmt.Sprint(last)))
	for _, s := range r.Snippets {
		if s.Status == Converted {
			s.Package = fmt.Sprintf("%0*d_%s", width, s.Source.Index, Slug(s.Source.Heading))
		}
	}
}

// Slug makes a folder's name of a heading: "Q1: What's `gather`?" => "q1_whats_gather". Text without ASCII letters or
// digits gives "snippet".
func Slug(heading string) string {
	var b strings.Builder
	gap := false
	for _, c := range strings.ToLower(heading) {
		switch {
		case c < unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			if gap && b.Len() > 0 {
				b.WriteByte('_')
			}
			gap = false
			b.WriteRune(c)
		case c == '\'' || c == '’':
		default:
			gap = true
		}
	}
	slug := b.String()
	if len(slug) > maxSlug {
		slug = slug[:maxSlug]
		if i := strings.LastIndexByte(slug, '_'); i > maxSlug/2 {
			slug = slug[:i]
		}
	}
	slug = strings.Trim(slug, "_")
	if slug == "" {
		return "snippet"
	}
	return slug
}

// Package pathlib answers Python's pathlib module on POSIX: PurePosixPath and PosixPath under their usual names.
package pathlib

import (
	"iter"
	"net/url"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/fnmatch"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Path is a pure or concrete path.
type Path struct {
	root  string // "", "/" or "//"
	parts []string
	class *py.Class
}

// PyClass returns PurePosixPath or PosixPath.
func (p *Path) PyClass() *py.Class { return p.class }

// parse reads path texts: a part that begins with a slash starts anew.
func parse(class *py.Class, texts ...string) *Path {
	p := &Path{class: class}
	for _, t := range texts {
		if strings.HasPrefix(t, "/") {
			p.root, p.parts = "/", nil
			if strings.HasPrefix(t, "//") && !strings.HasPrefix(t, "///") {
				p.root = "//"
			}
		}
		for c := range strings.SplitSeq(t, "/") {
			if c != "" && c != "." {
				p.parts = append(p.parts, c)
			}
		}
	}
	return p
}

func (p *Path) with(parts []string) *Path { return &Path{p.root, parts, p.class} }

// String is str(p).
func (p *Path) String() string {
	if s := p.root + strings.Join(p.parts, "/"); s != "" {
		return s
	}
	return "."
}

func (p *Path) all() []string {
	if p.root != "" {
		return append([]string{p.root}, p.parts...)
	}
	return p.parts
}

// Name is p.name: the last part, "" when there is none.
func (p *Path) Name() string {
	if len(p.parts) == 0 {
		return ""
	}
	return p.parts[len(p.parts)-1]
}

// Parent is p.parent.
func (p *Path) Parent() *Path {
	if len(p.parts) == 0 {
		return p
	}
	return p.with(p.parts[: len(p.parts)-1 : len(p.parts)-1])
}

// Suffix is p.suffix: the name from its last dot on, unless that begins or ends the name.
func (p *Path) Suffix() string {
	n := p.Name()
	if i := strings.LastIndexByte(n, '.'); i > 0 && i < len(n)-1 {
		return n[i:]
	}
	return ""
}

// Stem is p.stem: the name without its suffix.
func (p *Path) Stem() string { return strings.TrimSuffix(p.Name(), p.Suffix()) }

// Suffixes is p.suffixes.
func (p *Path) Suffixes() *py.List[string] {
	l := py.NewList[string]()
	n := p.Name()
	if strings.HasSuffix(n, ".") {
		return l
	}
	for i, s := range strings.Split(strings.TrimLeft(n, "."), ".") {
		if i > 0 {
			l.Append("." + s)
		}
	}
	return l
}

// WithName is p.with_name(name).
func (p *Path) WithName(name string) *Path {
	if p.Name() == "" {
		panic(py.ValueError.Newf("%s has an empty name", py.Repr(p)))
	}
	if name == "" || name == "." || strings.Contains(name, "/") {
		panic(py.ValueError.Newf("Invalid name %s", py.Repr(name)))
	}
	parts := append([]string{}, p.parts...)
	parts[len(parts)-1] = name
	return p.with(parts)
}

// WithSuffix is p.with_suffix(suffix).
func (p *Path) WithSuffix(suffix string) *Path {
	stem := p.Stem()
	if stem == "" {
		panic(py.ValueError.Newf("%s has an empty name", py.Repr(p)))
	}
	if suffix != "" && (!strings.HasPrefix(suffix, ".") || suffix == "." || strings.Contains(suffix, "/")) {
		panic(py.ValueError.Newf("Invalid suffix %s", py.Repr(suffix)))
	}
	return p.WithName(stem + suffix)
}

func (p *Path) isRelativeTo(o *Path) bool {
	a, b := p.all(), o.all()
	if len(b) > len(a) {
		return false
	}
	for i := range b {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (p *Path) relativeTo(o *Path, walkUp bool) *Path {
	up := 0
	for base := o; !p.isRelativeTo(base); base, up = base.Parent(), up+1 {
		if !walkUp {
			panic(py.ValueError.Newf("%s is not in the subpath of %s", py.Repr(p.String()), py.Repr(o.String())))
		}
		if base.Name() == "" {
			panic(py.ValueError.Newf("%s and %s have different anchors", py.Repr(p.String()), py.Repr(o.String())))
		}
	}
	parts := make([]string, up, up+len(p.parts))
	for i := range parts {
		parts[i] = ".."
	}
	return &Path{"", append(parts, p.parts[len(o.parts)-up:]...), p.class}
}

// Match is p.match(pattern): it tests the last parts of the path, or all of them for an absolute pattern.
func (p *Path) Match(pattern string) bool {
	pat := parse(p.class, pattern)
	if len(pat.all()) == 0 {
		panic(py.ValueError.New("empty pattern"))
	}
	if pat.root != "" && (p.root != pat.root || len(p.parts) != len(pat.parts)) || len(pat.parts) > len(p.parts) {
		return false
	}
	tail := p.parts[len(p.parts)-len(pat.parts):]
	for i, c := range pat.parts {
		if c == "**" {
			c = "*"
		}
		if !fnmatch.Fnmatch(tail[i], c) {
			return false
		}
	}
	return true
}

// fullMatch tests the whole path; ** stands for any number of parts.
func fullMatch(parts, pattern []string) bool {
	if len(pattern) == 0 {
		return len(parts) == 0
	}
	if pattern[0] == "**" {
		for i := range len(parts) + 1 {
			if fullMatch(parts[i:], pattern[1:]) {
				return true
			}
		}
		return false
	}
	return len(parts) > 0 && fnmatch.Fnmatch(parts[0], pattern[0]) && fullMatch(parts[1:], pattern[1:])
}

func (p *Path) parents() iter.Seq[*Path] {
	return func(yield func(*Path) bool) {
		for q := p; len(q.parts) > 0; {
			if q = q.Parent(); !yield(q) {
				return
			}
		}
	}
}

func compare(a, b *Path) int {
	return strings.Compare(strings.Join(a.all(), "\x00"), strings.Join(b.all(), "\x00"))
}

// pathOf is an operand as a path of the class of p; ok is false for what is no path.
func pathOf(p *Path, x any) (*Path, bool) {
	if q, ok := py.Carried(x).(*Path); ok {
		return q, true
	}
	if s, ok := lib.AsStr(x); ok {
		return parse(p.class, s), true
	}
	if x != nil && py.HasAttr(py.Type(x), "__fspath__") {
		return parse(p.class, lib.FSPath(x)), true
	}
	return nil, false
}

// Joinpath is p.joinpath(*segments).
func (p *Path) Joinpath(xs ...any) *Path {
	texts := []string{p.String()}
	for _, x := range xs {
		texts = append(texts, textOf(x))
	}
	return parse(p.class, texts...)
}

func textOf(x any) string {
	if b, ok := x.(py.Bytes); ok {
		_ = b
		panic(py.TypeError.New("argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'bytes'"))
	}
	if s, ok := lib.AsStr(x); ok {
		return s
	}
	if x == nil || !py.HasAttr(py.Type(x), "__fspath__") {
		panic(py.TypeError.Newf("argument should be a str or an os.PathLike object where __fspath__ returns a str, not %s", py.Repr(lib.TypeName(x))))
	}
	return lib.FSPath(x)
}

// AsURI is p.as_uri().
func (p *Path) AsURI() string {
	if p.root == "" {
		panic(py.ValueError.New("relative path can't be expressed as a file URI"))
	}
	return "file://" + (&url.URL{Path: p.String()}).EscapedPath()
}

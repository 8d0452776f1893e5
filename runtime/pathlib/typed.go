package pathlib

import (
	"iter"

	pyos "github.com/py2goasync/py2goasync/runtime/os"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// New is Path(*segments): texts, or objects with __fspath__.
func New(segments ...any) *Path {
	p := &Path{class: PosixPathType}
	return p.Joinpath(segments...)
}

// Cwd is Path.cwd().
func Cwd() *Path { return parse(PosixPathType, pyos.Getcwd()) }

// Home is Path.home().
func Home() *Path { return parse(PosixPathType, path.Expanduser("~")) }

// Div is p / key.
func (p *Path) Div(key any) *Path {
	q, ok := pathOf(p, py.ToAny(key))
	if !ok {
		return py.TrueDiv(p, key).(*Path) // key may know how, or the operands are reported
	}
	return p.Joinpath(q)
}

// DivInto is key / p.
func (p *Path) DivInto(key any) *Path {
	q, ok := pathOf(p, py.ToAny(key))
	if !ok {
		return py.TrueDiv(key, p).(*Path)
	}
	return q.Joinpath(p)
}

// Root is p.root, and p.anchor: "/", or "" for a relative path.
func (p *Path) Root() string { return p.root }

// Drive is p.drive, which POSIX has none of.
func (*Path) Drive() string { return "" }

// Parts is p.parts; the root is the first of an absolute path.
func (p *Path) Parts() []string { return append([]string(nil), p.all()...) }

// Parents is p.parents: the path's parent, that one's, and so on.
func (p *Path) Parents() any { return py.GetAttr(p, "parents") }

// IsAbsolute is p.is_absolute().
func (p *Path) IsAbsolute() bool { return p.root != "" }

// WithStem is p.with_stem(stem).
func (p *Path) WithStem(stem string) *Path { return p.WithName(stem + p.Suffix()) }

// RelativeTo is p.relative_to(other, walk_up=walkUp).
func (p *Path) RelativeTo(other any, walkUp bool) *Path {
	return p.relativeTo(parse(p.class, textOf(py.ToAny(other))), walkUp)
}

// IsRelativeTo is p.is_relative_to(other).
func (p *Path) IsRelativeTo(other any) bool {
	return p.isRelativeTo(parse(p.class, textOf(py.ToAny(other))))
}

// FullMatch is p.full_match(pattern).
func (p *Path) FullMatch(pattern string) bool {
	return fullMatch(p.all(), parse(p.class, pattern).all())
}

// Iterdir is p.iterdir(): the directory is read at once.
func (p *Path) Iterdir() iter.Seq[*Path] { return seqOf(p.children()) }

// Glob is p.glob(pattern).
func (p *Path) Glob(pattern string) iter.Seq[*Path] { return seqOf(p.glob(pattern)) }

// Rglob is p.rglob(pattern).
func (p *Path) Rglob(pattern string) iter.Seq[*Path] { return seqOf(p.glob("**/" + pattern)) }

// seqOf ranges over paths once, as Python's iterators do.
func seqOf(paths []*Path) iter.Seq[*Path] {
	return func(yield func(*Path) bool) {
		for len(paths) > 0 {
			p := paths[0]
			paths = paths[1:]
			if !yield(p) {
				return
			}
		}
	}
}

// Walk is p.walk(top_down): a directory, the names of the directories in it, which the loop may change, and of the files.
func (p *Path) Walk(topDown bool) iter.Seq[py.Tuple3[*Path, *py.List[string], *py.List[string]]] {
	return func(yield func(py.Tuple3[*Path, *py.List[string], *py.List[string]]) bool) {
		for t := range pyos.Walk(p.String(), topDown, nil, false) {
			if !yield(py.Tuple3[*Path, *py.List[string], *py.List[string]]{V0: parse(p.class, t.V0), V1: t.V1, V2: t.V2}) {
				return
			}
		}
	}
}

// WithSegments is p.with_segments(*segments): a path of the same class.
func (p *Path) WithSegments(segments ...any) *Path {
	return (&Path{class: p.class}).Joinpath(segments...)
}

// NewPure is PurePath(*segments), and PurePosixPath(*segments): a path that nothing is done with but arithmetic.
func NewPure(segments ...any) *Path {
	p := &Path{class: PurePosixPathType}
	return p.Joinpath(segments...)
}

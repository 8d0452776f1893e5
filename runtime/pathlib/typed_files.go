package pathlib

import (
	"os"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	pyos "github.com/py2goasync/py2goasync/runtime/os"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Exists is p.exists().
func (p *Path) Exists() bool { lib.FlushFiles(); return path.Exists(p.String()) }

// IsFile is p.is_file().
func (p *Path) IsFile() bool { lib.FlushFiles(); return path.Isfile(p.String()) }

// IsDir is p.is_dir().
func (p *Path) IsDir() bool { lib.FlushFiles(); return path.Isdir(p.String()) }

// IsSymlink is p.is_symlink().
func (p *Path) IsSymlink() bool { return path.Islink(p.String()) }

// Samefile is p.samefile(other).
func (p *Path) Samefile(other any) bool {
	return path.Samefile(p.String(), textOf(py.ToAny(other)))
}

// Stat is p.stat(), or of the link itself.
func (p *Path) Stat(follow bool) *pyos.StatResult { return pyos.Stat(p.String(), follow) }

// Owner is p.owner().
func (p *Path) Owner() string { return py.Str(lib.Method(p, "owner")) }

// Open is p.open(mode) for a mode of text.
func (p *Path) Open(mode string, opts ...io.OpenOption) (*io.TextIOWrapper, error) {
	return io.OpenText(p.String(), mode, opts...)
}

// OpenBinary is p.open(mode) for a binary mode.
func (p *Path) OpenBinary(mode string, opts ...io.OpenOption) (*io.Buffered, error) {
	return io.OpenBinary(p.String(), mode, opts...)
}

// ReadText is p.read_text().
func (p *Path) ReadText(opts ...io.OpenOption) (string, error) {
	f, err := p.Open("r", opts...)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return f.Read(), nil
}

// ReadBytes is p.read_bytes().
func (p *Path) ReadBytes() (py.Bytes, error) {
	f, err := p.OpenBinary("rb")
	if err != nil {
		return "", err
	}
	defer f.Close()
	return f.Read(), nil
}

// WriteText is p.write_text(data): how many characters were written.
func (p *Path) WriteText(data string, opts ...io.OpenOption) (int, error) {
	f, err := p.Open("w", opts...)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return f.WriteText(data), nil
}

// WriteBytes is p.write_bytes(data): how many bytes were written.
func (p *Path) WriteBytes(data py.Bytes) (int, error) {
	f, err := p.OpenBinary("wb")
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return f.WriteBytes(data), nil
}

// Mkdir is p.mkdir(mode, parents, exist_ok).
func (p *Path) Mkdir(mode int, parents, existOK bool) { p.mkdir(mode, parents, existOK) }

// Rmdir is p.rmdir().
func (p *Path) Rmdir() { pyos.Rmdir(p.String()) }

// Rename is p.rename(target), and p.replace(target): the new path.
func (p *Path) Rename(target any) *Path {
	to := textOf(py.ToAny(target))
	pyos.Rename(p.String(), to)
	return parse(p.class, to)
}

// Chmod is p.chmod(mode).
func (p *Path) Chmod(mode int) { pyos.Chmod(p.String(), mode) }

// Readlink is p.readlink().
func (p *Path) Readlink() *Path { return parse(p.class, pyos.Readlink(p.String())) }

// SymlinkTo is p.symlink_to(target).
func (p *Path) SymlinkTo(target any) { pyos.Symlink(textOf(py.ToAny(target)), p.String()) }

// HardlinkTo is p.hardlink_to(target).
func (p *Path) HardlinkTo(target any) { pyos.Link(textOf(py.ToAny(target)), p.String()) }

// Absolute is p.absolute().
func (p *Path) Absolute() *Path {
	if p.root != "" {
		return p
	}
	return parse(p.class, pyos.Getcwd(), p.String())
}

// Resolve is p.resolve(strict).
func (p *Path) Resolve(strict bool) *Path {
	if strict {
		pyos.Stat(p.String(), true)
	}
	return parse(p.class, path.Realpath(p.String()))
}

// Expanduser is p.expanduser().
func (p *Path) Expanduser() *Path { return parse(p.class, path.Expanduser(p.String())) }

// Unlink is p.unlink(missing_ok).
func (p *Path) Unlink(missingOK bool) {
	err := py.Try(func() error { pyos.Remove(p.String()); return nil })
	if err != nil && !(missingOK && py.Is(err, py.FileNotFoundError)) {
		panic(err)
	}
}

// Touch is p.touch(mode, exist_ok).
func (p *Path) Touch(mode int, existOK bool) {
	name := p.String()
	flags := os.O_CREATE | os.O_WRONLY
	if !existOK {
		flags |= os.O_EXCL
	}
	f, err := os.OpenFile(name, flags, os.FileMode(mode))
	lib.CheckOS(err, name)
	f.Close()
	now := time.Now()
	lib.CheckOS(os.Chtimes(name, now, now), name)
}

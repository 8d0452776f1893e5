package contextlib

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Suppress ends the exceptions of some classes: contextlib.suppress. It can be entered again.
type Suppress struct{ classes []*py.Class }

// NewSuppress is suppress(*exceptions).
func NewSuppress(classes ...*py.Class) *Suppress { return &Suppress{classes} }

// With is "with s: block".
func (s *Suppress) With(block func() error) error { return s.Exit(py.Try(block)) }

// Enter is s.__enter__().
func (s *Suppress) Enter() (any, error) { return nil, nil }

// Exit is s.__exit__ for a block that ended with err; it returns what is raised then. Of an exception group it suppresses
// the members that match.
func (s *Suppress) Exit(err error) error {
	switch {
	case err == nil || py.Is(err, s.classes...):
		return nil
	case py.Is(err, py.BaseExceptionGroup):
		_, rest := py.ExceptStar(err, s.classes...)
		return rest
	}
	return err
}

// PyEnter is __enter__ of the floor.
func (s *Suppress) PyEnter(context.Context) (any, error) { return s.Enter() }

// PyExit is __exit__ of the floor.
func (s *Suppress) PyExit(_ context.Context, err error) (bool, error) {
	return suppressed(err, s.Exit(err))
}

// PyClass returns contextlib.suppress.
func (s *Suppress) PyClass() *py.Class { return suppressClass() }

package py

import "errors"

// Cause returns e.__cause__.
func (e *Exception) Cause() error {
	if e.more == nil {
		return nil
	}
	return e.more.cause
}

// SetCause sets e.__cause__, as "raise e from cause" does; the context is no longer shown.
func (e *Exception) SetCause(cause error) {
	m := e.extra()
	m.cause, m.suppress = cause, true
}

// Context returns e.__context__: the exception that was being handled when e was raised.
func (e *Exception) Context() error {
	if e.more == nil {
		return nil
	}
	return e.more.context
}

// SetContext sets e.__context__.
func (e *Exception) SetContext(err error) { e.extra().context = err }

// SuppressContext returns e.__suppress_context__.
func (e *Exception) SuppressContext() bool { return e.more != nil && e.more.suppress }

// Unwrap returns the cause, for errors.Is and errors.As.
func (e *Exception) Unwrap() error { return e.Cause() }

// RaiseFrom is "raise err from cause"; a nil cause is None, which only hides the context.
func RaiseFrom(err, cause error) error {
	if e, ok := err.(BaseException); ok {
		e.exception().SetCause(cause)
	}
	return err
}

// RaiseWhileHandling is "raise err from cause" where cause is the exception being handled.
func RaiseWhileHandling(err, cause error) error { return WithContext(RaiseFrom(err, cause), cause) }

// WithContext records that handled was being handled when err was raised; only the first such record counts. It returns
// err, and nil when err is nil.
func WithContext(err, handled error) error {
	if err == nil || handled == nil || err == handled {
		return err
	}
	e, ok := err.(BaseException)
	if !ok {
		return err
	}
	x := e.exception()
	if x.Context() == nil {
		cutChain(handled, err)
		x.SetContext(handled)
	}
	return err
}

// cutChain keeps the context chain free of cycles: where err already stands in the chain of handled, it is cut off. A program may
// have made a cycle of its own, which slow meets.
func cutChain(handled, err error) {
	slow, step := handled, false
	for cur := handled; ; step = !step {
		e, ok := cur.(BaseException)
		if !ok {
			return
		}
		next := e.exception().Context()
		if next == nil {
			return
		}
		if next == err {
			e.exception().SetContext(nil)
			return
		}
		cur = next
		if step {
			slow = slow.(BaseException).exception().Context()
		}
		if cur == slow {
			return
		}
	}
}

// AddNote adds a note, which tracebacks show below the message: e.add_note(note).
func (e *Exception) AddNote(note string) {
	m := e.extra()
	l, ok := m.notes.(*List[any])
	if !ok {
		l = NewList[any]()
		m.notes = l
	}
	l.Append(note)
}

// Notes returns e.__notes__.
func (e *Exception) Notes() []string {
	if e.more == nil {
		return nil
	}
	l, ok := e.more.notes.(*List[any])
	if !ok {
		return nil
	}
	var notes []string
	for _, n := range l.Items() {
		notes = append(notes, Str(n))
	}
	return notes
}

// AddNote adds a note to any exception.
func AddNote(err error, note string) {
	var e BaseException
	if errors.As(err, &e) {
		e.exception().AddNote(note)
	}
}

// Leave is what comes out of a with statement whose body ended with err, and whose end, which swallows nothing, with left: an
// exception of the end takes the place of the body's.
func Leave(err, left error) error {
	if left != nil {
		return WithContext(left, err)
	}
	return err
}

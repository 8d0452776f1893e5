package threading

import "github.com/py2goasync/py2goasync/runtime/py"

// handle is what typed code does with a thread object: one of the floor, or a struct of the program that embeds a BaseThread.
type handle struct{ object any }

// Start is thread.start().
func (t *handle) Start() { start(t.object) }

// Join is thread.join(): it blocks until the thread has ended.
func (t *handle) Join() { join(t.object, nil) }

// JoinWithin is thread.join(timeout), in seconds.
func (t *handle) JoinWithin(timeout float64) { join(t.object, timeout) }

// JoinTimeout is thread.join(timeout) where timeout may be None: forever.
func (t *handle) JoinTimeout(timeout *float64) {
	if timeout == nil {
		join(t.object, nil)
		return
	}
	join(t.object, *timeout)
}

// IsAlive is thread.is_alive().
func (t *handle) IsAlive() bool { return isAlive(t.object) }

// Name is thread.name.
func (t *handle) Name() string { return threadName(t.object) }

// SetName is thread.name = name.
func (t *handle) SetName(name string) { setThreadName(t.object, name) }

// Daemon is thread.daemon.
func (t *handle) Daemon() bool { return threadDaemon(t.object) }

// SetDaemon is thread.daemon = daemon; RuntimeError when the thread runs.
func (t *handle) SetDaemon(daemon bool) { setThreadDaemon(t.object, daemon) }

// Ident is thread.ident, and native_id; nil before the thread is started.
func (t *handle) Ident() *int {
	if s := stateOf(t.object, missingInit()); s.thread != nil {
		return new(s.thread.Ident)
	}
	return nil
}

// threadName and the others ask the class of an object, which may override the property; structs have what BaseThread gives.
func threadName(self any) string {
	if _, ok := self.(embedder); ok || self == nil {
		stateOf(self, missingInit())
		return py.Str(get(self, "_name"))
	}
	return py.Str(py.GetAttr(self, "name"))
}

func setThreadName(self any, name string) {
	if _, ok := self.(embedder); ok || self == nil {
		rename(self, name)
		return
	}
	py.SetAttr(self, "name", name)
}

func threadDaemon(self any) bool {
	if _, ok := self.(embedder); ok || self == nil {
		stateOf(self, missingInit())
		return py.Truth(get(self, "_daemonic"))
	}
	return py.Truth(py.GetAttr(self, "daemon"))
}

func setThreadDaemon(self any, daemon bool) {
	if _, ok := self.(embedder); ok || self == nil {
		setDaemon(self, daemon)
		return
	}
	py.SetAttr(self, "daemon", daemon)
}

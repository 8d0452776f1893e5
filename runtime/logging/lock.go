package logging

import "github.com/py2goasync/py2goasync/runtime/threading"

// NewLock makes the lock of a handler: threading.RLock().
func NewLock() any { return threading.NewRLock() }

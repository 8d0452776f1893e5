package uvicorn

import (
	"sync"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
)

// clockKeeper says that clients may wake the loop at any time, so that a server that waits for requests is not taken
// for deadlocked. The virtual clock must move while requests are being answered, and stand still in between.
type clockKeeper struct {
	mu      sync.Mutex
	running bool
	busy    int
	release func() // of the hold, when there is one
}

func (k *clockKeeper) start() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.running = true
	k.hold()
}

func (k *clockKeeper) stop() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.running = false
	k.letGo()
}

func (k *clockKeeper) hold() {
	if k.running && k.release == nil {
		k.release = interp.Hold()
	}
}

func (k *clockKeeper) letGo() {
	if k.release != nil {
		k.release()
		k.release = nil
	}
}

// change counts the requests that are being answered.
func (k *clockKeeper) change(by int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.busy += by
	switch {
	case !interp.Virtual():
	case k.busy > 0:
		k.letGo()
	default:
		k.hold()
	}
}

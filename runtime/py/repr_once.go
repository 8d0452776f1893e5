package py

import "sync"

var (
	showingLock sync.Mutex
	showing     = map[any]bool{}
)

// ReprOnce is the repr of an object that may hold itself, as a dataclass gives it: inside of text it shows as "...".
func ReprOnce[T any](x *T, text func() string) string {
	showingLock.Lock()
	inside := showing[x]
	showing[x] = true
	showingLock.Unlock()
	if inside {
		return "..."
	}
	defer func() {
		showingLock.Lock()
		delete(showing, x)
		showingLock.Unlock()
	}()
	return text()
}

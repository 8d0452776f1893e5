package py

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// A program of small objects collects often while its heap is small, for little gain. The collector is paced by how much
// is alive: rarely while that is little, as Go does by default once memory matters.
const (
	relaxedPercent = 400
	defaultPercent = 100
	smallHeap      = 128 << 20 // bytes alive
)

// paceGC sets the pace after each collection. GOGC, where set, has the last word.
func paceGC() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(relaxedPercent)
	relaxed := true
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var afterGC func(*[1]*byte)
	afterGC = func(*[1]*byte) {
		metrics.Read(live)
		if want := live[0].Value.Uint64() < smallHeap; want != relaxed {
			relaxed = want
			debug.SetGCPercent(map[bool]int{true: relaxedPercent, false: defaultPercent}[want])
		}
		runtime.SetFinalizer(new([1]*byte), afterGC)
	}
	runtime.SetFinalizer(new([1]*byte), afterGC)
}

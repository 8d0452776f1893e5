package py

import (
	"os"
	"runtime"
	"runtime/debug"
)

// A program of small objects collects often while its heap is small, for little gain. The collector is paced by how much
// is alive: rarely while that is little, as Go does by default once memory matters.
const (
	relaxedPercent = 400
	defaultPercent = 100
	smallHeap      = 128 << 20 // bytes alive
)

// paceGC sets the pace after each collection; a program that ends before the first pays nothing. GOGC, where set, has the
// last word.
func paceGC() {
	if os.Getenv("GOGC") != "" {
		return
	}
	percent := defaultPercent
	var afterGC func(*[1]*byte)
	afterGC = func(*[1]*byte) {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		want := defaultPercent
		if alive := m.NextGC / uint64(100+percent) * 100; alive < smallHeap {
			want = relaxedPercent
		}
		if want != percent {
			percent = want
			debug.SetGCPercent(percent)
		}
		runtime.SetFinalizer(new([1]*byte), afterGC)
	}
	runtime.SetFinalizer(new([1]*byte), afterGC)
}

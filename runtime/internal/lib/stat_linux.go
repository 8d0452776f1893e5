package lib

import (
	"io/fs"
	"syscall"
)

// FileTimes gives the access, modification and change time of a file in nanoseconds since the epoch.
func FileTimes(info fs.FileInfo) (access, modified, changed int64) {
	modified = info.ModTime().UnixNano()
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Atim.Nano(), modified, s.Ctim.Nano()
	}
	return modified, modified, modified
}

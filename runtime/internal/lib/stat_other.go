//go:build !linux

package lib

import "io/fs"

// FileTimes gives the access, modification and change time of a file in nanoseconds since the epoch.
func FileTimes(info fs.FileInfo) (access, modified, changed int64) {
	t := info.ModTime().UnixNano()
	return t, t, t
}

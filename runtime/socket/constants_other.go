//go:build !linux

package socket

// platform are the constants of this system by name.
var platform map[string]int

//go:build !linux

package os

// platform are the constants of this system by name.
var platform map[string]int

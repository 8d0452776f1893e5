//go:build !linux

package errno

// platform are the constants of this system by name.
var platform map[string]int

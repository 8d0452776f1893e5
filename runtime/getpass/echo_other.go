//go:build !linux

package getpass

import "os"

// echoOff reports false: the echo of terminals is controlled on Linux only.
func echoOff(*os.File) (restore func(), ok bool) { return nil, false }

// Package os answers Python's os module on POSIX. Failures of the system are panics with the OSError that CPython raises.
package os

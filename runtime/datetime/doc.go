// Package datetime answers Python's datetime module. Values are pointers to structs that are never changed; now() and
// today() follow the clock of the program.
package datetime

// Package golden runs programs through the whole path and compares what they print with what CPython printed: the
// corpus of scripts, the seed document, and the golden cases, which also hold the Go that is wanted.
//
// All programs of a run are laid out in one module and built by one go command.
package golden

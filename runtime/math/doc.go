// Package math answers Python's math module. Where Go's own functions differ from the C library in the last digit, the
// elementary functions are computed in double-double arithmetic and rounded once, which is what the C library gives but
// in the rarest cases.
package math

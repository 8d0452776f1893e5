// Package py is what converted programs compute with: Python's values, exceptions and objects, in Go.
//
// Typed code uses plain Go values where Python's mean the same (bool, float64, string, int where it cannot overflow) and
// the types of this package elsewhere: Int, List, Dict, Set, FrozenSet, Tuple2 to Tuple6, Range, Bytes, ByteArray. Methods
// of str, bytes, int and float are functions named after both words: s.upper() is StrUpper(s).
//
// A value whose type is not known is an any in one canonical form (see ToAny), and the floor operations, Add, Eq, GetItem,
// GetAttr, Call and their like, do with it what CPython 3.13 does, down to the messages of the exceptions, which they
// panic with.
package py

// Package itertools answers Python's itertools module: typed functions over iter.Seq for what loops use most, and the
// iterator objects of the floor (names that end in Any) for all of it.
package itertools

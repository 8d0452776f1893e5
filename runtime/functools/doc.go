// Package functools answers Python's functools module on the floor; Reduce is typed.
package functools

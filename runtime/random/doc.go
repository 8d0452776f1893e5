// Package random answers Python's random module: the Mersenne Twister and CPython's algorithms on it, so that a seeded
// program draws the same numbers.
package random

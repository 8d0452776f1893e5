// Package stdlibtest holds the modules of the standard library against CPython: it runs Python source on the dynamic
// floor with a small interpreter and compares the output with what testdata/record.py recorded.
//
// It is made of tests only. The modules are reached through their Module functions, as converted programs reach them
// where no type is known.
package stdlibtest

// Package diag holds what the converter says about a document: diagnostics with a code, a place and a hint, the
// registry that explains each code, and the two forms they are shown in, text as compilers print it and JSON.
//
// It is a leaf: every phase reports through it and it imports none of them.
package diag

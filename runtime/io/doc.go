// Package io answers Python's io module: files, streams in memory, and open.
//
// Failures of the system are OSErrors: returned by Open, and panics in the methods of a stream, as every failure of an
// attribute or method is that a program does not raise itself.
package io

// Package collections answers Python's collections module.
package collections

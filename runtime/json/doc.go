// Package json answers Python's json module.
package json

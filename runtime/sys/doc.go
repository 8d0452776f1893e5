// Package sys answers Python's sys module.
package sys

// Package decimal answers Python's decimal module: decimal floating-point arithmetic by the General Decimal Arithmetic
// Specification, with contexts, signals and rounding modes.
package decimal

// Package re answers Python's re module: its syntax, a backtracking engine with CPython's matching rules, patterns and
// matches as objects, and the module's functions.
//
// A pattern is read into a small tree (parse*.go), compiled to a program (compile.go) and run by a machine that keeps its
// choices on an explicit stack (machine.go). Subjects stay Go strings: the engine works with byte offsets, and offsets are
// turned into code points only where the program asks for them.
package re

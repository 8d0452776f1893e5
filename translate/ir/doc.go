// Package ir is the typed intermediate form between translate and emit: Go programs as data.
//
// Nodes are Go-shaped (a call, an if, a range) and every expression knows its Go type, so that translate can insert
// conversions in one place and emit has nothing to decide but layout. Python is gone at this level except for
// positions, comments and names:
//
//   - every statement carries the Python position it came from, which becomes the line table of tracebacks;
//   - comments travel with the statement they stood at;
//   - variables and functions are objects ([Var], [Func]), not strings: translate says what a thing should preferably
//     be called, and [AssignNames] gives every object a legal, unique and readable Go name at the end.
//
// The passes run in this order: [Check], [Tidy], [Check] again, [AssignNames], and then emit. Check finds what an earlier
// pass got wrong, with the Python position; Tidy makes the program compile without lint; [Print] shows it in tests.
//
// Invariants (held by [Check], which runs in every test):
//
//   - every Expr has a non-nil Type; a call with several results has a Tuple type and stands only in Define, Assign,
//     Return or ExprStmt;
//   - the types of both sides of an assignment, of arguments and parameters, of results and return values are
//     identical, or the value is assignable to an interface, or it is an untyped constant;
//   - every Var is declared before use in an enclosing scope, exactly once;
//   - no node is shared: each occurs once in a program.
package ir

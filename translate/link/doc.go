// Package link decides what each snippet of a document needs: which statements of earlier snippets come along, in what
// order, and which names stand nowhere.
//
// A snippet runs as if the definitions it needs had been typed before it. A definition is an import, a function, a
// class, a type alias, a simple assignment (a value that is there without running anything of the document's own), or
// an `if` or `try` of nothing but these. What else an earlier snippet does at top level never comes along.
package link

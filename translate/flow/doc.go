// Package flow runs between bind and infer: it follows the values of local variables through a function.
//
// Python programs use one name for several purposes: two loops with one i, a result that is first text and then a
// number. Split finds which bindings can reach which uses (reaching definitions over the structured tree) and makes a
// variable of its own (an hir.Var with an Origin) of each set of bindings and uses that hang together, a web. Inference
// then types each web for itself. Join takes webs of one type together again where Go would assign, not declare.
//
// Split also sets hir.Name.MayBeUnbound where a use can be reached without any binding: Python raises UnboundLocalError
// there.
//
// Invariants:
//   - A variable is split only if no inner function sees it, no annotation declares it and no lazy generator expression
//     reads it: everything else about it is visible in the order of the tree.
//   - A statement may raise anywhere inside a try, so a handler is reached by every state in between.
//   - A with statement may swallow an exception: bindings from before it stay visible behind it. For MayBeUnbound it is
//     taken to swallow only if it can be seen to (suppress, managers of the program that return something or catch).
package flow

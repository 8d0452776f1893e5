// Package hir is the resolved Python tree: what the first pass (translate/bind) makes of gpython's syntax tree, and
// what inference, effect analysis and lowering work on.
//
// Names are resolved to [Var] objects, operators are Python's, statements keep their comments and every expression has a
// slot for its inferred [Type]. Positions are those of the document.
//
// # Types
//
// A [Type] is a small immutable value; where Python objects are mutable or generic the type holds [Cell]s. A cell is a
// type variable of the union-find kind: joining list[a] with list[b] unifies the cells a and b, because the two lists may
// be one object. The content of a cell only grows along the lattice
//
//	Never < None, bool, int, float, str, …, list, dict, instances, functions < Optional < Any
//
// so inference is a plain fixpoint. Invariants:
//
//   - containers are invariant: two lists that may meet share their element cell, so no conversion between list types
//     ever happens and aliasing stays visible;
//   - a mutable container that flows into Any has Any elements (see infer's escape), so code that reaches it
//     dynamically may store anything;
//   - the type of a variable is the join of everything ever assigned to it; the type at a use may be narrower (after
//     an isinstance or None test), and lowering inserts the conversion.
package hir

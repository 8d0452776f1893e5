// Package infer finds the types of a program: of every variable, attribute, container, function and expression.
//
// It is a whole-program analysis. Each variable has a [hir.Cell]; assignments, calls, returns, appends let types flow into
// cells; cells only grow; all function bodies are walked again until nothing grows. Call sites drive parameters:
// annotations are used only for functions that nothing in the program calls, since Python does not enforce them.
//
// # Joins
//
//	Never + T          = T
//	None + T           = T | None
//	int + int          = the wider int
//	int + float        = float, marked Mixed: fine while nobody can see the difference between 2 and 2.0 (see observe); where it is
//	                     seen, or the int may be large, a number of which the run knows the kind (see number.go)
//	bool + int         = Any (they print differently)
//	list[a] + list[b]  = list[a ∪ b], the cells unified, since both may be one object
//	{k: a} + {k: b}    = records of the same keys: fields unified; of other keys: both become dicts
//	type[A] + type[B]  = a class that derives from their nearest common base class (see class_value.go), else Any
//	A + B (classes)    = their nearest common base class of the program, else their view, else Any
//	Task[a] + Task[b]  = unified if a + b is not Any, else Any
//	anything else      = Any
//
// # Views
//
// Instances of classes that have no base class in common, and what conforms to a protocol, are values of a Go interface: see view.go for
// what holds of them, view_member.go for how an interface gets its methods, protocol.go and protocol_annotation.go for protocols.
//
// # Attributes
//
// What a class body binds and methods assign to self are fields that constructors set, see class_default.go. An attribute that some
// constructor does not set for sure is looked at once all types are known: where a way to a read does not assign it first, the read asks
// whether it is there (late_attr.go), and only then its field has something beside it that tells.
//
// # Escape
//
// What flows into Any can be reached by the dynamic floor, which may do anything to it. A mutable container is
// widened to Any elements; a function's parameters become Any; a class gets a table. Containers that nobody changes after they are
// made are copied instead (see escape), which keeps records and result lists typed.
//
// # Magnitude
//
// Ints carry a bound in bits. Constants, lengths and range variables are small; + adds one bit, * adds the bits, and a
// sum over a loop adds 32, for no loop turns more often. What may pass 63 bits becomes an arbitrary-precision int. Cells
// whose bound keeps growing (fib, factorial) are widened at once.
//
// # Narrowing
//
// Uses of locals, and of attribute paths, see the type that the tests on the way leave: is None, isinstance, truth, the classes of a
// match. Where tests rule all classes out, the type is Never: nothing follows from code that no value reaches.
package infer

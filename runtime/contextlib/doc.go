// Package contextlib answers Python's contextlib: context managers made of generators, and those that the module brings.
//
// A function under @contextmanager becomes one that returns a [GeneratorContextManager]. Its body calls yield where the
// generator yields, and yield runs the block of the with statement: no coroutine is needed. Only a manager that is entered
// and left apart (by an [ExitStack], or by hand) runs on one.
package contextlib

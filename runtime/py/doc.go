// Package py is the Python value library of converted programs: Python's numbers, text, containers and formatting, its
// exceptions, and its object model, with the behaviour and the messages of CPython 3.13.
//
// # Typed code and the floor
//
// Converted code is typed where types are known: int, string, *List[int], pointers to structs. Where they are not, a value
// is an any in one canonical form (see ToAny), and every operation is a function of this package: Add, GetItem, GetAttr,
// Call, IsInstance. That is the floor. Functions fail as Python does: an explicit raise is an error result, an implicit
// failure is a panic with the same error; Try brings both together.
//
// Methods of str, bytes, int and float are functions named after both words: s.upper() is StrUpper(s).
//
// # Exceptions
//
// Every exception is an error that embeds Exception. Its Python class is a *Class: ValueError, KeyError, or one made by
// NewExceptionClass for a struct type of the program. Is matches as "except" does; errors.Is and errors.As work too.
// Exceptions remember the stack they were made on, within a budget that keeps them cheap in loops; Main prints what
// nothing caught as a Python traceback, by the line tables that RegisterLines holds.
//
// # Classes
//
// A *Class is a builtin type (IntType), the class of a generated struct (NewStructClass), of a library object (NewClass),
// or a class made while the program runs (MakeClass), whose objects are *Instance. Classes derived from a builtin type
// have instances that carry a value of it. Operators find special methods by the rules of Python's data model.
package py

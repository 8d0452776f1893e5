// Package mock answers Python's unittest.mock: objects that record what is done with them and give what they are told to, and
// patches that put them in the place of others for a while.
//
// A mock is an object of the floor (a [py.Instance]) whose Value is a *state: its children, what it returns and the calls it
// has seen. Attributes that nobody has set are made when they are first asked for, as mocks of the same kind. Every mock has a
// class of its own, derived from the one that the program knows: special methods are looked up in classes.
//
// A patch sets an attribute of an object and puts the old one back. The program itself is such an object too, under the name
// __main__: the translator makes variables of the names that are patched there, and hands them over with [Variable]. What is
// patched of a module of the library is looked up in the module object by generated code; [Modules] and [Instances] make sure
// that it is there and takes what it is given.
package mock

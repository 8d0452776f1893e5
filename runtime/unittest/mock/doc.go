// Package mock answers Python's unittest.mock: objects that record what is done with them and give what they are told to, and
// patches that put them in the place of others for a while.
//
// A mock is an object of the floor (a [py.Instance]) whose Value is a *state: its children, what it returns and the calls it
// has seen. Attributes that nobody has set are made when they are first asked for, as mocks of the same kind.
package mock

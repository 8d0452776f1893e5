package lib

import "github.com/py2goasync/py2goasync/runtime/py"

// virtual are the classes of the library that Python registers with abstract classes of collections.abc, by the names of these.
var virtual = map[string][]*py.Class{}

// Virtual registers classes of the library with an abstract class of collections.abc, which programs without that module do without.
// It is for init functions.
func Virtual(abstract string, classes ...*py.Class) {
	virtual[abstract] = append(virtual[abstract], classes...)
}

// VirtualOf are the classes that have been registered with an abstract class.
func VirtualOf(abstract string) []*py.Class { return virtual[abstract] }

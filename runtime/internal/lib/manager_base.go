package lib

import "github.com/py2goasync/py2goasync/runtime/py"

// managerBases are the classes of contextlib that typing knows by other names, in programs that hold contextlib.
var managerBases = map[string]func() *py.Class{}

// SetManagerBase gives typing a class of contextlib: ContextManager is AbstractContextManager.
func SetManagerBase(name string, class func() *py.Class) { managerBases[name] = class }

// ManagerBase is what SetManagerBase gave, nil in programs without contextlib.
func ManagerBase(name string) *py.Class {
	if class := managerBases[name]; class != nil {
		return class()
	}
	return nil
}

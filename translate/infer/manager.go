package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// managerClass is the class of contextlib that calling f makes an instance of, "" when f is a plain generator function.
func managerClass(f *hir.Func) string {
	for _, name := range f.DecoratedBy {
		switch name {
		case "contextlib.contextmanager":
			return "_GeneratorContextManager"
		case "contextlib.asynccontextmanager":
			return "_AsyncGeneratorContextManager"
		}
	}
	return ""
}

// IsManager reports whether a generator function makes context managers.
func IsManager(f *hir.Func) bool { return managerClass(f) != "" }

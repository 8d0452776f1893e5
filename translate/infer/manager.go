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

// managers finds the functions under @contextmanager and @asynccontextmanager.
func (in *inferer) managers() {
	for _, f := range in.m.Funcs {
		if f.Class != nil || len(f.Decorators) != 1 {
			continue
		}
		if t := in.staticType(f.Decorators[0]); t.Lib != nil {
			in.managerMethod(f, t.Lib.LibName())
		}
	}
}

// managerMethod notes that a decorator makes a context manager of a generator function; false when it does not fit.
func (in *inferer) managerMethod(f *hir.Func, decorator string) bool {
	if decorator != "contextlib.contextmanager" && decorator != "contextlib.asynccontextmanager" {
		return false
	}
	if !f.IsGen || f.IsAsync != (decorator == "contextlib.asynccontextmanager") || len(f.Decorators) != 1 {
		return false
	}
	f.DecoratedBy = []string{decorator}
	return true
}

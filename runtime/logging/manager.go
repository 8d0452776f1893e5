package logging

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Manager holds a tree of loggers: logging.Logger.manager is the one of the module.
type Manager struct {
	root        any                // nil in the module's
	loggers     *py.Dict[any, any] // by name; a *placeHolder where only loggers below were asked for
	disable     any
	loggerClass any
	factory     any // kept and asked for by nobody, as in CPython
	warned      bool
}

// placeHolder stands for a logger that nobody asked for yet, above some that exist.
type placeHolder struct{ below []any }

// PyClass returns logging.PlaceHolder.
func (*placeHolder) PyClass() *py.Class { return PlaceHolderType }

// PyClass returns logging.Manager.
func (*Manager) PyClass() *py.Class { return ManagerType }

// The classes of the tree.
var (
	ManagerType     *py.Class
	PlaceHolderType *py.Class
	manager         = &Manager{loggers: py.NewDict[any, any](), disable: 0}
	loggerClass     any
)

func makeManagerClass() {
	of := func(self any) *Manager { return self.(*Manager) }
	PlaceHolderType = lib.Class[placeHolder]("logging", "PlaceHolder", nil, nil)
	ManagerType = lib.Class[Manager]("logging", "Manager", nil, py.Methods{
		"__new__": lib.New("rootnode", func(a []any) any {
			return &Manager{root: a[0], loggers: py.NewDict[any, any](), disable: 0}
		}),
		"getLogger":  lib.M("name", func(self any, a []any) any { return of(self).get(a[0]) }),
		"loggerDict": lib.Prop(func(self any) any { return of(self).loggers }),
		"root":       lib.Prop(func(self any) any { return of(self).top() }),
		"disable":    lib.PropSet(func(self any) any { return of(self).disable }, func(self, v any) { of(self).disable = checkLevel(v) }),
		"setLoggerClass": lib.M("klass", func(self any, a []any) any {
			checkLoggerClass(a[0])
			of(self).loggerClass = a[0]
			return nil
		}),
		"setLogRecordFactory": lib.M("factory", func(self any, a []any) any { of(self).factory = a[0]; return nil }),
		"logRecordFactory":    lib.Prop(func(self any) any { return of(self).factory }),
		"loggerClass":         lib.Prop(func(self any) any { return of(self).loggerClass }),
	})
}

// top is the root of the tree.
func (m *Manager) top() any {
	if m.root == nil {
		return root
	}
	return m.root
}

func (m *Manager) disabled() int { return number(m.disable) }

func checkLoggerClass(class any) {
	if c, ok := class.(*py.Class); !ok || !c.IsSubclassOf(LoggerType) {
		panic(py.TypeError.New("logger not derived from logging.Logger: " + py.Str(get(class, "__name__"))))
	}
}

// get gives the logger of a name: manager.getLogger(name).
func (m *Manager) get(x any) any {
	name, ok := lib.AsStr(x)
	if !ok {
		panic(py.TypeError.New("A logger name must be a string"))
	}
	there, _ := m.loggers.Get(name)
	holder, isHolder := there.(*placeHolder)
	if there != nil && !isHolder {
		return there
	}
	class := m.loggerClass
	if class == nil {
		class = loggerClass
	}
	l := lib.Call(class, x)
	set(l, "manager", m)
	m.loggers.Set(name, l)
	if isHolder {
		m.fixChildren(holder, l, name)
	}
	m.fixParents(l, name)
	return l
}

// fixParents finds the nearest logger above a new one.
func (m *Manager) fixParents(l any, name string) {
	parent := m.top()
	for i := strings.LastIndexByte(name, '.'); i > 0; i = strings.LastIndexByte(name[:i], '.') {
		above := name[:i]
		there, _ := m.loggers.Get(above)
		if h, ok := there.(*placeHolder); ok {
			h.below = append(h.below, l)
			continue
		}
		if there != nil {
			parent = there
			break
		}
		m.loggers.Set(above, &placeHolder{below: []any{l}})
	}
	set(l, "parent", parent)
}

// fixChildren puts a new logger between those below it and their parents.
func (m *Manager) fixChildren(h *placeHolder, l any, name string) {
	for _, c := range h.below {
		if parent := get(c, "parent"); !strings.HasPrefix(py.Str(get(parent, "name")), name) {
			set(l, "parent", parent)
			set(c, "parent", l)
		}
	}
}

// getLogger is logging.getLogger(name).
func getLogger(name any) any {
	if !py.Truth(name) || py.Eq(name, get(root, "name")) {
		return root
	}
	return manager.get(name)
}

func defineLoggerTree(c *py.Class) {
	def(c, "getChild", "suffix", func(ctx context.Context, self any, a []any) any {
		suffix := a[0]
		if self != root {
			suffix = py.Str(get(self, "name")) + "." + text(suffix, "sequence item 1: expected str instance")
		}
		return lib.Method(get(self, "manager"), "getLogger", suffix)
	})
	def(c, "getChildren", "", func(_ context.Context, self any, _ []any) any {
		depth := func(l any) int {
			if l == root {
				return 0
			}
			return 1 + strings.Count(py.Str(get(l, "name")), ".")
		}
		s := py.NewSet[any]()
		for _, l := range manager.loggers.Items() {
			if isOf(l, LoggerType) && get(l, "parent") == self && depth(l) == 1+depth(self) {
				s.Add(l)
			}
		}
		return s
	})
	def(c, "__repr__", "", func(ctx context.Context, self any, _ []any) any {
		return "<" + lib.TypeName(self) + " " + py.Str(get(self, "name")) + " (" + py.Str(levelName(call(ctx, self, "getEffectiveLevel"))) + ")>"
	})
}

package py

// Module is a Python module object: a name and attributes.
type Module struct {
	Name string
	Doc  any
	// Submodules are names that dir() shows though nothing is behind them here.
	Submodules []string
	attrs      attrTable
}

// NewModule makes an empty module.
func NewModule(name string) *Module { return &Module{Name: name} }

// PyClass returns module.
func (*Module) PyClass() *Class { return ModuleType }

func (m *Module) storage() *attrTable { return &m.attrs }

// Set defines an attribute and returns the module, so that a module can be written as one expression.
func (m *Module) Set(name string, v any) *Module {
	m.attrs.set(name, v)
	return m
}

// Get returns an attribute; ok is false when there is none.
func (m *Module) Get(name string) (v any, ok bool) { return m.attrs.get(name) }

// PyRepr is <module 'name'>.
func (m *Module) PyRepr() string { return "<module '" + m.Name + "'>" }

func loadModule(c *Class) {
	c.DefineGetSet("__name__", func(x any) any { return x.(*Module).Name }, func(x, v any) { x.(*Module).Name = v.(string) })
	c.DefineGetSet("__doc__", func(x any) any { return x.(*Module).Doc }, func(x, v any) { x.(*Module).Doc = v })
}

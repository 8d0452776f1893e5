package fastapi

import "unsafe"

// override is what stands in for a dependency.
type override struct {
	fn   any
	opts []Option
}

// Override has a function stand in for a dependency: app.dependency_overrides[dependency] = fn. opts describe its parameters, as
// those of Depends do.
func (a *App) Override(dependency, fn any, opts ...Option) {
	if a.overrides == nil {
		a.overrides = map[unsafe.Pointer]override{}
	}
	a.overrides[identity(dependency)] = override{fn, opts}
}

// Restore ends an override: del app.dependency_overrides[dependency].
func (a *App) Restore(dependency any) { delete(a.overrides, identity(dependency)) }

// RestoreAll ends all overrides: app.dependency_overrides.clear().
func (a *App) RestoreAll() { a.overrides = nil }

// DependencyOverrides are the overrides of an application as a value, which only statements about them use:
// app.dependency_overrides.
type DependencyOverrides struct{ app *App }

// DependencyOverrides is app.dependency_overrides.
func (a *App) DependencyOverrides() *DependencyOverrides { return &DependencyOverrides{a} }

// Override is overrides[dependency] = fn.
func (d *DependencyOverrides) Override(dependency, fn any, opts ...Option) {
	d.app.Override(dependency, fn, opts...)
}

// Restore is overrides.pop(dependency).
func (d *DependencyOverrides) Restore(dependency any) { d.app.Restore(dependency) }

// RestoreAll is overrides.clear().
func (d *DependencyOverrides) RestoreAll() { d.app.RestoreAll() }

// overridden is what stands in for a dependency now, or the dependency itself.
func (s *solver) overridden(d *dependant) *dependant {
	o, ok := s.req.app.overrides[d.key]
	if !ok {
		return d
	}
	var pathNames []string
	if s.req.route != nil {
		pathNames = s.req.route.path.names
	}
	other := newDependant("an override", o.fn, gather(o.opts), pathNames)
	other.key, other.noCache, other.early, other.scopes = d.key, d.noCache, d.early, d.scopes
	return other
}

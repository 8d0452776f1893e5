package pytest

// builtins are the fixtures that every test has.
var builtins = map[string]*Fixture{}

func init() {
	add := func(name string, s scope, make func(r *request) any) {
		builtins[name] = &Fixture{name: name, scope: s, builtin: make}
	}
	add("capsys", functionScope, capsysFixture)
	add("monkeypatch", functionScope, monkeypatchFixture)
	add("tmp_path", functionScope, tmpPathFixture)
	add("tmp_path_factory", sessionScope, func(r *request) any { return &tempFactory{r.session} })
	add("caplog", functionScope, caplogFixture)
}

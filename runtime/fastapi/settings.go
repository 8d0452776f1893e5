package fastapi

import (
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Environment has the fields of a model that are not given taken from the environment: pydantic_settings.BaseSettings.
func Environment() Option { return config(func(c *modelConfig) { c.environment = true }) }

// EnvPrefix is what the names of environment variables begin with: the setting env_prefix.
func EnvPrefix(prefix string) Option { return config(func(c *modelConfig) { c.envPrefix = prefix }) }

// EnvFile is a file of lines NAME=value that is read too: the setting env_file.
func EnvFile(path string) Option { return config(func(c *modelConfig) { c.envFile = path }) }

// CaseSensitive has the names of variables compared exactly: the setting case_sensitive.
func CaseSensitive(on bool) Option { return config(func(c *modelConfig) { c.caseSensitive = on }) }

// fromEnvironment adds what the environment says of the fields that are not given. Values of composite types are JSON.
func (m *model) fromEnvironment(x any) any {
	given, ok := x.(*py.Dict[any, any])
	if !ok || !m.config.environment {
		return x
	}
	vars := map[string]string{}
	set := func(name, value string) {
		if !m.config.caseSensitive {
			name = strings.ToLower(name)
		}
		vars[name] = value
	}
	for name, value := range dotenv(m.config.envFile) {
		set(name, value)
	}
	for _, entry := range os.Environ() {
		name, value, _ := strings.Cut(entry, "=")
		set(name, value)
	}
	out := given.Copy()
	for _, f := range m.load() {
		name := m.config.envPrefix + f.name
		if f.alias != f.name {
			name = f.alias
		}
		if !m.config.caseSensitive {
			name = strings.ToLower(name)
		}
		text, ok := vars[name]
		if !ok || out.Contains(f.alias) {
			continue
		}
		var value any = text
		if f.typ.composite() {
			if decoded, bad := decodeJSON(text); bad == nil {
				value = decoded
			}
		}
		out.Set(f.alias, value)
	}
	return out
}

// dotenv reads a file of lines NAME=value.
func dotenv(path string) map[string]string {
	out := map[string]string{}
	text, err := os.ReadFile(path)
	if path == "" || err != nil {
		return out
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimPrefix(strings.TrimSpace(line), "export ")
		name, value, ok := strings.Cut(line, "=")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		value = strings.TrimSpace(value)
		if len(value) > 1 && (value[0] == '"' || value[0] == '\'') && value[len(value)-1] == value[0] {
			value = value[1 : len(value)-1]
		} else if i := strings.Index(value, " #"); i >= 0 {
			value = strings.TrimSpace(value[:i])
		}
		out[strings.TrimSpace(name)] = value
	}
	return out
}

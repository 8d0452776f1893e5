package link

import (
	"io/fs"
	"regexp"
	"strings"
)

// pytestSettings are the settings of pytest beside a script, from the first file that has some, as pytest looks for them.
func pytestSettings(files fs.FS) (settings map[string]string, file string) {
	read := func(name string) (string, bool) {
		data, err := fs.ReadFile(files, name)
		return string(data), err == nil
	}
	for _, name := range []string{"pytest.ini", ".pytest.ini"} {
		if text, ok := read(name); ok {
			return iniSection(text, "pytest"), name
		}
	}
	if text, ok := read("pyproject.toml"); ok {
		if s := tomlSection(text, "tool.pytest.ini_options"); s != nil {
			return s, "pyproject.toml"
		}
	}
	if text, ok := read("tox.ini"); ok {
		if s := iniSection(text, "pytest"); s != nil {
			return s, "tox.ini"
		}
	}
	if text, ok := read("setup.cfg"); ok {
		return iniSection(text, "tool:pytest"), "setup.cfg"
	}
	return nil, ""
}

// iniSection reads a section: lines that are indented go on with the one before. It is nil where there is none.
func iniSection(text, section string) map[string]string {
	var all map[string]string
	in, last := false, ""
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "" || strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, ";"):
		case strings.HasPrefix(line, "["):
			in = line == "["+section+"]"
			if in && all == nil {
				all = map[string]string{}
			}
		case !in:
		case line != trimmed && last != "":
			all[last] = strings.TrimPrefix(all[last]+"\n"+trimmed, "\n")
		default:
			if i := strings.IndexAny(line, "=:"); i > 0 {
				last = strings.TrimSpace(line[:i])
				all[last] = strings.TrimSpace(line[i+1:])
			}
		}
	}
	return all
}

var (
	tomlKey    = regexp.MustCompile(`^([\w-]+)\s*=\s*(.*)$`)
	tomlString = regexp.MustCompile(`(?s)"""(.*?)"""|'''(.*?)'''|"((?:[^"\\]|\\.)*)"|'([^']*)'`)
)

// tomlSection reads a table of strings, lists of strings, numbers and truth values; lists become lines.
func tomlSection(text, section string) map[string]string {
	var all map[string]string
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	in := false
	for i := 0; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		if strings.HasPrefix(line, "[") {
			in = strings.Trim(strings.SplitN(line, "#", 2)[0], "[] ") == section
			if in && all == nil {
				all = map[string]string{}
			}
			continue
		}
		m := tomlKey.FindStringSubmatch(line)
		if !in || m == nil {
			continue
		}
		value := m[2]
		for !tomlComplete(value) && i+1 < len(lines) {
			i++
			value += "\n" + strings.TrimSpace(lines[i])
		}
		all[m[1]] = tomlValue(value)
	}
	return all
}

func tomlComplete(value string) bool {
	bare := tomlString.ReplaceAllString(value, "")
	if strings.Contains(bare, `"""`) || strings.Contains(bare, "'''") {
		return false
	}
	return strings.Count(bare, "[") <= strings.Count(bare, "]")
}

func tomlValue(value string) string {
	if value == "" || !strings.ContainsAny(value[:1], `"'[`) {
		return strings.TrimSpace(strings.SplitN(value, "#", 2)[0])
	}
	var parts []string
	for _, m := range tomlString.FindAllStringSubmatch(value, -1) {
		s := m[1] + m[2] + m[4]
		if m[3] != "" {
			s = strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\n`, "\n", `\t`, "\t").Replace(m[3])
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, "\n")
}

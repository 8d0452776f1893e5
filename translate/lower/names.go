package lower

import "strings"

// initialisms are words that Go writes in one case.
var initialisms = map[string]string{
	"id": "ID", "url": "URL", "http": "HTTP", "https": "HTTPS", "api": "API", "json": "JSON", "html": "HTML", "xml": "XML", "ip": "IP",
	"tcp": "TCP", "udp": "UDP", "sql": "SQL", "ssl": "SSL", "tls": "TLS", "uuid": "UUID", "cpu": "CPU", "db": "DB", "io": "IO", "os": "OS",
	"uri": "URI", "ttl": "TTL", "csv": "CSV", "ids": "IDs", "urls": "URLs", "utf8": "UTF8", "ui": "UI", "dns": "DNS", "fifo": "FIFO",
}

// camel is a Python name in Go's mixed caps: source_id => sourceID (or SourceID when exported).
func camel(name string, exported bool) string {
	words := splitWords(name)
	if len(words) == 0 {
		if exported {
			return "X"
		}
		return "x"
	}
	var b strings.Builder
	for i, w := range words {
		lower := strings.ToLower(w)
		switch up, ok := initialisms[lower]; {
		case i == 0 && !exported:
			if ok && w == strings.ToUpper(w) || ok {
				b.WriteString(lower)
			} else if w == strings.ToUpper(w) && len(w) > 1 {
				b.WriteString(lower)
			} else {
				b.WriteString(strings.ToLower(w[:1]) + w[1:])
			}
		case ok:
			b.WriteString(up)
		case w == strings.ToUpper(w) && len(words) > 1:
			b.WriteString(w[:1] + lower[1:])
		default:
			b.WriteString(strings.ToUpper(w[:1]) + w[1:])
		}
	}
	s := b.String()
	if s[0] >= '0' && s[0] <= '9' {
		s = "n" + s
	}
	return ascii(s)
}

// splitWords splits at underscores: MAX_SIZE => MAX, SIZE.
func splitWords(name string) []string {
	var out []string
	for _, w := range strings.Split(name, "_") {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// ascii keeps letters that Go accepts; Python identifiers are Unicode letters, as Go's are.
func ascii(s string) string { return s }

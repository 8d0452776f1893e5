package uvicorn

import (
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// level is how important a log line is: the numbers of Python's logging.
type level int

const (
	levelTrace    level = 5
	levelDebug    level = 10
	levelInfo     level = 20
	levelWarning  level = 30
	levelError    level = 40
	levelCritical level = 50
)

func levelOf(name string) level {
	switch strings.ToLower(name) {
	case "trace":
		return levelTrace
	case "debug":
		return levelDebug
	case "warning":
		return levelWarning
	case "error":
		return levelError
	case "critical":
		return levelCritical
	}
	return levelInfo
}

// logger writes the lines of the loggers uvicorn.error (to stderr) and uvicorn.access (to stdout).
type logger struct {
	level  level
	access bool
	colors bool
}

func newLogger(c *Config) *logger {
	l := &logger{level: c.level, access: c.accessLog && c.level <= levelInfo}
	if c.colors != nil {
		l.colors = *c.colors
	} else if info, err := os.Stdout.Stat(); err == nil {
		l.colors = info.Mode()&os.ModeCharDevice != 0
	}
	return l
}

func (l *logger) info(format string, args ...any) { l.write(levelInfo, "INFO", green, format, args) }
func (l *logger) warning(format string, args ...any) {
	l.write(levelWarning, "WARNING", yellow, format, args)
}
func (l *logger) error(format string, args ...any) { l.write(levelError, "ERROR", red, format, args) }

func (l *logger) write(at level, name string, color int, format string, args []any) {
	if at < l.level {
		return
	}
	fmt.Fprintf(py.Stderr, "%s%s %s\n", l.style(name, color), colon(name), fmt.Sprintf(format, args...))
}

// colon pads a level's name as %(levelprefix)s does.
func colon(name string) string { return ":" + strings.Repeat(" ", max(0, 8-len(name))) }

// request writes the line of the access log. Stdout is flushed, as Python's log handlers do.
func (l *logger) request(s *Scope, status int) {
	if !l.access {
		return
	}
	line := fmt.Sprintf("%s %s HTTP/%s", s.Method, quotedTarget(s), s.HTTPVersion)
	answer := fmt.Sprintf("%d %s", status, StatusPhrase(status))
	if l.colors {
		line = bold(line)
		if color, ok := statusColors[status/100]; ok {
			answer = l.style(answer, color)
		}
	}
	fmt.Fprintf(py.Stdout, "%s%s %s - \"%s\" %s\n", l.style("INFO", green), colon("INFO"), s.Client, line, answer)
	py.Flush()
}

// exception writes a traceback under a headline.
func (l *logger) exception(headline string, err error) {
	l.error("%s\n%s", headline, strings.TrimSuffix(py.FormatException(err), "\n"))
}

// The ANSI codes of uvicorn's colours.
const (
	red         = 31
	green       = 32
	yellow      = 33
	cyan        = 36
	brightRed   = 91
	brightWhite = 97
)

var statusColors = map[int]int{1: brightWhite, 2: green, 3: yellow, 4: red, 5: brightRed}

func (l *logger) style(text string, color int) string {
	if !l.colors {
		return text
	}
	return fmt.Sprintf("\x1b[%dm%s\x1b[0m", color, text)
}

func bold(text string) string { return "\x1b[1m" + text + "\x1b[0m" }

// phrases are those of Python's http.HTTPStatus that Go words otherwise.
var phrases = map[int]string{
	413: "Content Too Large",
	414: "URI Too Long",
	416: "Range Not Satisfiable",
	418: "I'm a Teapot",
	422: "Unprocessable Content",
}

// StatusPhrase is http.HTTPStatus(code).phrase, or "" for codes that Python does not know.
func StatusPhrase(code int) string {
	if p, ok := phrases[code]; ok {
		return p
	}
	return http.StatusText(code)
}

package py

import (
	"fmt"
	"strings"
)

const (
	causeMessage   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextMessage = "\nDuring handling of the above exception, another exception occurred:\n\n"
	maxGroupWidth  = 15
	maxGroupDepth  = 10
	repeatedFrames = 3 // identical frames that are shown before "[Previous line repeated ...]"
)

// FormatException is traceback.format_exception(err) in one string: the text of an uncaught exception.
func FormatException(err error) string {
	var p tracebackPrinter
	e := AsException(err)
	p.chain(e, handledFrames(stackOf(e)), map[error]bool{})
	return p.out.String()
}

// FormatExceptionOnly is traceback.format_exception_only(err): class and message, with notes.
func FormatExceptionOnly(err error) string { return exceptionOnly(AsException(err), false) }

// FormatFrames is the stack part of a traceback.
func FormatFrames(frames []Frame) string {
	var out strings.Builder
	var last Frame
	count := 0
	flush := func() {
		if more := count - repeatedFrames; more > 0 {
			fmt.Fprintf(&out, "  [Previous line repeated %d more time%s]\n", more, plural(more))
		}
	}
	for _, f := range frames {
		if f.File == last.File && f.Line == last.Line && f.Func == last.Func {
			if count++; count > repeatedFrames {
				continue
			}
		} else {
			flush()
			last, count = f, 1
		}
		fmt.Fprintf(&out, "  File %q, line %d, in %s\n", f.File, f.Line, f.Func)
		if f.Source != "" {
			out.WriteString("    " + f.Source + "\n")
			if f.Carets != "" {
				out.WriteString("    " + f.Carets + "\n")
			}
		}
	}
	flush()
	return out.String()
}

// tracebackPrinter writes exceptions, the ones inside groups in boxes.
type tracebackPrinter struct {
	out       strings.Builder
	depth     int // of groups
	needClose bool
}

func (p *tracebackPrinter) indent() string { return strings.Repeat(" ", 2*p.depth) }

// emit writes text with the margin of the group around it.
func (p *tracebackPrinter) emit(text string, margin byte) {
	if p.depth == 0 {
		p.out.WriteString(text)
		return
	}
	prefix := p.indent() + string(margin) + " "
	for line := range strings.Lines(text) {
		p.out.WriteString(prefix + line)
	}
}

// chain writes what led to e before e itself. around is the stack of the exception that e belongs to, if any: a cause,
// a context or a member of a group shows its frames only from the function on that handled it.
func (p *tracebackPrinter) chain(e BaseException, frames []Frame, seen map[error]bool) {
	seen[e] = true
	x := e.exception()
	earlier, message := x.Cause(), causeMessage
	if earlier == nil && !x.SuppressContext() {
		earlier, message = x.Context(), contextMessage
	}
	if earlier != nil {
		if before := AsException(earlier); !seen[before] {
			p.chain(before, earlierFrames(before, e), seen)
			p.emit(message, '|')
		}
	}
	p.one(e, frames, seen)
}

func (p *tracebackPrinter) one(e BaseException, frames []Frame, seen map[error]bool) {
	g, isGroup := asGroup(e)
	switch {
	case isGroup && p.depth > maxGroupDepth:
		p.emit(fmt.Sprintf("... (max_group_depth is %d)\n", maxGroupDepth), '|')
	case isGroup:
		p.group(e, g, frames, seen)
	default:
		if len(frames) > 0 {
			p.emit("Traceback (most recent call last):\n"+FormatFrames(frames), '|')
		}
		p.emit(exceptionOnly(e, true), '|')
	}
}

func (p *tracebackPrinter) group(e BaseException, g *Group, frames []Frame, seen map[error]bool) {
	top := p.depth == 0
	margin := byte('|')
	if top {
		p.depth = 1
		margin = '+'
	}
	if len(frames) > 0 {
		p.emit("Exception Group Traceback (most recent call last):\n", margin)
		p.emit(FormatFrames(frames), '|')
	}
	p.emit(exceptionOnly(e, true), '|')
	p.members(g, seen)
	if top {
		p.depth = 0
	}
}

func (p *tracebackPrinter) members(g *Group, seen map[error]bool) {
	n := min(len(g.errs), maxGroupWidth+1)
	p.needClose = false
	for i := range n {
		last := i == n-1
		if last {
			p.needClose = true // a nested group may close first
		}
		title := fmt.Sprint(i + 1)
		if i >= maxGroupWidth {
			title = "..."
		}
		lead := "  "
		if i == 0 {
			lead = "+-"
		}
		p.out.WriteString(p.indent() + lead + "+---------------- " + title + " ----------------\n")
		p.depth++
		if i >= maxGroupWidth {
			more := len(g.errs) - maxGroupWidth
			p.emit(fmt.Sprintf("and %d more exception%s\n", more, plural(more)), '|')
		} else {
			e := AsException(g.errs[i])
			p.chain(e, memberFrames(e, g), seen)
		}
		if last && p.needClose {
			p.out.WriteString(p.indent() + "+------------------------------------\n")
			p.needClose = false
		}
		p.depth--
	}
}

// exceptionOnly is the last part of a traceback: class, message, suggestion, notes. Without a traceback there are no variables to
// suggest.
func exceptionOnly(e BaseException, traced bool) string {
	var out strings.Builder
	cls := e.PyClass()
	if cls.IsSubclassOf(SyntaxError) {
		out.WriteString(syntaxPlace(e.exception()))
	}
	name := cls.qualName()
	if m := cls.moduleName(); m != "builtins" && m != "__main__" {
		name = m + "." + name
	}
	out.WriteString(name)
	text := safeText(e)
	if cls.IsSubclassOf(SyntaxError) {
		text = Str(e.exception().argAt(0))
	}
	text += suggestion(e, traced)
	if text != "" {
		out.WriteString(": " + text)
	}
	out.WriteString("\n")
	for _, n := range e.exception().Notes() {
		out.WriteString(n + "\n")
	}
	return out.String()
}

func safeText(e BaseException) (text string) {
	if err := Try(func() error { text = Str(e); return nil }); err != nil {
		return "<exception str() failed>"
	}
	return text
}

package pytest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	gotime "time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// width is how wide the report is where it goes to no terminal.
const width = 80

// reporter writes what pytest writes to the terminal.
type reporter struct {
	out       any
	options   options
	began     gotime.Time
	column    int
	file      string // that the line of the progress is about
	collected int
	told      int
	results   []*result
	deselect  int
	stopped   string
	subtests  int // that passed
	sources   map[string][]string
}

func (r *reporter) write(text string) {
	if i := strings.LastIndexByte(text, '\n'); i >= 0 {
		r.column = len([]rune(text[i+1:]))
	} else {
		r.column += len([]rune(text))
	}
	lib.Method(r.out, "write", text)
}

func (r *reporter) line(text string) { r.write(text + "\n") }

// endLine begins a new line where one has begun.
func (r *reporter) endLine() {
	if r.column > 0 {
		r.write("\n")
	}
}

// rule writes a title between signs that fill the line.
func (r *reporter) rule(sign, title string) {
	r.endLine()
	if title == "" {
		r.line(strings.Repeat(sign, width))
		return
	}
	title = " " + title + " "
	n := max((width-len([]rune(title)))/(2*len(sign)), 1)
	text := strings.Repeat(sign, n) + title + strings.Repeat(sign, n)
	if len([]rune(text))+len(sign) <= width {
		text += sign
	}
	r.line(text)
}

// header is what stands above the tests.
func (r *reporter) header() {
	if r.options.verbosity < 0 {
		return
	}
	r.rule("=", "test session starts")
	if !r.options.noHeader {
		python := ""
		if r.options.verbosity > 0 {
			python = " -- " + executable()
		}
		r.line("platform linux -- Python 3.13.0, pytest-" + Version + ", pluggy-1.7.0" + python)
		if r.options.verbosity > 0 && !r.options.noCache {
			r.line("cachedir: .pytest_cache")
		}
		r.line("rootdir: " + workingDir())
		set := r.options.settings
		if file := set.values["configfile"]; file != "" {
			r.line("configfile: " + file)
		}
		r.line("plugins: asyncio-1.5.0")
		mode := "STRICT"
		if r.options.autoAsync {
			mode = "AUTO"
		}
		r.line("asyncio: mode=Mode." + mode + ", debug=False, asyncio_default_fixture_loop_scope=" +
			set.get("asyncio_default_fixture_loop_scope", "None") + ", asyncio_default_test_loop_scope=" + set.get("asyncio_default_test_loop_scope", "function"))
	}
}

func (r *reporter) collectedItems(all, left int) {
	r.collected, r.deselect = left, all-left
	if r.options.verbosity < 0 {
		return
	}
	text := fmt.Sprintf("collected %d item%s", all, plural(all))
	if r.options.verbosity > 0 {
		text = "collecting ... " + text
	}
	if all != left {
		text += fmt.Sprintf(" / %d deselected / %d selected", all-left, left)
	}
	r.line(text)
	if left > 0 || all == 0 {
		r.write("\n")
	}
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// begin tells which test runs.
func (r *reporter) begin(i *item) {
	switch {
	case r.options.verbosity > 0:
		r.endLine()
		r.write(i.nodeID() + " ")
	case r.options.verbosity == 0 && r.file != i.file:
		if r.file != "" && !r.options.noCapture {
			r.fill(r.told)
		}
		r.endLine()
		r.file = i.file
		r.write(i.file + " ")
	}
}

var letters = map[string]string{"passed": ".", "failed": "F", "skipped": "s", "xfailed": "x", "xpassed": "X", "error": "E"}

var words = map[string]string{"passed": "PASSED", "failed": "FAILED", "skipped": "SKIPPED", "xfailed": "XFAIL", "xpassed": "XPASS", "error": "ERROR"}

// tell writes how a test ended.
func (r *reporter) tell(res *result) {
	r.results = append(r.results, res)
	if res.sub != "" { // it stands in the line of its test
		if r.options.noCapture && r.options.verbosity <= 0 {
			r.write("u")
		}
		return
	}
	if res.item.subtests && r.options.verbosity > 0 {
		r.endLine()
		r.write(res.item.nodeID() + " ")
	}
	if r.options.verbosity <= 0 {
		r.write(letters[res.outcome])
		return
	}
	if res.when == "teardown" {
		r.endLine()
		r.write(res.item.nodeID() + " ")
	}
	word := words[res.outcome]
	if res.reason != "" && res.outcome != "failed" {
		room := width - r.column - len(" [100%]") - 1 - len(word)
		word += shortReason(strings.TrimPrefix(res.reason, "reason: "), room)
	}
	r.write(word)
	if r.options.verbosity > 0 && !r.options.noCapture {
		r.fill(r.told + 1)
	}
}

// shortReason is a reason in parentheses, as far as it fits.
func shortReason(reason string, room int) string {
	text := []rune(firstLine(reason))
	if room -= len(" ()"); len(text) > room {
		if room <= 3 {
			return ""
		}
		text = append(text[:room-3], []rune("...")...)
	}
	return " (" + string(text) + ")"
}

func (r *reporter) progress(told int) string {
	if r.collected == 0 {
		return " [100%]"
	}
	return fmt.Sprintf(" [%3d%%]", told*100/r.collected)
}

// fill writes how far the run is at the end of the line.
func (r *reporter) fill(told int) {
	message := r.progress(told)
	r.write(strings.Repeat(" ", max(width-r.column-1-len(message), 0)) + message)
}

// end tells that a test is over.
func (r *reporter) end() {
	r.told++
	if r.options.noCapture || r.options.verbosity > 0 {
		return
	}
	if r.told == r.collected {
		r.fill(r.told)
	} else if r.column+len(" [100%]")+1 >= width {
		r.write(r.progress(r.told) + "\n")
	}
}

func (r *reporter) of(outcome string) []*result {
	var out []*result
	for _, res := range r.results {
		if res.outcome == outcome {
			out = append(out, res)
		}
	}
	return out
}

// close writes what stands below the tests.
func (r *reporter) close() {
	if r.told > 0 {
		r.write("\n")
	}
	if r.options.verbosity >= 0 && r.told > 0 {
		r.write("\n")
	}
	if r.options.traceback != "no" && !r.options.noSummary {
		r.failures("ERRORS", r.of("error"))
		r.failures("FAILURES", r.of("failed"))
	}
	r.summary()
	if r.stopped != "" {
		r.rule("!", r.stopped)
	}
	if r.options.verbosity < -1 {
		return
	}
	text := r.counts() + " in " + duration(gotime.Since(r.began))
	if r.options.verbosity < 0 {
		r.line(text)
	} else {
		r.rule("=", text)
	}
}

func duration(d gotime.Duration) string {
	text := strconv.FormatFloat(d.Seconds(), 'f', 2, 64) + "s"
	if d < gotime.Minute {
		return text
	}
	s := int(d.Seconds())
	return fmt.Sprintf("%s (%d:%02d:%02d)", text, s/3600, s/60%60, s%60)
}

// summary is the short list of what failed.
func (r *reporter) summary() {
	var lines []string
	for _, kind := range r.options.reportChars() {
		if kind == "skipped" {
			lines = append(lines, r.skips()...)
			continue
		}
		for _, res := range r.of(kind) {
			lines = append(lines, summaryLine(res))
		}
	}
	if len(lines) == 0 || r.options.noSummary {
		return
	}
	r.rule("=", "short test summary info")
	for _, l := range lines {
		r.line(l)
	}
}

// skips are the lines of what was skipped: one for each place and reason.
func (r *reporter) skips() (lines []string) {
	count := map[string]int{}
	var order []string
	for _, res := range r.of("skipped") {
		where := place(res)
		if res.when == "" && !res.item.marked && !res.item.unit {
			where = res.item.file // a parameter's mark
		}
		text := fmt.Sprintf("%s: %s", where, res.reason)
		if count[text]++; count[text] == 1 {
			order = append(order, text)
		}
	}
	for _, text := range order {
		lines = append(lines, fmt.Sprintf("SKIPPED [%d] %s", count[text], text))
	}
	return lines
}

func summaryLine(res *result) string {
	if res.sub != "" && res.outcome == "failed" {
		return clipped("SUBFAILED"+res.sub+" "+res.item.nodeID(), crash(res.err))
	}
	text := ""
	switch {
	case res.err != nil && (res.outcome == "failed" || res.outcome == "error") && !unknown(res.err):
		text = crash(res.err)
	case res.outcome != "error":
		text = res.reason
	}
	head := words[res.outcome] + " "
	if strings.HasPrefix(text, "[NOTRUN]") {
		head += "at setup of "
	}
	return clipped(head+res.item.nodeID(), strings.TrimPrefix(text, "reason: "))
}

// clipped is a line of the summary, with as much of its text as fits.
func clipped(head, text string) string {
	if text == "" {
		return head
	}
	if asserting >= 2 || onCI() {
		return head + " - " + text
	}
	text = firstLine(text)
	room := width - len([]rune(head)) - len(" - ")
	if runes := []rune(text); len(runes) > room {
		if room < len("...") {
			return head
		}
		text = string(runes[:room-3]) + "..."
	}
	return head + " - " + text
}

// place is the file and line where a test is defined, or where it was skipped.
func place(res *result) string {
	if res.err != nil {
		if list := frames(res.err); len(list) > 0 {
			return fmt.Sprintf("%s:%d", res.item.file, list[len(list)-1].line)
		}
	}
	return fmt.Sprintf("%s:%d", res.item.file, res.item.line)
}

// counts is "1 failed, 2 passed".
func (r *reporter) counts() string {
	var parts []string
	add := func(n int, word string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, word))
		}
	}
	for _, kind := range []string{"failed", "passed", "skipped"} {
		add(len(r.of(kind)), kind)
	}
	add(r.deselect, "deselected")
	add(len(r.of("xfailed")), "xfailed")
	add(len(r.of("xpassed")), "xpassed")
	if n := len(r.of("error")); n > 0 {
		parts = append(parts, fmt.Sprintf("%d error%s", n, plural(n)))
	}
	if r.subtests > 0 {
		parts = append(parts, fmt.Sprintf("%d subtest%s passed", r.subtests, plural(r.subtests)))
	}
	if len(parts) == 0 {
		return "no tests ran"
	}
	return strings.Join(parts, ", ")
}

// crash is what an exception is called in one line: its class and text.
func crash(err error) string {
	text := strings.TrimSpace(py.FormatExceptionOnly(err))
	if strings.HasPrefix(text, "AssertionError: assert ") && strings.HasPrefix(py.Repr(py.AsException(err)), "AssertionError('assert ") {
		return strings.TrimPrefix(text, "AssertionError: ") // one that tells what it is made of
	}
	return text
}

func (o *options) reportChars() []string {
	chars := o.report
	if chars == "" {
		chars = "fE"
	}
	var out []string
	for _, c := range chars {
		kind := map[rune][]string{'f': {"failed"}, 'E': {"error"}, 's': {"skipped"}, 'x': {"xfailed"}, 'X': {"xpassed"}, 'p': {"passed"},
			'a': {"skipped", "xfailed", "xpassed", "error", "failed"}, 'A': {"passed", "skipped", "xfailed", "xpassed", "error", "failed"}}[c]
		for _, k := range kind {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

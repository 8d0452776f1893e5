package argparse

import (
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// option is what a word of the command line says: an action (nil when unknown), its name, "=" or not, and a value that
// is part of the word.
type option struct {
	action any
	name   string
	sep    string
	value  string
	has    bool // there is a value
}

// run is one run of a parser over a command line.
type run struct {
	self      any
	chars     string
	ns        any
	words     []string
	pattern   string // O for options, A for arguments, - for --
	options   map[int]option
	extras    *py.List[any]
	conflicts map[any][]any
	seen      map[any]bool
	given     map[any]bool
	warned    map[string]bool
	places    []any // positionals still to come
}

func parse(self any, words []string, ns any) *py.List[any] {
	if chars := get(self, "fromfile_prefix_chars"); chars != nil {
		words = fromFiles(self, py.Str(chars), words)
	}
	r := &run{self: self, chars: py.Str(get(self, "prefix_chars")), ns: ns, words: words, options: map[int]option{}, extras: py.NewList[any](),
		conflicts: map[any][]any{}, seen: map[any]bool{}, given: map[any]bool{}, warned: map[string]bool{}}
	for _, g := range list(self, "_mutually_exclusive_groups").Items() {
		members := list(g, "_group_actions").Items()
		for i, action := range members {
			r.conflicts[action] = append(append(r.conflicts[action], members[:i]...), members[i+1:]...)
		}
	}
	last := -1
	for i := 0; i < len(words); i++ {
		if words[i] == "--" {
			r.pattern += "-" + strings.Repeat("A", len(words)-i-1)
			break
		}
		if o, ok := r.parseOptional(words[i]); ok {
			r.options[i], last = o, i
			r.pattern += "O"
		} else {
			r.pattern += "A"
		}
	}
	r.places = actionsOf(self, false).Items()
	at := 0
	for at <= last {
		next := at
		for ; next <= last; next++ {
			if _, ok := r.options[next]; ok {
				break
			}
		}
		if at != next {
			if end := r.positionals(at); end > at {
				at = end
				continue
			}
		}
		if _, ok := r.options[at]; !ok {
			r.extra(words[at:next]...)
			at = next
		}
		at = r.optional(at)
	}
	stop := r.positionals(at)
	r.extra(words[stop:]...)
	r.finish()
	return r.extras
}

func (r *run) extra(words ...string) {
	for _, w := range words {
		r.extras.Append(w)
	}
}

// take runs an action.
func (r *run) take(action any, words []string, option any) {
	r.seen[action] = true
	value := values(r.self, action, words)
	if !py.Same(value, get(action, "default")) {
		r.given[action] = true
		for _, other := range r.conflicts[action] {
			if r.given[other] {
				panic(argumentError(action, "not allowed with argument "+text(actionName(other))))
			}
		}
	}
	if !is(value, SUPPRESS) {
		lib.Call(action, r.self, r.ns, value, option)
	}
}

// optional takes the option at a place and its arguments, and gives the place behind them.
func (r *run) optional(at int) int {
	o := r.options[at]
	type step struct {
		action any
		words  []string
		name   string
	}
	var steps []step
	stop := at + 1
	for {
		if o.action == nil {
			r.extra(r.words[at])
			return at + 1
		}
		if !o.has {
			n := matchArgument(r.self, o.action, r.pattern[at+1:])
			stop = at + 1 + n
			steps = append(steps, step{o.action, r.words[at+1 : stop], o.name})
			break
		}
		n := matchArgument(r.self, o.action, "A")
		if n == 0 && len(o.name) > 1 && !strings.Contains(r.chars, o.name[1:2]) && o.value != "" {
			if o.sep != "" || strings.Contains(r.chars, o.value[:1]) {
				panic(argumentError(o.action, "ignored explicit argument "+py.StrRepr(o.value)))
			}
			steps = append(steps, step{o.action, nil, o.name})
			next := first(o.name) + first(o.value)
			action, ok := dict(r.self, "_option_string_actions").Get(next)
			if !ok {
				r.extra(first(o.name) + o.value)
				break
			}
			rest := o.value[len(first(o.value)):]
			o = option{action: action, name: next}
			if rest != "" {
				o.has = true
				if o.value = rest; rest[0] == '=' {
					o.sep, o.value = "=", rest[1:]
				}
			}
			continue
		}
		if n != 1 {
			panic(argumentError(o.action, "ignored explicit argument "+py.StrRepr(o.value)))
		}
		steps = append(steps, step{o.action, []string{o.value}, o.name})
		break
	}
	for _, s := range steps {
		if py.Truth(py.GetAttrOr(s.action, "deprecated", false)) {
			r.warn(s.name, "option '"+s.name+"' is deprecated")
		}
		r.take(s.action, s.words, s.name)
	}
	return stop
}

func (r *run) warn(name, message string) {
	if !r.warned[name] {
		r.warned[name] = true
		lib.Method(r.self, "_warning", message)
	}
}

// positionals takes as many positionals as fit at a place.
func (r *run) positionals(at int) int {
	counts := matchPartial(r.self, r.places, r.pattern[at:])
	for i, n := range counts {
		action, words := r.places[i], r.words[at:at+n]
		at += n
		if n > 0 && py.Truth(py.GetAttrOr(action, "deprecated", false)) {
			r.warn(destOf(action), "argument '"+destOf(action)+"' is deprecated")
		}
		r.take(action, words, nil)
	}
	r.places = r.places[len(counts):]
	return at
}

// finish converts defaults that are strs and checks what is required.
func (r *run) finish() {
	var missing []string
	for _, action := range list(r.self, "_actions").Items() {
		if r.seen[action] {
			continue
		}
		if py.Truth(get(action, "required")) {
			missing = append(missing, py.Str(actionName(action)))
			continue
		}
		def, dest := get(action, "default"), get(action, "dest")
		if _, ok := lib.AsStr(def); ok && py.HasAttr(r.ns, py.Str(dest)) && py.Same(def, get(r.ns, py.Str(dest))) {
			set(r.ns, py.Str(dest), value(r.self, action, def))
		}
	}
	if len(missing) > 0 {
		panic(argumentError(nil, "the following arguments are required: "+join(missing, ", ")))
	}
	for _, g := range list(r.self, "_mutually_exclusive_groups").Items() {
		if !py.Truth(get(g, "required")) {
			continue
		}
		var names []string
		found := false
		for _, action := range list(g, "_group_actions").Items() {
			found = found || r.given[action]
			if !is(get(action, "help"), SUPPRESS) {
				names = append(names, text(actionName(action)))
			}
		}
		if !found {
			panic(argumentError(nil, "one of the arguments "+join(names, " ")+" is required"))
		}
	}
}

func fromFiles(self any, chars string, words []string) []string {
	var out []string
	for _, w := range words {
		if w == "" || !strings.Contains(chars, first(w)) {
			out = append(out, w)
			continue
		}
		name := w[len(first(w)):]
		data, err := os.ReadFile(name)
		if err != nil {
			panic(argumentError(nil, py.Str(lib.OSError(err, name))))
		}
		var more []string
		for line := range py.Seq(lib.Method(string(data), "splitlines")) {
			more = append(more, textsOf(lib.Method(self, "convert_arg_line_to_args", line))...)
		}
		out = append(out, fromFiles(self, chars, more)...)
	}
	return out
}

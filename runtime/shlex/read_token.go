package shlex

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// reader is a token being read. Its state is that of the lexer: " " between tokens, "a" in a word, "c" in punctuation, a quote, an
// escape, and "" (None in Python) behind the end.
type reader struct {
	*tables
	state, token, escaped string
	quoted                bool
}

// read is read_token: None or "" at the end, which a POSIX shell tells from a quoted nothing.
func read(self any) any {
	r := &reader{tables: tablesOf(self), escaped: " "}
	r.state, _ = lib.AsStr(py.GetAttr(self, "state"))
	r.token = py.Str(py.GetAttr(self, "token"))
	// What a ValueError leaves behind is what the lexer goes on with.
	defer func() { r.keep() }()
	for r.step() {
	}
	result := r.token
	r.token = ""
	if result != "" {
		say(self, 2, "shlex: raw token="+py.Repr(result))
	} else {
		say(self, 2, "shlex: raw token=EOF")
	}
	if r.posix && !r.quoted && result == "" {
		return nil
	}
	return result
}

func (r *reader) keep() {
	py.SetAttr(r.self, "token", r.token)
	if r.state == "" {
		py.SetAttr(r.self, "state", nil)
	} else {
		py.SetAttr(r.self, "state", r.state)
	}
}

// step reads a character. It is false where the token ends.
func (r *reader) step() bool {
	c := r.next()
	if lib.Int(py.GetAttr(r.self, "debug")) >= 3 {
		var state any
		if r.state != "" {
			state = r.state
		}
		say(r.self, 3, "shlex: in state "+py.Repr(state)+" I see character: "+py.Repr(c))
	}
	switch {
	case r.state == "":
		r.token = "" // past the end
		return false
	case r.state == " ":
		return r.between(c)
	case has(r.quotes, r.state):
		return r.inQuotes(c)
	case has(r.escape, r.state):
		if c == "" {
			say(r.self, 2, "shlex: I see EOF in escape state")
			panic(py.ValueError.New("No escaped character"))
		}
		if has(r.quotes, r.escaped) && c != r.state && c != r.escaped { // within quotes, only they and the escape are escaped
			r.token += r.state
		}
		r.token += c
		r.state = r.escaped
		return true
	}
	return r.inWord(c)
}

// emits reports whether what was read is a token, if but an empty one in quotes.
func (r *reader) emits() bool { return r.token != "" || r.posix && r.quoted }

func (r *reader) between(c string) bool {
	switch {
	case c == "":
		r.state = ""
		return false
	case has(r.whitespace, c):
		say(r.self, 2, "shlex: I see whitespace in whitespace state")
		return !r.emits()
	case has(r.commenters, c):
		r.comment()
	case r.posix && has(r.escape, c):
		r.escaped, r.state = "a", c
	case has(r.wordchars, c):
		r.token, r.state = c, "a"
	case has(r.punctuation, c):
		r.token, r.state = c, "c"
	case has(r.quotes, c):
		if !r.posix {
			r.token = c
		}
		r.state = c
	case r.split:
		r.token, r.state = c, "a"
	default:
		r.token = c
		return false
	}
	return true
}

func (r *reader) inQuotes(c string) bool {
	r.quoted = true
	switch {
	case c == "":
		say(r.self, 2, "shlex: I see EOF in quotes state")
		panic(py.ValueError.New("No closing quotation"))
	case c == r.state && !r.posix:
		r.token += c
		r.state = " "
		return false
	case c == r.state:
		r.state = "a"
	case r.posix && has(r.escape, c) && has(r.escapedquotes, r.state):
		r.escaped, r.state = r.state, c
	default:
		r.token += c
	}
	return true
}

func (r *reader) inWord(c string) bool {
	switch {
	case c == "":
		r.state = ""
		return false
	case has(r.whitespace, c):
		say(r.self, 2, "shlex: I see whitespace in word state")
		r.state = " "
		return !r.emits()
	case has(r.commenters, c):
		r.comment()
		if r.posix {
			r.state = " "
			return !r.emits()
		}
	case r.state == "c":
		if has(r.punctuation, c) {
			r.token += c
			return true
		}
		if !has(r.whitespace, c) {
			r.pushBack(c)
		}
		r.state = " "
		return false
	case r.posix && has(r.quotes, c):
		r.state = c
	case r.posix && has(r.escape, c):
		r.escaped, r.state = "a", c
	case has(r.wordchars, c) || has(r.quotes, c) || r.split && !has(r.punctuation, c):
		r.token += c
	default:
		if r.punctuation != "" {
			r.pushBack(c)
		} else {
			lib.Method(py.GetAttr(r.self, "pushback"), "insert", 0, c)
		}
		say(r.self, 2, "shlex: I see punctuation in word state")
		r.state = " "
		return !r.emits()
	}
	return true
}

func (r *reader) pushBack(c string) { lib.Method(py.GetAttr(r.self, "_pushback_chars"), "append", c) }

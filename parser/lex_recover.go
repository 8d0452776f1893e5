package parser

import "strings"

// nextStatement guesses whether the line at pos begins a statement although brackets are open: one of them is known
// never to be closed, the line is not indented deeper than the statement around them, and either it begins with a word
// that only begins statements or the line before it could end there.
func (l *lexer) nextStatement() bool {
	broken := false
	for _, b := range l.brackets {
		broken = broken || l.unclosed[b.start]
	}
	if !broken {
		return false
	}
	rest := strings.TrimLeft(l.src[l.pos:], " \t\f")
	col := len(l.src) - l.pos - len(rest)
	if rest == "" || col > l.indents[len(l.indents)-1].col || strings.ContainsRune("\n#)]}", rune(rest[0])) {
		return false
	}
	end := 0
	for end < len(rest) && rest[end] < 128 && identChar[rest[end]] {
		end++
	}
	return statementWords[keywordKind(rest[:end])] || rest[0] == '@' || operandEnds[l.tokens[len(l.tokens)-1].kind]
}

// statementWords begin statements and nothing else.
var statementWords = [kindCount]bool{
	kAssert: true, kBreak: true, kClass: true, kContinue: true, kDef: true, kDel: true, kExcept: true, kFinally: true,
	kFrom: true, kGlobal: true, kImport: true, kNonlocal: true, kPass: true, kRaise: true, kReturn: true, kTry: true,
	kWhile: true, kWith: true,
}

// operandEnds are the tokens behind which an expression can be complete.
var operandEnds = [kindCount]bool{
	kName: true, kNumber: true, kString: true, kFEnd: true, kRpar: true, kRsqb: true, kRbrace: true, kTrue: true,
	kFalse: true, kNone: true, kEllipsis: true,
}

// abandonBrackets ends the logical line in spite of open brackets, which is an error.
func (l *lexer) abandonBrackets() {
	err := l.brackets[len(l.brackets)-1].neverClosed(l.lines)
	l.brackets, l.fstrings = nil, nil
	l.fail(lexError{soft: true, SyntaxError: err})
	l.emit(kNewline, l.pos)
}

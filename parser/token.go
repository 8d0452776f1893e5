package parser

// kind is what sort of token a [token] is. Every operator and every keyword is a kind of its own.
type kind uint8

const (
	kEnd   kind = iota // end of the file
	kError             // where the lexer found something wrong
	kNewline
	kIndent
	kDedent
	kName
	kNumber
	kString
	kFStart  // f" or t" with its prefix
	kFMiddle // text of an f-string, up to a brace or the end
	kFEnd    // the closing quotes

	kLpar
	kRpar
	kLsqb
	kRsqb
	kLbrace
	kRbrace
	kColon
	kComma
	kSemi
	kPlus
	kMinus
	kStar
	kSlash
	kVbar
	kAmper
	kLess
	kGreater
	kEqual
	kDot
	kPercent
	kEqEqual
	kNotEqual
	kLessEqual
	kGreaterEqual
	kTilde
	kCircumflex
	kLeftShift
	kRightShift
	kDoubleStar
	kPlusEqual
	kMinEqual
	kStarEqual
	kSlashEqual
	kPercentEqual
	kAmperEqual
	kVbarEqual
	kCircumflexEqual
	kLeftShiftEqual
	kRightShiftEqual
	kDoubleStarEqual
	kDoubleSlash
	kDoubleSlashEqual
	kAt
	kAtEqual
	kArrow
	kEllipsis
	kColonEqual
	kExclamation
	kUnknown // a character such as $ or ?, which no rule takes

	kFalse // the keywords begin here
	kNone
	kTrue
	kAnd
	kAs
	kAssert
	kAsync
	kAwait
	kBreak
	kClass
	kContinue
	kDef
	kDel
	kElif
	kElse
	kExcept
	kFinally
	kFor
	kFrom
	kGlobal
	kIf
	kImport
	kIn
	kIs
	kLambda
	kNonlocal
	kNot
	kOr
	kPass
	kRaise
	kReturn
	kTry
	kWhile
	kWith
	kYield

	kindCount
)

// token is a stretch of source. Its columns follow from the offsets and the table of lines.
type token struct {
	kind       kind
	level      uint8 // open brackets after this token
	start, end int32 // offsets in the source
	line       int32 // counted from 1
	endLine    int32
}

// keywordKind is the kind of a word: a keyword's own, else kName.
// The switch compiles to a search by length and content, faster than a map.
func keywordKind(word string) kind {
	if len(word) < 2 || len(word) > 8 {
		return kName
	}
	switch word {
	case "False":
		return kFalse
	case "None":
		return kNone
	case "True":
		return kTrue
	case "and":
		return kAnd
	case "as":
		return kAs
	case "assert":
		return kAssert
	case "async":
		return kAsync
	case "await":
		return kAwait
	case "break":
		return kBreak
	case "class":
		return kClass
	case "continue":
		return kContinue
	case "def":
		return kDef
	case "del":
		return kDel
	case "elif":
		return kElif
	case "else":
		return kElse
	case "except":
		return kExcept
	case "finally":
		return kFinally
	case "for":
		return kFor
	case "from":
		return kFrom
	case "global":
		return kGlobal
	case "if":
		return kIf
	case "import":
		return kImport
	case "in":
		return kIn
	case "is":
		return kIs
	case "lambda":
		return kLambda
	case "nonlocal":
		return kNonlocal
	case "not":
		return kNot
	case "or":
		return kOr
	case "pass":
		return kPass
	case "raise":
		return kRaise
	case "return":
		return kReturn
	case "try":
		return kTry
	case "while":
		return kWhile
	case "with":
		return kWith
	case "yield":
		return kYield
	}
	return kName
}

// operatorKind finds the longest operator at the start of s and its length.
func operatorKind(s string) (kind, int) {
	var c, c2, c3 byte
	c = s[0]
	if len(s) > 1 {
		c2 = s[1]
	}
	if len(s) > 2 {
		c3 = s[2]
	}
	switch c {
	case '*', '/', '<', '>':
		return doubledOperator(c, c2, c3)
	case '.':
		if c2 == '.' && c3 == '.' {
			return kEllipsis, 3
		}
		return kDot, 1
	case '-':
		if c2 == '>' {
			return kArrow, 2
		}
	}
	if c >= 128 || singleOperators[c].alone == 0 {
		return kUnknown, 1
	}
	if e := singleOperators[c]; c2 == '=' && e.withEqual != 0 {
		return e.withEqual, 2
	}
	return singleOperators[c].alone, 1
}

func doubledOperator(c, c2, c3 byte) (kind, int) {
	e := doubledOperators[c]
	if c == '<' && c2 == '>' {
		return kNotEqual, 2 // the parser refuses it, as CPython's does without barry_as_FLUFL
	}
	switch {
	case c2 == c && c3 == '=':
		return e.twiceEqual, 3
	case c2 == c:
		return e.twice, 2
	case c2 == '=':
		return e.withEqual, 2
	}
	return e.alone, 1
}

type operatorForms struct{ alone, withEqual, twice, twiceEqual kind }

var doubledOperators = [128]operatorForms{
	'*': {kStar, kStarEqual, kDoubleStar, kDoubleStarEqual},
	'/': {kSlash, kSlashEqual, kDoubleSlash, kDoubleSlashEqual},
	'<': {kLess, kLessEqual, kLeftShift, kLeftShiftEqual},
	'>': {kGreater, kGreaterEqual, kRightShift, kRightShiftEqual},
}

var singleOperators = [128]operatorForms{
	'(': {alone: kLpar},
	')': {alone: kRpar},
	'[': {alone: kLsqb},
	']': {alone: kRsqb},
	'{': {alone: kLbrace},
	'}': {alone: kRbrace},
	',': {alone: kComma},
	';': {alone: kSemi},
	'~': {alone: kTilde},
	':': {alone: kColon, withEqual: kColonEqual},
	'+': {alone: kPlus, withEqual: kPlusEqual},
	'-': {alone: kMinus, withEqual: kMinEqual},
	'|': {alone: kVbar, withEqual: kVbarEqual},
	'&': {alone: kAmper, withEqual: kAmperEqual},
	'=': {alone: kEqual, withEqual: kEqEqual},
	'%': {alone: kPercent, withEqual: kPercentEqual},
	'^': {alone: kCircumflex, withEqual: kCircumflexEqual},
	'@': {alone: kAt, withEqual: kAtEqual},
	'!': {alone: kExclamation, withEqual: kNotEqual},
}

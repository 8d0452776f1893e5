package diag

import "fmt"

// Severity says what a diagnostic means for the snippet it is about.
type Severity int

const (
	// Error means that the snippet cannot be converted.
	Error Severity = iota
	// Warning means that it can be, and that the author would want to know something.
	Warning
	// Note is information that asks for nothing.
	Note
)

// String is the word that stands in messages and in JSON.
func (s Severity) String() string {
	return [...]string{"error", "warning", "note"}[s]
}

// MarshalText makes JSON hold the word.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the word back.
func (s *Severity) UnmarshalText(text []byte) error {
	for _, known := range []Severity{Error, Warning, Note} {
		if known.String() == string(text) {
			*s = known
			return nil
		}
	}
	return fmt.Errorf("unknown severity %q", text)
}

// Span is a stretch of a document. Lines and columns count from 1, columns in code points; the end is the place just
// after the last character. The zero Span is about the document as a whole.
type Span struct {
	Line      int
	Column    int
	EndLine   int
	EndColumn int
}

// IsValid reports whether s is a place at all.
func (s Span) IsValid() bool { return s.Line > 0 }

// Before orders spans by where they start.
func (s Span) Before(t Span) bool {
	return s.Line < t.Line || s.Line == t.Line && s.Column < t.Column
}

// Diagnostic is one thing to say about a document.
type Diagnostic struct {
	Code     Code
	Severity Severity
	File     string
	Span     Span
	Message  string
	// Hint says what to do about it; "" without one.
	Hint string
	// Notes point at other lines that matter.
	Notes []Related
}

// Related is a place that explains a diagnostic, such as the line that bound a name.
type Related struct {
	// File is "" for the file of the diagnostic.
	File    string
	Span    Span
	Message string
}

// New makes a diagnostic with the severity its code has.
func New(code Code, file string, span Span, format string, args ...any) Diagnostic {
	return Diagnostic{
		Code:     code,
		Severity: severityOf(code),
		File:     file,
		Span:     span,
		Message:  fmt.Sprintf(format, args...),
	}
}

// WithHint adds advice.
func (d Diagnostic) WithHint(format string, args ...any) Diagnostic {
	d.Hint = fmt.Sprintf(format, args...)
	return d
}

// WithNote adds a place that matters.
func (d Diagnostic) WithNote(span Span, format string, args ...any) Diagnostic {
	notes := append([]Related(nil), d.Notes...)
	d.Notes = append(notes, Related{Span: span, Message: fmt.Sprintf(format, args...)})
	return d
}

// Error is the diagnostic on one line, so that it can be returned as an error.
func (d Diagnostic) Error() string {
	return fmt.Sprintf("%s: %s[%s]: %s", d.Location(), d.Severity, d.Code, d.Message)
}

// Location is `doc.md:12:5`, or only the file where there is no place in it.
func (d Diagnostic) Location() string { return location(d.File, d.Span) }

func location(file string, s Span) string {
	if !s.IsValid() {
		return file
	}
	return fmt.Sprintf("%s:%d:%d", file, s.Line, s.Column)
}

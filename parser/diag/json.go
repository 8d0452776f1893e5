package diag

import "encoding/json"

type jsonDiagnostic struct {
	Code      Code       `json:"code"`
	Severity  Severity   `json:"severity"`
	Line      int        `json:"line"`
	Column    int        `json:"column"`
	EndLine   int        `json:"end_line"`
	EndColumn int        `json:"end_column"`
	Message   string     `json:"message"`
	Hint      string     `json:"hint"`
	Notes     []jsonNote `json:"notes,omitempty"`
}

type jsonNote struct {
	File      string `json:"file,omitempty"`
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"end_line"`
	EndColumn int    `json:"end_column"`
	Message   string `json:"message"`
}

// MarshalJSON writes the form that `--json` promises; the file stands in the report around it.
func (d Diagnostic) MarshalJSON() ([]byte, error) {
	out := jsonDiagnostic{
		Code: d.Code, Severity: d.Severity,
		Line: d.Span.Line, Column: d.Span.Column, EndLine: d.Span.EndLine, EndColumn: d.Span.EndColumn,
		Message: d.Message, Hint: d.Hint,
	}
	for _, n := range d.Notes {
		out.Notes = append(out.Notes, jsonNote{
			n.File, n.Span.Line, n.Span.Column, n.Span.EndLine, n.Span.EndColumn, n.Message,
		})
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (d *Diagnostic) UnmarshalJSON(data []byte) error {
	var in jsonDiagnostic
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*d = Diagnostic{
		Code: in.Code, Severity: in.Severity, Message: in.Message, Hint: in.Hint,
		Span: Span{in.Line, in.Column, in.EndLine, in.EndColumn},
	}
	for _, n := range in.Notes {
		d.Notes = append(d.Notes, Related{n.File, Span{n.Line, n.Column, n.EndLine, n.EndColumn}, n.Message})
	}
	return nil
}

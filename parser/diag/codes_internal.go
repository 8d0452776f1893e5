package diag

// PY9xx: mistakes of the converter itself.
const (
	// InternalError is a mistake of the converter.
	InternalError Code = "PY901"
)

var internalCodes = []Info{
	{
		Code: InternalError, Title: "internal error",
		Explanation: `
The converter made a mistake while it worked on the line shown, and the snippet is left out. This is never the fault of
the document; please report it with the snippet.`,
	},
}

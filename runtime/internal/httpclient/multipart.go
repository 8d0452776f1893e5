package httpclient

import (
	"crypto/rand"
	"encoding/hex"
	"mime"
	"path"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// FilePart is one file of a form.
type FilePart struct{ Field, Name, Content, Type string }

// FileParts reads the argument files: a dict, or pairs, of file objects, bytes, text, or tuples (name, content, type). With
// guess the type of a file comes from its name.
func FileParts(files any, guess bool) []FilePart {
	var out []FilePart
	for _, it := range Items(files) {
		part := FilePart{Field: py.Str(it.Name)}
		content := it.Value
		part.Name = fileName(content)
		if tuple, ok := it.Value.(py.Tuple); ok {
			if part.Name = ""; tuple[0] != nil {
				part.Name = py.Str(tuple[0])
			}
			content = tuple[1]
			if len(tuple) > 2 && tuple[2] != nil {
				part.Type = py.Str(tuple[2])
			}
		} else if part.Name == "" {
			part.Name = part.Field
			if guess {
				part.Name = "upload"
			}
		}
		if guess && part.Type == "" && part.Name != "" {
			part.Type = typeOf(part.Name)
		}
		part.Content = contentOf(content)
		out = append(out, part)
	}
	return out
}

// typeOf is the media type that the ending of a file's name means.
func typeOf(name string) string {
	if t, _, _ := strings.Cut(mime.TypeByExtension(path.Ext(name)), ";"); t != "" {
		return t
	}
	return "application/octet-stream"
}

// fileName is the name of a file object, without folders.
func fileName(x any) string {
	if name, ok := py.GetAttrOr(x, "name", nil).(string); ok && name != "" && name[0] != '<' {
		return path.Base(name)
	}
	return ""
}

func contentOf(x any) string {
	if py.HasAttr(x, "read") {
		x = lib.Method(x, "read")
	}
	if s, ok := x.(string); ok {
		return s
	}
	return string(lib.BytesArg(x))
}

// Multipart writes a form with files, and its media type.
func Multipart(fields []Pair, files []FilePart) (body, contentType string) {
	random := make([]byte, 16)
	_, _ = rand.Read(random)
	boundary := hex.EncodeToString(random)
	var b strings.Builder
	part := func(disposition, kind, content string) {
		b.WriteString("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n")
		if kind != "" {
			b.WriteString("Content-Type: " + kind + "\r\n")
		}
		b.WriteString("\r\n" + content + "\r\n")
	}
	for _, f := range fields {
		part(quoted("name", f.Name), "", f.Value)
	}
	for _, f := range files {
		disposition := quoted("name", f.Field)
		if f.Name != "" {
			disposition += "; " + quoted("filename", f.Name)
		}
		part(disposition, f.Type, f.Content)
	}
	b.WriteString("--" + boundary + "--\r\n")
	return b.String(), "multipart/form-data; boundary=" + boundary
}

func quoted(name, value string) string {
	return name + `="` + strings.NewReplacer("\n", "%0A", "\r", "%0D", `"`, "%22").Replace(value) + `"`
}

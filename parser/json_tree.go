package parser

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// jsonNode is a JSON value and where it stands; a notebook's diagnostics point into its file.
type jsonNode struct {
	text   []byte // of a string, decoded
	at     []int  // the offset of each byte of text, and of its end
	number bool
	items  []*jsonNode
	fields map[string]*jsonNode
	isText bool
}

func (n *jsonNode) field(name string) *jsonNode {
	if n == nil {
		return nil
	}
	return n.fields[name]
}

func (n *jsonNode) list() []*jsonNode {
	if n == nil {
		return nil
	}
	return n.items
}

func (n *jsonNode) string() string {
	if n == nil {
		return ""
	}
	return string(n.text)
}

// joined is the text of a string or of a list of strings, which notebooks use for texts of several lines.
func (n *jsonNode) joined() (text []byte, at []int) {
	switch {
	case n == nil:
		return nil, nil
	case n.isText:
		return n.text, n.at
	}
	for _, item := range n.items {
		if item.isText && len(item.at) > 0 {
			text = append(text, item.text...)
			if len(at) > 0 {
				at = at[:len(at)-1]
			}
			at = append(at, item.at...)
		}
	}
	return text, at
}

// jsonError is text that is not JSON, at an offset.
type jsonError struct {
	offset int
	reason string
}

func (e *jsonError) Error() string { return e.reason }

// readJSON reads one value.
func readJSON(source []byte) (*jsonNode, error) {
	r := &jsonReader{source: source, dec: json.NewDecoder(bytes.NewReader(source))}
	r.dec.UseNumber()
	n, err := r.value()
	if err == nil {
		if _, more := r.dec.Token(); more != io.EOF {
			err = errors.New("there is more after the end of the notebook")
		}
	}
	if err != nil {
		reason := err.Error()
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			reason = "the file ends in the middle"
		}
		return nil, &jsonError{min(int(r.dec.InputOffset()), len(source)), reason}
	}
	return n, nil
}

type jsonReader struct {
	source []byte
	dec    *json.Decoder
}

func (r *jsonReader) value() (*jsonNode, error) {
	from := int(r.dec.InputOffset())
	token, err := r.dec.Token()
	if err != nil {
		return nil, err
	}
	switch t := token.(type) {
	case json.Delim:
		if t == '[' {
			return r.array()
		}
		return r.object()
	case string:
		return r.text(from), nil
	case json.Number:
		return &jsonNode{number: true}, nil
	}
	return &jsonNode{}, nil
}

func (r *jsonReader) array() (*jsonNode, error) {
	n := &jsonNode{}
	for r.dec.More() {
		item, err := r.value()
		if err != nil {
			return nil, err
		}
		n.items = append(n.items, item)
	}
	_, err := r.dec.Token()
	return n, err
}

func (r *jsonReader) object() (*jsonNode, error) {
	n := &jsonNode{fields: map[string]*jsonNode{}}
	for r.dec.More() {
		key, err := r.dec.Token()
		if err != nil {
			return nil, err
		}
		value, err := r.value()
		if err != nil {
			return nil, err
		}
		if name, ok := key.(string); ok {
			n.fields[name] = value
		}
	}
	_, err := r.dec.Token()
	return n, err
}

// text reads the string that has just been accepted once more, byte by byte: the decoder does not say where its parts
// stand.
func (r *jsonReader) text(from int) *jsonNode {
	n := &jsonNode{isText: true}
	end := int(r.dec.InputOffset()) - 1
	i := from + bytes.IndexByte(r.source[from:], '"') + 1
	for i < end {
		c, size := r.char(i, end)
		for range len(c) {
			n.at = append(n.at, i)
		}
		n.text = append(n.text, c...)
		i += size
	}
	n.at = append(n.at, i)
	return n
}

// char is the character that the source at i stands for, and how many bytes it takes there.
func (r *jsonReader) char(i, end int) (string, int) {
	if r.source[i] != '\\' || i+1 >= end {
		return string(r.source[i : i+1]), 1
	}
	switch c := r.source[i+1]; c {
	case 'n':
		return "\n", 2
	case 't':
		return "\t", 2
	case 'r':
		return "\r", 2
	case 'b':
		return "\b", 2
	case 'f':
		return "\f", 2
	case 'u':
		first := r.hex(i+2, end)
		if utf16.IsSurrogate(first) && i+7 < end && r.source[i+6] == '\\' && r.source[i+7] == 'u' {
			if both := utf16.DecodeRune(first, r.hex(i+8, end)); both != utf8.RuneError {
				return string(both), 12
			}
		}
		return string(first), 6
	default:
		return string(rune(c)), 2
	}
}

func (r *jsonReader) hex(i, end int) rune {
	var v rune
	for _, c := range r.source[i:min(i+4, end)] {
		v <<= 4
		switch {
		case c >= '0' && c <= '9':
			v |= rune(c - '0')
		case c >= 'a' && c <= 'f':
			v |= rune(c-'a') + 10
		case c >= 'A' && c <= 'F':
			v |= rune(c-'A') + 10
		}
	}
	return v
}

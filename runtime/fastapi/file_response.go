package fastapi

import (
	"crypto/md5"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/mimetypes"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// FileResponse is an answer that is a file: fastapi.responses.FileResponse.
type FileResponse = Response

// FileResponseType is its class object.
var FileResponseType = newResponseClass("FileResponse", "", 200, renderText, ResponseType)

// Filename is the name under which the client may save a file: the argument filename.
func Filename(name string) Option { return func(s *settings) { s.filename = name } }

// ContentDisposition is "attachment", or "inline": the argument content_disposition_type.
func ContentDisposition(kind string) Option { return func(s *settings) { s.disposition = kind } }

// NewFileResponse sends a file: FileResponse(path, ...). What is no file raises RuntimeError when it is sent.
func NewFileResponse(path any, opts ...Option) *FileResponse {
	return fileResponse(FileResponseType, path, opts)
}

func fileResponse(c *py.Class, path any, opts []Option) *Response {
	s := gather(opts)
	r := newResponse(classFor(c), s)
	r.file = py.Str(path)
	if s.mediaType == nil {
		name := s.filename
		if name == "" {
			name = r.file
		}
		kind := "application/octet-stream"
		if guess := mimetypes.GuessType(name, true).V0; guess != nil {
			kind = *guess
		}
		s.mediaType = &kind
	}
	r.initHeaders(s, false)
	if !r.headers.Contains("accept-ranges") {
		r.headers.Append("accept-ranges", "bytes")
	}
	if s.filename != "" {
		kind := s.disposition
		if kind == "" {
			kind = "attachment"
		}
		if quoted := url.PathEscape(s.filename); quoted != s.filename {
			r.headers.Append("content-disposition", kind+"; filename*=utf-8''"+quoted)
		} else {
			r.headers.Append("content-disposition", kind+`; filename="`+s.filename+`"`)
		}
	}
	return r
}

// load reads the file of a FileResponse, unless it was read before, sets the headers that tell of it, and leaves the ranges that
// the request asks for.
func (r *Response) load(request *Request) error {
	if r.file == "" || r.body != nil {
		return nil
	}
	info, err := os.Stat(r.file)
	if err != nil {
		return py.RuntimeError.Newf("File at path %s does not exist.", r.file)
	}
	if !info.Mode().IsRegular() {
		return py.RuntimeError.Newf("File at path %s is not a file.", r.file)
	}
	if r.body, err = os.ReadFile(r.file); err != nil {
		return py.RuntimeError.Newf("File at path %s cannot be read: %v", r.file, err)
	}
	at := info.ModTime()
	stamp := py.FloatRepr(float64(at.UnixNano())/1e9) + "-" + strconv.FormatInt(info.Size(), 10)
	for _, h := range [][2]string{
		{"content-length", strconv.Itoa(len(r.body))}, {"last-modified", at.UTC().Format(http.TimeFormat)}, {"etag", fmt.Sprintf(`"%x"`, md5.Sum([]byte(stamp)))},
	} {
		if !r.headers.Contains(h[0]) {
			r.headers.Append(h[0], h[1])
		}
	}
	r.cut(request)
	return nil
}

// StaticFiles serves the files of a directory: fastapi.staticfiles.StaticFiles, for App.Mount.
type StaticFiles struct {
	directory string
	html      bool
}

// HTML serves index.html for directories and 404.html for what is missing: the argument html.
func HTML(on bool) func(*StaticFiles) { return func(s *StaticFiles) { s.html = on } }

// NewStaticFiles is StaticFiles(directory=…). It raises RuntimeError for a directory that does not exist.
func NewStaticFiles(directory any, opts ...func(*StaticFiles)) (*StaticFiles, error) {
	s := &StaticFiles{directory: py.Str(directory)}
	for _, o := range opts {
		o(s)
	}
	if info, err := os.Stat(s.directory); err != nil || !info.IsDir() {
		return nil, py.RuntimeError.Newf("Directory '%s' does not exist", s.directory)
	}
	return s, nil
}

// serve answers for a path below the directory.
func (s *StaticFiles) serve(r *Request, path string) (*Response, error) {
	if r.scope.Method != "GET" && r.scope.Method != "HEAD" {
		return nil, NewHTTPException(405)
	}
	full := filepath.Join(s.directory, filepath.FromSlash(filepath.Clean("/"+path)))
	info, err := os.Stat(full)
	if err == nil && info.IsDir() && s.html {
		full = filepath.Join(full, "index.html")
		info, err = os.Stat(full)
	}
	if err == nil && info.Mode().IsRegular() {
		response := NewFileResponse(full)
		if err := response.load(r); err != nil {
			return nil, err
		}
		if response.unchanged(r) {
			tag, _ := response.headers.Get("etag")
			return NewResponse(nil, StatusCode(304), HeaderValue("etag", tag)), nil
		}
		return response, nil
	}
	if missing := filepath.Join(s.directory, "404.html"); s.html {
		if _, err := os.Stat(missing); err == nil {
			return NewFileResponse(missing, StatusCode(404)), nil
		}
	}
	return nil, NewHTTPException(404)
}

// unchanged reports whether the client has the file already, as it says: StaticFiles.is_not_modified.
func (r *Response) unchanged(request *Request) bool {
	if tags, ok := request.Headers().Get("if-none-match"); ok {
		tag, _ := r.headers.Get("etag")
		return slices.ContainsFunc(strings.Split(tags, ","), func(t string) bool { return strings.TrimPrefix(strings.TrimSpace(t), "W/") == tag })
	}
	modified, _ := r.headers.Get("last-modified")
	since, err := http.ParseTime(request.header("if-modified-since"))
	if err != nil {
		return false
	}
	at, err := http.ParseTime(modified)
	return err == nil && !since.Before(at)
}

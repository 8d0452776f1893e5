package fastapi

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/uvicorn"
)

// UploadFile is a file that came with a form: fastapi.UploadFile. Its content is kept in memory.
type UploadFile struct {
	filename *string
	size     int
	headers  []uvicorn.Header
	file     *io.BytesIO
}

// Filename is upload.filename; nil stands for None.
func (u *UploadFile) Filename() *string { return u.filename }

// ContentType is upload.content_type; nil stands for None.
func (u *UploadFile) ContentType() *string { return u.Headers().GetOpt("content-type") }

// Size is upload.size, in bytes; nil stands for None.
func (u *UploadFile) Size() *int { return &u.size }

// Headers is upload.headers.
func (u *UploadFile) Headers() *RequestHeaders { return &RequestHeaders{u.headers} }

// File is upload.file: a binary file object.
func (u *UploadFile) File() any { return u.file }

// Read is await upload.read(size): all that is left with -1.
func (u *UploadFile) Read(_ context.Context, size int) (py.Bytes, error) {
	var data py.Bytes
	err := py.Try(func() error { data = u.file.ReadN(size); return nil })
	return data, err
}

// Write is await upload.write(data).
func (u *UploadFile) Write(_ context.Context, data py.Bytes) error {
	u.size += len(data)
	return py.Try(func() error { lib.Method(u.file, "write", data); return nil })
}

// Seek is await upload.seek(offset).
func (u *UploadFile) Seek(_ context.Context, offset int) error {
	return py.Try(func() error { lib.Method(u.file, "seek", offset); return nil })
}

// Close is await upload.close().
func (u *UploadFile) Close(context.Context) error {
	u.file.Close()
	return nil
}

// PyRepr returns repr(upload).
func (u *UploadFile) PyRepr() string {
	return "UploadFile(filename=" + py.Repr(py.ToAny(u.filename)) + ", size=" + py.Repr(u.size) + ", headers=" + py.Repr(u.Headers()) + ")"
}

// UploadFileType is the class UploadFile.
var UploadFileType = lib.Class[UploadFile]("fastapi.datastructures", "UploadFile", nil, py.Methods{
	"filename": lib.Prop(func(x any) any { return py.ToAny(x.(*UploadFile).filename) }), "size": lib.Prop(func(x any) any { return x.(*UploadFile).size }),
	"content_type": lib.Prop(func(x any) any { return py.ToAny(x.(*UploadFile).ContentType()) }), "headers": lib.Prop(func(x any) any { return x.(*UploadFile).Headers() }),
	"file":  lib.Prop(func(x any) any { return x.(*UploadFile).file }),
	"read":  {Params: "size=-1", Defaults: []any{-1}, Async: true, Fn: (*UploadFile).Read},
	"write": {Params: "data", Async: true, Fn: (*UploadFile).Write},
	"seek":  {Params: "offset", Async: true, Fn: (*UploadFile).Seek},
	"close": {Async: true, Fn: (*UploadFile).Close},
})

// PyClass returns fastapi.UploadFile.
func (*UploadFile) PyClass() *py.Class { return UploadFileType }

// upload validates a parameter that is an UploadFile.
func (v *validation) upload(x any, loc []any) any {
	if u, ok := x.(*UploadFile); ok {
		return u
	}
	return v.fail("value_error", "Value error, Expected UploadFile, received: "+py.Str(py.Type(x)), loc, x, pair{"error", newDict()})
}

package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// routeSettings are the arguments of the route decorators, of APIRouter() and of include_router().
type routeSettings struct {
	routeClass          any // of a router
	callbacks           *APIRouter
	prefix              string
	tags                []string
	name                string
	methods             []string
	operationID         string
	nameID              any // names operations: generate_unique_id_function
	responseDescription string
	responseModel       *schemaType
	noResponseModel     bool
	streams             bool // the handler yields
	streamItem          *schemaType
	responseClass       *responseClass
	responses           []extraResponse
	excludeNone         bool
	excludeDefaults     bool
	excludeUnset        bool
	byAlias             bool // of a dump
	byName              bool // of an answer, which uses aliases without it
	jsonMode            bool // of a dump
	indent              int  // of a JSON text; 0 writes one line
	include             selection
	exclude             selection
	hidden              bool
	deprecated          bool
	sync                bool
	statusCode          int
	params              []*param
	extraOperation      any
	routes              []*Route
}

// extraResponse is one entry of the argument responses.
type extraResponse struct {
	status      string
	description string
	model       *schemaType
	more        any // entries of the document
}

// Prefix sets the path that all routes of a router begin with.
func Prefix(prefix string) Option { return func(s *settings) { s.prefix = prefix } }

// Tags adds tags to a route, a router, or the routes of an included router.
func Tags(tags ...string) Option { return func(s *settings) { s.tags = append(s.tags, tags...) } }

// Name gives a route a name other than that of its function.
func Name(name string) Option { return func(s *settings) { s.name = name } }

// Methods sets the methods of a route made by APIRoute.
func Methods(methods ...string) Option { return func(s *settings) { s.methods = methods } }

// OperationID sets the operation id of the OpenAPI document.
func OperationID(id string) Option { return func(s *settings) { s.operationID = id } }

// GenerateUniqueID has a function make the operation ids of the OpenAPI document: it takes the APIRoute and gives a str. It is the argument
// generate_unique_id_function.
func GenerateUniqueID(fn any) Option { return func(s *settings) { s.nameID = fn } }

// ResponseDescription replaces "Successful Response".
func ResponseDescription(text string) Option {
	return func(s *settings) { s.responseDescription = text }
}

// ResponseModel has answers validated, filtered and described by a type: the argument response_model, or the annotation
// of the function's result.
func ResponseModel[T any]() Option {
	t := typeOf(reflect.TypeFor[T]())
	return func(s *settings) { s.responseModel = t }
}

// NoResponseModel is response_model=None.
func NoResponseModel() Option { return func(s *settings) { s.noResponseModel = true } }

// ResponseModelByAlias says whether keys are aliases, as they are by default: the argument response_model_by_alias.
func ResponseModelByAlias(on bool) Option { return func(s *settings) { s.byName = !on } }

// ResponseModelExcludeNone leaves keys out that are None: the argument response_model_exclude_none.
func ResponseModelExcludeNone(on bool) Option { return func(s *settings) { s.excludeNone = on } }

// ResponseModelExcludeDefaults leaves keys out that have their default: the argument response_model_exclude_defaults.
func ResponseModelExcludeDefaults(on bool) Option {
	return func(s *settings) { s.excludeDefaults = on }
}

// ResponseModelExcludeUnset leaves keys out that were not given: the argument response_model_exclude_unset.
func ResponseModelExcludeUnset(on bool) Option {
	return func(s *settings) { s.excludeUnset = on }
}

// ResponseModelInclude keeps only some keys of a model: the argument response_model_include.
func ResponseModelInclude(keys ...string) Option {
	return func(s *settings) { s.include = named(keys) }
}

// ResponseModelExclude leaves some keys of a model out: the argument response_model_exclude.
func ResponseModelExclude(keys ...string) Option {
	return func(s *settings) { s.exclude = named(keys) }
}

// Responses documents another answer: an entry of the argument responses. description may be "".
func Responses(status, description string) Option {
	return func(s *settings) {
		s.responses = append(s.responses, extraResponse{status: status, description: description})
	}
}

// ResponseEntries adds entries such as content and headers to the answer that was documented last.
func ResponseEntries(entries any) Option {
	return func(s *settings) { s.responses[len(s.responses)-1].more = floor(entries) }
}

// ResponsesModel is Responses for an answer with a body of a model.
func ResponsesModel[T any](status, description string) Option {
	t := typeOf(reflect.TypeFor[T]())
	return func(s *settings) {
		s.responses = append(s.responses, extraResponse{status: status, description: description, model: t})
	}
}

// Sync says that a handler or a dependency is a plain function in Python: it runs in a thread.
func Sync() Option { return func(s *settings) { s.sync = true } }

// OpenAPIExtra adds to the description of a route in the OpenAPI document: the argument openapi_extra, a dict.
func OpenAPIExtra(extra any) Option {
	extra = py.ToAny(extra)
	return func(s *settings) { s.extraOperation = extra }
}

// TextOf is the text that a member of an enumeration stands for: tags=[Tags.items].
func TextOf(x any) string { return py.Str(jsonable(x)) }

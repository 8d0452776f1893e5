package fastapi

import (
	"reflect"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// fieldSettings are the arguments of Query(), Path(), Header(), Cookie(), Body() and Field().
type fieldSettings struct {
	hasDefault                          bool
	validateDefault                     bool
	notRequired                         bool // of a key of a TypedDict
	defaultValue                        any
	factory                             func() any
	alias                               string
	gt, ge, lt, le                      any // int or float64, nil when not given
	multipleOf                          any
	minLength                           *int
	maxLength                           *int
	maxDigits, decimalPlaces            *int
	pattern                             string
	examples                            any
	embed                               bool
	keepUnderscores                     bool
	asType                              reflect.Type
	schema                              *schemaType
	late                                func() any // makes the default
	nullable                            bool
	noCache, early                      bool
	form, file                          bool // of Form and File
	openAPIExamples                     any
	discriminator                       string
	private, noRepr                     bool
	strip, lower, upper                 bool
	extraSchema                         any
	frozen, excluded                    bool
	validationAlias, serializationAlias string
}

// Default sets what a parameter or field has when the request does not give it. A slice, list or dict is copied for
// every request. nil stands for None.
func Default(v any) Option {
	v = py.ToAny(v)
	return func(s *settings) { s.hasDefault, s.defaultValue = true, v }
}

// DefaultFactory sets the function that makes the default of a field: the argument default_factory.
func DefaultFactory(make func() any) Option {
	return func(s *settings) { s.hasDefault, s.factory = true, make }
}

// Alias sets the name that the request uses.
func Alias(name string) Option { return func(s *settings) { s.alias = name } }

// Gt requires a number greater than v: the argument gt.
func Gt(v any) Option { return func(s *settings) { s.gt = floor(v) } }

// Ge requires a number greater than or equal to v: the argument ge.
func Ge(v any) Option { return func(s *settings) { s.ge = floor(v) } }

// Lt requires a number less than v: the argument lt.
func Lt(v any) Option { return func(s *settings) { s.lt = floor(v) } }

// Le requires a number less than or equal to v: the argument le.
func Le(v any) Option { return func(s *settings) { s.le = floor(v) } }

// MultipleOf requires a multiple of v: the argument multiple_of.
func MultipleOf(v any) Option { return func(s *settings) { s.multipleOf = floor(v) } }

// MinLength requires at least n characters, or items.
func MinLength(n int) Option { return func(s *settings) { s.minLength = &n } }

// MaxLength allows at most n characters, or items.
func MaxLength(n int) Option { return func(s *settings) { s.maxLength = &n } }

// MaxDigits allows a Decimal at most n digits: the argument max_digits.
func MaxDigits(n int) Option { return func(s *settings) { s.maxDigits = &n } }

// DecimalPlaces allows a Decimal at most n digits behind the point: the argument decimal_places.
func DecimalPlaces(n int) Option { return func(s *settings) { s.decimalPlaces = &n } }

// Pattern requires a match of a regular expression somewhere in the string.
func Pattern(re string) Option { return func(s *settings) { s.pattern = re } }

// Examples sets the examples of the OpenAPI document, a list.
func Examples(examples any) Option { return func(s *settings) { s.examples = py.ToAny(examples) } }

// Embed expects a single body parameter under a key of its name: the argument embed.
func Embed(on bool) Option { return func(s *settings) { s.embed = on } }

// ConvertUnderscores turns the header x_token into x-token, which is the default, or not.
func ConvertUnderscores(on bool) Option { return func(s *settings) { s.keepUnderscores = !on } }

// As has a parameter validated and described as a T though the Go function takes something wider: q: int = None is a
// *int with As[int].
func As[T any]() Option {
	t := reflect.TypeFor[T]()
	return func(s *settings) { s.asType = t }
}

// Nullable says that a model or a list may be None: Item | None. For a route it speaks of the response model.
func Nullable() Option { return func(s *settings) { s.nullable = true } }

// UseCache tells whether a dependency that occurs several times is called only once, which is the default.
func UseCache(on bool) Option { return func(s *settings) { s.noCache = !on } }

// Scope tells when a dependency with yield goes on: with "function" before the answer is sent, and with "request", which is the
// default, after: the argument scope.
func Scope(scope string) Option { return func(s *settings) { s.early = scope == "function" } }

// Discriminator names the field whose value chooses among the models of a union: the argument discriminator.
func Discriminator(name string) Option { return func(s *settings) { s.discriminator = name } }

// JSONSchemaExtra adds to the schema in the OpenAPI document: the argument json_schema_extra, a dict.
func JSONSchemaExtra(extra any) Option { return func(s *settings) { s.extraSchema = py.ToAny(extra) } }

// ExcludeField leaves a field out of all dumps: the argument exclude of Field().
func ExcludeField(on bool) Option { return func(s *settings) { s.excluded = on } }

// FrozenField refuses assignments to a field: the argument frozen of Field().
func FrozenField(on bool) Option { return func(s *settings) { s.frozen = on } }

// ValidationAlias is the name of a field in what a model is made from: the argument validation_alias.
func ValidationAlias(name string) Option { return func(s *settings) { s.validationAlias = name } }

// SerializationAlias is the name of a field in dumps by alias: the argument serialization_alias.
func SerializationAlias(name string) Option {
	return func(s *settings) { s.serializationAlias = name }
}

// OpenAPIExamples sets the named examples of the OpenAPI document: the argument openapi_examples, a dict.
func OpenAPIExamples(examples any) Option {
	examples = py.ToAny(examples)
	return func(s *settings) { s.openAPIExamples = examples }
}

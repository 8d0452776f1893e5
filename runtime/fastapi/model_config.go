package fastapi

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// modelSettings are what the class of a model says beside its fields: its configuration and its functions.
type modelSettings struct {
	config   modelConfig
	hooks    []*hook
	baseArgs []*schemaType // what it gives its generic base
}

// modelConfig is the model_config of a model: ConfigDict(…).
type modelConfig struct {
	title, extra               string // extra is forbid, allow or ignore
	frozen, assignment         bool
	byName                     bool // fields may be given by their names though they have aliases
	strip, lower, upper        bool
	strMin, strMax             *int
	useEnumValues              bool
	validateDefault            bool
	fromAttributes             bool
	serializeByAlias           bool
	generator                  func(name string) string
	environment, caseSensitive bool // of BaseSettings
	envPrefix, envFile         string
	schemaExtra                any
	root                       bool // of RootModel
}

func config(set func(c *modelConfig)) Option { return func(s *settings) { set(&s.config) } }

// Extra says what becomes of keys that are no fields: "forbid", "allow" or "ignore", the setting extra.
func Extra(what string) Option { return config(func(c *modelConfig) { c.extra = what }) }

// Frozen refuses assignments to the fields of an instance: the setting frozen.
func Frozen(on bool) Option { return config(func(c *modelConfig) { c.frozen = on }) }

// ValidateAssignment validates what is assigned to a field: the setting validate_assignment.
func ValidateAssignment(on bool) Option { return config(func(c *modelConfig) { c.assignment = on }) }

// PopulateByName takes a field by its name too when it has an alias: the settings populate_by_name and validate_by_name.
func PopulateByName(on bool) Option { return config(func(c *modelConfig) { c.byName = on }) }

// StripWhitespace takes white space off both ends of strings: the setting str_strip_whitespace.
func StripWhitespace(on bool) Option { return config(func(c *modelConfig) { c.strip = on }) }

// ToLower makes strings lower case: the setting str_to_lower.
func ToLower(on bool) Option { return config(func(c *modelConfig) { c.lower = on }) }

// ToUpper makes strings upper case: the setting str_to_upper.
func ToUpper(on bool) Option { return config(func(c *modelConfig) { c.upper = on }) }

// StrMinLength is the least length of all strings: the setting str_min_length.
func StrMinLength(n int) Option { return config(func(c *modelConfig) { c.strMin = &n }) }

// StrMaxLength is the largest length of all strings: the setting str_max_length.
func StrMaxLength(n int) Option { return config(func(c *modelConfig) { c.strMax = &n }) }

// UseEnumValues keeps the values of enumerations instead of their members: the setting use_enum_values.
func UseEnumValues(on bool) Option { return config(func(c *modelConfig) { c.useEnumValues = on }) }

// ValidateDefault validates defaults too: the setting validate_default.
func ValidateDefault(on bool) Option { return config(func(c *modelConfig) { c.validateDefault = on }) }

// FromAttributes has objects with attributes accepted: the setting from_attributes.
func FromAttributes(on bool) Option { return config(func(c *modelConfig) { c.fromAttributes = on }) }

// SerializeByAlias names the fields by their aliases in dumps: the setting serialize_by_alias.
func SerializeByAlias(on bool) Option {
	return config(func(c *modelConfig) { c.serializeByAlias = on })
}

// AliasGenerator makes the aliases of fields of their names: the setting alias_generator.
func AliasGenerator(f func(name string) string) Option {
	return config(func(c *modelConfig) { c.generator = f })
}

// ModelTitle is the title of the model: the setting title.
func ModelTitle(title string) Option { return config(func(c *modelConfig) { c.title = title }) }

// inherit adds what a base class says.
func (s *modelSettings) inherit(base *modelSettings) {
	own := s.config
	s.config = base.config
	c := &s.config
	override := func(dst *bool, own bool) { *dst = *dst || own }
	override(&c.frozen, own.frozen)
	override(&c.assignment, own.assignment)
	override(&c.byName, own.byName)
	override(&c.strip, own.strip)
	override(&c.lower, own.lower)
	override(&c.upper, own.upper)
	override(&c.useEnumValues, own.useEnumValues)
	override(&c.validateDefault, own.validateDefault)
	override(&c.fromAttributes, own.fromAttributes)
	override(&c.serializeByAlias, own.serializeByAlias)
	override(&c.environment, own.environment)
	override(&c.root, own.root)
	override(&c.caseSensitive, own.caseSensitive)
	if own.envPrefix != "" {
		c.envPrefix = own.envPrefix
	}
	if own.envFile != "" {
		c.envFile = own.envFile
	}
	if own.extra != "" {
		c.extra = own.extra
	}
	c.title = own.title
	if own.strMin != nil {
		c.strMin = own.strMin
	}
	if own.strMax != nil {
		c.strMax = own.strMax
	}
	if own.generator != nil {
		c.generator = own.generator
	}
	if own.schemaExtra != nil {
		c.schemaExtra = own.schemaExtra
	}
	s.hooks = inheritHooks(base.hooks, s.hooks)
}

// ModelSchemaExtra adds to the schema of the model in the OpenAPI document: the setting json_schema_extra, a dict.
func ModelSchemaExtra(extra any) Option {
	extra = py.ToAny(extra)
	return config(func(c *modelConfig) { c.schemaExtra = extra })
}

// Private says that an attribute is no field: PrivateAttr().
func Private() Option { return func(s *settings) { s.private = true } }

// ValidateField has the default of a field validated too: the argument validate_default.
func ValidateField(on bool) Option { return func(s *settings) { s.validateDefault = on } }

// ReprField leaves a field out of the repr when on is false: the argument repr.
func ReprField(on bool) Option { return func(s *settings) { s.noRepr = !on } }

// StripField, LowerField and UpperField change a text before it is looked at: StringConstraints(strip_whitespace=True).
func StripField(on bool) Option { return func(s *settings) { s.strip = on } }

// LowerField makes a text lower case: StringConstraints(to_lower=True).
func LowerField(on bool) Option { return func(s *settings) { s.lower = on } }

// UpperField makes a text upper case: StringConstraints(to_upper=True).
func UpperField(on bool) Option { return func(s *settings) { s.upper = on } }

// ToCamel is pydantic.alias_generators.to_camel: item_name becomes itemName.
func ToCamel(name string) string {
	parts := strings.Split(name, "_")
	for i, p := range parts {
		if i > 0 && p != "" {
			parts[i] = strings.ToUpper(p[:1]) + p[1:]
		}
	}
	return strings.Join(parts, "")
}

package fastapi

import (
	"slices"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// FastAPI's models of the OpenAPI document print their keys in the order of their fields.
var (
	pathItemKeys  = []string{"get", "put", "post", "delete", "options", "head", "patch", "trace"}
	operationKeys = []string{"tags", "summary", "description", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security"}
	bodyKeys      = []string{"description", "content", "required"}
	responseKeys  = []string{"description", "headers", "content"}
	schemaKeys    = []string{
		"$ref", "allOf", "anyOf", "oneOf", "prefixItems", "items", "properties", "additionalProperties", "type", "enum", "const",
		"multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
		"maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required", "format", "contentMediaType", "contentSchema", "title", "description",
		"default", "deprecated", "readOnly", "writeOnly", "examples", "discriminator", "example",
	}
	discriminatorKeys = []string{"propertyName", "mapping"}
	limitKeys         = []string{"multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"}
)

// sorted gives a dict with its keys in an order; change may replace the values.
func sorted(keys []string, x any, change func(key string, v any) any) any {
	d, ok := x.(*py.Dict[any, any])
	if !ok {
		return x
	}
	out := &py.Dict[any, any]{}
	for _, k := range keys {
		if v, ok := d.Get(k); ok {
			out.Set(k, change(k, v))
		}
	}
	for k, v := range d.Items() {
		if !out.Contains(k) {
			out.Set(k, v)
		}
	}
	return out
}

// inOrder sorts a schema and the schemas inside; limits are floats.
func inOrder(keys []string, x any) any {
	return sorted(keys, x, func(key string, v any) any {
		switch {
		case slices.Contains(limitKeys, key):
			return py.ToFloat(v)
		case key == "items" || key == "additionalProperties":
			return inOrder(keys, v)
		case key == "anyOf" || key == "oneOf" || key == "allOf" || key == "prefixItems":
			out := &py.List[any]{}
			for s := range v.(*py.List[any]).All() {
				out.Append(inOrder(keys, s))
			}
			return out
		case key == "discriminator":
			return sorted(discriminatorKeys, v, func(_ string, v any) any { return v })
		case key == "properties":
			return eachValue(v, func(s any) any { return inOrder(keys, s) })
		}
		return v
	})
}

// alphabetical sorts the keys of a schema and of what is inside as pydantic does, whose properties and defaults keep their order.
func alphabetical(x any, parent string) any {
	switch x := x.(type) {
	case *py.List[any]:
		out := &py.List[any]{}
		for v := range x.All() {
			out.Append(alphabetical(v, parent))
		}
		return out
	case *py.Dict[any, any]:
		keys := py.ListOf(slices.Collect(x.Keys()))
		if parent != "properties" && parent != "default" {
			keys = py.Sorted(keys.All())
		}
		out := &py.Dict[any, any]{}
		for k := range keys.All() {
			v, _ := x.Get(k)
			out.Set(k, alphabetical(v, py.Str(k)))
		}
		return out
	}
	return x
}

func eachValue(x any, change func(v any) any) any {
	out := &py.Dict[any, any]{}
	for k, v := range x.(*py.Dict[any, any]).Items() {
		out.Set(k, change(v))
	}
	return out
}

// inOrderOf sorts the description of a path.
func inOrderOf(keys []string, item any) any {
	inContent := func(key string, v any) any {
		if key != "content" {
			return v
		}
		return eachValue(v, func(media any) any {
			return sorted([]string{"schema"}, media, func(_ string, schema any) any { return inOrder(schemaKeys, schema) })
		})
	}
	return sorted(keys, item, func(_ string, op any) any {
		return sorted(operationKeys, op, func(key string, v any) any {
			switch key {
			case "requestBody":
				return sorted(bodyKeys, v, inContent)
			case "callbacks":
				return eachValue(v, func(paths any) any {
					return eachValue(paths, func(item any) any { return inOrderOf(pathItemKeys, item) })
				})
			case "responses":
				return eachValue(v, func(r any) any { return sorted(responseKeys, r, inContent) })
			}
			return v
		})
	})
}

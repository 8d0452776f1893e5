// Package typing answers the parts of Python's typing module that do something at run time: NamedTuple, TypedDict,
// Protocol and Generic as base classes, NewType, get_type_hints and the like.
package typing

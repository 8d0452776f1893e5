// Package parser reads Markdown documents and Python 3.13 source.
//
// The Python side returns gpython's syntax tree (github.com/go-python/gpython/ast), which knows Python 3.4, extended
// with the nodes Python gained since then ([AsyncFunctionDef], [Await], [JoinedStr], [Match] …). On every input that
// Python 3.4 accepts the tree is the one gpython's own parser builds: literals are [ast.Num], [ast.Str], [ast.Bytes]
// and [ast.NameConstant], and a call with one *args and one **kwargs keeps them in Starargs and Kwargs. What the old
// tree has no room for is either a node of ours, which cannot be overlooked ([AsyncIter] around the iterable of an
// `async for` clause), or an answer of [File] ([File.Params], [File.TypeParams]). Consumers should read calls, class
// headers, parameters and subscripts through [CallArguments], [ClassArguments], [File.Params] and [SliceExpr], which
// hide the difference.
//
// Spans, comments and blank lines live beside the tree, in [File].
//
// [ParseFile] reports syntax errors in the words and at the places of CPython 3.13. The recursive-descent parser only
// notices that a statement is wrong; why it is wrong is found out by running the rules of CPython's own grammar over it
// (errors.gram), because CPython's messages follow from the order in which those rules are tried. Where CPython gives
// column 0, for a token that stands before the first character of a line, the column here is 1. What CPython only
// refuses when it compiles, such as `return` outside a function, is found by [Check].
//
// Text in [ast.Str] is UTF-8. A lone surrogate, which Python's str can hold and UTF-8 cannot, is written as its three
// bytes in the manner of UTF-8 (ED A0 80 to ED BF BF), the encoding known as WTF-8.
package parser

// Package convert is the path from a document to Go programs that the command line and the golden tests share: read,
// link, translate, emit; then lay the programs out as a module, build them and run them.
package convert

// Package runtime holds the sources of the packages below it, which generated programs import, so that the converter
// can hand out copies of those in use.
package runtime

import (
	"embed"
	"strings"
)

// Sources are the files of the runtime packages, by path below this folder. See [IsSource] for those that count.
//
//go:embed */*.go */*/*.go xml/*/*/*.go
var Sources embed.FS

// ThirdParty holds copies of the modules that runtime packages import, below [ThirdPartyDir].
//
//go:embed all:_third_party
var ThirdParty embed.FS

// ThirdPartyDir is the folder of [ThirdParty]; in it, modules.txt lists `module version go-version`.
const ThirdPartyDir = "_third_party"

// IsSource reports whether a file belongs to its package: tests do not.
func IsSource(name string) bool { return !strings.HasSuffix(name, "_test.go") }

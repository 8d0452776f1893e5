package mock

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// program stands for the program as a module, of which patches may replace the variables that [Variable] names.
var program = lib.Main

// Instances lets patches replace attributes of single objects of a library class: patch.object(queue, "put").
func Instances(class any) { class.(*py.Class).AllowAttributes() }

// Modules makes modules part of the program that nothing but a patch names. They are so by being made.
func Modules(...any) {}

// Variable lets patches, and pytest's monkeypatch, replace a variable of the program: patch("__main__.name").
func Variable(name string, v *any) { lib.Variables[name] = v }

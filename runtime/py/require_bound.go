package py

// RequireLocal raises UnboundLocalError for a local variable that has no value.
func RequireLocal(bound bool, name string) {
	if !bound {
		panic(UnboundLocal(name))
	}
}

// RequireGlobal raises NameError for a module-level variable that has no value.
func RequireGlobal(bound bool, name string) {
	if !bound {
		panic(UndefinedName(name))
	}
}

// RequireFree raises NameError for a variable of an enclosing function that has no value.
func RequireFree(bound bool, name string) {
	if !bound {
		panic(UnboundFree(name))
	}
}

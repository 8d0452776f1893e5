package dataclasses

// CannotAssign raises FrozenInstanceError: what obj.field = value does where the class of obj is frozen.
func CannotAssign(field string) {
	panic(FrozenInstanceError.New("cannot assign to field '" + field + "'"))
}

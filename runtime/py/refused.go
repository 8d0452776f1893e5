package py

// NoSetter raises what obj.name = value does where name is a property without a setter; class is that of obj.
func NoSetter(class, name string) {
	panic(AttributeError.Newf("property '%s' of '%s' object has no setter", name, class))
}

// NoSlot raises what obj.name = value does where the class of obj has slots, and none of the name.
func NoSlot(class, name string) {
	panic(AttributeError.Newf("'%s' object has no attribute '%s' and no __dict__ for setting new attributes", class, name))
}

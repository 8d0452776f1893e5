package hir

// Refusal says why an attribute cannot be assigned.
type Refusal int

// The reasons.
const (
	Assignable  Refusal = iota
	NoSetter            // it is a property
	FrozenField         // the dataclass is frozen
	NoSlot              // the class has slots, and none of the name
)

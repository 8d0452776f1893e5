// Package enum answers Python's enum module: enumerations are classes of the floor made by the metaclass EnumType.
package enum

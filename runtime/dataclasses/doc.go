// Package dataclasses answers Python's dataclasses module for classes of the floor.
package dataclasses

package py

import (
	"iter"
	"slices"
)

// ZipSlices is zip(*rows): the first elements of all rows, the second ones, and so on as long as every row has one.
func ZipSlices[T any](rows iter.Seq[[]T]) iter.Seq[VarTuple[T]] {
	all := slices.Collect(rows)
	return func(yield func(VarTuple[T]) bool) {
		for i := 0; len(all) > 0; i++ {
			column := make(VarTuple[T], 0, len(all))
			for _, row := range all {
				if i >= len(row) {
					return
				}
				column = append(column, row[i])
			}
			if !yield(column) {
				return
			}
		}
	}
}

// ZipLists is zip(*rows) for rows whose length may change while it runs.
func ZipLists[T any](rows iter.Seq[*List[T]]) iter.Seq[VarTuple[T]] {
	all := slices.Collect(rows)
	return func(yield func(VarTuple[T]) bool) {
		for i := 0; len(all) > 0; i++ {
			column := make(VarTuple[T], 0, len(all))
			for _, row := range all {
				if i >= row.Len() {
					return
				}
				column = append(column, row.At(i))
			}
			if !yield(column) {
				return
			}
		}
	}
}

package py

type Tuple []any
type Bytes string

//go:build !linux

package resource

const (
	threadUsage = RUSAGE_SELF
	limits      = 9
)

// numbers are the resources with limits, by the numbers of BSD.
var numbers = map[string]int{
	"RLIMIT_CPU": 0, "RLIMIT_FSIZE": 1, "RLIMIT_DATA": 2, "RLIMIT_STACK": 3, "RLIMIT_CORE": 4, "RLIMIT_AS": 5, "RLIMIT_RSS": 5,
	"RLIMIT_MEMLOCK": 6, "RLIMIT_NPROC": 7, "RLIMIT_NOFILE": 8,
}

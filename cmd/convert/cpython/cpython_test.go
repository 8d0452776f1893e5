package cpython

import (
	"context"
	"os/exec"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func harnessOutput(t *testing.T, program string, mode Mode) string {
	t.Helper()
	python := Find(context.Background(), "")
	if python == "" {
		t.Skip("the clock is one of CPython's: to test it, name a CPython " + Version + " by " + EnvVar)
	}
	args, err := Prepare(t.TempDir(), "p.py", program, mode)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, python, args...).Output()
	require.NoError(t, err)
	return string(out)
}

func TestOnTheVirtualClockSleepsTakeNoTimeAndTimesAreExact(t *testing.T) {
	started := time.Now()
	require.Equal(t, "100.00\n[3, 1, 'x'] 103.00\n", harnessOutput(t, `
import asyncio, time
def block(n):
    time.sleep(n)
    return n
async def main():
    start = time.time()
    await asyncio.sleep(100)
    print(f"{time.time() - start:.2f}")
    got = await asyncio.gather(asyncio.to_thread(block, 3), asyncio.to_thread(block, 1), asyncio.sleep(2, "x"))
    print(got, f"{time.time() - start:.2f}")
asyncio.run(main())
`, Mode{Virtual: true}))
	require.Less(t, time.Since(started), 10*time.Second)
}

func TestASessionEchoesAndGoesOn(t *testing.T) {
	require.Equal(t, "3\n'a'\n5\n", harnessOutput(t, `import asyncio
async def f():
    return "a"
1 + 2
None
await f()
1 / 0
x = 5
x
`, Mode{Virtual: true, Session: true}))
}

func TestATopLevelAwaitRuns(t *testing.T) {
	require.Equal(t, "1\n", harnessOutput(t, "import asyncio\nprint(await asyncio.sleep(5, 1))\n", Mode{Virtual: true}))
}

func TestWhatIsNoPythonIsNotFound(t *testing.T) {
	require.Equal(t, "", Find(context.Background(), "/bin/sh"))
	require.Equal(t, "", Find(context.Background(), "/nowhere/python"))
}

// A bucket asks for rests so small that the sum of the clock and the rest is the clock; a real clock moves on all the same.
func TestASleepBelowTheResolutionOfTheClockEnds(t *testing.T) {
	require.Equal(t, "0 0.00\n10 3.00\n20 6.33\n30 9.67\n40\n", harnessOutput(t, `
import asyncio, time
class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity, self.tokens = rate, capacity, capacity
        self.last = time.monotonic()
    async def acquire(self):
        while True:
            now = time.monotonic()
            self.tokens = min(self.capacity, self.tokens + (now - self.last) * self.rate)
            self.last = now
            if self.tokens >= 1:
                self.tokens -= 1
                return
            await asyncio.sleep((1 - self.tokens) / self.rate)
async def main():
    bucket = TokenBucket(3, 2)
    start = time.monotonic()
    for i in range(40):
        await bucket.acquire()
        if i % 10 == 0:
            print(i, f"{time.monotonic() - start:.2f}")
    deadline = time.monotonic() + 1e-6
    while time.monotonic() < deadline:
        await asyncio.sleep(1e-30)
    print(i + 1)
asyncio.run(main())
`, Mode{Virtual: true}))
}

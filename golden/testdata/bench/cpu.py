"""CPU-bound programs in plain Python. usage: cpu.py [name ...]
Prints a line a benchmark, as micro.py does: name, operations, best-of-3 process CPU ns per operation, wall ns."""
import math, sys, time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def b_fib(n):
    for _ in range(n):
        assert fib(20) == 6765


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def advance(bodies, dt):
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            mag = dt / ((dx * dx + dy * dy + dz * dz) * math.sqrt(dx * dx + dy * dy + dz * dz))
            a.vx -= dx * b.mass * mag
            a.vy -= dy * b.mass * mag
            a.vz -= dz * b.mass * mag
            b.vx += dx * a.mass * mag
            b.vy += dy * a.mass * mag
            b.vz += dz * a.mass * mag
    for b in bodies:
        b.x += dt * b.vx
        b.y += dt * b.vy
        b.z += dt * b.vz


def b_nbody(n):
    bodies = [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47),
        Body(4.84, -1.16, -0.10, 0.6, 2.8, -0.02, 0.037),
        Body(8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.011),
        Body(12.89, -15.11, -0.22, 1.08, 0.86, -0.01, 0.0017),
        Body(15.37, -25.9, 0.17, 0.97, 0.59, -0.03, 0.002),
    ]
    for _ in range(n):
        advance(bodies, 0.01)
    assert bodies[0].x != 0.0


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, transposed):
    out = []
    for i in range(len(v)):
        s = 0.0
        for j in range(len(v)):
            s += (entry(j, i) if transposed else entry(i, j)) * v[j]
        out.append(s)
    return out


def b_spectral_norm(n):
    for _ in range(n):
        u = [1.0] * 30
        v = u
        for _ in range(3):
            v = times(times(u, False), True)
            u = times(times(v, False), True)
        vbv = sum(a * b for a, b in zip(u, v))
        vv = sum(x * x for x in v)
        assert abs(math.sqrt(vbv / vv) - 1.2742) < 0.01


def b_string_building(n):
    parts = []
    for i in range(n):
        parts.append(f"{i}:{i % 7}".upper())
    text = ",".join(parts)
    assert text.count(",") == n - 1
    assert text.split(",")[n - 1] == f"{n - 1}:{(n - 1) % 7}"


WORDS = "the quick brown fox jumps over the lazy dog and the cat sat on the mat while the dog slept".split()


def b_dict_counting(n):
    counts = {}
    for i in range(n):
        w = WORDS[i % len(WORDS)]
        counts[w] = counts.get(w, 0) + 1
    assert sum(counts.values()) == n


class Packet:
    def __init__(self, kind, data):
        self.kind = kind
        self.data = data
        self.link = None


class Worker:
    def __init__(self, name, priority):
        self.name = name
        self.priority = priority
        self.queue = None
        self.done = 0

    def put(self, packet):
        packet.link = self.queue
        self.queue = packet

    def step(self, target):
        packet = self.queue
        if packet is None:
            return False
        self.queue = packet.link
        self.done += 1
        packet.data = (packet.data * 31 + self.priority) % 65521
        target.put(packet)
        return True


def b_richards(n):
    workers = [Worker(f"w{i}", i) for i in range(6)]
    for i in range(12):
        workers[i % 6].put(Packet(i % 2, i))
    moved = 0
    at = 0
    while moved < n:
        if workers[at].step(workers[(at + moved + 1) % 6]):
            moved += 1
        at = (at + 1) % 6
    assert sum(w.done for w in workers) == n


def b_list_sorting(n):
    x = 12345
    items = []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        items.append(x)
    items.sort()
    by_digit = sorted(items, key=lambda v: (v % 10, v))
    assert items[0] <= items[-1] and by_digit[0] % 10 == 0


def parse(text, i):
    c = text[i]
    if c == "[":
        out = []
        i += 1
        while text[i] != "]":
            value, i = parse(text, i)
            out.append(value)
            if text[i] == ",":
                i += 1
        return sum(out), i + 1
    start = i
    while text[i].isdigit():
        i += 1
    return int(text[start:i]), i


def b_json_like(n):
    text = "[1,2,[3,4,[5,66],7],[8,9],10]"
    total = 0
    for _ in range(n):
        value, _ = parse(text, 0)
        total += value
    assert total == n * 115


def b_sieve(n):
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            for j in range(i * i, n + 1, i):
                flags[j] = False
    assert count > 0


def b_big_ints(n):
    a = 1
    for i in range(1, n + 1):
        a = a * (i % 100 + 3) % (10 ** 40 + 7)
    assert a > 0


BENCH = {
    "fib": (b_fib, 200),
    "nbody": (b_nbody, 20000),
    "spectral_norm": (b_spectral_norm, 100),
    "string_building": (b_string_building, 300000),
    "dict_counting": (b_dict_counting, 1000000),
    "richards": (b_richards, 1000000),
    "list_sorting": (b_list_sorting, 200000),
    "json_like": (b_json_like, 100000),
    "sieve": (b_sieve, 1000000),
    "big_ints": (b_big_ints, 200000),
}


def main():
    wanted = sys.argv[1:]
    for name, (bench, n) in BENCH.items():
        if wanted and name not in wanted:
            continue
        best_cpu = best_wall = 1e9
        for _ in range(3):
            cpu, wall = time.process_time(), time.perf_counter()
            bench(n)
            best_cpu = min(best_cpu, time.process_time() - cpu)
            best_wall = min(best_wall, time.perf_counter() - wall)
        print(f"{name}\t{n}\t{best_cpu / n * 1e9:.1f}\t{best_wall / n * 1e9:.1f}", flush=True)


main()

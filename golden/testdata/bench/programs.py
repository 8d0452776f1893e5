"""CPU-bound programs of the kinds that people write to compare languages. usage: programs.py [name ...]
Prints a line a benchmark, as cpu.py does: name, operations, best-of-3 process CPU ns per operation, wall ns."""
import heapq
import sys
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from functools import lru_cache


def queens(n: int, row: int, columns: set, up: set, down: set) -> int:
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if c in columns or row + c in up or row - c in down:
            continue
        columns.add(c)
        up.add(row + c)
        down.add(row - c)
        count += queens(n, row + 1, columns, up, down)
        columns.remove(c)
        up.remove(row + c)
        down.remove(row - c)
    return count


def b_queens_sets(n):
    for _ in range(n):
        assert queens(6, 0, set(), set(), set()) == 4


def solve_queens(n):
    solutions = []
    board = [-1] * n

    def safe(row, col):
        for r in range(row):
            if board[r] == col or abs(board[r] - col) == row - r:
                return False
        return True

    def place(row):
        if row == n:
            solutions.append(board[:])
            return
        for col in range(n):
            if safe(row, col):
                board[row] = col
                place(row + 1)
                board[row] = -1

    place(0)
    return solutions


def b_queens_board(n):
    for _ in range(n):
        assert len(solve_queens(6)) == 4


def matmul(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0] * p for _ in range(n)]
    for i in range(n):
        for j in range(p):
            total = 0
            for k in range(m):
                total += a[i][k] * b[k][j]
            result[i][j] = total
    return result


def b_matrix_ints(n):
    size = 20
    a = [[i * j % 10 for j in range(size)] for i in range(size)]
    b = [[(i + j) % 10 for j in range(size)] for i in range(size)]
    for _ in range(n):
        c = matmul(a, b)
    assert c[1][1] >= 0


def matmul_float(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def b_matrix_floats(n):
    size = 20
    a = [[i * 0.5 + j for j in range(size)] for i in range(size)]
    for _ in range(n):
        c = matmul_float(a, a)
    assert c[0][0] > 0


def is_prime(n: int) -> bool:
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


def b_primes(n):
    assert sum(1 for i in range(n) if is_prime(i)) > 0


TEXT = (
    "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, "
    "it was the epoch of belief, it was the epoch of incredulity, it was the season of Light, it was the season of Darkness"
)


def b_word_count(n):
    for _ in range(n):
        counts = {}
        for word in TEXT.lower().split():
            word = word.strip(".,!?")
            if word in counts:
                counts[word] += 1
            else:
                counts[word] = 1
        top = sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3]
    assert top[0][1] == 8


def b_counter_words(n):
    for _ in range(n):
        counts = Counter(TEXT.lower().split())
        top = counts.most_common(3)
    assert top[0][1] == 8


def b_group_words(n):
    for _ in range(n):
        groups = defaultdict(list)
        for word in TEXT.split():
            groups[len(word)].append(word)
        longest = max(groups)
    assert longest > 5


def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            cost = 0 if ca == cb else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def b_levenshtein(n):
    for _ in range(n):
        assert levenshtein("kitten sitting on the mat", "sitting kitten at the mall") > 0


def mandelbrot(c: complex, limit: int) -> int:
    z = 0j
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2:
            return i
    return limit


def b_mandelbrot_complex(n):
    total = 0
    for y in range(n):
        for x in range(20):
            total += mandelbrot(complex(x / 10 - 1.5, y / 10 - 1), 50)
    assert total > 0


def b_mandelbrot_floats(n):
    total = 0
    for py in range(n):
        for px in range(20):
            x0, y0 = px / 10 - 1.5, py % 20 / 10 - 1
            x = y = 0.0
            i = 0
            while x * x + y * y <= 4 and i < 50:
                x, y = x * x - y * y + x0, 2 * x * y + y0
                i += 1
            total += i
    assert total > 0


SOURCE = 'let total = 12 * (price + 3.5) - rate / 100; print("total is", total); if total >= 10 { stop } else { go(1, 2) }'


def tokenize(source):
    tokens = []
    i = 0
    while i < len(source):
        ch = source[i]
        if ch.isspace():
            i += 1
        elif ch.isalpha() or ch == "_":
            start = i
            while i < len(source) and (source[i].isalnum() or source[i] == "_"):
                i += 1
            tokens.append(("NAME", source[start:i]))
        elif ch.isdigit():
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            tokens.append(("NUMBER", source[start:i]))
        elif ch == '"':
            end = source.index('"', i + 1)
            tokens.append(("STRING", source[i + 1:end]))
            i = end + 1
        elif source[i:i + 2] in ("==", ">=", "<=", "!="):
            tokens.append(("OP", source[i:i + 2]))
            i += 2
        else:
            tokens.append(("OP", ch))
            i += 1
    return tokens


def b_tokenizer(n):
    for _ in range(n):
        assert len(tokenize(SOURCE)) > 20


class JSONParser:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def peek(self):
        while self.pos < len(self.text) and self.text[self.pos] in " \n\t":
            self.pos += 1
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def parse(self):
        c = self.peek()
        if c == "{":
            return self.parse_object()
        if c == "[":
            return self.parse_array()
        if c == '"':
            return self.parse_string()
        if self.text.startswith("true", self.pos):
            self.pos += 4
            return True
        if self.text.startswith("null", self.pos):
            self.pos += 4
            return None
        return self.parse_number()

    def parse_object(self):
        result = {}
        self.pos += 1
        while self.peek() != "}":
            key = self.parse_string()
            self.peek()
            self.pos += 1
            result[key] = self.parse()
            if self.peek() == ",":
                self.pos += 1
                self.peek()
        self.pos += 1
        return result

    def parse_array(self):
        result = []
        self.pos += 1
        while self.peek() != "]":
            result.append(self.parse())
            if self.peek() == ",":
                self.pos += 1
        self.pos += 1
        return result

    def parse_string(self):
        self.pos += 1
        start = self.pos
        while self.text[self.pos] != '"':
            self.pos += 1
        self.pos += 1
        return self.text[start:self.pos - 1]

    def parse_number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "+-.0123456789eE":
            self.pos += 1
        literal = self.text[start:self.pos]
        return float(literal) if "." in literal else int(literal)


DOCUMENT = '{"name": "widget", "tags": ["a", "b", "c"], "size": {"w": 10, "h": 2.5}, "ok": true, "next": null, "ids": [1, 2, 3]}'


def b_json_parser(n):
    for _ in range(n):
        value = JSONParser(DOCUMENT).parse()
    assert value["size"]["w"] == 10


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("bad amount")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("insufficient funds")
        self.balance -= amount
        self.history.append(("withdraw", amount))


def b_accounts(n):
    accounts = [Account(f"owner{i}", 100) for i in range(10)]
    failed = 0
    for i in range(n):
        a, b = accounts[i % 10], accounts[(i * 7 + 3) % 10]
        try:
            a.withdraw(i % 50)
            b.deposit(i % 50)
        except ValueError:
            failed += 1
    assert sum(len(a.history) for a in accounts) > 0


class Shape:
    def area(self):
        raise NotImplementedError


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius ** 2


def b_shapes(n):
    shapes = [Square(i) if i % 2 else Circle(i) for i in range(100)]
    total = 0.0
    for i in range(n):
        total += shapes[i % 100].area()
    assert total > 0


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


def b_vectors(n):
    v = Vector(0.0, 0.0)
    step = Vector(1.0, 0.5)
    for _ in range(n):
        v = v + step * 0.5
    assert v == Vector(n * 0.5, n * 0.25)


def b_knapsack(n):
    weights = [3, 4, 5, 9, 14, 2, 7]
    values = [3, 4, 4, 10, 15, 1, 6]
    capacity = 50
    for _ in range(n):
        best = [0] * (capacity + 1)
        for weight, value in zip(weights, values):
            for room in range(capacity, weight - 1, -1):
                best[room] = max(best[room], best[room - weight] + value)
    assert best[capacity] > 0


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                table[i][j] = table[i - 1][j - 1] + 1
            else:
                table[i][j] = max(table[i - 1][j], table[i][j - 1])
    return table[-1][-1]


def b_lcs(n):
    for _ in range(n):
        assert lcs("the quick brown fox jumps", "over the lazy dog quickly") > 0


def fib_memo(n, memo):
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib_memo(n - 1, memo) + fib_memo(n - 2, memo)
    return memo[n]


def b_fib_memo(n):
    for _ in range(n):
        assert fib_memo(60, {}) == 1548008755920


def count_paths(size):
    @lru_cache(maxsize=None)
    def paths(rows, columns):
        if rows == 0 or columns == 0:
            return 1
        return paths(rows - 1, columns) + paths(rows, columns - 1)

    return paths(size, size)


def b_lru_cache(n):
    for _ in range(n):
        assert count_paths(10) == 184756


def b_collatz(n):
    longest, best = 0, 0
    for i in range(1, n):
        length = 1
        x = i
        while x != 1:
            x = x // 2 if x % 2 == 0 else 3 * x + 1
            length += 1
        if length > longest:
            longest, best = length, i
    assert best > 0


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def b_gcd(n):
    total = 0
    for i in range(1, n):
        total += gcd(i * 12, 360360)
    assert total > 0


def b_reverse_words(n):
    for _ in range(n):
        words = [word[::-1] for word in TEXT.split(" ")]
        result = " ".join(words)
    assert len(result) == len(TEXT)


def is_palindrome(text):
    cleaned = "".join(c.lower() for c in text if c.isalnum())
    return cleaned == cleaned[::-1]


def b_palindromes(n):
    for _ in range(n):
        assert is_palindrome("A man, a plan, a canal: Panama")


def caesar(text, shift):
    result = ""
    for ch in text:
        if ch.isalpha():
            base = ord("A") if ch.isupper() else ord("a")
            result += chr((ord(ch) - base + shift) % 26 + base)
        else:
            result += ch
    return result


def b_caesar(n):
    for _ in range(n):
        assert caesar(caesar("Hello, World! How are you?", 3), -3) == "Hello, World! How are you?"


def b_char_count(n):
    for _ in range(n):
        counts = {}
        for ch in TEXT:
            counts[ch] = counts.get(ch, 0) + 1
    assert counts["t"] > 0


@dataclass
class Person:
    name: str
    age: int
    city: str = "Oslo"


def b_sort_key(n):
    people = [Person(f"name{i * 7919 % n}", i * 31 % 90) for i in range(n)]
    by_age = sorted(people, key=lambda p: (p.age, p.name))
    people.sort(key=lambda p: p.name, reverse=True)
    assert by_age[0].age <= by_age[-1].age


def b_sort_strings(n):
    words = [f"word{i * 7919 % n}" for i in range(n)]
    words.sort()
    words = sorted(set(words), key=len)
    assert len(words) > 0


def b_sort_floats(n):
    numbers = [(i * 7919 % 10007) / 10 for i in range(n)]
    numbers.sort()
    assert numbers[0] <= numbers[-1]


def b_sort_tuples(n):
    pairs = [(i * 7919 % 1009, f"n{i}") for i in range(n)]
    pairs.sort()
    pairs.sort(key=lambda pair: pair[1])
    assert pairs[0][0] >= 0


def quicksort(items):
    if len(items) <= 1:
        return items
    pivot = items[len(items) // 2]
    left = [x for x in items if x < pivot]
    middle = [x for x in items if x == pivot]
    right = [x for x in items if x > pivot]
    return quicksort(left) + middle + quicksort(right)


def b_quicksort(n):
    items = [i * 7919 % 1000 for i in range(200)]
    for _ in range(n):
        result = quicksort(items)
    assert result[0] <= result[-1]


def merge_sort(items):
    if len(items) <= 1:
        return items
    mid = len(items) // 2
    left, right = merge_sort(items[:mid]), merge_sort(items[mid:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] <= right[j]:
            merged.append(left[i])
            i += 1
        else:
            merged.append(right[j])
            j += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def b_merge_sort(n):
    items = [i * 7919 % 1000 for i in range(200)]
    for _ in range(n):
        result = merge_sort(items)
    assert result[0] <= result[-1]


def b_bubble_sort(n):
    for _ in range(n):
        items = [i * 37 % 50 for i in range(50)]
        for i in range(len(items)):
            for j in range(len(items) - 1 - i):
                if items[j] > items[j + 1]:
                    items[j], items[j + 1] = items[j + 1], items[j]
    assert items[0] == 0


def binary_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
        mid = (low + high) // 2
        if items[mid] == target:
            return mid
        if items[mid] < target:
            low = mid + 1
        else:
            high = mid - 1
    return -1


def b_binary_search(n):
    items = list(range(0, 10000, 2))
    found = 0
    for i in range(n):
        if binary_search(items, i % 10000) >= 0:
            found += 1
    assert found > 0


def b_sets(n):
    evens = {i for i in range(0, 1000, 2)}
    threes = set(range(0, 1000, 3))
    for _ in range(n):
        both = evens & threes
        either = evens | threes
        only = evens - threes
    assert len(both) + len(only) == len(evens) and len(either) > 0


def b_set_unique(n):
    seen = set()
    unique = []
    for i in range(n):
        x = i * i % 1009
        if x not in seen:
            seen.add(x)
            unique.append(x)
    assert len(unique) == len(seen)


def bfs(grid, start, goal):
    rows, columns = len(grid), len(grid[0])
    queue = deque([(start, 0)])
    seen = {start}
    while queue:
        (r, c), distance = queue.popleft()
        if (r, c) == goal:
            return distance
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nr, nc = r + dr, c + dc
            if 0 <= nr < rows and 0 <= nc < columns and grid[nr][nc] != "#" and (nr, nc) not in seen:
                seen.add((nr, nc))
                queue.append(((nr, nc), distance + 1))
    return -1


def b_bfs_grid(n):
    grid = ["." * 15 for _ in range(15)]
    for _ in range(n):
        assert bfs(grid, (0, 0), (14, 14)) == 28


def dijkstra(graph, start):
    distances = {node: float("inf") for node in graph}
    distances[start] = 0
    heap = [(0, start)]
    while heap:
        distance, node = heapq.heappop(heap)
        if distance > distances[node]:
            continue
        for neighbor, weight in graph[node].items():
            candidate = distance + weight
            if candidate < distances[neighbor]:
                distances[neighbor] = candidate
                heapq.heappush(heap, (candidate, neighbor))
    return distances


def b_dijkstra(n):
    graph = {f"n{i}": {f"n{(i * 3 + k) % 30}": k + 1 for k in range(1, 5)} for i in range(30)}
    for _ in range(n):
        distances = dijkstra(graph, "n0")
    assert distances["n0"] == 0


def b_heap(n):
    heap = []
    for i in range(n):
        heapq.heappush(heap, i * 7919 % 10007)
    last = -1
    while heap:
        x = heapq.heappop(heap)
        assert x >= last
        last = x


def dfs(graph, node, visited):
    visited.add(node)
    for neighbor in graph[node]:
        if neighbor not in visited:
            dfs(graph, neighbor, visited)
    return visited


def b_dfs(n):
    graph = {i: [(i * 2 + 1) % 50, (i * 3 + 2) % 50, (i + 1) % 50] for i in range(50)}
    for _ in range(n):
        assert len(dfs(graph, 0, set())) == 50


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, iterable):
    for i, x in enumerate(iterable):
        if i >= n:
            return
        yield x


def b_generators(n):
    for _ in range(n):
        total = sum(x for x in take(40, fibonacci()) if x % 2 == 0)
    assert total > 0


def squares(numbers):
    for x in numbers:
        yield x * x


def evens(numbers):
    for x in numbers:
        if x % 2 == 0:
            yield x


def b_generator_pipeline(n):
    assert sum(squares(evens(range(n)))) > 0


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def insert(self, value):
        if value < self.value:
            if self.left is None:
                self.left = Tree(value)
            else:
                self.left.insert(value)
        else:
            if self.right is None:
                self.right = Tree(value)
            else:
                self.right.insert(value)

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def b_binary_tree(n):
    for _ in range(n):
        root = Tree(50)
        for i in range(100):
            root.insert(i * 37 % 101)
        assert list(root)[0] == 0


def make_tree(depth):
    return (make_tree(depth - 1), make_tree(depth - 1)) if depth > 0 else None


def count_tree(tree):
    if tree is None:
        return 0
    left, right = tree
    return 1 + count_tree(left) + count_tree(right)


def b_tuple_trees(n):
    for _ in range(n):
        assert count_tree(make_tree(8)) == 255


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        return 1 + (self.left.check() + self.right.check() if self.left else 0)


def build(depth):
    return Node(build(depth - 1), build(depth - 1)) if depth > 0 else Node(None, None)


def b_alloc_trees(n):
    for _ in range(n):
        assert build(8).check() == 511


def b_comprehensions(n):
    numbers = list(range(100))
    for _ in range(n):
        squared = [x * x for x in numbers if x % 3]
        by_last = {x: x % 10 for x in squared}
        total = sum(v for v in by_last.values())
        pairs = [(x, y) for x in numbers[:10] for y in numbers[:10] if x < y]
    assert total > 0 and len(pairs) == 45


def b_map_filter(n):
    numbers = list(range(100))
    for _ in range(n):
        total = sum(map(lambda x: x * 2, filter(lambda x: x % 2 == 0, numbers)))
        largest = max(numbers, key=lambda x: x % 17)
        every = all(x >= 0 for x in numbers)
    assert total > 0 and largest and every


def parse_number(text):
    try:
        return int(text)
    except ValueError:
        return None


def b_exceptions_int(n):
    words = ["12", "x", "7", "3a"]
    good = 0
    for i in range(n):
        if parse_number(words[i % 4]) is not None:
            good += 1
    assert good == n // 2


class Invalid(Exception):
    def __init__(self, code):
        super().__init__(f"invalid {code}")
        self.code = code


def check(i):
    if i % 3 == 0:
        raise Invalid(i)
    return i


def b_exceptions_own(n):
    total = bad = 0
    for i in range(n):
        try:
            total += check(i)
        except Invalid as e:
            bad += e.code % 2
        finally:
            total += 1
    assert total > 0 and bad > 0


def b_exceptions_lookup(n):
    d = {"a": 1, "b": 2}
    items = [1, 2, 3]
    misses = 0
    for i in range(n):
        key = "abcd"[i % 4]
        try:
            d[key]
        except KeyError:
            misses += 1
        try:
            items[i % 6]
        except IndexError:
            misses += 1
    assert misses > 0


def make_counter():
    count = 0

    def increment(by=1):
        nonlocal count
        count += by
        return count

    return increment


def compose(f, g):
    return lambda x: f(g(x))


def b_closures(n):
    counter = make_counter()
    add_then_double = compose(lambda x: x * 2, lambda x: x + 1)
    total = 0
    for i in range(n):
        total += counter() % 7 + add_then_double(i) % 5
    assert total > 0


@dataclass
class Particle:
    x: float
    y: float
    vx: float = 1.0
    vy: float = 0.5

    def move(self, dt: float) -> None:
        self.x += self.vx * dt
        self.y += self.vy * dt
        if self.x > 100 or self.x < 0:
            self.vx = -self.vx


def b_dataclass(n):
    particles = [Particle(float(i), 0.0) for i in range(10)]
    for i in range(n):
        particles[i % 10].move(0.1)
    assert sum(p.y for p in particles) > 0


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("empty")
        return self._items.pop()

    def __len__(self):
        return len(self._items)


def evaluate(expression):
    stack = Stack()
    for token in expression.split():
        if token in "+-*/":
            b, a = stack.pop(), stack.pop()
            if token == "+":
                stack.push(a + b)
            elif token == "-":
                stack.push(a - b)
            elif token == "*":
                stack.push(a * b)
            else:
                stack.push(a / b)
        else:
            stack.push(float(token))
    return stack.pop()


def b_rpn(n):
    for _ in range(n):
        assert evaluate("3 4 + 2 * 7 / 5 1 - *") == 8.0


def life(cells, width, height):
    out = [[0] * width for _ in range(height)]
    for y in range(height):
        for x in range(width):
            neighbors = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dx or dy:
                        neighbors += cells[(y + dy) % height][(x + dx) % width]
            out[y][x] = 1 if neighbors == 3 or (cells[y][x] and neighbors == 2) else 0
    return out


def b_life(n):
    cells = [[(x * y) % 3 % 2 for x in range(16)] for y in range(16)]
    for _ in range(n):
        cells = life(cells, 16, 16)
    assert len(cells) == 16


def b_life_set(n):
    cells = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
    for _ in range(n):
        counts = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0))
        cells = {cell for cell, count in counts.items() if count == 3 or (count == 2 and cell in cells)}
    assert len(cells) == 5


def permutations(items):
    if len(items) <= 1:
        return [items]
    result = []
    for i in range(len(items)):
        rest = items[:i] + items[i + 1:]
        for p in permutations(rest):
            result.append([items[i]] + p)
    return result


def b_permutations(n):
    for _ in range(n):
        assert len(permutations([1, 2, 3, 4, 5])) == 120


def hanoi(n, source, target, spare, moves):
    if n == 0:
        return
    hanoi(n - 1, source, spare, target, moves)
    moves.append((source, target))
    hanoi(n - 1, spare, target, source, moves)


def b_hanoi(n):
    for _ in range(n):
        moves = []
        hanoi(8, "A", "C", "B", moves)
    assert len(moves) == 255


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def b_ackermann(n):
    for _ in range(n):
        assert ackermann(2, 9) == 21


def b_sum_squares(n):
    total = 0
    for i in range(n):
        total += i * i
    assert total == sum(i * i for i in range(n))


def b_factorials(n):
    for _ in range(n):
        result = 1
        for i in range(2, 60):
            result *= i
    assert result > 0


def power_mod(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def b_power_mod(n):
    total = 0
    for i in range(n):
        total += power_mod(i + 2, 1000003, 1000000007)
    assert total > 0


def b_lcg(n):
    seed = 42
    inside = 0
    for _ in range(n):
        seed = (1664525 * seed + 1013904223) % 2**32
        x = seed / 2**32
        seed = (1664525 * seed + 1013904223) % 2**32
        y = seed / 2**32
        if x * x + y * y <= 1:
            inside += 1
    assert inside > 0


def fnv(text):
    h = 2166136261
    for ch in text:
        h ^= ord(ch)
        h = (h * 16777619) & 0xFFFFFFFF
    return h


def b_hashing(n):
    for _ in range(n):
        assert fnv(TEXT) > 0


def b_bits(n):
    total = 0
    for i in range(n):
        x = i
        while x:
            x &= x - 1
            total += 1
        total ^= (i << 3) | (i >> 2)
    assert total != 0


def b_digits(n):
    total = 0
    for i in range(n):
        total += sum(int(d) for d in str(i))
    assert total > 0


def b_fizzbuzz(n):
    out = []
    for i in range(1, n + 1):
        if i % 15 == 0:
            out.append("FizzBuzz")
        elif i % 3 == 0:
            out.append("Fizz")
        elif i % 5 == 0:
            out.append("Buzz")
        else:
            out.append(str(i))
    assert len("\n".join(out)) > 0


def b_format(n):
    lines = []
    for i in range(n):
        lines.append(f"{i:>6} {i / 3:.2f} {'name' + str(i):<10}|")
    assert len(lines) == n


def b_csv(n):
    rows = "\n".join(f"{i},name{i},{i * 1.5}" for i in range(n))
    total = 0.0
    by_id = {}
    for line in rows.split("\n"):
        key, name, value = line.split(",")
        by_id[int(key)] = {"name": name, "value": float(value)}
        total += float(value)
    assert len(by_id) == n and total > 0


def b_records(n):
    rows = [{"id": i, "group": "abc"[i % 3], "score": i * 37 % 101} for i in range(n)]
    groups = {}
    for row in rows:
        groups.setdefault(row["group"], []).append(row["score"])
    averages = {g: sum(scores) / len(scores) for g, scores in groups.items()}
    best = max(rows, key=lambda row: row["score"])
    assert len(averages) == 3 and best["score"] >= 0


def b_two_sum(n):
    numbers = [i * 7919 % 10007 for i in range(n)]
    seen = {}
    answer = None
    for i, x in enumerate(numbers):
        if 20013 - x in seen:
            answer = (seen[20013 - x], i)
        seen[x] = i
    assert answer is None


def b_matrix_rotate(n):
    matrix = [[r * 10 + c for c in range(10)] for r in range(10)]
    for _ in range(n):
        matrix = [list(row) for row in zip(*matrix[::-1])]
    assert len(matrix) == 10


class LinkedList:
    class _Node:
        def __init__(self, value, next=None):
            self.value = value
            self.next = next

    def __init__(self):
        self.head = None
        self.size = 0

    def prepend(self, value):
        self.head = LinkedList._Node(value, self.head)
        self.size += 1

    def reverse(self):
        previous = None
        node = self.head
        while node is not None:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next


def b_linked_list(n):
    items = LinkedList()
    for i in range(n):
        items.prepend(i)
    items.reverse()
    total = 0
    for x in items:
        total += x
    assert total == n * (n - 1) // 2


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.data = {}

    def get(self, key):
        if key not in self.data:
            return -1
        value = self.data.pop(key)
        self.data[key] = value
        return value

    def put(self, key, value):
        if key in self.data:
            self.data.pop(key)
        elif len(self.data) >= self.capacity:
            oldest = next(iter(self.data))
            del self.data[oldest]
        self.data[key] = value


def b_lru_class(n):
    cache = LRUCache(100)
    hits = 0
    for i in range(n):
        key = i * 31 % 150
        if cache.get(key) == -1:
            cache.put(key, i)
        else:
            hits += 1
    assert len(cache.data) == 100


def simpson(f, a, b, steps):
    h = (b - a) / steps
    total = f(a) + f(b)
    for i in range(1, steps):
        total += f(a + i * h) * (4 if i % 2 else 2)
    return total * h / 3


def b_integration(n):
    for _ in range(n):
        area = simpson(lambda x: x * x + 2 * x + 1, 0, 3, 100)
    assert 20.9 < area < 21.1


def b_pi_leibniz(n):
    total = 0.0
    sign = 1
    for k in range(n):
        total += sign / (2 * k + 1)
        sign = -sign
    assert 3.1 < total * 4 < 3.2


def b_floyd(n):
    size = 12
    inf = float("inf")
    for _ in range(n):
        dist = [[0 if i == j else (i * 7 + j * 3) % 20 + 1 if (i + j) % 3 else inf for j in range(size)] for i in range(size)]
        for k in range(size):
            for i in range(size):
                for j in range(size):
                    if dist[i][k] + dist[k][j] < dist[i][j]:
                        dist[i][j] = dist[i][k] + dist[k][j]
    assert dist[0][0] == 0


def b_pascal(n):
    for _ in range(n):
        rows = [[1]]
        for _ in range(30):
            last = rows[-1]
            rows.append([1] + [last[i] + last[i + 1] for i in range(len(last) - 1)] + [1])
    assert sum(rows[30]) == 2**30


def b_run_length(n):
    text = "aaabbbccccddddddeeeeeeefffffffff" * 3
    for _ in range(n):
        encoded = []
        i = 0
        while i < len(text):
            j = i
            while j < len(text) and text[j] == text[i]:
                j += 1
            encoded.append(f"{text[i]}{j - i}")
            i = j
        out = "".join(encoded)
    assert out.startswith("a3b3")


BENCH = {
    "queens_sets": (b_queens_sets, 80),
    "queens_board": (b_queens_board, 80),
    "matrix_ints": (b_matrix_ints, 80),
    "matrix_floats": (b_matrix_floats, 200),
    "primes": (b_primes, 40000),
    "word_count": (b_word_count, 8000),
    "counter_words": (b_counter_words, 12000),
    "group_words": (b_group_words, 12000),
    "levenshtein": (b_levenshtein, 400),
    "mandelbrot_complex": (b_mandelbrot_complex, 80),
    "mandelbrot_floats": (b_mandelbrot_floats, 240),
    "tokenizer": (b_tokenizer, 4000),
    "json_parser": (b_json_parser, 4000),
    "accounts": (b_accounts, 200000),
    "shapes": (b_shapes, 800000),
    "vectors": (b_vectors, 400000),
    "knapsack": (b_knapsack, 800),
    "lcs": (b_lcs, 400),
    "fib_memo": (b_fib_memo, 4000),
    "lru_cache": (b_lru_cache, 2000),
    "collatz": (b_collatz, 8000),
    "gcd": (b_gcd, 200000),
    "reverse_words": (b_reverse_words, 20000),
    "palindromes": (b_palindromes, 40000),
    "caesar": (b_caesar, 12000),
    "char_count": (b_char_count, 4000),
    "sort_key": (b_sort_key, 40000),
    "sort_strings": (b_sort_strings, 80000),
    "sort_floats": (b_sort_floats, 200000),
    "sort_tuples": (b_sort_tuples, 80000),
    "quicksort": (b_quicksort, 800),
    "merge_sort": (b_merge_sort, 800),
    "bubble_sort": (b_bubble_sort, 800),
    "binary_search": (b_binary_search, 200000),
    "sets": (b_sets, 2000),
    "set_unique": (b_set_unique, 400000),
    "bfs_grid": (b_bfs_grid, 400),
    "dijkstra": (b_dijkstra, 2000),
    "heap": (b_heap, 200000),
    "dfs": (b_dfs, 8000),
    "generators": (b_generators, 20000),
    "generator_pipeline": (b_generator_pipeline, 800000),
    "binary_tree": (b_binary_tree, 800),
    "tuple_trees": (b_tuple_trees, 200),
    "alloc_trees": (b_alloc_trees, 200),
    "comprehensions": (b_comprehensions, 8000),
    "map_filter": (b_map_filter, 20000),
    "exceptions_int": (b_exceptions_int, 200000),
    "exceptions_own": (b_exceptions_own, 200000),
    "exceptions_lookup": (b_exceptions_lookup, 200000),
    "closures": (b_closures, 400000),
    "dataclass": (b_dataclass, 800000),
    "rpn": (b_rpn, 80000),
    "life": (b_life, 80),
    "life_set": (b_life_set, 4000),
    "permutations": (b_permutations, 800),
    "hanoi": (b_hanoi, 800),
    "ackermann": (b_ackermann, 80),
    "sum_squares": (b_sum_squares, 800000),
    "factorials": (b_factorials, 8000),
    "power_mod": (b_power_mod, 20000),
    "lcg": (b_lcg, 200000),
    "hashing": (b_hashing, 4000),
    "bits": (b_bits, 120000),
    "digits": (b_digits, 120000),
    "fizzbuzz": (b_fizzbuzz, 400000),
    "format": (b_format, 200000),
    "csv": (b_csv, 80000),
    "records": (b_records, 80000),
    "two_sum": (b_two_sum, 200000),
    "matrix_rotate": (b_matrix_rotate, 20000),
    "linked_list": (b_linked_list, 200000),
    "lru_class": (b_lru_class, 200000),
    "integration": (b_integration, 2000),
    "pi_leibniz": (b_pi_leibniz, 1200000),
    "floyd": (b_floyd, 200),
    "pascal": (b_pascal, 2000),
    "run_length": (b_run_length, 4000),
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

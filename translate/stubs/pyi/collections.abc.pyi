from typing import Hashable, Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator, Iterable, Iterator, Reversible, Generator, Sized, Container, Callable, Collection, Mapping, MutableMapping, Sequence, MutableSequence, MutableSet, KeysView, ItemsView, ValuesView
class Buffer: ...  # go: -
class Set: ...  # go: -
class MappingView: ...  # go: -

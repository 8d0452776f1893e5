class Queue: ...  # go: QueueType floor
class LifoQueue: ...  # go: LifoQueueType floor
class PriorityQueue: ...  # go: PriorityQueueType floor
class SimpleQueue: ...  # go: SimpleQueueType floor
class Empty(Exception): ...  # go: Empty exception
class Full(Exception): ...  # go: Full exception
class ShutDown(Exception): ...  # go: ShutDown exception

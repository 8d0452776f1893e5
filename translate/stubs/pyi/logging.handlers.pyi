class BaseRotatingHandler: ...  # go: BaseRotatingHandlerType floor
class RotatingFileHandler: ...  # go: RotatingFileHandlerType floor
class TimedRotatingFileHandler: ...  # go: TimedRotatingFileHandlerType floor
class QueueHandler: ...  # go: QueueHandlerType floor
class QueueListener: ...  # go: QueueListenerType floor
class BufferingHandler: ...  # go: BufferingHandlerType floor
class MemoryHandler: ...  # go: MemoryHandlerType floor

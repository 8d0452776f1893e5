CRITICAL: nat  # go: CRITICAL
FATAL: nat  # go: FATAL
ERROR: nat  # go: ERROR
WARNING: nat  # go: WARNING
WARN: nat  # go: WARN
INFO: nat  # go: INFO
DEBUG: nat  # go: DEBUG
NOTSET: nat  # go: NOTSET
root: Any  # go: - floor
BASIC_FORMAT: Any  # go: - floor
raiseExceptions: Any  # go: - floor
lastResort: Any  # go: - floor
logThreads: Any  # go: - floor
logMultiprocessing: Any  # go: - floor
logProcesses: Any  # go: - floor
logAsyncioTasks: Any  # go: - floor
_levelToName: Any  # go: - floor
_nameToLevel: Any  # go: - floor
class LogRecord: ...  # go: LogRecordType floor
class PercentStyle: ...  # go: PercentStyleType floor
class StrFormatStyle: ...  # go: StrFormatStyleType floor
class StringTemplateStyle: ...  # go: StringTemplateStyleType floor
class Formatter: ...  # go: FormatterType floor
class BufferingFormatter: ...  # go: BufferingFormatterType floor
class Filter: ...  # go: FilterType floor
class Filterer: ...  # go: FiltererType floor
class Handler: ...  # go: HandlerType floor
class NullHandler: ...  # go: NullHandlerType floor
class StreamHandler: ...  # go: StreamHandlerType floor
class FileHandler: ...  # go: FileHandlerType floor
class Manager: ...  # go: ManagerType floor
class PlaceHolder: ...  # go: PlaceHolderType floor
class Logger: ...  # go: LoggerType floor
class RootLogger: ...  # go: RootLoggerType floor
class LoggerAdapter: ...  # go: LoggerAdapterType floor
def basicConfig(**kwargs) -> None: ...  # go: - floor
def getLogger(name=None) -> Any: ...  # go: - floor
def makeLogRecord(dict) -> Any: ...  # go: - floor
def disable(level=50) -> None: ...  # go: - floor
def shutdown() -> None: ...  # go: - floor
def setLoggerClass(klass) -> None: ...  # go: - floor
def getLoggerClass() -> Any: ...  # go: - floor
def setLogRecordFactory(factory) -> None: ...  # go: - floor
def getLogRecordFactory() -> Any: ...  # go: - floor
def captureWarnings(capture) -> None: ...  # go: - floor
def getHandlerByName(name) -> Any: ...  # go: - floor
def getHandlerNames() -> Any: ...  # go: - floor
def getLevelName(level) -> Any: ...  # go: - floor
def addLevelName(level, levelName) -> None: ...  # go: - floor
def getLevelNamesMapping() -> Any: ...  # go: - floor
def debug(msg, *args, **kwargs) -> None: ...  # go: - floor
def info(msg, *args, **kwargs) -> None: ...  # go: - floor
def warning(msg, *args, **kwargs) -> None: ...  # go: - floor
def warn(msg, *args, **kwargs) -> None: ...  # go: - floor
def error(msg, *args, **kwargs) -> None: ...  # go: - floor
def critical(msg, *args, **kwargs) -> None: ...  # go: - floor
def fatal(msg, *args, **kwargs) -> None: ...  # go: - floor
def exception(msg, *args, exc_info=True, **kwargs) -> None: ...  # go: - floor handling
def log(level, msg, *args, **kwargs) -> None: ...  # go: - floor

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
class Logger:  # go: *Logger handle
    def debug(self, msg: object, *args: object) -> None: ...  # go: Debug wild
    def debug(self, msg: Any, *args: Any, **kwargs: Any) -> None: ...  # go: - floor
    def info(self, msg: object, *args: object) -> None: ...  # go: Info wild
    def info(self, msg: Any, *args: Any, **kwargs: Any) -> None: ...  # go: - floor
    def warning(self, msg: object, *args: object) -> None: ...  # go: Warning wild
    def warning(self, msg: Any, *args: Any, **kwargs: Any) -> None: ...  # go: - floor
    def error(self, msg: object, *args: object) -> None: ...  # go: Error wild
    def error(self, msg: Any, *args: Any, **kwargs: Any) -> None: ...  # go: - floor
    def critical(self, msg: object, *args: object) -> None: ...  # go: Critical wild
    def critical(self, msg: Any, *args: Any, **kwargs: Any) -> None: ...  # go: - floor
    def exception(self, msg: object, *args: object) -> None: ...  # go: Exception ctx wild handling
    def exception(self, msg: Any, *args: Any, **kwargs: Any) -> None: ...  # go: - floor handling
    def log(self, level: Any, msg: object, *args: object) -> None: ...  # go: Log wild
    def log(self, level: Any, msg: Any, *args: Any, **kwargs: Any) -> None: ...  # go: - floor
    def setLevel(self, level: Any) -> None: ...  # go: SetLevel
    def addHandler(self, hdlr: Any) -> None: ...  # go: AddHandler
    def removeHandler(self, hdlr: Any) -> None: ...  # go: RemoveHandler
    def isEnabledFor(self, level: int) -> bool: ...  # go: IsEnabledFor
    def getEffectiveLevel(self) -> nat: ...  # go: GetEffectiveLevel
    def hasHandlers(self) -> bool: ...  # go: HasHandlers
    def getChild(self, suffix: str) -> Logger: ...  # go: GetChild
class RootLogger: ...  # go: RootLoggerType floor
class LoggerAdapter: ...  # go: LoggerAdapterType floor
def basicConfig(*, filename: Any = ..., filemode: Any = ..., format: Any = ..., datefmt: Any = ..., style: Any = ..., level: Any = ..., stream: Any = ..., handlers: Any = ..., force: Any = ..., encoding: Any = ..., errors: Any = ...) -> None: ...  # go: BasicConfig(Filename(filename), Filemode(filemode), Format(format), Datefmt(datefmt), Style(style), Level(level), Stream(stream), Handlers(handlers), Force(force), Encoding(encoding), Errors(errors)) wild
def basicConfig(**kwargs) -> None: ...  # go: - floor
def getLogger() -> Logger: ...  # go: RootLogger()
def getLogger(name: str) -> Logger: ...  # go: GetLogger
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
def debug(msg: object, *args: object) -> None: ...  # go: Debug wild
def debug(msg, *args, **kwargs) -> None: ...  # go: - floor
def info(msg: object, *args: object) -> None: ...  # go: Info wild
def info(msg, *args, **kwargs) -> None: ...  # go: - floor
def warning(msg: object, *args: object) -> None: ...  # go: Warning wild
def warning(msg, *args, **kwargs) -> None: ...  # go: - floor
def warn(msg, *args, **kwargs) -> None: ...  # go: - floor
def error(msg: object, *args: object) -> None: ...  # go: Error wild
def error(msg, *args, **kwargs) -> None: ...  # go: - floor
def critical(msg: object, *args: object) -> None: ...  # go: Critical wild
def critical(msg, *args, **kwargs) -> None: ...  # go: - floor
def fatal(msg, *args, **kwargs) -> None: ...  # go: - floor
def exception(msg: object, *args: object) -> None: ...  # go: Exception ctx wild handling
def exception(msg, *args, exc_info=True, **kwargs) -> None: ...  # go: - floor handling
def log(level, msg, *args, **kwargs) -> None: ...  # go: - floor

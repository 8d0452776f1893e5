PROMPT: Any  # go: - floor
IDENTCHARS: str  # go: Identchars
class Cmd: ...  # go: CmdType floor

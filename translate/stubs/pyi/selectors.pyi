# selectors: one selector under all names.
EVENT_READ: nat  # go: EVENTREAD
EVENT_WRITE: nat  # go: EVENTWRITE
class SelectorKey: ...  # go: SelectorKeyType floor
class DefaultSelector: ...  # go: DefaultSelectorType floor
class SelectSelector: ...  # go: DefaultSelectorType floor
class PollSelector: ...  # go: DefaultSelectorType floor
class EpollSelector: ...  # go: DefaultSelectorType floor

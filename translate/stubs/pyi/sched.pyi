class scheduler: ...  # go: SchedulerType floor
class Event: ...  # go: EventType floor

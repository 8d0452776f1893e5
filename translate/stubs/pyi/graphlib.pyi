class CycleError(ValueError): ...  # go: CycleError exception
class TopologicalSorter: ...  # go: TopologicalSorterType floor

class GetoptError(Exception): ...  # go: GetoptError
class error(Exception): ...  # go: GetoptError
def getopt(args, shortopts, longopts=()) -> Any: ...  # go: - floor
def gnu_getopt(args, shortopts, longopts=()) -> Any: ...  # go: - floor

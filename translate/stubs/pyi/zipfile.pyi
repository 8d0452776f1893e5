ZIP_STORED: nat  # go: ZIPSTORED
ZIP_DEFLATED: nat  # go: ZIPDEFLATED
class BadZipFile(Exception): ...  # go: BadZipFile exception
class LargeZipFile(Exception): ...  # go: LargeZipFile exception
class ZipFile: ...  # go: ZipFileType floor
class ZipInfo: ...  # go: ZipInfoType floor
def is_zipfile(filename) -> bool: ...  # go: - floor

package os

import "github.com/py2goasync/py2goasync/runtime/internal/lib"

// statResult is os.stat_result.
var statResult = lib.NewStructSeqClass("os", "stat_result", 10, "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
	"_atime", "_mtime", "_ctime", "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev")

// StatResult is os.stat_result.
type StatResult struct{ lib.StructSeq }

func newStat(items ...any) *StatResult { return &StatResult{*statResult.Make(items...)} }

func (s *StatResult) whole(name string) int { return s.Attr(name).(int) }

// Mode is st_mode: the kind of file and its permissions.
func (s *StatResult) Mode() int { return s.whole("st_mode") }

// Ino is st_ino: the number of the inode.
func (s *StatResult) Ino() int { return s.whole("st_ino") }

// Dev is st_dev: the device.
func (s *StatResult) Dev() int { return s.whole("st_dev") }

// Nlink is st_nlink: how many links there are.
func (s *StatResult) Nlink() int { return s.whole("st_nlink") }

// UID is st_uid: the owner.
func (s *StatResult) UID() int { return s.whole("st_uid") }

// GID is st_gid: the owner's group.
func (s *StatResult) GID() int { return s.whole("st_gid") }

// Size is st_size: in bytes.
func (s *StatResult) Size() int { return s.whole("st_size") }

// AtimeNS is st_atime_ns: the last access in nanoseconds since the epoch.
func (s *StatResult) AtimeNS() int { return s.whole("st_atime_ns") }

// MtimeNS is st_mtime_ns: the last change in nanoseconds since the epoch.
func (s *StatResult) MtimeNS() int { return s.whole("st_mtime_ns") }

// CtimeNS is st_ctime_ns: the last change of the inode in nanoseconds since the epoch.
func (s *StatResult) CtimeNS() int { return s.whole("st_ctime_ns") }

// Blksize is st_blksize: the preferred size of blocks.
func (s *StatResult) Blksize() int { return s.whole("st_blksize") }

// Blocks is st_blocks: blocks of 512 bytes.
func (s *StatResult) Blocks() int { return s.whole("st_blocks") }

// Atime is st_atime: the last access in seconds since the epoch.
func (s *StatResult) Atime() float64 { return s.Attr("st_atime").(float64) }

// Mtime is st_mtime: the last change in seconds since the epoch.
func (s *StatResult) Mtime() float64 { return s.Attr("st_mtime").(float64) }

// Ctime is st_ctime: the last change of the inode in seconds since the epoch.
func (s *StatResult) Ctime() float64 { return s.Attr("st_ctime").(float64) }

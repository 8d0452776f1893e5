package errno

import "syscall"

// The numbers of Linux.
const (
	EDEADLOCK    = int(syscall.EDEADLOCK)
	ECHRNG       = int(syscall.ECHRNG)
	EL2NSYNC     = int(syscall.EL2NSYNC)
	EL3HLT       = int(syscall.EL3HLT)
	EL3RST       = int(syscall.EL3RST)
	ELNRNG       = int(syscall.ELNRNG)
	EUNATCH      = int(syscall.EUNATCH)
	ENOCSI       = int(syscall.ENOCSI)
	EL2HLT       = int(syscall.EL2HLT)
	EBADE        = int(syscall.EBADE)
	EBADR        = int(syscall.EBADR)
	EXFULL       = int(syscall.EXFULL)
	ENOANO       = int(syscall.ENOANO)
	EBADRQC      = int(syscall.EBADRQC)
	EBADSLT      = int(syscall.EBADSLT)
	EBFONT       = int(syscall.EBFONT)
	ENOSTR       = int(syscall.ENOSTR)
	ENODATA      = int(syscall.ENODATA)
	ETIME        = int(syscall.ETIME)
	ENOSR        = int(syscall.ENOSR)
	ENONET       = int(syscall.ENONET)
	ENOPKG       = int(syscall.ENOPKG)
	EADV         = int(syscall.EADV)
	ESRMNT       = int(syscall.ESRMNT)
	ECOMM        = int(syscall.ECOMM)
	EDOTDOT      = int(syscall.EDOTDOT)
	ENOTUNIQ     = int(syscall.ENOTUNIQ)
	EBADFD       = int(syscall.EBADFD)
	EREMCHG      = int(syscall.EREMCHG)
	ELIBACC      = int(syscall.ELIBACC)
	ELIBBAD      = int(syscall.ELIBBAD)
	ELIBSCN      = int(syscall.ELIBSCN)
	ELIBMAX      = int(syscall.ELIBMAX)
	ELIBEXEC     = int(syscall.ELIBEXEC)
	ERESTART     = int(syscall.ERESTART)
	ESTRPIPE     = int(syscall.ESTRPIPE)
	EUCLEAN      = int(syscall.EUCLEAN)
	ENOTNAM      = int(syscall.ENOTNAM)
	ENAVAIL      = int(syscall.ENAVAIL)
	EISNAM       = int(syscall.EISNAM)
	EREMOTEIO    = int(syscall.EREMOTEIO)
	ENOMEDIUM    = int(syscall.ENOMEDIUM)
	EMEDIUMTYPE  = int(syscall.EMEDIUMTYPE)
	ENOKEY       = int(syscall.ENOKEY)
	EKEYEXPIRED  = int(syscall.EKEYEXPIRED)
	EKEYREVOKED  = int(syscall.EKEYREVOKED)
	EKEYREJECTED = int(syscall.EKEYREJECTED)
	ERFKILL      = int(syscall.ERFKILL)
)

// platform are the constants of this system by name.
var platform = map[string]int{
	"EDEADLOCK": EDEADLOCK, "ECHRNG": ECHRNG, "EL2NSYNC": EL2NSYNC, "EL3HLT": EL3HLT, "EL3RST": EL3RST, "ELNRNG": ELNRNG,
	"EUNATCH": EUNATCH, "ENOCSI": ENOCSI, "EL2HLT": EL2HLT, "EBADE": EBADE, "EBADR": EBADR, "EXFULL": EXFULL, "ENOANO": ENOANO,
	"EBADRQC": EBADRQC, "EBADSLT": EBADSLT, "EBFONT": EBFONT, "ENOSTR": ENOSTR, "ENODATA": ENODATA, "ETIME": ETIME, "ENOSR": ENOSR,
	"ENONET": ENONET, "ENOPKG": ENOPKG, "EADV": EADV, "ESRMNT": ESRMNT, "ECOMM": ECOMM, "EDOTDOT": EDOTDOT, "ENOTUNIQ": ENOTUNIQ,
	"EBADFD": EBADFD, "EREMCHG": EREMCHG, "ELIBACC": ELIBACC, "ELIBBAD": ELIBBAD, "ELIBSCN": ELIBSCN, "ELIBMAX": ELIBMAX,
	"ELIBEXEC": ELIBEXEC, "ERESTART": ERESTART, "ESTRPIPE": ESTRPIPE, "EUCLEAN": EUCLEAN, "ENOTNAM": ENOTNAM, "ENAVAIL": ENAVAIL,
	"EISNAM": EISNAM, "EREMOTEIO": EREMOTEIO, "ENOMEDIUM": ENOMEDIUM, "EMEDIUMTYPE": EMEDIUMTYPE, "ENOKEY": ENOKEY,
	"EKEYEXPIRED": EKEYEXPIRED, "EKEYREVOKED": EKEYREVOKED, "EKEYREJECTED": EKEYREJECTED, "ERFKILL": ERFKILL,
}

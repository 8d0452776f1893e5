package asyncio

import (
	"net/netip"
	"os"
	"os/exec"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// Host names are looked up without package net: importing it links the C library into every program, which then takes
// three times as long to start. The hosts file answers most programs; the rest is asked of the system's getent.

// lookupHost finds the addresses of a host name.
func lookupHost(host string) ([]netip.Addr, error) {
	if found := hostsFile(host); len(found) > 0 {
		return found, nil
	}
	if host == "localhost" {
		return []netip.Addr{netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()}, nil
	}
	out, err := exec.Command("getent", "ahosts", host).Output()
	if err == nil {
		if found := ahosts(string(out)); len(found) > 0 {
			return found, nil
		}
	}
	return nil, py.OSError.New(-2, "Name or service not known")
}

// hostsFile looks into /etc/hosts; IPv4 comes first.
func hostsFile(host string) (found []netip.Addr) {
	text, err := os.ReadFile("/etc/hosts")
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		for i, name := range fields {
			if i == 0 || !strings.EqualFold(name, host) {
				continue
			}
			if ip, err := netip.ParseAddr(fields[0]); err == nil {
				found = append(found, ip)
			}
		}
	}
	return order(found)
}

// ahosts reads the output of getent: one address and socket type a line.
func ahosts(text string) (found []netip.Addr) {
	for line := range strings.Lines(text) {
		fields := strings.Fields(line)
		if len(fields) > 1 && fields[1] != "STREAM" || len(fields) == 0 {
			continue
		}
		if ip, err := netip.ParseAddr(fields[0]); err == nil {
			found = append(found, ip)
		}
	}
	return order(found)
}

// lookupName finds the names of an address.
func lookupName(address string) []string {
	out, err := exec.Command("getent", "hosts", address).Output()
	if err != nil {
		return nil
	}
	fields := strings.Fields(string(out))
	return fields[min(1, len(fields)):]
}

// order puts IPv4 addresses first and drops what repeats.
func order(ips []netip.Addr) (out []netip.Addr) {
	seen := map[netip.Addr]bool{}
	for _, v4 := range []bool{true, false} {
		for _, ip := range ips {
			if ip.Is4() == v4 && !seen[ip] {
				seen[ip] = true
				out = append(out, ip)
			}
		}
	}
	return out
}

package io.narratix.studio.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Finds addresses of hosts, public ones only. Whoever connects uses exactly the addresses that were found and checked
 * here, so a name cannot show a public address to the check and a private one to the connection.
 */
final class PublicAddresses implements Dns {

    private final Dns dns;
    private final boolean allowPrivate;

    PublicAddresses(Dns dns, boolean allowPrivate) {
        this.dns = dns;
        this.allowPrivate = allowPrivate;
    }

    /** @throws UnknownHostException if the host has an address that is not public */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = dns.lookup(host);
        for (InetAddress address : found) {
            if (!allowPrivate && !isPublic(address)) {
                throw new UnknownHostException("%s leads to an address that is not public".formatted(host));
            }
        }
        return found;
    }

    /** Addresses that are not for everybody: IANA's special-purpose registries (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean sharedOrBenchmark = (first == 100 && (second & 0xc0) == 64) || (first == 198 && (second & 0xfe) == 18);
        boolean protocolOrExample = (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !sharedOrBenchmark && !protocolOrExample;
    }

    /** Global unicast is 2000::/3; of it, what leads to an IPv4 address elsewhere, and examples, are left out. */
    private static boolean isPublic6(byte[] bytes) {
        int high = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int low = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean tunnel = high == 0x2002 || (high == 0x2001 && low < 0x0200);
        boolean example = (high == 0x2001 && low == 0x0db8) || (high == 0x3fff && low < 0x1000);
        return (high & 0xe000) == 0x2000 && !tunnel && !example;
    }
}

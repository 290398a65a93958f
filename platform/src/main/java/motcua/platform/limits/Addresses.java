package motcua.platform.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Whose request it is, as far as addresses tell. */
final class Addresses {

    /** A household or an office gets a network of so many bytes; within, it takes any address it likes (RFC 6177). */
    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> trusted;

    Addresses(List<String> trustedProxies) {
        this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * The client behind {@code peer}: read from the right end of what proxies wrote down, and only as far as those are trusted, because
     * what stands further left anybody can have written.
     *
     * @param forwarded the headers {@code X-Forwarded-For}, in their order
     */
    String client(String peer, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList();
        String client = network(peer);
        String hop = peer;
        for (int left = hops.size() - 1; left >= 0 && isTrusted(hop); left--) {
            hop = hops.get(left);
            client = network(hop);
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return isAddress(address) && trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static boolean isAddress(String text) {
        try {
            var _ = InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Never asks a name server: what is no address counts as one of its own. */
    private static String network(String address) {
        if (!isAddress(address)) {
            return "?";
        }
        InetAddress read = InetAddress.ofLiteral(address);
        return read instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : read.getHostAddress();
    }
}

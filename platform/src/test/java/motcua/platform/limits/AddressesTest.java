package motcua.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose request it is. */
class AddressesTest {

    private final Addresses open = new Addresses(List.of());
    private final Addresses behindProxies = new Addresses(List.of("10.0.0.0/8", "fd00::/8"));

    @Test
    void whatAnybodyCanWriteIsNotBelieved() {
        assertThat(open.client("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
        assertThat(behindProxies.client("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void aTrustedProxyIsBelievedAsFarAsTheFirstThatIsNot() {
        assertThat(behindProxies.client("10.0.0.1", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(behindProxies.client("10.0.0.1", List.of("1.2.3.4, 198.51.100.1, 10.0.0.2")))
                .isEqualTo("198.51.100.1");
        assertThat(behindProxies.client("10.0.0.1", List.of("1.2.3.4", "198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void aNetworkOfSixtyFourBitsIsOneClient() {
        assertThat(open.client("2001:db8:1:2::1", List.of())).isEqualTo(open.client("2001:db8:1:2:ffff::9", List.of()));
        assertThat(open.client("2001:db8:1:2::1", List.of())).isNotEqualTo(open.client("2001:db8:1:3::1", List.of()));
        assertThat(open.client("::ffff:203.0.113.7", List.of())).isEqualTo("203.0.113.7");
    }

    @Test
    void whatIsNoAddressIsLookedUpNowhereAndCountsAsOneClient() {
        assertThat(behindProxies.client("10.0.0.1", List.of("attacker.example")))
                .isEqualTo("?");
        assertThat(behindProxies.client("10.0.0.1", List.of(""))).isEqualTo("?");
        assertThat(behindProxies.client("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }
}

package motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is printed on a receipt can be read back from paper, and nothing else is taken for it. */
class TrackingSecretTest {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final BigInteger MOST =
            BigInteger.TWO.pow(TrackingSecret.BITS).subtract(BigInteger.ONE);
    private static final int CHARACTERS = TrackingSecret.LENGTH + 1;

    @Provide
    Arbitrary<TrackingSecret> secrets() {
        return Arbitraries.bigIntegers().between(BigInteger.ZERO, MOST).map(TrackingSecret::of);
    }

    private static String plain(TrackingSecret secret) {
        return secret.revealed().replace("-", "");
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll("secrets") TrackingSecret secret) {
        assertThat(secret.revealed()).matches("([0-9A-Z]{3}-){8}[0-9A-Z]{2}[0-9A-Z*~$=]");
        assertThat(TrackingSecret.read(secret.revealed())).contains(secret);
    }

    @Property
    void itIsReadInSmallLettersWithSpacesAndWithLettersThatLookLikeDigits(@ForAll("secrets") TrackingSecret secret) {
        String copied = secret.revealed()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('1', 'l')
                .replace('0', 'o');

        assertThat(TrackingSecret.read(" " + copied + "\n")).contains(secret);
        assertThat(TrackingSecret.read(plain(secret).replace('1', 'I'))).contains(secret);
    }

    @Property(tries = 100)
    void oneMistypedCharacterIsNoticed(
            @ForAll("secrets") TrackingSecret secret, @ForAll @IntRange(max = CHARACTERS - 1) int place) {
        String right = plain(secret);
        for (char other : (DIGITS + "*~$=U").toCharArray()) {
            if (other != right.charAt(place)) {
                String mistyped = right.substring(0, place) + other + right.substring(place + 1);
                assertThat(TrackingSecret.read(mistyped)).as(mistyped).isEmpty();
            }
        }
    }

    @Property
    void twoCharactersThatChangedPlacesAreNoticed(
            @ForAll("secrets") TrackingSecret secret, @ForAll @IntRange(max = TrackingSecret.LENGTH - 2) int place) {
        String right = plain(secret);
        char first = right.charAt(place);
        char second = right.charAt(place + 1);
        String swapped = right.substring(0, place) + second + first + right.substring(place + 2);

        assertThat(TrackingSecret.read(swapped).isPresent()).isEqualTo(first == second);
    }

    @Property
    void twoSecretsHaveTwoHashes(@ForAll("secrets") TrackingSecret one, @ForAll("secrets") TrackingSecret other) {
        assertThat(one.hash().isSameAs(other.hash())).isEqualTo(one.equals(other));
    }

    @Property
    void whateverSomebodySendsItIsReadOrIsNone(@ForAll String sent) {
        TrackingSecret.read(sent)
                .ifPresent(secret -> assertThat(secret.revealed()).isNotEmpty());
    }

    @Property(tries = 100)
    void nothingOfItStandsInItsText(@ForAll("secrets") TrackingSecret secret) {
        assertThat(secret.toString()).isEqualTo("TrackingSecret[…]");
        assertThat(secret.hash().value()).doesNotContain(plain(secret));
    }

    /** Stored hashes are looked for by secrets that were printed years ago: neither may ever change. */
    @Example
    void theFormOfThenIsTheFormOfNow() {
        TrackingSecret secret = TrackingSecret.of(new BigInteger("123456789012345678901234567890"));
        DossierCode code = new DossierCode("H37.08.01-261123-0001");

        assertThat(secret.revealed()).isEqualTo("000-000-33Q-91Z-VC6-WZ0-XS7-3Y2-PJ0");
        assertThat(secret.hash()).hasToString("z99sV3pVFlwY4Nxv2pJT_5XdNCXl5C0y09QwcG72ydM");
        assertThat(secret.hash().under(code)).isEqualTo("YLCFh7azW12uTV0RNPSxq5OTZi3T9P76XqIXRyDUmlY");
        assertThat(secret.hash().under(new DossierCode("H37.08.01-261123-0002")))
                .isNotEqualTo(secret.hash().under(code));
    }

    @Example
    void moreBitsThanItHoldsAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrackingSecret.of(MOST.add(BigInteger.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> TrackingSecret.of(BigInteger.ONE.negate()));
        assertThat(TrackingSecret.read("0".repeat(1_000))).isEmpty();
        assertThat(TrackingSecret.read("")).isEmpty();
    }
}

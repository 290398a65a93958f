package motcua.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import motcua.dossier.OfficeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an account may read, and what it cannot be at once. */
class AccountTest {

    private static final OfficeId COMMUNE = new OfficeId("H37.08.01");
    private static final OfficeId ELSEWHERE = new OfficeId("H37.01.06");

    @ParameterizedTest
    @CsvSource({
        "H37.08.01, H37.08.01, true",
        "H37.08, H37.08.01, true",
        "H37, H37.08.01, true",
        "H37.08.01, H37.08, false",
        "H37.08.01, H37.08.02, false",
        "H37.0, H37.08.01, false",
        "H3, H37.08.01, false"
    })
    void aLeaderReadsTheirOfficeAndThoseBelow(String own, String other, boolean may) {
        assertThat(account(new OfficeId(own), Role.LEADER).mayRead(new OfficeId(other)))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "OFFICER"})
    void theStaffReadsWhatTheirOwnOfficeReceivedOrDecides(Role role) {
        assertThat(account(COMMUNE, role).mayRead(ELSEWHERE, COMMUNE)).isTrue();
        assertThat(account(COMMUNE, role).mayRead(ELSEWHERE)).isFalse();
        assertThat(account(new OfficeId("H37.08"), role).mayRead(COMMUNE)).isFalse();
    }

    @Test
    void anAuditorReadsEverythingAndOthersNothing() {
        assertThat(account(null, Role.AUDITOR).mayRead(COMMUNE)).isTrue();
        assertThat(account(COMMUNE, Role.ADMINISTRATOR).mayRead(COMMUNE)).isFalse();
        assertThat(account(COMMUNE, Role.CITIZEN).mayRead(COMMUNE)).isFalse();
        assertThat(account(null, Role.LEADER).mayRead(COMMUNE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "ADMINISTRATOR"})
    void whoWatchesDoesNothingElse(Role role) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account(COMMUNE, role, Role.CLERK))
                .withMessageContaining("no other role");
    }

    private static Account account(@org.jspecify.annotations.Nullable OfficeId office, Role... roles) {
        return new Account("somebody", "Somebody", Set.of(roles), office);
    }
}

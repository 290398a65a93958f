package motcua.query;

import static org.assertj.core.api.Assertions.assertThat;

import motcua.query.platform.Store;
import motcua.query.tracking.Opened;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Beneath the rate limits: what an attacker would meet who had as many addresses as they liked. */
@SpringBootTest(classes = QuerySide.class, properties = QuerySide.CONFIGURATION)
class GuessesFindNothingTest {

    private static final int GUESSES = Integer.getInteger("motcua.tracking.guesses", 20_000);

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Store store;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by the test framework
    Opened opened;

    @Test
    void guessesAtKnownCodesFindNothing() {
        Guests guests = new Guests(store, opened, 10_000);
        assertThat(guests.allOpenWithTheirOwn()).isTrue();

        int found = 0;
        for (int guess = 0; guess < GUESSES; guess++) {
            found += guests.opens(guests.known(), guests.guess()) ? 1 : 0;
        }

        System.out.println(GUESSES + " guesses found " + found);
        assertThat(found).as("%s guesses", GUESSES).isZero();
    }
}

package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.List;
import motcua.platform.events.EventJson;
import motcua.platform.stored.HeldClaims;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of every event store are read as they were stored, without being claimed. */
class StoredTokensTest {

    private final LookAlike mongo = new LookAlike();
    private final StoredTokens tokens = new StoredTokens(mongo.database(), EventJson.serializer(), HeldClaims.FRESH);

    @AfterEach
    void close() {
        mongo.close();
    }

    static List<TrackingToken> ofAllStores() {
        return List.of(GapAwareTrackingToken.newInstance(42, List.of(7L, 9L)), new GlobalSequenceTrackingToken(42));
    }

    @ParameterizedTest
    @MethodSource("ofAllStores")
    void aTokenComesBackAsItWas(TrackingToken token) {
        TokenStore store = tokens.store();
        store.initializeTokenSegments("tale_1", 2, null);
        assertThat(tokens.of("tale_1")).containsEntry(0, null).containsEntry(1, null);
        store.fetchToken("tale_1", 1);
        store.storeToken(token, "tale_1", 1);
        assertThat(tokens.of("tale_1")).containsEntry(0, null).containsEntry(1, token);
        assertThat(tokens.of("tale_2")).isEmpty();
        tokens.drop("tale_1");
        assertThat(tokens.of("tale_1")).isEmpty();
    }

    @Test
    void aFreshClaimIsNotWrittenAgain() {
        TokenStore store = tokens.store();
        store.initializeTokenSegments("tale_1", 1, null);
        store.fetchToken("tale_1", 0);
        MongoCollection<Document> stored = mongo.database().getCollection("tokens");
        stored.updateMany(new Document(), Updates.set("timestamp", 5L));
        store.extendClaim("tale_1", 0);
        assertThat(stored.find().map(token -> token.getLong("timestamp"))).containsExactly(5L);
    }
}

package motcua.standalone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import motcua.platform.keys.KeyFile;

/** The key that signs tokens, in a file like our other keys, so that a token is as good after a restart as before. */
final class SigningKey {

    private static final int BITS = 2_048;

    private SigningKey() {}

    /** The key in {@code file}, a JWK; made when there is none. Throws {@link IllegalStateException} for a damaged one. */
    static JWK in(Path file) {
        try {
            return JWK.parse(KeyFile.text(file, SigningKey::fresh));
        } catch (ParseException e) {
            throw new IllegalStateException("the key file " + file + " is damaged", e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java makes no RSA keys", e);
        }
    }
}

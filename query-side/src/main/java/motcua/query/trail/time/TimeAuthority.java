package motcua.query.trail.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import motcua.proof.Hash;
import motcua.query.trail.time.NotStamped.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.jspecify.annotations.Nullable;

/** A time stamp authority on the network (RFC 3161 over HTTP). */
public final class TimeAuthority implements Notary {

    private final URI address;
    private final HttpClient http;
    private final TimeTrust trust;
    private final Duration timeout;
    private final SecureRandom random = new SecureRandom();

    /**
     * Asks at {@code address} and waits {@code timeout} at most, answer included; throws
     * {@link IllegalArgumentException} for an address that is not one of http or https.
     */
    public TimeAuthority(URI address, HttpClient http, TimeTrust trust, Duration timeout) {
        if (!("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                || address.getHost() == null) {
            throw new IllegalArgumentException("a time stamp authority is asked over http or https: " + address);
        }
        this.address = address;
        this.http = http;
        this.trust = trust;
        this.timeout = timeout;
    }

    /** Plain http will do: the nonce and the signature say whose answer it is, and the question is a hash. */
    @Override
    public Stamped stamp(byte[] content) throws NotStamped {
        TimeStampRequest question = question(content, trust, new BigInteger(64, random));
        return Answer.check(ask(question), question, trust);
    }

    @Override
    public Instant verify(byte[] response, byte[] content) throws NotStamped {
        return verify(response, content, trust);
    }

    /**
     * When {@code content} existed according to {@code response}, whoever asked for it; throws {@link NotStamped} when
     * it does not say so, or is not believed by {@code trust}. It outlives the certificate that it was signed with.
     */
    public static Instant verify(byte[] response, byte[] content, TimeTrust trust) throws NotStamped {
        return Answer.check(response, question(content, trust, null), trust).at();
    }

    private static TimeStampRequest question(byte[] content, TimeTrust trust, @Nullable BigInteger nonce) {
        TimeStampRequestGenerator question = new TimeStampRequestGenerator();
        question.setCertReq(true);
        if (trust.policy() != null) {
            question.setReqPolicy(new ASN1ObjectIdentifier(trust.policy()));
        }
        byte[] imprint = Hash.sha256(content).bytes();
        return nonce == null
                ? question.generate(NISTObjectIdentifiers.id_sha256, imprint)
                : question.generate(NISTObjectIdentifiers.id_sha256, imprint, nonce);
    }

    private byte[] ask(TimeStampRequest question) throws NotStamped {
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(post(question), stampOnly());
        try {
            HttpResponse<byte[]> answer = coming.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (answer.statusCode() != 200) {
                throw new NotStamped(Reason.REFUSED, said("answers with HTTP status " + answer.statusCode()));
            }
            return answer.body();
        } catch (TimeoutException e) {
            throw new NotStamped(Reason.NO_ANSWER, said("does not answer within " + timeout.toMillis() + " ms"), e);
        } catch (ExecutionException e) {
            throw new NotStamped(Reason.NO_ANSWER, said("cannot be asked, " + e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStamped(Reason.NO_ANSWER, said("is not waited for any longer"), e);
        } finally {
            // The timeout of a request would end with the header of its answer; this ends the body too.
            coming.cancel(true);
        }
    }

    private String said(String what) {
        return "The time stamp authority at " + address.getHost() + " " + what + ".";
    }

    private HttpRequest post(TimeStampRequest question) {
        try {
            return HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/timestamp-query")
                    .header("Accept", "application/timestamp-reply")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question.getEncoded()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("a question in memory is always written", e);
        }
    }

    private static BodyHandler<byte[]> stampOnly() {
        BodyHandler<byte[]> limited = BodyHandlers.limiting(BodyHandlers.ofByteArray(), Answer.MAX_BYTES);
        return answer -> answer.statusCode() == 200 ? limited.apply(answer) : BodySubscribers.replacing(new byte[0]);
    }
}

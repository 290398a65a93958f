package motcua.query.trail.time;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import motcua.query.trail.time.NotStamped.Reason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** Judges what an authority answered (RFC 3161): does it say yes, to what was asked, and do we believe it? */
final class Answer {

    /** A stamp with its chain of certificates has a few thousand bytes. */
    static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_TOLD = 200;

    private Answer() {}

    /** The stamp in {@code response}; throws {@link NotStamped}, and nothing else whatever the bytes are. */
    static Stamped check(byte[] response, TimeStampRequest asked, TimeTrust trust) throws NotStamped {
        TimeStampToken token = token(response, asked);
        try {
            believe(token, trust);
        } catch (TSPException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            throw new NotStamped(Reason.UNTRUSTED, "The time stamp is not believed: " + told(e), e);
        }
        TimeStampTokenInfo info = token.getTimeStampInfo();
        return new Stamped(
                response, info.getGenTime().toInstant(), info.getSerialNumber().toString());
    }

    private static TimeStampToken token(byte[] response, TimeStampRequest asked) throws NotStamped {
        if (response.length > MAX_BYTES) {
            throw new NotStamped(Reason.UNFIT, "No time stamp has more than " + MAX_BYTES + " bytes.");
        }
        try {
            TimeStampResponse answer = new TimeStampResponse(response);
            TimeStampToken token = answer.getTimeStampToken();
            if (token == null) {
                throw new NotStamped(Reason.REFUSED, "The time stamp authority refuses: " + status(answer));
            }
            // Status, imprint, nonce and policy; the latter two only when they were asked for.
            answer.validate(asked);
            return token;
        } catch (IOException | TSPException | RuntimeException e) {
            throw new NotStamped(Reason.UNFIT, "The answer is no time stamp of what was asked: " + told(e), e);
        }
    }

    /** Signed by a certificate for time stamps alone that was valid then, and whose chain ends at one we trust. */
    private static void believe(TimeStampToken token, TimeTrust trust)
            throws TSPException, OperatorCreationException, GeneralSecurityException {
        List<X509CertificateHolder> known =
                new ArrayList<>(token.getCertificates().getMatches(null));
        for (X509Certificate trusted : trust.certificates()) {
            known.add(new JcaX509CertificateHolder(trusted));
        }
        X509CertificateHolder signer = known.stream()
                .filter(certificate -> token.getSID().match(certificate))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("its signer's certificate is missing"));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        trust.check(
                java(signer), java(known), token.getTimeStampInfo().getGenTime().toInstant());
    }

    private static List<X509Certificate> java(List<X509CertificateHolder> holders) throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders) {
            certificates.add(java(holder));
        }
        return certificates;
    }

    private static X509Certificate java(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private static String status(TimeStampResponse answer) {
        return "status " + answer.getStatus() + ", "
                + sentence(Objects.requireNonNullElse(answer.getStatusString(), "no reason given"));
    }

    private static String told(Exception e) {
        return sentence(Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
    }

    /** Others wrote this, and it goes into a log and a health report. */
    private static String sentence(String told) {
        String line = told.strip().replaceAll("\\p{Cntrl}+", " ");
        String cut = line.length() > MAX_TOLD ? line.substring(0, MAX_TOLD) + "…" : line;
        return cut.endsWith(".") ? cut : cut + ".";
    }
}

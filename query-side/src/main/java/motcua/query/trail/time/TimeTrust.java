package motcua.query.trail.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Whom we believe about the time.
 *
 * @param certificates the certificate an authority signs with, or those of its issuers; one that was replaced stays, or
 *     the stamps made under it are no longer believed
 * @param policy the policy that stamps must be made under, an object identifier; null for any
 */
public record TimeTrust(
        List<X509Certificate> certificates, @Nullable String policy) {

    /** Throws {@link IllegalArgumentException} without certificates, or for a policy that is no object identifier. */
    public TimeTrust {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate of a time stamp authority is trusted");
        }
        if (policy != null && ASN1ObjectIdentifier.tryFromID(policy) == null) {
            throw new IllegalArgumentException(
                    "the policy of a time stamp authority is no object identifier: " + policy);
        }
    }

    /** Reads the certificates from a PEM file; throws {@link IllegalArgumentException} when there are none to read. */
    public static TimeTrust read(Path pem, @Nullable String policy) {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream in = Files.newInputStream(pem)) {
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .forEach(certificate -> certificates.add((X509Certificate) certificate));
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("certificates cannot be read from " + pem + ": " + e, e);
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate stands in " + pem);
        }
        return new TimeTrust(certificates, policy);
    }

    /**
     * Throws {@link GeneralSecurityException} unless {@code signer} is trusted, or was issued at {@code at} by one who
     * is, perhaps through others that were {@code sent} along. Nobody is asked for revocations: whom to believe is for
     * the operator to say, and the same stamp must be judged alike without a network and in twenty years.
     */
    void check(X509Certificate signer, Collection<X509Certificate> sent, Instant at) throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters path = new PKIXBuilderParameters(anchors(at), target);
        path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
        path.setRevocationEnabled(false);
        path.setDate(Date.from(at));
        CertPathBuilder.getInstance("PKIX").build(path);
    }

    /** Java does not look at the dates of an anchor, so we do. */
    private Set<TrustAnchor> anchors(Instant at) throws CertificateException {
        Set<TrustAnchor> anchors = new HashSet<>();
        for (X509Certificate certificate : certificates) {
            if (!at.isBefore(certificate.getNotBefore().toInstant())
                    && !at.isAfter(certificate.getNotAfter().toInstant())) {
                anchors.add(new TrustAnchor(certificate, null));
            }
        }
        if (anchors.isEmpty()) {
            throw new CertificateException("none of the trusted certificates was valid then");
        }
        return anchors;
    }
}

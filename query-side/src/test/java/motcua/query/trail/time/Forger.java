package motcua.query.trail.time;

import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import motcua.proof.Hash;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;

/** Gives stamps that no authority would: of any time, and signed with any certificate. */
final class Forger {

    private final X509Certificate certificate;
    private final PrivateKey key;

    /** Shows the certificate of one and signs with the key of another. */
    Forger(Openssl openssl, String shown, String signer) {
        certificate = openssl.trust(shown).certificates().getFirst();
        try (PEMParser pem = new PEMParser(new FileReader(openssl.key(signer).toFile(), StandardCharsets.US_ASCII))) {
            key = new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) pem.readObject());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    byte[] stamp(byte[] content, Instant at) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes(at)))
                    .build("SHA256withECDSA", key, certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            byte[] words = words(content, at).getEncoded();
            PKIStatusInfo granted = new PKIStatusInfo(PKIStatus.granted);
            return new TimeStampResp(
                            granted,
                            generator
                                    .generate(
                                            new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, words),
                                            true)
                                    .toASN1Structure())
                    .getEncoded();
        } catch (IOException | CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private AttributeTable attributes(Instant at) throws GeneralSecurityException {
        byte[] hash = Hash.sha256(certificate.getEncoded()).bytes();
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(at))));
        attributes.add(attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(new ESSCertIDv2(hash))));
        return new AttributeTable(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier name, ASN1Encodable value) {
        return new Attribute(name, new DERSet(value));
    }

    private static TSTInfo words(byte[] content, Instant at) {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        return new TSTInfo(
                new ASN1ObjectIdentifier("1.2.3.4.1"),
                new MessageImprint(sha256, Hash.sha256(content).bytes()),
                new ASN1Integer(7),
                new ASN1GeneralizedTime(Date.from(at)),
                null,
                ASN1Boolean.FALSE,
                null,
                null,
                null);
    }
}

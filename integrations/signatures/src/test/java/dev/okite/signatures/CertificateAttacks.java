package dev.okite.signatures;

import dev.okite.signatures.TestCertificates.Change;
import dev.okite.signatures.TestSigstore.Signing;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;

/** Certificates that nobody should have issued, or by nobody who may. */
final class CertificateAttacks {
  private static final String FULCIO = "1.3.6.1.4.1.57264.1.";

  private final Map<String, Supplier<Attack>> all;

  CertificateAttacks(Map<String, Supplier<Attack>> all) {
    this.all = all;
    leaves();
    names();
    issuers();
    logs();
  }

  private void leaves() {
    leaf(
        "the certificate is one of an authority",
        builder ->
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true)));
    leaf(
        "the certificate says no purpose",
        builder -> builder.removeExtension(Extension.extendedKeyUsage));
    leaf(
        "the certificate is for any purpose",
        builder ->
            builder.replaceExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.anyExtendedKeyUsage)));
    leaf(
        "the key of the certificate is one to encrypt with",
        builder ->
            builder.replaceExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment)));
    leaf(
        "the certificate has a critical extension that nobody knows",
        builder ->
            builder.addExtension(
                new ASN1ObjectIdentifier("1.3.6.1.4.1.57264.99"), true, new DERUTF8String("?")));
    signed(
        "the key of the certificate is weak",
        signing -> {
          signing.keyKind = "RSA-1024";
          signing.scheme = "rsa-pkcs1-sha256";
        });
    signed(
        "nothing is wrong with a certificate of P-384",
        signing -> {
          signing.keyKind = "P-384";
          signing.scheme = "ecdsa-sha384";
        });
    signed(
        "the key of the certificate signs with the hash of another curve",
        signing -> {
          signing.keyKind = "P-384";
          signing.scheme = "ecdsa-sha256";
        });
  }

  private void names() {
    leaf("the certificate has two subjects", subjects(uri(TestSigstore.SUBJECT), uri("urn:other")));
    leaf(
        "the subject of the certificate is a host",
        subjects(new GeneralName(GeneralName.dNSName, "github.com")));
    leaf(
        "the certificate names two issuers",
        builder ->
            builder.addExtension(
                new ASN1ObjectIdentifier(FULCIO + 1),
                false,
                "https://accounts.example.test".getBytes(StandardCharsets.UTF_8)));
    leaf(
        "nothing is wrong with a certificate that names its issuer in both ways",
        builder ->
            builder.addExtension(
                new ASN1ObjectIdentifier(FULCIO + 1),
                false,
                TestSigstore.ISSUER.getBytes(StandardCharsets.UTF_8)));
    leaf(
        "nothing is wrong with a certificate that names its issuer in the older way",
        builder -> {
          builder.removeExtension(new ASN1ObjectIdentifier(FULCIO + 8));
          builder.addExtension(
              new ASN1ObjectIdentifier(FULCIO + 1),
              false,
              TestSigstore.ISSUER.getBytes(StandardCharsets.UTF_8));
        });
  }

  private void issuers() {
    all.put(
        "the certificate was issued by a signer",
        () -> {
          TestSigstore sigstore = new TestSigstore();
          TestSigstore signers = new TestSigstore();
          X509Certificate signer =
              TestCertificates.authority(
                  "signer",
                  signers.issuerKey,
                  "issuer",
                  sigstore.issuerKey,
                  builder ->
                      builder.replaceExtension(
                          Extension.basicConstraints, true, new BasicConstraints(false)),
                  "SHA256withECDSA");
          signers.issuer = signer;
          Signing signing = new Signing(Statements.provenance());
          signing.certificateLogKey = sigstore.certificateLogKey;
          signing.issuedBy = signers;
          signing.chain = List.of(signer);
          return Attack.bundle(sigstore, signing);
        });
    issuer(
        "an issuer is no authority",
        builder ->
            builder.replaceExtension(Extension.basicConstraints, true, new BasicConstraints(false)),
        "SHA256withECDSA");
    issuer(
        "an issuer does not say that it is an authority",
        builder -> builder.removeExtension(Extension.basicConstraints),
        "SHA256withECDSA");
    issuer(
        "an issuer may not sign certificates",
        builder ->
            builder.replaceExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)),
        "SHA256withECDSA");
    issuer(
        "an issuer issues for something else",
        builder ->
            builder.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)),
        "SHA256withECDSA");
    issuer(
        "nothing is wrong with an issuer that issues for signing code",
        builder ->
            builder.addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_codeSigning)),
        "SHA256withECDSA");
    issuer(
        "an issuer issues for other names",
        builder ->
            builder.addExtension(
                Extension.nameConstraints,
                true,
                new NameConstraints(
                    new GeneralSubtree[] {new GeneralSubtree(uri("example.test"))}, null)),
        "SHA256withECDSA");
    issuer("an issuer was signed with SHA-1", Change.NONE, "SHA1withECDSA");
    root(
        "the trusted certificate is no authority",
        builder ->
            builder.replaceExtension(
                Extension.basicConstraints, true, new BasicConstraints(false)));
    root(
        "the trusted certificate may not sign certificates",
        builder ->
            builder.replaceExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature)));
    root(
        "the trusted certificate has no authority over other authorities",
        builder ->
            builder.replaceExtension(Extension.basicConstraints, true, new BasicConstraints(0)));
    all.put(
        "the authority was trusted until before",
        () ->
            Attack.trustedUntilBefore(
                new Signing(Statements.provenance()), "certificateAuthorities.0.validFor"));
  }

  private void logs() {
    all.put(
        "a certificate log has logged another certificate",
        () -> {
          TestSigstore sigstore = new TestSigstore();
          Signing signing = new Signing(Statements.provenance());
          X509Certificate other = sigstore.certificate(signing, TestKeys.create("P-256"));
          byte[] timestamps = other.getExtensionValue(TestCertificates.TIMESTAMPS.getId());
          signing.certificateLogged = false;
          signing.change =
              builder ->
                  builder.addExtension(
                      TestCertificates.TIMESTAMPS,
                      false,
                      ASN1OctetString.getInstance(timestamps).getOctets());
          return Attack.bundle(sigstore, signing);
        });
    all.put(
        "the certificate log was trusted until before",
        () ->
            Attack.trustedUntilBefore(
                new Signing(Statements.provenance()), "ctlogs.0.publicKey.validFor"));
  }

  private void leaf(String name, Change change) {
    signed(name, signing -> signing.change = change);
  }

  private void signed(String name, Consumer<Signing> change) {
    all.put(
        name,
        () -> {
          Signing signing = new Signing(Statements.provenance());
          change.accept(signing);
          return Attack.bundle(new TestSigstore(), signing);
        });
  }

  private void issuer(String name, Change change, String algorithm) {
    all.put(
        name,
        () -> {
          TestSigstore sigstore = new TestSigstore();
          sigstore.issuer =
              TestCertificates.authority(
                  "issuer", sigstore.issuerKey, "root", sigstore.rootKey, change, algorithm);
          return Attack.bundle(sigstore, new Signing(Statements.provenance()));
        });
  }

  private void root(String name, Change change) {
    all.put(
        name,
        () -> {
          TestSigstore sigstore = new TestSigstore();
          sigstore.root =
              TestCertificates.authority(
                  "root", sigstore.rootKey, "root", sigstore.rootKey, change, "SHA256withECDSA");
          return Attack.bundle(sigstore, new Signing(Statements.provenance()));
        });
  }

  private static Change subjects(GeneralName... names) {
    return builder ->
        builder.replaceExtension(Extension.subjectAlternativeName, true, new GeneralNames(names));
  }

  private static GeneralName uri(String text) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, text);
  }
}

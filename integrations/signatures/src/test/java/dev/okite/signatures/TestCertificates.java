package dev.okite.signatures;

import dev.okite.signatures.internal.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Certificates of tests. */
final class TestCertificates {
  static final ASN1ObjectIdentifier TIMESTAMPS =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");
  private static final String FULCIO = "1.3.6.1.4.1.57264.1.";
  private static final AtomicLong SERIAL = new AtomicLong(1);

  private TestCertificates() {}

  /** What is changed in a certificate before it is signed. */
  interface Change {
    /** Nothing is. */
    Change NONE = builder -> {};

    void apply(X509v3CertificateBuilder builder) throws IOException;
  }

  /** An authority, by itself or by another one. */
  static X509Certificate authority(String name, KeyPair key, String issuer, KeyPair by) {
    return authority(name, key, issuer, by, Change.NONE, "SHA256withECDSA");
  }

  /** One that differs in something from what is right. */
  static X509Certificate authority(
      String name, KeyPair key, String issuer, KeyPair by, Change change, String algorithm) {
    try {
      X509v3CertificateBuilder builder = builder(name, key, issuer, START, END);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      change.apply(builder);
      return certificate(builder, by, algorithm);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** One for timestamps. */
  static X509Certificate timestamping(
      String name, KeyPair key, String issuer, KeyPair by, Change change) {
    try {
      X509v3CertificateBuilder builder = builder(name, key, issuer, START, END);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      change.apply(builder);
      return certificate(builder, by);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  /**
   * What a signer's certificate says.
   *
   * @param subject its one name, an address of mail or of the web
   * @param issuer who vouched for it; empty for nobody
   * @param start from when it is valid
   * @param end until when
   * @param purpose what it is for
   * @param change what is changed in it at the end
   */
  record Leaf(
      String subject,
      String issuer,
      Instant start,
      Instant end,
      KeyPurposeId purpose,
      Change change) {}

  /** What Fulcio says in certificates for GitHub, by the last numbers of the names. */
  static Map<Integer, String> extensions() {
    Map<Integer, String> extensions = new LinkedHashMap<>();
    extensions.put(9, "https://github.com/acme/web/.github/workflows/release.yml@refs/tags/v1.4.0");
    extensions.put(11, "github-hosted");
    extensions.put(12, "https://github.com/acme/web");
    extensions.put(13, "0123456789abcdef0123456789abcdef01234567");
    extensions.put(14, "refs/tags/v1.4.0");
    extensions.put(20, "push");
    return extensions;
  }

  /** A certificate for a signer, with a timestamp of a certificate log; null for none. */
  static X509Certificate leaf(
      Leaf leaf,
      KeyPair key,
      X509Certificate issuer,
      KeyPair by,
      @Nullable KeyPair certificateLog) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(leaf.start()),
              Date.from(leaf.end()),
              new X500Name(new RDN[0]),
              key.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(leaf.purpose()));
      int kind =
          leaf.subject().contains("://")
              ? GeneralName.uniformResourceIdentifier
              : GeneralName.rfc822Name;
      builder.addExtension(
          Extension.subjectAlternativeName,
          true,
          new GeneralNames(new GeneralName(kind, leaf.subject())));
      if (!leaf.issuer().isEmpty()) {
        builder.addExtension(
            new ASN1ObjectIdentifier(FULCIO + 8), false, new DERUTF8String(leaf.issuer()));
        builder.addExtension(
            new ASN1ObjectIdentifier(FULCIO + 2), false, "push".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<Integer, String> each : extensions().entrySet()) {
          builder.addExtension(
              new ASN1ObjectIdentifier(FULCIO + each.getKey()),
              false,
              new DERUTF8String(each.getValue()));
        }
      }
      leaf.change().apply(builder);
      if (certificateLog != null) {
        byte[] logged = certificate(builder, by).getTBSCertificate();
        byte[] list = timestamps(logged, issuer, leaf.start(), certificateLog);
        builder.addExtension(TIMESTAMPS, false, new DEROctetString(list));
      }
      return certificate(builder, by);
    } catch (IOException | CertificateException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] timestamps(
      byte[] logged, X509Certificate issuer, Instant time, KeyPair certificateLog)
      throws IOException {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(signed);
    out.writeShort(0);
    out.writeLong(time.toEpochMilli());
    out.writeShort(1);
    out.write(Hashes.sha256(issuer.getPublicKey().getEncoded()));
    out.writeByte(logged.length >> 16);
    out.writeShort(logged.length);
    out.write(logged);
    out.writeShort(0);
    byte[] signature = TestKeys.sign(certificateLog, signed.toByteArray());
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    DataOutputStream each = new DataOutputStream(list);
    int length = 1 + 32 + 8 + 2 + 2 + 2 + signature.length;
    each.writeShort(length + 2);
    each.writeShort(length);
    each.writeByte(0);
    each.write(Hashes.sha256(certificateLog.getPublic().getEncoded()));
    each.writeLong(time.toEpochMilli());
    each.writeShort(0);
    each.writeByte(4); // SHA-256
    each.writeByte(3); // ECDSA
    each.writeShort(signature.length);
    each.write(signature);
    return list.toByteArray();
  }

  private static X509v3CertificateBuilder builder(
      String name, KeyPair key, String issuer, Instant start, Instant end) {
    return new JcaX509v3CertificateBuilder(
        new X500Name("CN=" + issuer),
        BigInteger.valueOf(SERIAL.getAndIncrement()),
        Date.from(start),
        Date.from(end),
        new X500Name("CN=" + name),
        key.getPublic());
  }

  private static X509Certificate certificate(X509v3CertificateBuilder builder, KeyPair by) {
    return certificate(builder, by, "SHA256withECDSA");
  }

  private static X509Certificate certificate(
      X509v3CertificateBuilder builder, KeyPair by, String algorithm) {
    try {
      ContentSigner signer = new JcaContentSignerBuilder(algorithm).build(by.getPrivate());
      X509CertificateHolder holder = builder.build(signer);
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (OperatorCreationException | CertificateException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

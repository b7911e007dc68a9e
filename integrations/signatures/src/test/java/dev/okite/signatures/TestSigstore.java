package dev.okite.signatures;

import dev.okite.Documents;
import dev.okite.signatures.TestCertificates.Leaf;
import dev.okite.signatures.internal.Hashes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A Sigstore of tests: an authority, a certificate log, a transparency log and a timestamp
 * authority, all with keys of their own that no file keeps. Each {@link Signing} can be wrong in
 * one way.
 */
final class TestSigstore {
  static final String ISSUER = "https://token.actions.githubusercontent.com";
  static final String SUBJECT =
      "https://github.com/acme/web/.github/workflows/release.yml@refs/tags/v1.4.0";
  static final Instant SIGNED = Instant.parse("2026-06-01T12:00:00Z");

  private static final String FROM = "2026-01-01T00:00:00Z";

  /** A time in which a root trusts somebody, which is over when things are signed. */
  static final Map<String, String> UNTIL_BEFORE =
      Map.of("start", FROM, "end", "2026-05-01T00:00:00Z");

  final KeyPair rootKey = TestKeys.create("P-256");
  final KeyPair issuerKey = TestKeys.create("P-256");
  final KeyPair certificateLogKey = TestKeys.create("P-256");
  final TestLog log = new TestLog(TestKeys.create("P-256"));
  final KeyPair clockRootKey = TestKeys.create("P-256");
  final KeyPair clockKey = TestKeys.create("P-256");
  X509Certificate root = TestCertificates.authority("root", rootKey, "root", rootKey);
  X509Certificate issuer = TestCertificates.authority("issuer", issuerKey, "root", rootKey);
  X509Certificate clockRoot =
      TestCertificates.authority("clock root", clockRootKey, "clock root", clockRootKey);
  X509Certificate clock =
      TestCertificates.timestamping(
          "clock", clockKey, "clock root", clockRootKey, TestCertificates.Change.NONE);

  /** How something is signed. What is not set is right. */
  static final class Signing {
    byte[] payload;
    String payloadType = "application/vnd.in-toto+json";
    String subject = SUBJECT;
    String issuer = ISSUER;
    Instant start = SIGNED.minusSeconds(60);
    Instant end = SIGNED.plusSeconds(540);
    KeyPurposeId purpose = KeyPurposeId.id_kp_codeSigning;
    boolean certificateLogged = true;
    TestCertificates.Change change = TestCertificates.Change.NONE;

    /** What kind of key signs, and how. */
    String keyKind = "P-256";

    String scheme = "ecdsa-sha256";

    /** Certificates behind that of the signer, if the bundle has a chain; null for none. */
    @Nullable List<X509Certificate> chain = null;

    /** What the log says was signed, if that is something else; null for what was. */
    byte @Nullable [] loggedPayload = null;

    /** By whom the log says it was signed, if that is somebody else. */
    @Nullable X509Certificate loggedCertificate = null;

    /** The log that it was put into; null for that of this Sigstore. */
    @Nullable KeyPair certificateLogKey = null;

    Instant integrated = SIGNED;
    boolean entry = true;
    boolean promise = true;
    boolean proof = true;
    @Nullable Instant stamped = null;
    String version = "application/vnd.dev.sigstore.bundle.v0.3+json";
    String kind = "dsse";

    /** Whether the log has the envelope as a file that was signed. */
    boolean loggedAsFile = false;

    /** Whether the log is one of the second version, which says no times. */
    boolean secondLog = false;

    /** The hash by which the log has what was signed. */
    String loggedHash = "SHA-256";

    /** Who issues the certificate; null for this Sigstore. */
    @Nullable TestSigstore issuedBy = null;

    Signing(byte[] payload) {
      this.payload = payload;
    }
  }

  /** The trusted root, as Sigstore publishes its own. */
  String trustedRoot() {
    return trustedRoot(true, true, true);
  }

  String trustedRoot(boolean withLog, boolean withCertificateLog, boolean withClock) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("mediaType", "application/vnd.dev.sigstore.trustedroot+json;version=0.1");
    all.put("tlogs", withLog ? List.of(logFact("https://" + TestLog.HOST, log.key)) : List.of());
    all.put("certificateAuthorities", List.of(chainFact("https://ca.example.test", issuer, root)));
    all.put(
        "ctlogs",
        withCertificateLog
            ? List.of(logFact("https://ct.example.test", certificateLogKey))
            : List.of());
    all.put(
        "timestampAuthorities",
        withClock ? List.of(chainFact("https://tsa.example.test", clock, clockRoot)) : List.of());
    return json(all);
  }

  /** A bundle of Sigstore. */
  String bundle(Signing signing) {
    KeyPair key = TestKeys.create(signing.keyKind);
    X509Certificate certificate = certificate(signing, key);
    boolean isEnvelope = !signing.kind.startsWith("hashedrekord");
    byte[] message =
        isEnvelope ? preAuthentication(signing.payloadType, signing.payload) : signing.payload;
    byte[] signature = TestKeys.sign(signing.scheme, key, message);
    Map<String, Object> material = new LinkedHashMap<>();
    if (signing.chain == null) {
      material.put("certificate", Map.of("rawBytes", base64(der(certificate))));
    } else {
      List<Object> chain = new ArrayList<>();
      chain.add(Map.of("rawBytes", base64(der(certificate))));
      signing.chain.forEach(each -> chain.add(Map.of("rawBytes", base64(der(each)))));
      material.put("x509CertificateChain", Map.of("certificates", chain));
    }
    if (signing.entry) {
      material.put("tlogEntries", List.of(entry(signing, certificate, signature)));
    }
    if (signing.stamped != null) {
      material.put(
          "timestampVerificationData",
          Map.of(
              "rfc3161Timestamps",
              List.of(Map.of("signedTimestamp", base64(timestamp(signature, signing.stamped))))));
    }
    Map<String, Object> bundle = new LinkedHashMap<>();
    bundle.put("mediaType", signing.version);
    bundle.put("verificationMaterial", material);
    if (isEnvelope) {
      bundle.put("dsseEnvelope", envelope(signing.payloadType, signing.payload, signature));
    } else {
      Map<String, Object> signed = new LinkedHashMap<>();
      signed.put(
          "messageDigest",
          Map.of("algorithm", "SHA2_256", "digest", base64(Hashes.sha256(signing.payload))));
      signed.put("signature", base64(signature));
      bundle.put("messageSignature", signed);
    }
    return json(bundle);
  }

  /** What cosign gives out for an image that is signed without a key. */
  String cosignSignature(Signing signing) {
    KeyPair key = TestKeys.create("P-256");
    X509Certificate certificate = certificate(signing, key);
    byte[] signature = TestKeys.sign(key, signing.payload);
    signing.kind = "hashedrekord";
    byte[] body = TestEntries.body(signing, certificate, signature);
    long time = signing.integrated.getEpochSecond();
    Map<String, Object> logged = new LinkedHashMap<>();
    logged.put("body", base64(body));
    logged.put("integratedTime", time);
    logged.put("logIndex", TestLog.LOG_INDEX);
    logged.put("logID", HexFormat.of().formatHex(log.id));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Base64Signature", base64(signature));
    all.put("Payload", base64(signing.payload));
    all.put("Cert", Map.of("Raw", base64(der(certificate))));
    all.put(
        "Bundle",
        Map.of("SignedEntryTimestamp", base64(log.promise(body, time)), "Payload", logged));
    return json(all);
  }

  X509Certificate certificate(Signing signing, KeyPair key) {
    TestSigstore by = signing.issuedBy == null ? this : signing.issuedBy;
    return TestCertificates.leaf(
        new Leaf(
            signing.subject,
            signing.issuer,
            signing.start,
            signing.end,
            signing.purpose,
            signing.change),
        key,
        by.issuer,
        by.issuerKey,
        signing.certificateLogged ? logOf(signing) : null);
  }

  private KeyPair logOf(Signing signing) {
    return signing.certificateLogKey == null ? certificateLogKey : signing.certificateLogKey;
  }

  private Map<String, Object> entry(
      Signing signing, X509Certificate certificate, byte[] signature) {
    byte[] body = TestEntries.body(signing, certificate, signature);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("logIndex", String.valueOf(TestLog.LOG_INDEX));
    entry.put("logId", Map.of("keyId", base64(log.id)));
    entry.put(
        "kindVersion",
        Map.of("kind", TestEntries.kind(signing), "version", TestEntries.version(signing)));
    if (!signing.secondLog) {
      entry.put("integratedTime", String.valueOf(signing.integrated.getEpochSecond()));
    }
    if (signing.promise) {
      byte[] promise = log.promise(body, signing.integrated.getEpochSecond());
      entry.put("inclusionPromise", Map.of("signedEntryTimestamp", base64(promise)));
    }
    if (signing.proof) {
      entry.put("inclusionProof", log.proof(body));
    }
    entry.put("canonicalizedBody", base64(body));
    return entry;
  }

  /** A response of the timestamp authority for a signature. */
  byte[] timestamp(byte[] signature, Instant time) {
    return timestamp(TSPAlgorithms.SHA256, Hashes.sha256(signature), time);
  }

  /** A response of the timestamp authority for a hash. */
  byte[] timestamp(ASN1ObjectIdentifier algorithm, byte[] hash, Instant time) {
    try {
      TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
      asking.setCertReq(true);
      TimeStampRequest request = asking.generate(algorithm, hash);
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build("SHA256withECDSA", clockKey.getPrivate(), clock),
              new JcaDigestCalculatorProviderBuilder()
                  .build()
                  .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
              new ASN1ObjectIdentifier("1.3.6.1.4.1.57264.2"));
      tokens.addCertificates(new JcaCertStore(List.of(clock)));
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(request, BigInteger.ONE, Date.from(time))
          .getEncoded();
    } catch (TSPException
        | OperatorCreationException
        | IOException
        | GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An envelope with one signature. */
  static Map<String, Object> envelope(String type, byte[] payload, byte[] signature) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("payload", base64(payload));
    envelope.put("payloadType", type);
    envelope.put(
        "signatures", new ArrayList<>(List.of(Map.of("keyid", "", "sig", base64(signature)))));
    return envelope;
  }

  /** What a signature of an envelope covers, by the definition of DSSE. */
  static byte[] preAuthentication(String type, byte[] payload) {
    byte[] head =
        ("DSSEv1 "
                + type.getBytes(StandardCharsets.UTF_8).length
                + " "
                + type
                + " "
                + payload.length
                + " ")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + payload.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(payload, 0, all, head.length, payload.length);
    return all;
  }

  static String json(Map<String, Object> tree) {
    return Documents.of("json", tree).value().render();
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> logFact(String url, KeyPair key) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("baseUrl", url);
    log.put("hashAlgorithm", "SHA2_256");
    log.put(
        "publicKey",
        Map.of(
            "rawBytes",
            base64(key.getPublic().getEncoded()),
            "keyDetails",
            "PKIX_ECDSA_P256_SHA_256",
            "validFor",
            Map.of("start", FROM)));
    log.put("logId", Map.of("keyId", base64(Hashes.sha256(key.getPublic().getEncoded()))));
    return log;
  }

  private static Map<String, Object> chainFact(String uri, X509Certificate... chain) {
    List<Object> certificates = new ArrayList<>();
    for (X509Certificate each : chain) {
      certificates.add(Map.of("rawBytes", base64(der(each))));
    }
    Map<String, Object> authority = new LinkedHashMap<>();
    authority.put("subject", Map.of("organization", "example.test", "commonName", "test"));
    authority.put("uri", uri);
    authority.put("certChain", Map.of("certificates", certificates));
    authority.put("validFor", Map.of("start", FROM));
    return authority;
  }
}

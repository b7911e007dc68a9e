package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.Verification.LogEntry;
import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.evidence.CertificateMaterial;
import dev.okite.signatures.internal.evidence.Evidence;
import dev.okite.signatures.internal.evidence.EvidenceSignature;
import dev.okite.signatures.internal.evidence.LogRecord;
import dev.okite.signatures.internal.key.PublicKeys;
import dev.okite.signatures.internal.key.SignatureScheme;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verifies signatures by certificates that live for minutes: that the certificate leads to a
 * trusted root, was logged, was valid when it was used, and that a log or a timestamp authority
 * says when.
 */
public final class KeylessVerifier {
  private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
  private static final int NO_AUTHORITY = -1;

  private final TrustedRoot root;
  private final boolean needsCertificateLog;

  /**
   * One that goes back to {@code root}.
   *
   * @param needsCertificateLog whether the certificate has to be in a certificate log
   */
  public KeylessVerifier(TrustedRoot root, boolean needsCertificateLog) {
    this.root = root;
    this.needsCertificateLog = needsCertificateLog;
  }

  /**
   * Who has signed, which is not yet somebody who is trusted to.
   *
   * @param issuer who vouched for the subject
   * @param subject the identity
   * @param extensions what else the certificate says
   * @param entry the entry in a log; null where the root has no log
   * @param time when it was signed
   */
  public record Signer(
      String issuer,
      String subject,
      Map<String, String> extensions,
      @Nullable LogEntry entry,
      Instant time) {}

  /**
   * Who made {@code signature}.
   *
   * @param material what came with it
   * @throws RefusedException if that cannot be told beyond doubt
   */
  public Signer verify(Evidence evidence, EvidenceSignature signature, CertificateMaterial material)
      throws RefusedException {
    X509Certificate leaf = Der.certificate(material.certificates().get(0));
    requireSigned(evidence, signature, leaf);
    requireForSigning(leaf);
    List<Instant> times = new ArrayList<>();
    LogEntry entry = null;
    LogVerifier logs = new LogVerifier(root.entryLogs());
    List<LogKey> asked = new ArrayList<>();
    for (LogRecord each : material.entries()) {
      EntryBody body = new EntryBody(evidence, signature.bytes(), material.certificates().get(0));
      LogVerifier.Logged logged = logs.verify(each, body, material.needsInclusion());
      logged.time().ifPresent(times::add);
      asked.add(logged.log());
      entry = entry == null ? logged.entry() : entry;
    }
    Timestamps timestamps = new Timestamps(root.timestampAuthorities());
    for (byte[] each : material.timestamps()) {
      times.add(timestamps.verify(each, signature.bytes()));
    }
    if (entry == null && !root.entryLogs().isEmpty()) {
      throw new RefusedException("it has no entry in a transparency log");
    }
    if (times.isEmpty()) {
      throw new RefusedException("neither a log nor a timestamp authority says when it was signed");
    }
    for (Instant time : times) {
      requireTrusted(leaf, material, time);
      requireTrusted(asked, time);
    }
    String issuer = CertificateExtensions.issuer(leaf);
    if (issuer == null || issuer.isEmpty()) {
      throw new RefusedException("the certificate does not say who vouched for its subject");
    }
    return new Signer(
        issuer, SubjectName.of(leaf), CertificateExtensions.read(leaf), entry, times.get(0));
  }

  private static void requireSigned(
      Evidence evidence, EvidenceSignature signature, X509Certificate leaf)
      throws RefusedException {
    PublicKey key = PublicKeys.checked(leaf.getPublicKey());
    boolean isSigned =
        SignatureScheme.usual(key).stream()
            .anyMatch(scheme -> scheme.verifies(key, evidence.message(), signature.bytes()));
    if (!isSigned) {
      throw new RefusedException(
          "the signature is not one of this payload by the key in its certificate");
    }
  }

  /** Whoever has the key of a log that counts no more could still sign entries for it. */
  private static void requireTrusted(List<LogKey> logs, Instant time) throws RefusedException {
    for (LogKey log : logs) {
      if (!log.period().covers(time)) {
        throw new RefusedException(
            "it was signed at " + time + ", when the log of its entry was not trusted");
      }
    }
  }

  private static void requireForSigning(X509Certificate leaf) throws RefusedException {
    boolean[] usage = leaf.getKeyUsage();
    List<String> purposes;
    try {
      purposes = leaf.getExtendedKeyUsage();
    } catch (CertificateParsingException malformed) {
      throw new RefusedException("the certificate cannot be read");
    }
    boolean isForSigning =
        leaf.getBasicConstraints() == NO_AUTHORITY
            && usage != null
            && usage[0]
            && purposes != null
            && purposes.contains(CODE_SIGNING);
    if (!isForSigning) {
      throw new RefusedException("the certificate is not one for signing code");
    }
  }

  @SuppressWarnings("JavaUtilDate") // the API of the JDK
  private void requireTrusted(X509Certificate leaf, CertificateMaterial material, Instant time)
      throws RefusedException {
    Instant start = leaf.getNotBefore().toInstant();
    Instant end = leaf.getNotAfter().toInstant();
    if (time.isBefore(start) || time.isAfter(end)) {
      throw new RefusedException(
          "it was signed at "
              + time
              + ", and its certificate was valid from "
              + start
              + " to "
              + end);
    }
    List<X509Certificate> path = path(leaf, material, time);
    if (needsCertificateLog) {
      new CertificateTimestamps(root.certificateLogs()).verify(leaf, path.get(1));
    }
  }

  private List<X509Certificate> path(
      X509Certificate leaf, CertificateMaterial material, Instant time) throws RefusedException {
    RefusedException reason =
        new RefusedException("the certificate does not lead to the trusted root");
    for (ChainOfTrust authority : root.authorities()) {
      if (authority.period().covers(time)) {
        List<X509Certificate> between = new ArrayList<>(authority.chain());
        for (byte[] each : material.certificates().subList(1, material.certificates().size())) {
          between.add(Der.certificate(each));
        }
        List<X509Certificate> path =
            CertificatePath.build(leaf, between, authority.root(), time).orElse(List.of());
        try {
          if (path.size() > 1) {
            IssuerRules.require(path, CODE_SIGNING);
            return path;
          }
        } catch (RefusedException noAuthority) {
          reason = noAuthority;
        }
      }
    }
    throw reason;
  }
}

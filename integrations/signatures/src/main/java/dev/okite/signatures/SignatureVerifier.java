package dev.okite.signatures;

import dev.okite.signatures.Verification.Kind;
import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.evidence.CertificateMaterial;
import dev.okite.signatures.internal.evidence.Evidence;
import dev.okite.signatures.internal.evidence.EvidenceReader;
import dev.okite.signatures.internal.evidence.EvidenceSignature;
import dev.okite.signatures.internal.evidence.PayloadTypes;
import dev.okite.signatures.internal.evidence.Reading;
import dev.okite.signatures.internal.sigstore.KeylessVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies the signatures in evidence, by what it is given alone: it opens no file, asks no network
 * and knows no time. Immutable and safe to share between threads.
 *
 * <p>Never throws because of what evidence holds: a signature is verified, or it is refused with a
 * reason.
 */
public final class SignatureVerifier {
  private final List<Authority> authorities;

  private SignatureVerifier(List<Authority> authorities) {
    this.authorities = List.copyOf(authorities);
  }

  /** One that trusts {@code authorities}, and nobody else. */
  public static SignatureVerifier trusting(List<Authority> authorities) {
    return new SignatureVerifier(authorities);
  }

  /** What comes of the signatures in {@code files}. */
  public SignatureResults verify(List<EvidenceFile> files) {
    Reading reading = EvidenceReader.read(files);
    List<SignedPayload> payloads = new ArrayList<>();
    for (Reading.Item item : reading.items()) {
      if (item instanceof Reading.Signed signed) {
        payloads.add(verify(signed.evidence()));
      } else if (item instanceof Reading.Malformed malformed) {
        payloads.add(
            new SignedPayload(
                malformed.file(),
                malformed.document(),
                malformed.digest(),
                null,
                null,
                null,
                List.of(),
                List.of(malformed.reason())));
      }
    }
    return new SignatureResults(payloads, reading.unread(), authorities);
  }

  private SignedPayload verify(Evidence evidence) {
    List<Verification> verifications = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    try {
      requireDifferent(evidence.signatures());
      PayloadTypes.requireKnown(evidence.payloadType());
      for (int i = 0; i < evidence.signatures().size(); i++) {
        String where = evidence.signatures().size() == 1 ? "" : "signature " + (i + 1) + ": ";
        try {
          for (Verification each : verifyBounded(evidence, evidence.signatures().get(i))) {
            if (!verifications.contains(each)) {
              verifications.add(each);
            }
          }
        } catch (RefusedException refused) {
          refusals.add(where + refused.reason());
        }
      }
      if (!verifications.isEmpty()) {
        PayloadTypes.check(evidence.payloadType(), evidence.payload());
      }
    } catch (RefusedException refused) {
      verifications.clear();
      refusals.add(refused.reason());
    }
    return new SignedPayload(
        evidence.file(),
        evidence.document(),
        evidence.digest(),
        evidence.payloadType(),
        evidence.image(),
        evidence.payload(),
        verifications,
        refusals);
  }

  /** Nobody signs twice in the same way; who repeats a signature wants it counted twice. */
  private static void requireDifferent(List<EvidenceSignature> signatures) throws RefusedException {
    for (int i = 0; i < signatures.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Arrays.equals(signatures.get(i).bytes(), signatures.get(j).bytes())) {
          throw new RefusedException("signature " + (i + 1) + " repeats signature " + (j + 1));
        }
      }
    }
  }

  private List<Verification> verifyBounded(Evidence evidence, EvidenceSignature signature)
      throws RefusedException {
    try {
      return signature.material().isPresent()
          ? byCertificate(evidence, signature, signature.material().get())
          : byKey(evidence, signature);
    } catch (RuntimeException malformed) {
      // Libraries for ASN.1 answer some malformed bytes so. What cannot be read is not verified.
      throw new RefusedException("it cannot be read: " + malformed.getClass().getSimpleName());
    }
  }

  private List<Verification> byKey(Evidence evidence, EvidenceSignature signature)
      throws RefusedException {
    List<Verification> verifications = new ArrayList<>();
    List<String> tried = new ArrayList<>();
    byte[] message = evidence.message();
    for (Authority authority : authorities) {
      Authority.Key key = authority.key().orElse(null);
      if (key != null) {
        tried.add(authority.name());
        boolean isSigned =
            key.schemes().stream()
                .anyMatch(scheme -> scheme.verifies(key.key(), message, signature.bytes()));
        if (isSigned) {
          verifications.add(
              new Verification(
                  authority.name(),
                  Kind.KEY,
                  evidence.payloadType(),
                  key.id(),
                  null,
                  null,
                  Map.of(),
                  null,
                  null));
        }
      }
    }
    if (verifications.isEmpty()) {
      throw new RefusedException(
          tried.isEmpty()
              ? "it has no certificate, and no key is trusted"
              : "it is not one of this payload by the key of " + names(tried));
    }
    return verifications;
  }

  private List<Verification> byCertificate(
      Evidence evidence, EvidenceSignature signature, CertificateMaterial material)
      throws RefusedException {
    List<Verification> verifications = new ArrayList<>();
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Authority authority : authorities) {
      Authority.Keyless keyless = authority.keyless().orElse(null);
      if (keyless == null) {
        continue;
      }
      try {
        KeylessVerifier.Signer signer =
            new KeylessVerifier(keyless.root(), keyless.needsCertificateLog())
                .verify(evidence, signature, material);
        requireMeant(keyless.identities(), signer);
        verifications.add(
            new Verification(
                authority.name(),
                Kind.KEYLESS,
                evidence.payloadType(),
                null,
                signer.issuer(),
                signer.subject(),
                signer.extensions(),
                signer.entry(),
                signer.time()));
      } catch (RefusedException refused) {
        reasons.computeIfAbsent(refused.reason(), any -> new ArrayList<>()).add(authority.name());
      }
    }
    if (verifications.isEmpty()) {
      throw new RefusedException(refusal(reasons));
    }
    return verifications;
  }

  private static void requireMeant(List<Identity> identities, KeylessVerifier.Signer signer)
      throws RefusedException {
    boolean isMeant =
        identities.stream().anyMatch(each -> each.matches(signer.issuer(), signer.subject()));
    if (!isMeant) {
      throw new RefusedException(
          "it is by "
              + signer.subject()
              + ", for whom "
              + signer.issuer()
              + " vouched, and who is not trusted");
    }
  }

  private static String refusal(Map<String, List<String>> reasons) {
    if (reasons.isEmpty()) {
      return "it has a certificate, and no identity is trusted";
    }
    if (reasons.size() == 1) {
      return reasons.keySet().iterator().next();
    }
    List<String> all = new ArrayList<>();
    reasons.forEach((reason, of) -> all.add("for " + names(of) + ", " + reason));
    return String.join("; ", all);
  }

  private static String names(List<String> authorities) {
    return "`" + String.join("`, `", authorities) + "`";
  }
}

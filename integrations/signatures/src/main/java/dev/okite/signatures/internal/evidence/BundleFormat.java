package dev.okite.signatures.internal.evidence;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.RefusedException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sigstore bundles of the versions 0.1 to 0.3. */
final class BundleFormat {
  static final String MEDIA_TYPE = "application/vnd.dev.sigstore.bundle";

  private static final int MOST_ENTRIES = 10;
  private static final int MOST_HASHES = 64;

  /** Whether an entry in a log needs an inclusion proof, by the media types that are known. */
  private static final Map<String, Boolean> NEEDS_INCLUSION =
      Map.of(
          MEDIA_TYPE + "+json;version=0.1", false,
          MEDIA_TYPE + "+json;version=0.2", true,
          MEDIA_TYPE + "+json;version=0.3", true,
          MEDIA_TYPE + ".v0.3+json", true);

  private final Map<String, byte[]> filesByDigest;

  BundleFormat(Map<String, byte[]> filesByDigest) {
    this.filesByDigest = filesByDigest;
  }

  /**
   * What {@code bundle} says was signed.
   *
   * @throws RefusedException if it is malformed, or signs a file that is not there
   */
  Evidence read(Fields bundle, String file, int document) throws RefusedException {
    String mediaType = bundle.text("mediaType");
    Boolean needsInclusion = NEEDS_INCLUSION.get(mediaType);
    if (needsInclusion == null) {
      throw new RefusedException(
          "the bundle has the media type `" + mediaType + "`, expected version 0.1 to 0.3");
    }
    Optional<CertificateMaterial> material =
        material(bundle.object("verificationMaterial"), needsInclusion);
    Optional<Fields> envelope = bundle.optionalObject("dsseEnvelope");
    if (envelope.isPresent() == bundle.has("messageSignature")) {
      throw new RefusedException("the bundle has not one of `dsseEnvelope` and `messageSignature`");
    }
    if (envelope.isPresent()) {
      Evidence signed = EnvelopeFormat.read(envelope.get(), file, document, material);
      if (signed.signatures().size() != 1) {
        throw new RefusedException(
            "the envelope in the bundle has "
                + signed.signatures().size()
                + " signatures, expected one");
      }
      return signed;
    }
    return file(bundle.object("messageSignature"), material, file, document);
  }

  private Evidence file(
      Fields signature, Optional<CertificateMaterial> material, String file, int document)
      throws RefusedException {
    Fields digest = signature.object("messageDigest");
    if (!digest.text("algorithm").equals("SHA2_256")) {
      throw new RefusedException("the bundle names what it signs by another hash than `SHA2_256`");
    }
    String named = "sha256:" + HexFormat.of().formatHex(digest.bytes("digest"));
    byte[] payload = filesByDigest.get(named);
    if (payload == null) {
      throw new RefusedException(
          "the bundle signs a file with the digest " + named + ", which is not there");
    }
    return SignedFile.of(
        file, document, payload, new EvidenceSignature(signature.bytes("signature"), material));
  }

  private static Optional<CertificateMaterial> material(Fields material, boolean needsInclusion)
      throws RefusedException {
    List<String> kinds =
        Stream.of("certificate", "x509CertificateChain", "publicKey")
            .filter(material::has)
            .toList();
    if (kinds.size() > 1) {
      throw new RefusedException(
          "the bundle has `" + String.join("` and `", kinds) + "`, expected one of them");
    }
    List<byte[]> certificates = new ArrayList<>();
    Optional<Fields> single = material.optionalObject("certificate");
    Optional<Fields> chain = material.optionalObject("x509CertificateChain");
    if (single.isPresent()) {
      certificates.add(single.get().bytes("rawBytes"));
    } else if (chain.isPresent()) {
      for (Fields certificate : chain.get().objects("certificates", Certificates.MOST)) {
        certificates.add(certificate.bytes("rawBytes"));
      }
    } else if (material.has("publicKey")) {
      return Optional.empty();
    }
    if (certificates.isEmpty()) {
      throw new RefusedException("the bundle has neither a certificate nor a public key");
    }
    List<LogRecord> entries = new ArrayList<>();
    for (Fields entry : material.objects("tlogEntries", MOST_ENTRIES)) {
      entries.add(entry(entry));
    }
    List<byte[]> timestamps = new ArrayList<>();
    Optional<Fields> data = material.optionalObject("timestampVerificationData");
    if (data.isPresent()) {
      for (Fields timestamp : data.get().objects("rfc3161Timestamps", MOST_ENTRIES)) {
        timestamps.add(timestamp.bytes("signedTimestamp"));
      }
    }
    return Optional.of(new CertificateMaterial(certificates, entries, timestamps, needsInclusion));
  }

  private static LogRecord entry(Fields entry) throws RefusedException {
    Optional<Fields> promise = entry.optionalObject("inclusionPromise");
    Optional<Fields> proof = entry.optionalObject("inclusionProof");
    return new LogRecord(
        entry.object("logId").bytes("keyId"),
        entry.numberOrZero("logIndex"),
        entry.numberOrZero("integratedTime"),
        entry.bytes("canonicalizedBody"),
        promise.isPresent()
            ? Optional.of(promise.get().bytes("signedEntryTimestamp"))
            : Optional.empty(),
        proof.isPresent() ? Optional.of(proof(proof.get())) : Optional.empty());
  }

  private static LogRecord.InclusionProof proof(Fields proof) throws RefusedException {
    return new LogRecord.InclusionProof(
        proof.numberOrZero("logIndex"),
        proof.number("treeSize"),
        proof.byteStrings("hashes", MOST_HASHES),
        proof.bytes("rootHash"),
        proof.object("checkpoint").text("envelope"));
  }

  /** The digest of what {@code bundle} has signed, if that can be told. */
  static @Nullable String digest(Fields bundle) {
    try {
      Optional<Fields> envelope = bundle.optionalObject("dsseEnvelope");
      if (envelope.isPresent()) {
        return Hashes.digest(envelope.get().bytes("payload"));
      }
      byte[] digest = bundle.object("messageSignature").object("messageDigest").bytes("digest");
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (RefusedException untold) {
      return null;
    }
  }
}

package dev.okite.signatures;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * That an authority has signed a payload.
 *
 * @param authority the name of the authority
 * @param kind how it is told
 * @param payloadType the type of the payload that the signature covers; null for a file that was
 *     signed as it is
 * @param keyId of a key, {@code sha256:} and the hash of its DER form in hexadecimal; null for a
 *     certificate
 * @param issuer who vouched for the identity in the certificate; null for a key
 * @param subject the identity in the certificate; null for a key
 * @param extensions what Fulcio put into the certificate, by the names of its documentation
 * @param transparencyLog the entry in a transparency log that was verified; null if there was none
 * @param timestamp when it was signed, as a transparency log or a timestamp authority says; null if
 *     none does
 */
public record Verification(
    String authority,
    Kind kind,
    @Nullable String payloadType,
    @Nullable String keyId,
    @Nullable String issuer,
    @Nullable String subject,
    Map<String, String> extensions,
    @Nullable LogEntry transparencyLog,
    @Nullable Instant timestamp) {

  /** How an authority is told. */
  public enum Kind {
    /** By a key that is known beforehand. */
    KEY,
    /** By a certificate that a trusted root leads to, and the identity in it. */
    KEYLESS;

    /** The word that facts have for it. */
    public String word() {
      return this == KEY ? "key" : "keyless";
    }
  }

  /**
   * An entry in a transparency log.
   *
   * @param log the address of the log, as the trusted root has it
   * @param index the number of the entry, from 0
   * @param proof what shows that it is there
   */
  public record LogEntry(String log, long index, Proof proof) {
    /** What shows that an entry is in a log. */
    public enum Proof {
      /** A path to the root of its tree, which the log has signed. */
      INCLUSION,
      /** A timestamp with which the log promises to include it. */
      PROMISE;

      /** The word that facts have for it. */
      public String word() {
        return this == INCLUSION ? "inclusion" : "promise";
      }
    }

    Map<String, Object> fact() {
      Map<String, Object> fact = new LinkedHashMap<>();
      fact.put("log", log);
      fact.put("index", index);
      fact.put("proof", proof.word());
      return fact;
    }
  }

  public Verification {
    Objects.requireNonNull(authority);
    extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
  }

  /** This as policies see it: a map of the host's values, with all members of the fixed shape. */
  public Map<String, @Nullable Object> fact() {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    fact.put("authority", authority);
    fact.put("kind", kind.word());
    fact.put("payloadType", payloadType);
    fact.put("keyId", keyId);
    fact.put("issuer", issuer);
    fact.put("subject", subject);
    fact.put("extensions", extensions);
    fact.put("transparencyLog", transparencyLog == null ? null : transparencyLog.fact());
    fact.put("timestamp", timestamp == null ? null : timestamp.toString());
    return fact;
  }
}

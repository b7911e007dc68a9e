package dev.okite.policies.functions;

import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** What is written in a certificate, as values. */
final class CertificateFields {
  /** The kinds of alternative names, by their numbers (RFC 5280, section 4.2.1.6). */
  private static final Map<Integer, String> NAME_TYPES =
      Map.of(1, "email", 2, "dns", 4, "directory", 6, "uri", 7, "ip", 8, "id");

  private CertificateFields() {}

  static MapValue of(X509Certificate certificate) throws InvalidTextException {
    Map<String, byte[]> extensions = extensions(certificate);
    Map<String, String> encoded = new TreeMap<>();
    extensions.forEach((oid, bytes) -> encoded.put(oid, Base64.getEncoder().encodeToString(bytes)));
    try {
      return new RecordBuilder()
          .put("subject", certificate.getSubjectX500Principal().getName(X500Principal.RFC2253))
          .put("issuer", certificate.getIssuerX500Principal().getName(X500Principal.RFC2253))
          .put("serialNumber", certificate.getSerialNumber().toString(16))
          .put("notBefore", time(certificate.getNotBefore().toInstant()))
          .put("notAfter", time(certificate.getNotAfter().toInstant()))
          .put("names", names(certificate))
          .put("isAuthority", BoolValue.of(certificate.getBasicConstraints() >= 0))
          .put("keyAlgorithm", certificate.getPublicKey().getAlgorithm())
          .put("signatureAlgorithm", certificate.getSigAlgName())
          .put("sha256", sha256(certificate.getEncoded()))
          .putMap("extensions", encoded)
          .put("fulcio", FulcioExtensions.of(extensions))
          .build();
    } catch (CertificateParsingException | CertificateEncodingException malformed) {
      throw new InvalidTextException("its alternative names cannot be read");
    }
  }

  private static Value time(Instant instant) throws InvalidTextException {
    if (instant.isBefore(TimeValue.MIN) || instant.isAfter(TimeValue.MAX)) {
      throw new InvalidTextException("its dates are out of the years 0 to 9999");
    }
    return TimeValue.of(instant);
  }

  private static ListValue names(X509Certificate certificate) throws CertificateParsingException {
    Collection<List<?>> names = certificate.getSubjectAlternativeNames();
    List<Value> values = new ArrayList<>();
    if (names != null) {
      for (List<?> name : names) {
        Object value = name.get(1);
        values.add(
            new RecordBuilder()
                .put("type", NAME_TYPES.getOrDefault((Integer) name.get(0), "other"))
                .put(
                    "value",
                    value instanceof byte[] der
                        ? Base64.getEncoder().encodeToString(der)
                        : String.valueOf(value))
                .build());
      }
    }
    return ListValue.of(values);
  }

  /** What stands in each extension, without the octet string around it. */
  private static Map<String, byte[]> extensions(X509Certificate certificate)
      throws InvalidTextException {
    Map<String, byte[]> extensions = new TreeMap<>();
    for (Set<String> oids :
        List.of(
            orNone(certificate.getCriticalExtensionOIDs()),
            orNone(certificate.getNonCriticalExtensionOIDs()))) {
      for (String oid : oids) {
        extensions.put(oid, DerText.content(certificate.getExtensionValue(oid), DerText.OCTETS));
      }
    }
    return extensions;
  }

  private static Set<String> orNone(@Nullable Set<String> oids) {
    return oids == null ? Set.of() : oids;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-256", impossible);
    }
  }
}

package dev.okite.cli.baseline;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a finding the same in another run: it holds no line, no number that counts anything,
 * and no file where the resource has a name. Several findings of a run may have the same key.
 *
 * @param rule the full name of the rule
 * @param resource {@code group/Kind/namespace/name}; with the name of its file, without folders,
 *     where it lacks kind or name; empty for what is about no document
 * @param path the place as a JSON Pointer in which elements of lists have names, not numbers; empty
 *     without a place
 * @param message the message with {@code #} for its numbers
 */
public record FindingKey(String rule, String resource, String path, String message)
    implements Comparable<FindingKey> {
  private static final int FINGERPRINT_BYTES = 16;

  /** Numbers, versions, and what looks like a digest. */
  private static final Pattern NUMBERS = Pattern.compile("[0-9a-f]{12,}|[0-9]+(?:[.][0-9]+)*");

  private static final Comparator<FindingKey> ORDER =
      Comparator.comparing(FindingKey::rule)
          .thenComparing(FindingKey::resource)
          .thenComparing(FindingKey::path)
          .thenComparing(FindingKey::message);

  /** The key of {@code finding}. */
  public static FindingKey of(Finding finding) {
    Optional<Document> document = finding.document().or(() -> finding.place().map(Place::document));
    return new FindingKey(
        finding.rule().name(),
        document.map(FindingKey::resource).orElse(""),
        finding.place().map(ElementPath::of).orElse(""),
        NUMBERS.matcher(finding.message()).replaceAll("#"));
  }

  /** A number of 32 hexadecimal digits that stands for the key. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {rule, resource, path, message}) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The key on one line for people. */
  public String describe() {
    String where = resource.isEmpty() ? "all documents" : resource;
    return rule + ": " + where + (path.isEmpty() ? "" : " at " + path) + ": " + message;
  }

  @Override
  public int compareTo(FindingKey other) {
    return ORDER.compare(this, other);
  }

  /** The version of an API is no part of what a resource is. */
  private static String resource(Document document) {
    ResourceIdentity identity = document.identity();
    String version = identity.apiVersion().orElse("");
    int slash = version.indexOf('/');
    String named =
        (slash < 0 ? "" : version.substring(0, slash))
            + "/"
            + identity.kind().orElse("")
            + "/"
            + identity.namespace().orElse("")
            + "/"
            + identity.name().orElse("");
    if (identity.kind().isPresent() && identity.name().isPresent()) {
      return named;
    }
    String file = document.file().substring(document.file().lastIndexOf('/') + 1);
    return named.equals("///") ? file : named + " in " + file;
  }
}

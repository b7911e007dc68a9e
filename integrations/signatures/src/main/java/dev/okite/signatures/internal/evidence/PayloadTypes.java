package dev.okite.signatures.internal.evidence;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Json;
import dev.okite.signatures.internal.RefusedException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What payloads of each type hold. */
public final class PayloadTypes {
  /** An in-toto Statement. */
  public static final String STATEMENT = "application/vnd.in-toto+json";

  /** A payload of cosign, which is about an image. */
  public static final String SIMPLE_SIGNING = "application/vnd.dev.cosign.simplesigning.v1+json";

  private static final Set<String> STATEMENT_VERSIONS =
      Set.of("https://in-toto.io/Statement/v0.1", "https://in-toto.io/Statement/v1");
  private static final String IMAGE_SIGNATURE = "cosign container image signature";

  /** One that names the type of the predicate as well. */
  private static final Pattern SPECIAL_STATEMENT =
      Pattern.compile("application/vnd\\.in-toto\\.[a-z0-9.-]+\\+json");

  private PayloadTypes() {}

  /** Whether payloads of {@code type} are in-toto Statements. */
  public static boolean isStatement(String type) {
    return type.equals(STATEMENT) || SPECIAL_STATEMENT.matcher(type).matches();
  }

  /**
   * Passes if payloads of {@code type} are known; null is that of files that are signed as they
   * are.
   *
   * @throws RefusedException if they are not
   */
  public static void requireKnown(@Nullable String type) throws RefusedException {
    if (type != null && !type.equals(SIMPLE_SIGNING) && !isStatement(type)) {
      throw new RefusedException(
          "the payload type is `" + type + "`, expected `" + STATEMENT + "`");
    }
  }

  /**
   * Holds {@code payload} against its type, which is known.
   *
   * @throws RefusedException if it is something else
   */
  public static void check(@Nullable String type, byte[] payload) throws RefusedException {
    if (type == null) {
      return;
    }
    if (type.equals(SIMPLE_SIGNING)) {
      image(payload);
      return;
    }
    String version = Json.object(payload, "the payload").text("_type");
    if (!STATEMENT_VERSIONS.contains(version)) {
      throw new RefusedException(
          "the payload has the `_type` `" + version + "`, which is none of an in-toto Statement");
    }
  }

  /**
   * The digest of the image that {@code payload}, which is one of cosign, is about.
   *
   * @throws RefusedException if it is something else
   */
  static String image(byte[] payload) throws RefusedException {
    Fields critical = Json.object(payload, "the payload").object("critical");
    String type = critical.text("type");
    if (!type.equals(IMAGE_SIGNATURE)) {
      throw new RefusedException(
          "the payload has the type `" + type + "`, expected `" + IMAGE_SIGNATURE + "`");
    }
    String digest = critical.object("image").text("docker-manifest-digest");
    if (!digest.matches("sha256:[0-9a-f]{64}")) {
      throw new RefusedException("the payload names no image by a `sha256` digest");
    }
    return digest;
  }

  /** Whether {@code payload} looks like one of cosign. */
  static boolean isSimpleSigning(byte[] payload) {
    if (payload.length == 0 || payload[0] != '{') {
      return false;
    }
    try {
      return Json.object(payload, "the payload").has("critical");
    } catch (RefusedException other) {
      return false;
    }
  }
}

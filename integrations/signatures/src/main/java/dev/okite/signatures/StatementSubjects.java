package dev.okite.signatures;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Json;
import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.evidence.PayloadTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an in-toto Statement is about.
 *
 * @param predicateType what it says of its subjects
 * @param digests the SHA-256 digests of its subjects, each {@code sha256:} and 64 digits; their
 *     names say nothing, for anybody can choose them
 */
public record StatementSubjects(String predicateType, List<String> digests) {
  private static final int MOST = 10_000;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  public StatementSubjects {
    digests = List.copyOf(digests);
  }

  /** Reads the payload, which need not be verified; empty if it is no Statement. */
  public static Optional<StatementSubjects> of(SignedPayload payload) {
    byte[] content = payload.payload();
    String type = payload.payloadType();
    if (content == null || type == null || !PayloadTypes.isStatement(type)) {
      return Optional.empty();
    }
    try {
      Fields statement = Json.object(content, "the payload");
      List<String> digests = new ArrayList<>();
      for (Fields subject : statement.objects("subject", MOST)) {
        Optional<Fields> digest = subject.optionalObject("digest");
        if (digest.isPresent()) {
          digest
              .get()
              .optionalText("sha256")
              .filter(hex -> SHA256.matcher(hex).matches())
              .ifPresent(hex -> digests.add("sha256:" + hex.toLowerCase(Locale.ROOT)));
        }
      }
      return Optional.of(new StatementSubjects(statement.text("predicateType"), digests));
    } catch (RefusedException malformed) {
      return Optional.empty();
    }
  }
}

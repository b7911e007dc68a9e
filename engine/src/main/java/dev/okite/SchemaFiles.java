package dev.okite;

import java.io.IOException;
import java.util.Optional;

/**
 * Gives the files of schemas that policies name: <code>schema "app.json" {kind: "App"}</code>. The
 * engine opens no file by itself, and what policies say is not to be trusted: an implementation
 * decides which files they may have, such as those in the folder of the policy and below. Safe to
 * call from several threads. It is asked at each compilation, for each declaration once.
 */
@FunctionalInterface
public interface SchemaFiles {
  /** Gives no file. */
  SchemaFiles NONE =
      (source, file) -> {
        throw new IOException("whoever compiles these policies gives no files of schemas");
      };

  /**
   * The content of a file, in JSON or YAML.
   *
   * @param source the name of the source that declares the schema
   * @param file what it says, which is relative to that source, is not empty, and is not to be
   *     trusted
   * @return bytes that nobody changes any more; empty if there is no such file. Of one that has
   *     more than {@link dev.okite.document.DocumentLimits#DEFAULTS} allow, the start of it is
   *     enough, as long as that has more as well
   * @throws IOException if it cannot be read, or is one that policies may not have; the message
   *     says why in a sentence without a full stop, and becomes part of an error in the policy
   */
  Optional<byte[]> read(String source, String file) throws IOException;
}

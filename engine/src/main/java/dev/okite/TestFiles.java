package dev.okite;

import dev.okite.document.ReadResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the files that tests name. Safe to call from several threads. */
@FunctionalInterface
public interface TestFiles {
  /** Gives no file. */
  TestFiles NONE =
      (source, path) -> {
        throw new IOException("whoever runs the tests gives no files");
      };

  /**
   * The documents of the file that a path stands for, or of all files of a folder, in a stable
   * order: what {@link Documents#read} makes of each.
   *
   * @param source the name of the source that the test stands in
   * @param path what the test says, which is relative to that source; it is not to be trusted
   * @throws IOException if there is no such file, or the path leads where it must not; the message
   *     says why
   */
  List<ReadResult> read(String source, String path) throws IOException;

  /**
   * The text of the file that {@code expect findings} names; empty where there is no such file. By
   * default there never is.
   *
   * @param source the name of the source that the test stands in
   * @param path what the test says, which is relative to that source; it is not to be trusted
   * @throws IOException if it cannot be read, or the path leads where it must not; the message says
   *     why
   */
  default Optional<String> golden(String source, String path) throws IOException {
    return Optional.empty();
  }
}

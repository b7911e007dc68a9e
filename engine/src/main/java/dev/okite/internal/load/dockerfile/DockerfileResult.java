package dev.okite.internal.load.dockerfile;

import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a Dockerfile.
 *
 * @param root the root of its document; null if there is a problem
 * @param problems in the order of the file
 */
public record DockerfileResult(@Nullable Value root, List<Problem> problems) {
  public DockerfileResult {
    problems = List.copyOf(problems);
  }

  /**
   * Why a Dockerfile cannot be read.
   *
   * @param offset the byte that it is about
   * @param message what was found and what was expected
   */
  public record Problem(int offset, String message) {}
}

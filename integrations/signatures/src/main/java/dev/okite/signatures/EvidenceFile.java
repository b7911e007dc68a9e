package dev.okite.signatures;

import java.util.Objects;

/**
 * A file of evidence.
 *
 * @param name its name, as results show it; a signature beside a file is told by its name
 * @param content its bytes, which must not be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record EvidenceFile(String name, byte[] content) {
  public EvidenceFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(content);
  }
}

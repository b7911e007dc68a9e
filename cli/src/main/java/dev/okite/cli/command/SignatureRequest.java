package dev.okite.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose signatures a run verifies, and where.
 *
 * @param trust the file of the trust policy; null for that of the project file
 * @param evidence files and folders of evidence; empty for those of the project file
 */
record SignatureRequest(@Nullable String trust, List<String> evidence) {
  /** A run that asks for none by itself. */
  static final SignatureRequest NONE = new SignatureRequest(null, List.of());

  SignatureRequest {
    evidence = List.copyOf(evidence);
  }
}

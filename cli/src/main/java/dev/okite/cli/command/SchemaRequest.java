package dev.okite.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas a check is asked for.
 *
 * @param validate whether documents are held against them
 * @param version the version of Kubernetes; null for what the project file says, or the newest
 * @param definitions files and folders with definitions of custom resources
 */
record SchemaRequest(boolean validate, @Nullable String version, List<String> definitions) {
  /** What is asked for where nobody asks. */
  static final SchemaRequest NONE = new SchemaRequest(false, null, List.of());
}

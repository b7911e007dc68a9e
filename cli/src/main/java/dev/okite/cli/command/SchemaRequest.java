package dev.okite.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which schemas a check is asked for, and what is done with them.
 *
 * @param validate whether documents are held against them
 * @param strictTypes whether to list the paths in policies that were held against none
 * @param version the version of Kubernetes; null for what the project file says, or the newest
 * @param definitions files and folders with definitions of custom resources
 */
record SchemaRequest(
    boolean validate, boolean strictTypes, @Nullable String version, List<String> definitions) {
  /** What is asked for where nobody asks. */
  static final SchemaRequest NONE = new SchemaRequest(false, false, null, List.of());
}

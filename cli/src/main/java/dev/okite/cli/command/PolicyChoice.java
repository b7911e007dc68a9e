package dev.okite.cli.command;

import dev.okite.policies.StandardPolicies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who chose the policies of a run. */
enum PolicyChoice {
  COMMAND_LINE,
  PROJECT,
  RECOMMENDED,
  /** No policy is applied; Pod Security admission judges alone. */
  NONE;

  /** How to choose others than those that are recommended. */
  static final String OTHERS =
      "choose others with `--policy NAME`, `--policies PATH` or a project file `okite.yaml`";

  /**
   * What a run says about its policies before all else.
   *
   * @param project the project file; null if there is none
   * @return empty if the command line says it all
   */
  Optional<String> announcement(@Nullable ProjectFile project) {
    return switch (this) {
      case RECOMMENDED ->
          Optional.of(
              "judging by "
                  + (project == null ? "" : project.label() + " and ")
                  + recommended()
                  + "; "
                  + OTHERS);
      case NONE ->
          Optional.ofNullable(project)
              .filter(file -> file.podSecurity().isPresent())
              .map(file -> "judging by " + file.label());
      case PROJECT -> Optional.ofNullable(project).map(file -> "judging by " + file.label());
      case COMMAND_LINE ->
          Optional.ofNullable(project)
              .map(
                  file ->
                      "judging by the policies of the command line, with the settings of "
                          + file.label());
    };
  }

  /** The recommended policies, by name. */
  static String recommended() {
    return "the recommended `" + String.join("`, `", StandardPolicies.recommended()) + "`";
  }
}

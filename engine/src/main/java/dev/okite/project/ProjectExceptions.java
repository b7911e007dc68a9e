package dev.okite.project;

import dev.okite.PolicySource;
import dev.okite.exceptions.ExceptionRules;
import java.util.List;
import java.util.Optional;

/**
 * What a project file says about exceptions.
 *
 * @param paths the files and folders that hold some, in order
 * @param inPlace those in the file itself; empty if there are none
 * @param rules the rules that all of them are held to
 */
public record ProjectExceptions(
    List<ProjectPath> paths, Optional<PolicySource> inPlace, ExceptionRules rules) {
  public ProjectExceptions {
    paths = List.copyOf(paths);
  }
}

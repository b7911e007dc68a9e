package dev.okite.project;

import java.util.List;
import java.util.Optional;

/**
 * What reading a project file gives.
 *
 * @param project the project; empty if there is a problem
 * @param problems everything that is wrong with the file, in the order of their places
 */
public record ProjectReading(Optional<Project> project, List<ProjectProblem> problems) {
  public ProjectReading {
    problems = List.copyOf(problems);
  }
}

package dev.okite.project;

import dev.okite.Binding;
import dev.okite.PolicySet;
import java.util.List;

/**
 * What a project file says: which policies a project applies, with which params, and what is done
 * about their findings. Immutable and safe to share between threads. It opens no file: {@code
 * docs/project-file.md} describes what the text holds.
 */
public final class Project {
  private final String file;
  private final List<PolicyEntry> policies;
  private final List<ProjectPath> sources;

  Project(String file, List<PolicyEntry> policies, List<ProjectPath> sources) {
    this.file = file;
    this.policies = List.copyOf(policies);
    this.sources = List.copyOf(sources);
  }

  /**
   * Reads a project file. Never throws because of what it holds.
   *
   * @param file the name of the file, as problems show it
   * @param utf8 its text, which must not be changed afterwards
   */
  public static ProjectReading read(String file, byte[] utf8) {
    return ProjectReader.read(file, utf8);
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** The names of the policies and modules that it applies, in order; empty if it names none. */
  public List<String> policies() {
    return policies.stream().map(PolicyEntry::policy).toList();
  }

  /** The files and folders of policies of the project's own, in order. */
  public List<ProjectPath> sources() {
    return sources;
  }

  /**
   * What the file says about {@code set}: its policies, or all of the set where it names none. What
   * is wrong with it, such as a name that the set does not have, comes out when the binding is
   * bound, with its place in the file.
   */
  public Binding binding(PolicySet set) {
    return new ProjectBinder(set, policies).bind(policies());
  }

  /**
   * What the file says about {@code policies} of {@code set}, for those that were chosen elsewhere.
   * What it says about others is read, and not applied.
   *
   * @param policies full names of policies or modules; all of the set if there is none
   */
  public Binding binding(PolicySet set, List<String> policies) {
    return new ProjectBinder(set, this.policies).bind(policies);
  }
}

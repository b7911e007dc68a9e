package dev.okite.project;

import dev.okite.Binding;
import dev.okite.PolicySet;
import dev.okite.value.MapValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a project file says: which policies a project applies, with which params, and what is done
 * about their findings. Immutable and safe to share between threads. It opens no file: {@code
 * docs/project-file.md} describes what the text holds.
 */
public final class Project {
  private final String file;
  private final List<PolicyEntry> policies;
  private final List<ProjectPath> sources;
  private final Map<String, MapValue> sections;
  private final ProjectExceptions exceptions;

  Project(
      String file,
      List<PolicyEntry> policies,
      List<ProjectPath> sources,
      Map<String, MapValue> sections,
      ProjectExceptions exceptions) {
    this.file = file;
    this.policies = List.copyOf(policies);
    this.sources = List.copyOf(sources);
    this.sections = Map.copyOf(sections);
    this.exceptions = exceptions;
  }

  /**
   * Reads a project file. Never throws because of what it holds.
   *
   * @param file the name of the file, as problems show it
   * @param utf8 its text, which must not be changed afterwards
   */
  public static ProjectReading read(String file, byte[] utf8) {
    return read(file, utf8, Set.of());
  }

  /**
   * Reads a project file that may have sections beyond those that every host knows. Never throws
   * because of what it holds.
   *
   * @param file the name of the file, as problems show it
   * @param utf8 its text, which must not be changed afterwards
   * @param sections the keys of the sections that the host reads itself, each of which holds a map
   */
  public static ProjectReading read(String file, byte[] utf8, Collection<String> sections) {
    return ProjectReader.read(file, utf8, sections);
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
   * The section {@code key} of the host, whose values know their places; empty if it is not there.
   */
  public Optional<MapValue> section(String key) {
    return Optional.ofNullable(sections.get(key));
  }

  /**
   * The exceptions, which have to be compiled together with the policies, and the rules for them,
   * which {@link #binding} holds them to.
   */
  public ProjectExceptions exceptions() {
    return exceptions;
  }

  /**
   * What the file says about {@code set}: its policies, or all of the set where it names none. What
   * is wrong with it, such as a name that the set does not have, comes out when the binding is
   * bound, with its place in the file.
   */
  public Binding binding(PolicySet set) {
    return binding(set, policies());
  }

  /**
   * What the file says about {@code policies} of {@code set}, for those that were chosen elsewhere.
   * What it says about others is read, and not applied.
   *
   * @param policies full names of policies or modules; all of the set if there is none
   */
  public Binding binding(PolicySet set, List<String> policies) {
    return binding(set, policies, List.of());
  }

  /**
   * What the file says about {@code policies} of {@code set}, and about others that something else
   * applies by the same settings ({@link Binding#besides}).
   *
   * @param policies full names of policies or modules; all of the set if there is none
   * @param besides full names of policies or modules
   */
  public Binding binding(PolicySet set, List<String> policies, List<String> besides) {
    return new ProjectBinder(set, this.policies)
        .bind(policies, besides)
        .withExceptionRules(exceptions.rules());
  }
}

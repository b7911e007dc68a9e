package dev.okite.project;

import dev.okite.Documents;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.exceptions.ExceptionRules;
import dev.okite.value.MapValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a project file, section by section. */
final class ProjectReader {
  /** Far more than anybody writes by hand. */
  private static final DocumentLimits LIMITS = new DocumentLimits(1 << 20, 20, 50_000, 1 << 16);

  /** The sections that every host knows. */
  private static final Keys<ProjectReader> SECTIONS =
      Keys.<ProjectReader>none()
          .with("policies", ProjectReader::readPolicies)
          .with("sources", ProjectReader::readSources)
          .with("exceptions", ProjectReader::readExceptions)
          .with(
              "exceptionRules",
              (reader, node) -> reader.exceptionRules = ExceptionRulesReader.read(node));

  private final String file;
  private final Keys<ProjectReader> known;
  private final String aMap;
  private final List<ProjectProblem> problems = new ArrayList<>();
  private final List<PolicyEntry> policies = new ArrayList<>();
  private final List<ProjectPath> sources = new ArrayList<>();
  private final Map<String, MapValue> sections = new HashMap<>();
  private final List<ProjectPath> exceptionPaths = new ArrayList<>();
  private boolean exceptionsInPlace;
  private ExceptionRules exceptionRules = ExceptionRules.DEFAULTS;

  private ProjectReader(String file, Keys<ProjectReader> known) {
    this.file = file;
    this.known = known;
    this.aMap = "a map with " + Node.alternatives(known.names());
  }

  /**
   * Reads the file.
   *
   * @param sections the keys of those that the host reads itself
   */
  static ProjectReading read(String file, byte[] utf8, Collection<String> sections) {
    Keys<ProjectReader> known = SECTIONS;
    for (String key : sections) {
      known =
          known.with(
              key,
              (reader, node) ->
                  node.map("a map, `{}` at least")
                      .ifPresent(section -> reader.sections.put(key, section)));
    }
    ProjectReader reader = new ProjectReader(file, known);
    reader.read(utf8);
    reader.problems.sort(
        Comparator.comparingInt(ProjectProblem::line).thenComparingInt(ProjectProblem::column));
    Optional<Project> project =
        reader.problems.isEmpty() ? Optional.of(reader.project(utf8)) : Optional.empty();
    return new ProjectReading(project, reader.problems);
  }

  private void read(byte[] utf8) {
    ReadResult read = Documents.yaml(file, utf8, LIMITS);
    read.errors().forEach(error -> problems.add(ProjectProblem.of(error)));
    List<Document> documents = read.documents();
    if (documents.isEmpty() && problems.isEmpty()) {
      problems.add(new ProjectProblem(file, 1, 1, "found nothing, expected " + aMap));
    }
    for (int i = 0; i < documents.size(); i++) {
      Node root = new Node(documents.get(i).value(), problems::add);
      if (i > 0) {
        root.problem("another document begins here; a project file holds one alone");
      } else {
        root.map(aMap).ifPresent(map -> readSections(map, root));
      }
    }
  }

  private void readSections(MapValue map, Node root) {
    if (map.size() == 0) {
      root.problem("found an empty map, expected " + aMap);
    }
    known.read(map, root, this);
  }

  private void readPolicies(Node list) {
    Map<String, PolicyEntry> named = new HashMap<>();
    for (Node node :
        list.list("a list of policies, such as `[kubernetes.pod_security.baseline]`")) {
      Optional<PolicyEntry> entry = PolicyReader.read(node);
      if (entry.isPresent()) {
        PolicyEntry first = named.putIfAbsent(entry.get().policy(), entry.get());
        if (first == null) {
          policies.add(entry.get());
        } else {
          problems.add(
              ProjectProblem.at(
                  entry.get().place(),
                  "`" + first.policy() + "` stands here already, at " + first.place()));
        }
      }
    }
  }

  private Project project(byte[] utf8) {
    Optional<PolicySource> inPlace =
        exceptionsInPlace ? Optional.of(PolicySource.exceptionsIn(file, utf8)) : Optional.empty();
    ProjectExceptions exceptions = new ProjectExceptions(exceptionPaths, inPlace, exceptionRules);
    return new Project(file, policies, sources, sections, exceptions);
  }

  /** What is in a map, the compiler reads, which knows the rules that there are. */
  private void readExceptions(Node list) {
    for (Node node : list.list("a list of exceptions, and of paths such as `exceptions`")) {
      if (node.value() instanceof MapValue) {
        exceptionsInPlace = true;
      } else {
        node.text("a path, or an exception as a map with `id`, `rules` and more")
            .ifPresent(path -> exceptionPaths.add(new ProjectPath(path, node.place())));
      }
    }
  }

  private void readSources(Node list) {
    for (Node node : list.list("a list of paths, such as `[policies]`")) {
      node.text("a path").ifPresent(path -> sources.add(new ProjectPath(path, node.place())));
    }
  }
}

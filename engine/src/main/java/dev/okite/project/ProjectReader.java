package dev.okite.project;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.value.MapValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a project file, section by section. */
final class ProjectReader {
  /** Far more than anybody writes by hand. */
  private static final DocumentLimits LIMITS = new DocumentLimits(1 << 20, 20, 50_000, 1 << 16);

  /** The sections. */
  private static final Keys<ProjectReader> SECTIONS =
      Keys.<ProjectReader>none()
          .with("policies", ProjectReader::readPolicies)
          .with("sources", ProjectReader::readSources);

  private static final String A_MAP = "a map with " + Node.alternatives(SECTIONS.names());

  private final String file;
  private final List<ProjectProblem> problems = new ArrayList<>();
  private final List<PolicyEntry> policies = new ArrayList<>();
  private final List<ProjectPath> sources = new ArrayList<>();

  private ProjectReader(String file) {
    this.file = file;
  }

  static ProjectReading read(String file, byte[] utf8) {
    ProjectReader reader = new ProjectReader(file);
    reader.read(utf8);
    reader.problems.sort(
        Comparator.comparingInt(ProjectProblem::line).thenComparingInt(ProjectProblem::column));
    Optional<Project> project =
        reader.problems.isEmpty()
            ? Optional.of(new Project(file, reader.policies, reader.sources))
            : Optional.empty();
    return new ProjectReading(project, reader.problems);
  }

  private void read(byte[] utf8) {
    ReadResult read = Documents.yaml(file, utf8, LIMITS);
    read.errors().forEach(error -> problems.add(ProjectProblem.of(error)));
    List<Document> documents = read.documents();
    if (documents.isEmpty() && problems.isEmpty()) {
      problems.add(new ProjectProblem(file, 1, 1, "found nothing, expected " + A_MAP));
    }
    for (int i = 0; i < documents.size(); i++) {
      Node root = new Node(documents.get(i).value(), problems::add);
      if (i > 0) {
        root.problem("another document begins here; a project file holds one alone");
      } else {
        root.map(A_MAP).ifPresent(map -> readSections(map, root));
      }
    }
  }

  private void readSections(MapValue map, Node root) {
    if (map.size() == 0) {
      root.problem("found an empty map, expected " + A_MAP);
    }
    SECTIONS.read(map, root, this);
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

  private void readSources(Node list) {
    for (Node node : list.list("a list of paths, such as `[policies]`")) {
      node.text("a path").ifPresent(path -> sources.add(new ProjectPath(path, node.place())));
    }
  }
}

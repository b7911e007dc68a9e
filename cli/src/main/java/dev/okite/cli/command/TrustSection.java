package dev.okite.cli.command;

import dev.okite.document.Place;
import dev.okite.project.ProjectPath;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the section {@code trust} of a project file: a trust policy, and where evidence is. */
final class TrustSection {
  private static final String POLICY = "policy";
  private static final String EVIDENCE = "evidence";

  private final ProjectFile project;
  private final Path workingFolder;
  private final List<String> problems = new ArrayList<>();

  private TrustSection(ProjectFile project, Path workingFolder) {
    this.project = project;
    this.workingFolder = workingFolder;
  }

  /**
   * What the section says, with paths as the command line would name them.
   *
   * @return empty if there is no such section
   * @throws StartException if something is wrong with it
   */
  static Optional<SignatureRequest> read(ProjectFile project, Path workingFolder)
      throws StartException {
    Optional<MapValue> section = project.trust();
    if (section.isEmpty()) {
      return Optional.empty();
    }
    TrustSection reader = new TrustSection(project, workingFolder);
    SignatureRequest request = reader.read(section.get());
    if (!reader.problems.isEmpty()) {
      throw StartException.of(reader.problems);
    }
    return Optional.of(request);
  }

  private SignatureRequest read(MapValue section) {
    for (int i = 0; i < section.size(); i++) {
      if (!section.key(i).equals(POLICY) && !section.key(i).equals(EVIDENCE)) {
        problem(
            section.keyValue(i),
            "there is no key `" + section.key(i) + "` here; expected `policy` or `evidence`");
      }
    }
    List<String> evidence = new ArrayList<>();
    if (section.get(EVIDENCE) instanceof ListValue list && list.size() > 0) {
      list.elements().forEach(each -> path(each).ifPresent(evidence::add));
    } else {
      problem(section, "`trust` has `evidence`, a list of paths such as `[evidence]`");
    }
    if (section.get(POLICY) instanceof StringValue policy) {
      return new SignatureRequest(path(policy).orElse(""), evidence);
    }
    problem(section, "`trust` has a `policy`, the path of a trust policy such as `trust.yaml`");
    return SignatureRequest.NONE;
  }

  private Optional<String> path(Value value) {
    if (value instanceof StringValue text && !text.value().isEmpty()) {
      return Optional.of(
          project.argument(new ProjectPath(text.value(), Place.of(value)), workingFolder));
    }
    problem(value, "found `" + value.render() + "`, expected a path");
    return Optional.empty();
  }

  private void problem(Value at, String message) {
    problems.add(Place.of(at) + ": " + message);
  }
}

package dev.okite.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The files of a project to start from.
 *
 * @param documents the folder of its documents
 * @param files where each file goes, by path from the root of the project, and its resource
 */
record Starter(String documents, Map<String, String> files) {
  private static final String RESOURCES = "/dev/okite/cli/starter/";

  static Starter of(boolean kubernetes) {
    return kubernetes
        ? of("kubernetes", "workloads", "deploy")
        : of("plain", "services", "services");
  }

  private static Starter of(String kind, String policy, String documents) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("okite.yaml", kind + "/okite.yaml");
    files.put("policies/" + policy + ".okite", kind + "/" + policy + ".okite");
    files.put("policies/" + policy + ".test.okite", kind + "/" + policy + ".test.okite");
    files.put("policies/fixtures/unowned.yaml", kind + "/unowned.yaml");
    files.put(documents + "/web.yaml", kind + "/web.yaml");
    files.put("ci/github.yml", "ci/github.yml");
    files.put("ci/gitlab.yml", "ci/gitlab.yml");
    return new Starter(documents, files);
  }

  /**
   * The text of a file.
   *
   * @throws IOException if the program is damaged
   */
  String text(String path) throws IOException {
    String resource = RESOURCES + Objects.requireNonNull(files.get(path));
    try (InputStream in = Starter.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("there is no resource `" + resource + "`");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("DOCUMENTS", documents);
    }
  }
}

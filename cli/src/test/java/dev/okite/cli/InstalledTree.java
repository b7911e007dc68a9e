package dev.okite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The launcher, as it stands where okite is installed, with a program that only says how it is run.
 */
final class InstalledTree {
  private static final Path SOURCES = Path.of("src/test/resources/dev/okite/cli/launched");

  /** What a run said. */
  record Run(int status, String out, String err) {}

  private final Path root;

  private InstalledTree(Path root) {
    this.root = root;
  }

  static InstalledTree in(Path root) throws IOException {
    Path target = Files.createDirectories(root.resolve("cli/target"));
    Files.createDirectories(target.resolve("lib"));
    Files.createDirectories(target.resolve("training"));
    Files.copy(Path.of("../okite"), root.resolve("okite"));
    Files.copy(Path.of("src/main/launcher/archive.sh"), target.resolve("archive.sh"));
    InstalledTree tree = new InstalledTree(root);
    tree.build("first");
    return tree;
  }

  /** Puts a build of this name into the tree. */
  void build(String name) throws IOException {
    Path classes = Files.createDirectories(root.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String[] arguments = {
      "--release",
      "17",
      "-d",
      classes.toString(),
      SOURCES.resolve("Main.java").toString(),
      SOURCES.resolve("Training.java").toString(),
    };
    assertThat(compiler.run(null, null, null, arguments)).isZero();
    try (OutputStream file = Files.newOutputStream(target().resolve("start.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      for (String entry : List.of("Main", "Training")) {
        String path = "dev/okite/cli/" + entry + ".class";
        jar.putNextEntry(new JarEntry(path));
        Files.copy(classes.resolve(path), jar);
        jar.closeEntry();
      }
    }
    Files.writeString(target().resolve("built.stamp"), name + "\n");
  }

  Path target() {
    return root.resolve("cli/target");
  }

  /** Runs okite with this Java, and with a cache in {@code cache}. */
  Run run(Path java, Path cache, String... arguments) throws Exception {
    return finish(start(java, cache, arguments));
  }

  Process start(Path java, Path cache, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(root.resolve("okite").toString()), Stream.of(arguments))
                .toList());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("OKITE_") || name.startsWith("JAVA_"));
    environment.put("JAVA_HOME", java.toString());
    environment.put("XDG_CACHE_HOME", cache.toString());
    return builder.directory(root.toFile()).start();
  }

  static Run finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out, err);
  }
}

package dev.okite.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Starts okite as people do, and beside it a Java program that only prints a word, in turn. The
 * fastest of each counts: whatever else the machine does can only make a start slower.
 */
final class StartMeter {
  private static final int TIMES = 21;

  /** The first runs make the archive of classes. */
  private static final int UNCOUNTED = 3;

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers:
        - name: app
          image: registry.example/app:1.2
      """;

  private final Path root;
  private final Path folder;

  private StartMeter(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** Measures the launcher in {@code root} with each Java whose home is in {@code homes}. */
  static Starts measure(Path root, List<Path> homes) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("okite-start");
    Files.writeString(folder.resolve("pod.yaml"), POD);
    StartMeter meter = new StartMeter(root, folder);
    List<Starts.Start> starts = new ArrayList<>();
    for (Path home : homes) {
      starts.add(meter.measure(home));
    }
    return new Starts(starts);
  }

  private Starts.Start measure(Path home) throws IOException, InterruptedException {
    List<String> hello =
        List.of(
            home.resolve("bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classPath(),
            Hello.class.getName());
    List<String> check =
        List.of(
            root.resolve("okite").toString(),
            "check",
            "--policy",
            "kubernetes.pod_security.baseline",
            "pod.yaml");
    double fastestHello = Double.MAX_VALUE;
    double fastestCheck = Double.MAX_VALUE;
    for (int i = 0; i < UNCOUNTED + TIMES; i++) {
      double ofHello = run(home, hello);
      double ofCheck = run(home, check);
      if (i >= UNCOUNTED) {
        fastestHello = Math.min(fastestHello, ofHello);
        fastestCheck = Math.min(fastestCheck, ofCheck);
      }
    }
    return new Starts.Start(version(home), fastestHello, fastestCheck);
  }

  /** That of this process, as another folder sees it. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Milliseconds by the clock. */
  private double run(Path home, List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", home.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    int status = process.waitFor();
    long end = System.nanoTime();
    if (status != 0) {
      throw new IOException(
          command + " ended with " + status + ": " + Files.readString(folder.resolve("out")));
    }
    return (end - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private static int version(Path home) throws IOException {
    for (String line : Files.readAllLines(home.resolve("release"))) {
      if (line.startsWith("JAVA_VERSION=")) {
        return Runtime.Version.parse(line.substring(line.indexOf('"') + 1, line.length() - 1))
            .feature();
      }
    }
    throw new IOException(home + " does not say which Java it is");
  }
}

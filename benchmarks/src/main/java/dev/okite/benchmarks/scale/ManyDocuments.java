package dev.okite.benchmarks.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes many documents to judge: a folder of small manifests, or one file of JSON Lines. The same
 * arguments give the same bytes. One pod in a hundred has something that the baseline forbids.
 */
public final class ManyDocuments {
  private static final int FILES_IN_A_FOLDER = 1000;

  private ManyDocuments() {}

  /**
   * {@code manifests FOLDER COUNT} writes so many files, {@code lines FILE MEGABYTES} a file of
   * that size.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("expected `manifests FOLDER COUNT` or `lines FILE MB`");
    }
    Path path = Path.of(arguments[1]);
    int amount = Integer.parseInt(arguments[2]);
    switch (arguments[0]) {
      case "manifests" -> manifests(path, amount);
      case "lines" -> lines(path, amount * 1_000_000L);
      default -> throw new IllegalArgumentException("unknown: " + arguments[0]);
    }
  }

  private static void manifests(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path inner = folder.resolve(text("%03d", i / FILES_IN_A_FOLDER));
      Files.createDirectories(inner);
      Files.writeString(inner.resolve(text("pod-%06d.yaml", i)), manifest(i));
    }
  }

  private static void lines(Path file, long bytes) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      long written = 0;
      for (int i = 0; written < bytes; i++) {
        String line = line(i);
        out.write(line);
        written += line.length();
      }
    }
  }

  private static String manifest(int number) {
    return text(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: pod-%d
          namespace: team-%d
          labels:
            app.kubernetes.io/name: shop
            app.kubernetes.io/part-of: site
        spec:
          serviceAccountName: shop
          containers:
            - name: app
              image: registry.example.com/shop/app:1.%d.0
              ports:
                - containerPort: 8080
              resources:
                requests: {cpu: 100m, memory: 128Mi}
                limits: {memory: 256Mi}
              securityContext:
                privileged: %s
                runAsNonRoot: true
                capabilities:
                  drop: [ALL]
        """,
        number, number % 40, number % 17, isForbidden(number));
  }

  private static String line(int number) {
    return text(
        "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"pod-%d\",\"namespace\":\"team-%d\","
            + "\"labels\":{\"app.kubernetes.io/name\":\"shop\",\"app.kubernetes.io/part-of\":\"site\"}},"
            + "\"spec\":{\"serviceAccountName\":\"shop\",\"containers\":[{\"name\":\"app\","
            + "\"image\":\"registry.example.com/shop/app:1.%d.0\",\"ports\":[{\"containerPort\":8080}],"
            + "\"resources\":{\"requests\":{\"cpu\":\"100m\",\"memory\":\"128Mi\"},\"limits\":{\"memory\":\"256Mi\"}},"
            + "\"securityContext\":{\"privileged\":%s,\"runAsNonRoot\":true,\"capabilities\":{\"drop\":[\"ALL\"]}}}]}}\n",
        number, number % 40, number % 17, isForbidden(number));
  }

  private static boolean isForbidden(int number) {
    return number % 100 == 7;
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}

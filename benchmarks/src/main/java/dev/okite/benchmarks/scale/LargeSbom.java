package dev.okite.benchmarks.scale;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a large bill of materials in CycloneDX. The same arguments give the same bytes. One
 * component in a thousand has no hash but MD5.
 */
public final class LargeSbom {
  private static final String IMAGE =
      "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** About what the dependencies of a component take. */
  private static final int DEPENDENCY_BYTES = 130;

  private LargeSbom() {}

  /** {@code FILE MEGABYTES} writes a file of about that size. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("expected `FILE MEGABYTES`");
    }
    long bytes = Integer.parseInt(arguments[1]) * 1_000_000L;
    try (BufferedWriter out =
        Files.newBufferedWriter(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      write(out, bytes);
    }
  }

  private static void write(BufferedWriter out, long bytes) throws IOException {
    out.write(
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6",
        "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 1,
        "metadata": {"timestamp": "2027-01-01T00:00:00Z", "authors": [{"name": "Acme"}],
        "component": {"bom-ref": "app", "type": "container", "name": "app", "version": "%s"}},
        "components": [
        """
            .formatted(IMAGE));
    int count = 0;
    for (long written = 0; written < bytes; count++) {
      String component = component(count);
      out.write(count == 0 ? "" : ",\n");
      out.write(component);
      written += component.length() + DEPENDENCY_BYTES;
    }
    out.write("],\n\"dependencies\": [\n");
    for (int i = 0; i < count; i++) {
      out.write(i == 0 ? "" : ",\n");
      out.write(text("{\"ref\": \"%s\", \"dependsOn\": [\"%s\"]}", purl(i), purl((i + 1) % count)));
    }
    out.write("]}\n");
  }

  private static String component(int number) {
    String digits = text("%064x", number * 2_654_435_761L);
    return text(
        """
        {"bom-ref": "%s", "type": "library", "group": "org.example.team%d", "name": "artifact-%d",
        "version": "%s", "supplier": {"name": "Example Team %d"},
        "description": "A library of the example teams, which does what its name says.",
        "hashes": [%s], "licenses": [{"license": {"id": "Apache-2.0"}}], "purl": "%s",
        "externalReferences": [{"type": "distribution", "url": "https://repo.example/artifact-%d.jar"}],
        "properties": [{"name": "example:found_by", "value": "lockfile"}]}\
        """,
        purl(number),
        number % 100,
        number,
        version(number),
        number % 100,
        number % 1000 == 0
            ? text("{\"alg\": \"MD5\", \"content\": \"%s\"}", digits.substring(32))
            : text("{\"alg\": \"SHA-256\", \"content\": \"%s\"}", digits),
        purl(number),
        number);
  }

  private static String purl(int number) {
    return text(
        "pkg:maven/org.example.team%d/artifact-%d@%s", number % 100, number, version(number));
  }

  private static String version(int number) {
    return text("%d.%d.%d", number % 7, number % 11, number % 13);
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}

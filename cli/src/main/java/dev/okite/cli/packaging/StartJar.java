package dev.okite.cli.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the modules of okite together to the one jar that the launcher starts: opening a jar and
 * reading its manifest takes longer than all that a short run reads from it. Its classes are {@link
 * LinkedClasses}, and nothing in it is compressed.
 *
 * <p>The standard policies stand in a jar of their own, with the class that reads them from its
 * jar. Java takes classes from an archive without opening theirs; to open it for the policies, it
 * would look at thousands of entries.
 */
public final class StartJar {
  private static final String CLASS = ".class";
  private static final String METADATA = "META-INF/";
  private static final String POLICIES = "dev/okite/policies/";
  private static final String READER = POLICIES + "ShippedFiles";

  private final Map<String, byte[]> classes = new TreeMap<>();
  private final Map<String, byte[]> others = new TreeMap<>();

  private StartJar() {}

  /**
   * Writes the file {@code arguments[0]} from the jar {@code arguments[1]} and from the jars of
   * okite in the folder {@code arguments[2]}, which it takes away from there. It puts {@code
   * policies.jar} there instead.
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[2]);
    StartJar made = new StartJar();
    made.add(Path.of(arguments[1]));
    List<Path> modules = modules(folder);
    for (Path module : modules) {
      made.add(module);
    }
    made.write(Path.of(arguments[0]), folder.resolve("policies.jar"));
    for (Path module : modules) {
      Files.delete(module);
    }
  }

  private static List<Path> modules(Path folder) throws IOException {
    List<Path> modules = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "okite-*.jar")) {
      found.forEach(modules::add);
    }
    Collections.sort(modules);
    return modules;
  }

  private void add(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (entry.isDirectory() || name.startsWith(METADATA)) {
          continue;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          boolean isClass = name.endsWith(CLASS);
          Map<String, byte[]> kind = isClass ? classes : others;
          String key = isClass ? name.substring(0, name.length() - CLASS.length()) : name;
          if (kind.put(key, in.readAllBytes()) != null) {
            throw new IOException(jar + " has " + name + ", as a jar before it has");
          }
        }
      }
    }
  }

  /** Adds a class of this package, none of which is in the jars. */
  private void addClass(Class<?> added) throws IOException {
    String name = added.getName().replace('.', '/');
    try (InputStream in = added.getResourceAsStream("/" + name + CLASS)) {
      classes.put(name, Objects.requireNonNull(in, name).readAllBytes());
    }
  }

  private void write(Path jar, Path policies) throws IOException {
    addClass(StreamLists.class);
    for (Class<?> nested : StreamLists.class.getDeclaredClasses()) {
      addClass(nested);
    }
    Map<String, byte[]> entries = new TreeMap<>(others);
    LinkedClasses.of(classes).forEach((name, bytes) -> entries.put(name + CLASS, bytes));
    write(entries, name -> !isOfPolicies(name), jar);
    write(entries, StartJar::isOfPolicies, policies);
  }

  /** Whether {@code name} is the reader of the policies, or a file that it reads. */
  private static boolean isOfPolicies(String name) {
    return name.endsWith(CLASS)
        ? name.equals(READER + CLASS) || name.startsWith(READER + "$")
        : name.startsWith(POLICIES);
  }

  private static void write(Map<String, byte[]> entries, Predicate<String> taken, Path jar)
      throws IOException {
    Path next = jar.resolveSibling(jar.getFileName() + ".next");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(next))) {
      entries.forEach(
          (name, bytes) -> {
            if (taken.test(name)) {
              write(name, bytes, out);
            }
          });
    }
    Files.move(next, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(String name, byte[] bytes, ZipOutputStream out) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    try {
      out.putNextEntry(entry);
      out.write(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

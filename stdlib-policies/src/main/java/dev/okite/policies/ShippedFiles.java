package dev.okite.policies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files beside the classes of this package. Where these stand in a jar, it is read as one: a
 * class loader would open it once more, through connections to URLs, which takes longer at the
 * start of a process than all that is read.
 */
final class ShippedFiles {
  private static final String FOLDER = ShippedFiles.class.getPackageName().replace('.', '/') + "/";

  private ShippedFiles() {}

  /** The bytes of the file {@code name}; null if there is none. */
  static byte @Nullable [] read(String name) {
    Path jar = jar();
    try {
      return jar == null ? ofLoader(name) : ofJar(jar, name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte @Nullable [] ofJar(Path jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(FOLDER + name);
      if (entry == null) {
        return null;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }
  }

  private static byte @Nullable [] ofLoader(String name) throws IOException {
    try (InputStream in = ShippedFiles.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  /** The jar that this class was loaded from; null if it is none, or nobody says. */
  private static @Nullable Path jar() {
    CodeSource source = ShippedFiles.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null
        || !location.getProtocol().equals("file")
        || !location.getPath().endsWith(".jar")) {
      return null;
    }
    try {
      return Path.of(new URI(location.toString()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unusual) {
      return null;
    }
  }
}

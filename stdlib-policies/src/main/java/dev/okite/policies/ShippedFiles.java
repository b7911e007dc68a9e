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
 * start of a process than all that is read. The jar stays open, as those of class loaders do: to
 * open one, Java looks at each of its entries.
 */
final class ShippedFiles {
  private static final String FOLDER = ShippedFiles.class.getPackageName().replace('.', '/') + "/";

  private ShippedFiles() {}

  /** The bytes of the file {@code name}; null if there is none. */
  static byte @Nullable [] read(String name) {
    try {
      ZipFile jar = Opened.JAR;
      return jar == null ? ofLoader(name) : ofJar(jar, name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is opened when a first file is read. */
  private static final class Opened {
    static final @Nullable ZipFile JAR = open();

    private static @Nullable ZipFile open() {
      Path jar = jar();
      try {
        return jar == null ? null : new ZipFile(jar.toFile());
      } catch (IOException broken) {
        return null; // The class loader may still have it open, or says what is wrong.
      }
    }
  }

  private static byte @Nullable [] ofJar(ZipFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(FOLDER + name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
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

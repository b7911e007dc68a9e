package dev.okite.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The paths of files as servers know them: from the root of the repository, which is the nearest
 * folder upwards that has a {@code .git}, or else the current folder. Not safe for use by several
 * threads.
 */
public final class RepositoryPaths {
  private final Path workingFolder;
  private final Path root;
  private @Nullable String lastLabel;
  private String lastPath = "";

  private RepositoryPaths(Path workingFolder, Path root) {
    this.workingFolder = workingFolder;
    this.root = root;
  }

  /** The paths in the repository around {@code workingFolder}. */
  public static RepositoryPaths around(Path workingFolder) {
    Path real = real(workingFolder.toAbsolutePath().normalize());
    for (Path folder = real; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return new RepositoryPaths(real, folder);
      }
    }
    return new RepositoryPaths(real, real);
  }

  /**
   * The path of the file that reports call {@code label}, with {@code /} between its parts and
   * without symbolic links; the absolute path of one that is elsewhere, and the label of what is no
   * file.
   */
  public String of(String label) {
    if (!label.equals(lastLabel)) {
      lastPath = find(label);
      lastLabel = label;
    }
    return lastPath;
  }

  private String find(String label) {
    try {
      Path path = real(workingFolder.resolve(label).normalize());
      Path shown = path.startsWith(root) ? root.relativize(path) : path;
      String text = shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
      return text.isEmpty() ? "." : text;
    } catch (InvalidPathException noPath) {
      return label;
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return path;
    }
  }
}

package dev.okite.cli.repl;

import dev.okite.cli.repl.Completion.Candidate;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Files and folders that a path can become. */
final class PathCandidates {
  private static final int MOST = 500;

  private PathCandidates() {}

  /** Those whose path begins with {@code prefix}; hidden ones only where that asks for them. */
  static List<Candidate> of(Path workingFolder, String prefix) {
    int slash = prefix.lastIndexOf('/');
    String folder = prefix.substring(0, slash + 1);
    String start = prefix.substring(slash + 1);
    List<Candidate> candidates = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(workingFolder.resolve(folder.isEmpty() ? "." : folder))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean isShown = name.startsWith(start) && (!name.startsWith(".") || !start.isEmpty());
        if (isShown && candidates.size() < MOST && !name.contains("\"")) {
          boolean isFolder = Files.isDirectory(entry);
          candidates.add(
              new Candidate(folder + name + (isFolder ? "/" : ""), "files", "", !isFolder));
        }
      }
    } catch (IOException | InvalidPathException nothing) {
      return List.of();
    }
    candidates.sort(Comparator.comparing(Candidate::text));
    return candidates;
  }
}

package dev.okite.cli.command;

import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.Loaded;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.Document;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Documents that are judged together.
 *
 * @param documents in the order of their files
 * @param files the names of all files that were to be read, in order
 * @param unreadable what could not be read
 */
record DocumentSet(List<Document> documents, List<String> files, List<Unreadable> unreadable) {

  /**
   * Finds the files that {@code paths} stand for.
   *
   * @throws StartException if one of them does not exist
   */
  static FileSearch find(CliContext context, List<String> paths) throws StartException {
    return find(context, paths, List.of());
  }

  /**
   * As the other, without the files that the run itself reads and writes, where they stand in
   * folders.
   */
  static FileSearch find(CliContext context, List<String> paths, List<String> own)
      throws StartException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.DOCUMENTS);
    List<Path> left = paths(context, own);
    left.forEach(search::leaveOut);
    List<String> problems = new ArrayList<>();
    for (String path : paths) {
      try {
        search.add(path);
      } catch (MissingPathException notThere) {
        problems.add(String.valueOf(notThere.getMessage()));
      }
    }
    left.stream()
        .filter(search::has)
        .forEach(
            file ->
                problems.add(
                    "`"
                        + file.getFileName()
                        + "` is to be judged, and so cannot be a report or baseline of the same run"));
    if (!problems.isEmpty()) {
      throw StartException.of(problems);
    }
    return search;
  }

  /** What is no path is left out: whoever reads or writes it says so. */
  private static List<Path> paths(CliContext context, List<String> names) {
    return names.stream().flatMap(name -> path(context, name).stream()).toList();
  }

  private static Optional<Path> path(CliContext context, String name) {
    try {
      return Optional.of(context.workingFolder().resolve(name));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** Reads the files that {@code search} found. */
  static DocumentSet read(
      CliContext context, FileSearch search, Workload workload, Progress progress)
      throws IOException {
    DocumentStream stream = new DocumentStream(context, search, workload);
    List<Document> documents = new ArrayList<>();
    stream.forEach("reading files:", progress, Loaded::documents, documents::addAll);
    List<String> files = search.files().stream().map(InputFile::label).toList();
    return new DocumentSet(documents, files, stream.unreadable());
  }
}

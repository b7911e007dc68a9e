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
import java.util.ArrayList;
import java.util.List;

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
    try {
      own.forEach(file -> search.leaveOut(context.workingFolder().resolve(file)));
    } catch (InvalidPathException noPath) {
      // Whoever reads or writes it says so.
    }
    List<String> missing = new ArrayList<>();
    for (String path : paths) {
      try {
        search.add(path);
      } catch (MissingPathException notThere) {
        missing.add(String.valueOf(notThere.getMessage()));
      }
    }
    if (!missing.isEmpty()) {
      throw StartException.of(missing);
    }
    return search;
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

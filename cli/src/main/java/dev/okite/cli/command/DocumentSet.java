package dev.okite.cli.command;

import dev.okite.Documents;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents that a run judges.
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
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.DOCUMENTS);
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
  static DocumentSet read(CliContext context, FileSearch search, Progress progress) {
    List<Document> documents = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>(search.unreadable());
    List<InputFile> files = search.files();
    DocumentLimits limits = DocumentLimits.DEFAULTS;
    for (InputFile file : files) {
      progress.step("reading files:", names.size(), files.size());
      names.add(file.label());
      try {
        byte[] bytes = file.read(context.in(), limits.maxBytes());
        ReadResult read = read(file, bytes, limits);
        documents.addAll(read.documents());
        read.errors().forEach(error -> unreadable.add(Unreadable.document(error)));
      } catch (IOException failure) {
        unreadable.add(Unreadable.file(file.label(), failure));
      }
    }
    return new DocumentSet(documents, names, unreadable);
  }

  /**
   * Standard input has no name that tells what it is: several lines that are JSON each are JSON
   * Lines.
   */
  private static ReadResult read(InputFile file, byte[] bytes, DocumentLimits limits) {
    if (file.path() == null) {
      ReadResult lines = Documents.jsonLines(file.label(), bytes, limits);
      if (lines.errors().isEmpty() && lines.documents().size() > 1) {
        return lines;
      }
    }
    return Documents.read(file.label(), bytes, limits);
  }
}

package dev.okite.cli.input;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read of a chunk.
 *
 * @param files the names of its files, in order
 * @param documents in the order of the files
 * @param unreadable what could not be read, in that order
 */
public record Loaded(List<String> files, List<Document> documents, List<Unreadable> unreadable) {
  public Loaded {
    files = List.copyOf(files);
    documents = List.copyOf(documents);
    unreadable = List.copyOf(unreadable);
  }

  /** Reads {@code chunk}. Chunks can be read at the same time. */
  public static Loaded of(Chunk chunk, InputStream standardInput, DocumentLimits limits) {
    List<String> files = chunk.files().stream().map(InputFile::label).toList();
    List<Document> documents = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    if (chunk instanceof Chunk.Lines lines) {
      ReadResult read =
          Documents.jsonLines(
              lines.file().label(),
              lines.utf8(),
              lines.documentsBefore(),
              lines.linesBefore(),
              limits);
      add(read, documents, unreadable);
      if (lines.end() != null) {
        unreadable.add(lines.end());
      }
    } else {
      for (InputFile file : chunk.files()) {
        try {
          add(read(file, standardInput, limits), documents, unreadable);
        } catch (IOException failure) {
          unreadable.add(Unreadable.file(file.label(), failure));
        }
      }
    }
    return new Loaded(files, documents, unreadable);
  }

  private static void add(ReadResult read, List<Document> documents, List<Unreadable> unreadable) {
    documents.addAll(read.documents());
    read.errors().forEach(error -> unreadable.add(Unreadable.document(error)));
  }

  /**
   * Standard input has no name that tells what it is: several lines that are JSON each are JSON
   * Lines.
   */
  private static ReadResult read(InputFile file, InputStream standardInput, DocumentLimits limits)
      throws IOException {
    byte[] bytes = file.read(standardInput, limits.maxBytes());
    if (file.path() == null) {
      ReadResult lines = Documents.jsonLines(file.label(), bytes, limits);
      if (lines.errors().isEmpty() && lines.documents().size() > 1) {
        return lines;
      }
    }
    return Documents.read(file.label(), bytes, limits);
  }
}

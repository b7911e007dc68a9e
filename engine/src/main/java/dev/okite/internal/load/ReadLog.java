package dev.okite.internal.load;

import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.source.Position;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Collects what comes out of one file. */
final class ReadLog {
  /** A file with more errors than this is not the kind of file it was taken for. */
  private static final int MAX_ERRORS = 1000;

  private final String file;
  private final DocumentText text;
  private final boolean unfolds;
  private final List<Document> documents = new ArrayList<>();
  private final List<ReadError> errors = new ArrayList<>();

  ReadLog(String file, byte[] utf8) {
    this(file, DocumentText.of(utf8));
  }

  ReadLog(String file, DocumentText text) {
    this(file, text, true);
  }

  private ReadLog(String file, DocumentText text, boolean unfolds) {
    this.file = file;
    this.text = text;
    this.unfolds = unfolds;
  }

  /** A log in which a list of Kubernetes is one document, and not one for each item. */
  static ReadLog ofWholes(String file, byte[] utf8) {
    return new ReadLog(file, DocumentText.of(utf8), false);
  }

  void document(int index, Value root) {
    if (!unfolds) {
      documents.add(Document.of(file, index, root, text));
      return;
    }
    try {
      KubernetesList.unfold(file, index, root, text, documents);
    } catch (LoadFailure failure) {
      error(index, failure);
    }
  }

  void error(int index, LoadFailure failure) {
    error(index, failure.offset(), failure.text());
  }

  void error(int index, int offset, String message) {
    Position position = text.position(offset);
    errors.add(new ReadError(file, index, position.line(), position.column(), message));
  }

  /** Whether reading should end here; says so in a last error. */
  boolean hasTooManyErrors(int index, int offset) {
    if (errors.size() < MAX_ERRORS) {
      return false;
    }
    error(index, offset, "the rest of the file is not read after " + MAX_ERRORS + " errors");
    return true;
  }

  ReadResult result() {
    return new ReadResult(documents, errors);
  }
}

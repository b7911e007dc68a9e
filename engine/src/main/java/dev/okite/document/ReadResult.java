package dev.okite.document;

import java.util.List;

/**
 * What came out of one file: the documents that could be read, and why the others could not.
 *
 * @param documents in the order of the file
 * @param errors in the order of the file
 */
public record ReadResult(List<Document> documents, List<ReadError> errors) {
  public ReadResult {
    documents = List.copyOf(documents);
    errors = List.copyOf(errors);
  }
}

package dev.okite.cli.input;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that hold a certain word, before all documents are judged. A file that does not
 * hold it is not parsed; what cannot be read is left to whoever reads everything.
 */
public final class MarkedDocuments {
  private MarkedDocuments() {}

  /**
   * The documents of those files that have {@code word} in them. Standard input is left out.
   *
   * @param word of ASCII letters
   */
  public static List<Document> find(List<InputFile> files, String word, DocumentLimits limits) {
    List<InputFile> named = files.stream().filter(file -> file.path() != null).toList();
    List<Document> found = new ArrayList<>();
    Chunks chunks = new Chunks(named, limits, Chunks.CHUNK_BYTES);
    for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      if (chunk instanceof Chunk.Lines lines) {
        if (has(lines.utf8(), word)) {
          found.addAll(Loaded.of(lines, InputStream.nullInputStream(), limits).documents());
        }
      } else {
        chunk.files().forEach(file -> find(file, word, limits, found));
      }
    }
    return found;
  }

  /** The documents in {@code utf8}, if it has {@code word} in it. */
  public static List<Document> in(String label, byte[] utf8, String word, DocumentLimits limits) {
    return has(utf8, word) ? Documents.read(label, utf8, limits).documents() : List.of();
  }

  private static void find(
      InputFile file, String word, DocumentLimits limits, List<Document> found) {
    byte[] bytes = bytes(file, limits);
    if (bytes != null) {
      found.addAll(in(file.label(), bytes, word, limits));
    }
  }

  private static byte @Nullable [] bytes(InputFile file, DocumentLimits limits) {
    try {
      return file.read(InputStream.nullInputStream(), limits.maxBytes());
    } catch (IOException failure) {
      // Whoever judges the file reports that.
      return null;
    }
  }

  private static boolean has(byte[] bytes, String word) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
  }
}

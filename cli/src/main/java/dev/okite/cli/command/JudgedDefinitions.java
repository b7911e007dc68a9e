package dev.okite.cli.command;

import dev.okite.Schemas;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MarkedDocuments;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The definitions of custom resources among what is judged. They count wherever they stand, so they
 * are looked for before anything is judged, where somebody asks for schemas. Belongs to one thread.
 */
final class JudgedDefinitions {
  private static final String WORD = "CustomResourceDefinition";

  private final List<InputFile> files;
  private final DocumentLimits limits;
  private CliContext context;

  /**
   * Definitions in {@code files}.
   *
   * @param limits how much of each is read
   */
  JudgedDefinitions(CliContext context, List<InputFile> files, DocumentLimits limits) {
    this.context = context;
    this.files = files;
    this.limits = limits;
  }

  /** What has the standard input to judge, of which nothing is missing. */
  CliContext context() {
    return context;
  }

  /** Finds them. To be called once. What cannot be read has none; whoever judges it says so. */
  List<Document> find() {
    List<Document> found = new ArrayList<>(MarkedDocuments.find(files, WORD, limits));
    for (InputFile file : files) {
      if (file.path() == null) {
        found.addAll(MarkedDocuments.in(file.label(), standardInput(), WORD, limits));
      }
    }
    found.removeIf(document -> !Schemas.isCustomResourceDefinition(document.value()));
    return found;
  }

  private byte[] standardInput() {
    InputStream in = context.in();
    try {
      byte[] given = in.readNBytes(limits.maxBytes() + 1);
      context = context.withIn(new SequenceInputStream(new ByteArrayInputStream(given), in));
      return given;
    } catch (IOException failure) {
      context = context.withIn(new Failed(failure));
      return new byte[0];
    }
  }

  /** What is left of it is not all of it, so that nobody is to judge that. */
  private static final class Failed extends InputStream {
    private final IOException failure;

    Failed(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      throw failure;
    }
  }
}

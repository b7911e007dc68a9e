package dev.okite.cli.input;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that are read by one thread at once: those of some files, or some of one file. */
public sealed interface Chunk {
  /** The files that its documents are in, in order. */
  List<InputFile> files();

  /** How many bytes there are to read; 0 where nobody knows. */
  long bytes();

  /** Whole files. */
  record Whole(List<InputFile> files, long bytes) implements Chunk {
    public Whole {
      files = List.copyOf(files);
    }
  }

  /** Lines of a file of JSON Lines that is too large to be read at once. */
  final class Lines implements Chunk {
    private final InputFile file;
    private final byte[] utf8;
    private final int documentsBefore;
    private final int linesBefore;
    private final @Nullable Unreadable end;

    /**
     * @param utf8 whole lines, or the start of one that is longer than a document may be
     * @param documentsBefore how many documents of the file stand before
     * @param linesBefore how many lines do
     * @param end why the file ends here; null if it does not, or as it should
     */
    Lines(
        InputFile file,
        byte[] utf8,
        int documentsBefore,
        int linesBefore,
        @Nullable Unreadable end) {
      this.file = file;
      this.utf8 = utf8;
      this.documentsBefore = documentsBefore;
      this.linesBefore = linesBefore;
      this.end = end;
    }

    /** The file that they stand in. */
    public InputFile file() {
      return file;
    }

    /** How many documents of the file stand before. */
    public int documentsBefore() {
      return documentsBefore;
    }

    /** How many lines of the file stand before. */
    public int linesBefore() {
      return linesBefore;
    }

    byte[] utf8() {
      return utf8;
    }

    @Nullable Unreadable end() {
      return end;
    }

    @Override
    public List<InputFile> files() {
      return List.of(file);
    }

    @Override
    public long bytes() {
      return utf8.length;
    }
  }
}

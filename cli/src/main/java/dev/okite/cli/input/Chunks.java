package dev.okite.cli.input;

import dev.okite.Documents;
import dev.okite.cli.input.Chunk.Whole;
import dev.okite.document.DocumentLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides files into chunks, in order: small files are put together, and large files of JSON Lines
 * are cut. Where it cuts depends on the files alone. Belongs to one thread.
 */
public final class Chunks {
  /** Large enough that a thread is busy for a while, small enough that many fit into memory. */
  public static final int CHUNK_BYTES = 256 << 10;

  private static final int CHUNK_FILES = 256;

  private final List<InputFile> files;
  private final DocumentLimits limits;
  private final int chunkBytes;
  private int taken;
  private @Nullable LineSplitter lines;

  /**
   * The chunks of {@code files}.
   *
   * @param limits how large a document may be
   * @param chunkBytes how large chunks become, unless a file is larger that cannot be cut, or a
   *     line
   */
  public Chunks(List<InputFile> files, DocumentLimits limits, int chunkBytes) {
    this.files = List.copyOf(files);
    this.limits = limits;
    this.chunkBytes = chunkBytes;
  }

  /** The next chunk; null behind the last. A file that cannot be opened is in one as well. */
  public @Nullable Chunk next() {
    Chunk piece = lines == null ? null : lines.next();
    if (piece != null) {
      return piece;
    }
    lines = null;
    List<InputFile> chunk = new ArrayList<>();
    long bytes = 0;
    while (taken < files.size() && chunk.size() < CHUNK_FILES) {
      InputFile file = files.get(taken);
      long size = size(file);
      boolean fits = bytes + size <= chunkBytes;
      if (!chunk.isEmpty() && !fits) {
        break;
      }
      taken++;
      LineSplitter cut = fits ? null : cut(file);
      if (cut != null) {
        lines = cut;
        return next();
      }
      chunk.add(file);
      bytes += size;
    }
    return chunk.isEmpty() ? null : new Whole(chunk, bytes);
  }

  /** Gives no more pieces of {@code file}. */
  public void leave(InputFile file) {
    if (lines != null && lines.file().equals(file)) {
      lines.close();
    }
  }

  /** How many of the files are in chunks that were given. */
  public int taken() {
    return taken;
  }

  /** What is no ordinary file may be of any size, and counts as large. */
  private long size(InputFile file) {
    Path path = file.path();
    if (path == null) {
      return chunkBytes + 1L;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.isRegularFile() ? attributes.size() : chunkBytes + 1L;
    } catch (IOException failure) {
      // Whoever reads the file says why that is not possible.
      return 0;
    }
  }

  private @Nullable LineSplitter cut(InputFile file) {
    Path path = file.path();
    if (path == null || !Documents.isJsonLines(file.label())) {
      return null;
    }
    try {
      return new LineSplitter(file, Files.newInputStream(path), chunkBytes, limits.maxBytes());
    } catch (IOException failure) {
      return null;
    }
  }
}

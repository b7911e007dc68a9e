package dev.okite.cli.command;

import dev.okite.cli.flow.OrderedWork;
import dev.okite.cli.input.Chunk;
import dev.okite.cli.input.Chunks;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.Loaded;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.DocumentLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The documents of a run as they come: read on several threads, a chunk of them at a time, and
 * handed over in the order of the files. Of the chunks, only some are in memory at once.
 */
final class DocumentStream {
  /** Where the results of the work go. */
  interface Sink<R> {
    /**
     * Takes the next result.
     *
     * @throws IOException if it cannot be passed on
     */
    void accept(R result) throws IOException;
  }

  private record Worked<R>(R result, int documents, List<Unreadable> unreadable) {}

  /** How large chunks may be together that are worked on at the same time. */
  private static final long MAX_BYTES = 16 << 20;

  private final CliContext context;
  private final FileSearch search;
  private final Workload workload;
  private final List<Unreadable> unreadable;
  private final FaultyFile faulty = new FaultyFile();
  private int documents;

  DocumentStream(CliContext context, FileSearch search, Workload workload) {
    this.context = context;
    this.search = search;
    this.workload = workload;
    this.unreadable = new ArrayList<>(search.unreadable());
  }

  /**
   * Reads all files.
   *
   * @param what what progress says is going on
   * @param work what is done with the documents of a chunk, on any thread
   * @param sink where what comes of it goes
   * @throws IOException if the sink cannot pass it on
   */
  <R> void forEach(String what, Progress progress, Function<Loaded, R> work, Sink<R> sink)
      throws IOException {
    List<InputFile> files = search.files();
    DocumentLimits limits = workload.limits();
    Chunks chunks = new Chunks(files, limits, workload.chunkBytes());
    OrderedWork<Chunk, Worked<R>> ordered =
        new OrderedWork<>(workload.jobs(), MAX_BYTES, Chunk::bytes);
    ordered.run(
        () -> {
          progress.step(what, chunks.taken(), files.size());
          return chunks.next();
        },
        chunk -> {
          Loaded loaded = Loaded.of(chunk, context.in(), limits);
          return new Worked<>(work.apply(loaded), loaded.documents().size(), loaded.unreadable());
        },
        (chunk, worked) -> {
          if (counts(chunk, worked.unreadable(), chunks)) {
            documents += worked.documents();
            unreadable.addAll(worked.unreadable());
            sink.accept(worked.result());
          }
        });
  }

  /** How many documents were read. */
  int documents() {
    return documents;
  }

  /** What could not be read, in the order of the files. */
  List<Unreadable> unreadable() {
    return unreadable;
  }

  private boolean counts(Chunk chunk, List<Unreadable> problems, Chunks chunks) {
    if (!(chunk instanceof Chunk.Lines lines)) {
      return true;
    }
    boolean counts = faulty.counts(lines, problems, unreadable);
    if (faulty.isEnded()) {
      chunks.leave(lines.file());
    }
    return counts;
  }
}

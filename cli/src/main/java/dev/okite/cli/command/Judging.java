package dev.okite.cli.command;

import dev.okite.EvaluationContext;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.Loaded;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.Document;
import java.io.IOException;
import java.util.List;

/**
 * Judges documents, and reports what comes of them. They are judged as they come and then forgotten
 * where each can be judged by itself, and otherwise together.
 */
final class Judging {
  /**
   * What came of all documents.
   *
   * @param judgement without its findings, which are reported already
   * @param unreadable what could not be read
   */
  record Result(Judgement judgement, List<Unreadable> unreadable) {}

  private final CliContext context;
  private final Judges judges;
  private final EvaluationContext evaluation;
  private final Workload workload;
  private final Progress progress;

  Judging(
      CliContext context,
      Judges judges,
      EvaluationContext evaluation,
      Workload workload,
      Progress progress) {
    this.context = context;
    this.judges = judges;
    this.evaluation = evaluation;
    this.workload = workload;
    this.progress = progress;
  }

  /**
   * Judges the documents that {@code search} found.
   *
   * @throws IOException if what was found cannot be written
   */
  Result run(FileSearch search, FindingSink sink) throws IOException {
    return judges.needInventory() ? together(search, sink) : asTheyCome(search, sink);
  }

  private Result asTheyCome(FileSearch search, FindingSink sink) throws IOException {
    DocumentStream stream = new DocumentStream(context, search, workload);
    Total total = new Total(Judgement.ofNothing(judges.ruleCount()));
    stream.forEach(
        "checking files:",
        progress,
        this::judge,
        judgement -> {
          report(judgement, sink);
          total.add(judgement);
        });
    return new Result(total.sum, stream.unreadable());
  }

  private Result together(FileSearch search, FindingSink sink) throws IOException {
    DocumentSet set = DocumentSet.read(context, search, workload, progress);
    progress.begin("judging " + set.documents().size() + " documents");
    Judgement judgement = judge(set.documents(), set.files());
    report(judgement, sink);
    return new Result(judgement, set.unreadable());
  }

  private Judgement judge(Loaded loaded) {
    return judge(loaded.documents(), loaded.files());
  }

  private Judgement judge(List<Document> documents, List<String> files) {
    // Without a document, a policy over the inventory would judge a set that nobody meant.
    return documents.isEmpty()
        ? Judgement.ofNothing(judges.ruleCount())
        : Judgement.of(judges.evaluate(documents, evaluation), files);
  }

  private void report(Judgement judgement, FindingSink sink) throws IOException {
    if (!judgement.findings().isEmpty()) {
      progress.end();
      sink.add(judgement.findings());
    }
  }

  /** What the parts come to so far. Belongs to one thread. */
  private static final class Total {
    private Judgement sum;

    Total(Judgement nothing) {
      this.sum = nothing;
    }

    void add(Judgement part) {
      sum = sum.plus(part);
    }
  }
}

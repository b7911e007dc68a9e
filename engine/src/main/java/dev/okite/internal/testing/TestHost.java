package dev.okite.internal.testing;

import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.value.Value;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a test needs from those who run it. Safe to share between threads. */
public interface TestHost {
  /**
   * Reads documents that stand in a test.
   *
   * @param format {@code yaml}, {@code json} or {@code dockerfile}
   */
  ReadResult read(String name, String text, String format);

  /**
   * Reads the documents of a file, or of all files in a folder.
   *
   * @param source the name of the source that the test stands in
   * @param path what the test says, relative to that
   * @throws IOException if it cannot be read; the message says why
   */
  List<ReadResult> readFile(String source, String path) throws IOException;

  /**
   * The text of a file that is to hold findings; empty where there is none.
   *
   * @param source the name of the source that the test stands in
   * @param path what the test says, relative to that
   * @throws IOException if it cannot be read; the message says why
   */
  Optional<String> golden(String source, String path) throws IOException;

  /** Whether findings are as expected whatever the file that is to hold them says. */
  boolean acceptsFindings();

  /**
   * Applies policies.
   *
   * @param policies their full names
   * @param params by {@code module.policy.param}
   * @throws RefusedException if they cannot be bound
   */
  Judgement judge(Collection<String> policies, Map<String, Value> params, EvaluationInput input)
      throws RefusedException;

  /**
   * What policies say of documents.
   *
   * @param findings in the order of the evaluation
   * @param unmatched the full names of the policies that matched no document
   */
  record Judgement(List<Finding> findings, List<String> unmatched) {}

  /** Policies cannot be bound to the params of a test. */
  final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Refuses for the reason in {@code message}. */
    public RefusedException(String message) {
      super(message);
    }
  }
}

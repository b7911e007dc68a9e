package dev.okite.signatures;

import java.util.List;

/** That what was given as trusted cannot be used. */
public final class TrustException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /** One with everything that is wrong, each problem a sentence with its place. */
  public TrustException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong; never empty. */
  public List<String> problems() {
    return problems == null ? List.of() : problems;
  }
}

package dev.okite;

import java.util.List;

/**
 * Policies that cannot be bound: a name that does not exist, a param that is missing or has the
 * wrong type.
 */
public final class BindingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  BindingException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence for each problem. */
  public List<String> problems() {
    return problems;
  }
}

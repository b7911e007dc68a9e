package dev.okite.policies.podsecurity;

import java.util.List;

/** A configuration of Pod Security admission that cannot be understood. */
public final class PodSecurityConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  PodSecurityConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence for each problem, with its place in front. */
  public List<String> problems() {
    return problems;
  }
}

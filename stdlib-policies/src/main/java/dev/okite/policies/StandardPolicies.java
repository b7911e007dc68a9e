package dev.okite.policies;

import dev.okite.PolicySource;
import java.util.List;

/** The policies that come with Okite. */
public final class StandardPolicies {
  private StandardPolicies() {}

  /** The sources of all of them, to compile together with others that import them. */
  public static List<PolicySource> sources() {
    return List.of();
  }
}

package dev.okite.project;

import dev.okite.document.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code policies}.
 *
 * @param policy the full name of a policy or module
 * @param place where it is named
 * @param treatment what is done about it
 * @param params its params
 * @param rules those of its rules of which something is said
 */
record PolicyEntry(
    String policy,
    Place place,
    Treatment treatment,
    List<ParamEntry> params,
    List<RuleEntry> rules) {
  PolicyEntry {
    params = List.copyOf(params);
    rules = List.copyOf(rules);
  }

  /**
   * A param.
   *
   * @param name its name
   * @param place where it is named
   * @param value what it is bound to, as the host has it
   * @param valuePlace where that stands
   */
  record ParamEntry(String name, Place place, @Nullable Object value, Place valuePlace) {}

  /**
   * A rule.
   *
   * @param name its name, or the end of its full name
   * @param place where it is named
   * @param treatment what is done about it
   */
  record RuleEntry(String name, Place place, Treatment treatment) {}
}

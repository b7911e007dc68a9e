package dev.okite;

import dev.okite.finding.RuleDescription;
import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says about itself.
 *
 * @param name its full name, {@code module.policy}
 * @param title its title, where it has one
 * @param documentation the text of its documentation comment; empty where there is none
 * @param overInventory whether it runs once over the whole set of documents
 * @param params its params, with those of included policies
 * @param rules its rules, with those of included policies, in order
 * @param span where its name is declared
 */
public record PolicyDescription(
    String name,
    Optional<String> title,
    String documentation,
    boolean overInventory,
    List<ParamDescription> params,
    List<RuleDescription> rules,
    Span span) {
  public PolicyDescription {
    params = List.copyOf(params);
    rules = List.copyOf(rules);
  }
}

package dev.okite;

import dev.okite.finding.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which policies of a set to apply, and with which params. Immutable: each method gives a new
 * binding.
 *
 * <p>A param is named by itself, which binds it in every policy that has it, or by its policy's
 * full name and itself ({@code kubernetes.pod_security.baseline.version}), which binds it there and
 * wins over the former.
 */
public final class Binding {
  private final List<String> policies;
  private final List<Assignment> assignments;
  private final Map<String, Action> actions;
  private final boolean verified;

  /** A param and what the host binds it to: a value, or text that is read as the param's type. */
  record Assignment(String name, @Nullable Object value, boolean isText) {}

  private Binding(
      List<String> policies,
      List<Assignment> assignments,
      Map<String, Action> actions,
      boolean verified) {
    this.actions = Map.copyOf(actions);
    this.policies = List.copyOf(policies);
    this.assignments = List.copyOf(assignments);
    this.verified = verified;
  }

  /** Every policy of the set, in the order of the sources. */
  public static Binding all() {
    return new Binding(List.of(), List.of(), Map.of(), false);
  }

  /**
   * The named policies, in this order. A name is a policy's full name, or a module's for all of its
   * policies.
   */
  public static Binding of(String... names) {
    return of(List.of(names));
  }

  /** The named policies, in this order. An empty list stands for every policy. */
  public static Binding of(List<String> names) {
    return new Binding(names, List.of(), Map.of(), false);
  }

  /**
   * Binds a param to a value of the host: null, Boolean, a number, a String, a List or Map of such,
   * or a {@link dev.okite.value.Value}. For a param of an opaque type, text that its constructor
   * takes.
   */
  public Binding with(String param, @Nullable Object value) {
    return plus(new Assignment(param, value, false));
  }

  /**
   * Binds a param to what {@code text} says, read as the param's type: a string as it is, others as
   * YAML.
   */
  public Binding withText(String param, String text) {
    return plus(new Assignment(param, text, true));
  }

  /**
   * Says what is to be done about the findings of a policy or of a rule; {@link Action#DENY} where
   * nothing is said. What is said of a rule wins over what is said of the policy that is applied.
   * Error findings are denied always.
   *
   * @param name the full name of a policy or of a rule
   */
  public Binding enforcing(String name, Action action) {
    Map<String, Action> all = new HashMap<>(actions);
    all.put(name, action);
    return new Binding(policies, assignments, all, verified);
  }

  /**
   * Evaluates everything twice, with the optimized and with the reference evaluator, and compares.
   * Slow; for those who want proof.
   */
  public Binding verified() {
    return new Binding(policies, assignments, actions, true);
  }

  List<String> policies() {
    return policies;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  Map<String, Action> actions() {
    return actions;
  }

  boolean isVerified() {
    return verified;
  }

  private Binding plus(Assignment assignment) {
    List<Assignment> all = new ArrayList<>(assignments);
    all.add(assignment);
    return new Binding(policies, all, actions, verified);
  }
}

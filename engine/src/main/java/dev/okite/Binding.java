package dev.okite;

import dev.okite.exceptions.ExceptionRules;
import dev.okite.finding.Action;
import dev.okite.finding.Severity;
import dev.okite.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which policies of a set to apply, with which params, and what to do about what they find.
 * Immutable: each method gives a new binding.
 *
 * <p>A param is named by itself, which binds it in every policy that has it, or by its policy's
 * full name and itself ({@code kubernetes.pod_security.baseline.version}), which binds it there and
 * wins over the former.
 *
 * <p>What to do about findings is said of a rule, a policy or a module, by its full name. What is
 * said of a rule wins over what is said of the policy that is applied, and that over what is said
 * of its module; of two things that are said of one name, the later counts.
 */
public final class Binding {
  private static final Binding ALL =
      new Binding(List.of(), List.of(), List.of(), Map.of(), List.of(), "", Manner.DEFAULTS);

  private final List<Selection> selections;
  private final List<String> besides;
  private final List<Assignment> assignments;
  private final Map<String, Setting> settings;
  private final List<String> problems;
  private final String origin;
  private final Manner manner;

  /** A policy or module that is chosen, and where. */
  record Selection(String name, String origin) {}

  /**
   * A param and what the host binds it to: a value, or text that is read as the param's type.
   *
   * @param isDefault whether any other assignment wins
   */
  record Assignment(
      String name, @Nullable Object value, boolean isText, boolean isDefault, String origin) {
    Assignment asDefault() {
      return new Assignment(name, value, isText, true, origin);
    }
  }

  /**
   * How policies are applied, whichever they are.
   *
   * @param isVerified whether both evaluators evaluate
   * @param schemas what documents are held against; null for nothing
   * @param isAlone whether no policy is applied
   */
  private record Manner(
      ExceptionRules exceptionRules,
      boolean isVerified,
      @Nullable SchemaCatalog schemas,
      boolean isAlone) {
    static final Manner DEFAULTS = new Manner(ExceptionRules.DEFAULTS, false, null, false);
  }

  private Binding(
      List<Selection> selections,
      List<String> besides,
      List<Assignment> assignments,
      Map<String, Setting> settings,
      List<String> problems,
      String origin,
      Manner manner) {
    this.selections = List.copyOf(selections);
    this.besides = List.copyOf(besides);
    this.assignments = List.copyOf(assignments);
    this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    this.problems = List.copyOf(problems);
    this.origin = origin;
    this.manner = manner;
  }

  /** Every policy of the set, in the order of the sources. */
  public static Binding all() {
    return ALL;
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
    Binding binding = ALL;
    for (String name : names) {
      binding = binding.applying(name);
    }
    return binding;
  }

  /**
   * Chooses a policy, or all policies of a module, besides those that are chosen already. Where
   * none was, only this one is applied.
   */
  public Binding applying(String name) {
    return with(plus(selections, new Selection(name, origin)), assignments, settings);
  }

  /**
   * Other policies with what this binding says about actions, severities and exceptions: it applies
   * these in place of those that are chosen, and binds no param.
   */
  public Binding insteadApplying(List<String> names) {
    Binding none = new Binding(List.of(), besides, List.of(), settings, List.of(), origin, manner);
    Binding other = none;
    for (String name : names) {
      other = other.applying(name);
    }
    return other;
  }

  /**
   * Names policies or modules that something else applies by the same settings: what is said of
   * them or of their rules is no mistake here, and neither is it if everything is off.
   */
  public Binding besides(List<String> names) {
    List<String> all = new ArrayList<>(besides);
    all.addAll(names);
    return new Binding(selections, all, assignments, settings, problems, origin, manner);
  }

  /**
   * Binds a param to a value of the host: null, Boolean, a number, a String, a List or Map of such,
   * or a {@link dev.okite.value.Value}. For a param of an opaque type, text that its constructor
   * takes.
   */
  public Binding with(String param, @Nullable Object value) {
    return assigning(new Assignment(param, value, false, false, origin));
  }

  /**
   * Binds a param to what {@code text} says, read as the param's type: a string as it is, others as
   * YAML.
   */
  public Binding withText(String param, String text) {
    return assigning(new Assignment(param, text, true, false, origin));
  }

  /**
   * Lets params that are bound from here on win over those bound so far, however both are named.
   */
  public Binding asDefaults() {
    return with(selections, assignments.stream().map(Assignment::asDefault).toList(), settings);
  }

  /**
   * Says what is to be done about findings; {@link Action#DENY} where nothing is said. Error
   * findings are denied always.
   *
   * @param name the full name of a rule, a policy or a module
   */
  public Binding enforcing(String name, Action action) {
    return setting(name, setting -> setting.enforcing(action));
  }

  /**
   * Says that a rule, or the rules of a policy or module for which nothing else is said, are not
   * applied: they do not run and do not count.
   *
   * @param name the full name of a rule, a policy or a module
   */
  public Binding off(String name) {
    return setting(name, Setting::off);
  }

  /**
   * Says how bad findings are, whatever their rules say.
   *
   * @param name the full name of a rule, a policy or a module
   */
  public Binding withSeverity(String name, Severity severity) {
    return setting(name, setting -> setting.withSeverity(severity));
  }

  /**
   * Says where that comes from which is said from here on, such as {@code okite.yaml:3:5}. What is
   * wrong with it is reported with that place in front.
   */
  public Binding at(String place) {
    return new Binding(selections, besides, assignments, settings, problems, place, manner);
  }

  /**
   * Adds a reason why this cannot be bound, for those who make bindings from a text of their own.
   * {@link PolicySet#bind} reports it together with all others.
   */
  public Binding withProblem(String sentence) {
    List<String> all = plus(problems, located(origin, sentence));
    return new Binding(selections, besides, assignments, settings, all, origin, manner);
  }

  /** Holds exceptions to these rules; {@link ExceptionRules#DEFAULTS} where nothing is said. */
  public Binding withExceptionRules(ExceptionRules rules) {
    return with(new Manner(rules, manner.isVerified, manner.schemas, manner.isAlone));
  }

  /** The rules that exceptions are held to. */
  public ExceptionRules exceptionRules() {
    return manner.exceptionRules;
  }

  /**
   * Evaluates everything twice, with the optimized and with the reference evaluator, and compares.
   * Slow; for those who want proof.
   */
  public Binding verified() {
    return with(new Manner(manner.exceptionRules, true, manner.schemas, manner.isAlone));
  }

  /**
   * Holds documents against their schemas as well, as far as {@code schemas} knows them. What is
   * found has the rules of {@link dev.okite.validation.SchemaRule}, whose names settings and
   * exceptions may use as those of policies.
   */
  public Binding validating(SchemaCatalog schemas) {
    return with(new Manner(manner.exceptionRules, manner.isVerified, schemas, manner.isAlone));
  }

  /** Applies no policy, so that documents are held against their schemas alone. */
  public Binding withoutPolicies() {
    return with(new Manner(manner.exceptionRules, manner.isVerified, manner.schemas, true));
  }

  List<Selection> selections() {
    return selections;
  }

  List<String> besides() {
    return besides;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  /** By name, in the order of the names. */
  Map<String, Setting> settings() {
    return settings;
  }

  List<String> problems() {
    return problems;
  }

  boolean isVerified() {
    return manner.isVerified;
  }

  /** What documents are held against; empty for nothing. */
  Optional<SchemaCatalog> schemas() {
    return Optional.ofNullable(manner.schemas);
  }

  /** Whether no policy is applied. */
  boolean isAlone() {
    return manner.isAlone;
  }

  /** {@code sentence} with the place that it is about in front, where that is known. */
  static String located(String place, String sentence) {
    return place.isEmpty() ? sentence : place + ": " + sentence;
  }

  private Binding assigning(Assignment assignment) {
    return with(selections, plus(assignments, assignment), settings);
  }

  private Binding setting(String name, UnaryOperator<Setting> change) {
    Map<String, Setting> all = new TreeMap<>(settings);
    all.put(name, change.apply(all.getOrDefault(name, Setting.from(origin))));
    return with(selections, assignments, all);
  }

  private Binding with(
      List<Selection> newSelections,
      List<Assignment> newAssignments,
      Map<String, Setting> newSettings) {
    return new Binding(
        newSelections, besides, newAssignments, newSettings, problems, origin, manner);
  }

  private Binding with(Manner newManner) {
    return new Binding(selections, besides, assignments, settings, problems, origin, newManner);
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> all = new ArrayList<>(list);
    all.add(element);
    return all;
  }
}

package dev.okite.builtin;

import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A function written in Java, declared in one piece: the checker, the planner, the documentation
 * and the evaluation all read it from here. Functions depend on their arguments alone. Immutable.
 *
 * @param name as policies call it
 * @param parameters in order, the optional ones last
 * @param result the type of its value; null is added where a null first argument makes it null
 * @param members the members of the map that it gives, and their types; empty where it gives no
 *     map, or one whose members are not known
 * @param documentation one or more sentences that say what it gives and when it fails
 * @param implementation its code
 */
public record Builtin(
    String name,
    List<Parameter> parameters,
    Type result,
    Map<String, Type> members,
    String documentation,
    Implementation implementation) {

  public Builtin {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    parameters = List.copyOf(parameters);
    if (!isName(name)) {
      throw new IllegalArgumentException("a function name starts with a small letter: " + name);
    }
    if (documentation.isBlank()) {
      throw new IllegalArgumentException("the function " + name + " is not documented");
    }
    boolean optional = false;
    for (Parameter parameter : parameters) {
      if (optional && !parameter.optional()) {
        throw new IllegalArgumentException("optional parameters of " + name + " come last");
      }
      optional = parameter.optional();
    }
  }

  /** A function of whose value the type is known, and no members. */
  public Builtin(
      String name,
      List<Parameter> parameters,
      Type result,
      String documentation,
      Implementation implementation) {
    this(name, parameters, result, Map.of(), documentation, implementation);
  }

  /** This function, which gives a map with {@code newMembers}. */
  public Builtin withMembers(Map<String, Type> newMembers) {
    return new Builtin(name, parameters, result, newMembers, documentation, implementation);
  }

  /** How many arguments it takes at least. */
  public int minArity() {
    int required = 0;
    for (Parameter parameter : parameters) {
      required += parameter.optional() ? 0 : 1;
    }
    return required;
  }

  /** How many arguments it takes at most. */
  public int maxArity() {
    return parameters.size();
  }

  /**
   * Calls the function after holding the arguments against the parameters.
   *
   * @param arguments between {@link #minArity} and {@link #maxArity} of them
   * @throws EvaluationFailure if an argument is not of its type, or the function has no value for
   *     them
   */
  public Value call(Value[] arguments, CallContext context) {
    context.charge(1);
    for (int i = 0; i < arguments.length; i++) {
      Type wanted = parameters.get(i).type();
      if (!wanted.accepts(arguments[i])) {
        if (i == 0 && arguments[0] instanceof NullValue) {
          return NullValue.ABSENT;
        }
        throw wrongArgument(i, arguments[i]);
      }
    }
    return implementation.apply(arguments, context);
  }

  /** Letters and digits of ASCII, a small letter first. */
  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (i > 0 && c >= 'A' && c <= 'Z');
      if (!isLetter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private EvaluationFailure wrongArgument(int index, Value found) {
    Parameter parameter = parameters.get(index);
    return new EvaluationFailure(
        ErrorCode.WRONG_TYPE,
        "`"
            + name
            + "` takes "
            + parameter.type()
            + " as `"
            + parameter.name()
            + "`, found "
            + found.typeName());
  }

  /**
   * The signature as documentation shows it: {@code split(text: string, separator: string) ->
   * list<string>}.
   */
  public String signature() {
    return parameters.stream()
            .map(p -> p.name() + (p.optional() ? "?" : "") + ": " + p.type())
            .collect(Collectors.joining(", ", name + "(", ")"))
        + " -> "
        + result;
  }
}

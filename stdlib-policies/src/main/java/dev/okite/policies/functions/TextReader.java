package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads texts of one kind. All texts are bounded, and whoever reads one pays for it before.
 *
 * @param what what a text has to be, with its article, such as {@code a purl}
 * @param longest how many characters it may have
 * @param parser makes something of it
 */
record TextReader<T>(String what, int longest, Parser<T> parser) {
  private static final int CHARACTERS_PER_STEP = 16;

  /** Makes something of a text. */
  @FunctionalInterface
  interface Parser<T> {
    /**
     * What {@code text} stands for.
     *
     * @throws InvalidTextException if it does not stand for anything
     */
    T parse(String text) throws InvalidTextException;
  }

  /**
   * What the argument at {@code index}, a string, stands for.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if it stands for nothing
   */
  T read(Value[] arguments, int index, CallContext context) {
    return read(((StringValue) arguments[index]).value(), context);
  }

  /**
   * What {@code text} stands for.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if it stands for nothing
   */
  T read(String text, CallContext context) {
    try {
      return parsed(text, context);
    } catch (InvalidTextException invalid) {
      throw new EvaluationFailure(
          ErrorCode.INVALID_VALUE,
          Quotation.of(text) + " is not " + what + ": " + invalid.reason());
    }
  }

  /** Whether the argument at {@code index}, a string, stands for something. */
  boolean takes(Value[] arguments, int index, CallContext context) {
    try {
      parsed(((StringValue) arguments[index]).value(), context);
      return true;
    } catch (InvalidTextException invalid) {
      return false;
    }
  }

  private T parsed(String text, CallContext context) throws InvalidTextException {
    context.charge(1 + text.length() / CHARACTERS_PER_STEP);
    if (text.length() > longest) {
      throw new InvalidTextException("it is longer than " + longest + " characters");
    }
    return parser.parse(text);
  }

  /**
   * The function {@code name} that gives what {@code reader} reads, and beside it the one that says
   * whether it reads anything.
   *
   * @param members the members of what it gives
   */
  static List<Builtin> constructor(
      String name,
      TextReader<? extends Value> reader,
      Map<String, Type> members,
      String documentation) {
    List<Parameter> text = List.of(Parameter.of("text", Type.STRING));
    return List.of(
        new Builtin(
                name,
                text,
                Type.MAP,
                documentation + " Any other text is an error.",
                (a, context) -> reader.read(a, 0, context))
            .withMembers(members),
        test(
            "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
            name,
            reader));
  }

  /** The function {@code name} that says whether {@code function} has a value for a text. */
  static Builtin test(String name, String function, TextReader<?> reader) {
    return new Builtin(
        name,
        List.of(Parameter.of("text", Type.STRING)),
        Type.BOOL,
        "Whether `" + function + "` has a value for it, and not an error.",
        (a, context) -> BoolValue.of(reader.takes(a, 0, context)));
  }
}

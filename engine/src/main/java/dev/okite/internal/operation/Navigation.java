package dev.okite.internal.operation;

import dev.okite.diagnostic.Suggestion;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.util.List;

/** The members {@code a.b} and elements {@code a[b]} of values. */
public final class Navigation {
  /** The members of a list. */
  public static final List<String> LIST_MEMBERS = List.of("first", "second", "last", "count");

  private static final BigDecimal MAX_INDEX = BigDecimal.valueOf(Integer.MAX_VALUE);

  private Navigation() {}

  /**
   * The field of a map, or the member of a list or an opaque value; {@link NullValue#ABSENT} for a
   * missing field and for any member of null.
   *
   * @throws EvaluationFailure with {@link ErrorCode#NO_SUCH_MEMBER} if a list or opaque value has
   *     no member of that name, {@link ErrorCode#WRONG_TYPE} if {@code target} is a scalar
   */
  public static Value member(Value target, String name) {
    if (target instanceof MapValue map) {
      return map.get(name);
    }
    if (target instanceof NullValue) {
      return NullValue.ABSENT;
    }
    if (target instanceof ListValue list) {
      return listMember(list, name);
    }
    if (target instanceof OpaqueValue opaque) {
      Value member = opaque.member(name);
      if (member == null) {
        throw noMember(name, opaque.typeName(), opaque.memberNames(), "");
      }
      return member;
    }
    throw new EvaluationFailure(
        ErrorCode.WRONG_TYPE,
        "`."
            + onOneLine(name)
            + "` on "
            + target.typeName()
            + ": only maps, lists and typed values have members");
  }

  /**
   * The element of a list at a number from 0, or the value of a map under a string; {@link
   * NullValue#ABSENT} if there is none or either side is null.
   *
   * @throws EvaluationFailure with {@link ErrorCode#WRONG_TYPE} for any other sides
   */
  public static Value index(Value target, Value index) {
    if (target instanceof NullValue || index instanceof NullValue) {
      return NullValue.ABSENT;
    }
    if (target instanceof MapValue map) {
      if (index instanceof StringValue key) {
        return map.get(key.value());
      }
      throw wrongType("a map is indexed by a string, found " + index.typeName());
    }
    if (target instanceof ListValue list) {
      return element(list, index);
    }
    String advice =
        target instanceof StringValue ? "; use `substring(text, from, to)` for a part of it" : "";
    throw wrongType(
        "`[…]` on " + target.typeName() + ": only lists and maps have elements" + advice);
  }

  private static Value listMember(ListValue list, String name) {
    return switch (name) {
      case "first" -> list.getOrAbsent(0);
      case "second" -> list.getOrAbsent(1);
      case "last" -> list.getOrAbsent(list.size() - 1);
      case "count" -> IntValue.of(list.size());
      default ->
          throw noMember(
              name,
              "list",
              LIST_MEMBERS,
              "; `[*]." + onOneLine(name) + "` takes it of every element");
    };
  }

  private static Value element(ListValue list, Value index) {
    if (!(index instanceof NumberValue number) || !number.isIntegral()) {
      throw wrongType("a list is indexed by a whole number, found " + shown(index));
    }
    if (number.toBigDecimal().signum() < 0) {
      throw wrongType(
          "a list is indexed from 0, found "
              + number.render()
              + "; use `.last` for the last element");
    }
    boolean beyond = number.toBigDecimal().compareTo(MAX_INDEX) > 0;
    return beyond ? NullValue.ABSENT : list.getOrAbsent(number.toBigDecimal().longValue());
  }

  private static String shown(Value index) {
    return index instanceof NumberValue ? index.render() : index.typeName();
  }

  private static EvaluationFailure noMember(
      String name, String type, List<String> members, String advice) {
    String known =
        members.isEmpty() ? "it has none" : "it has `" + String.join("`, `", members) + "`";
    return new EvaluationFailure(
        ErrorCode.NO_SUCH_MEMBER,
        type
            + " has no member `"
            + onOneLine(name)
            + "`; "
            + Suggestion.didYouMean(name, members).orElse(known + advice));
  }

  private static EvaluationFailure wrongType(String message) {
    return new EvaluationFailure(ErrorCode.WRONG_TYPE, message);
  }

  /** A name that was computed may hold anything; a message is one line. */
  private static String onOneLine(String name) {
    return name.replace('\n', ' ').replace('\r', ' ');
  }
}

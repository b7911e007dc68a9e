package dev.okite.internal.tree;

import dev.okite.internal.operation.Navigation;
import dev.okite.value.DocumentRoot;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step into a value, and what that step shows (language reference 4.1 and 9.2). */
final class Navigator {
  private Navigator() {}

  /** {@code target.name}, with the common cases first. */
  static Value member(Value target, String name) {
    if (target instanceof MapValue map) {
      return map.get(name);
    }
    return target instanceof NullValue || hasNoFields(target, name)
        ? NullValue.ABSENT
        : Navigation.member(target, name);
  }

  /** {@code target[index]}. */
  static Value index(Value target, Value index) {
    return index instanceof StringValue key && hasNoFields(target, key.value())
        ? NullValue.ABSENT
        : Navigation.index(target, index);
  }

  /**
   * A document whose root is not a map has no fields (language reference 7.7); a list keeps its own
   * members.
   */
  private static boolean hasNoFields(Value target, String name) {
    return target.holder() instanceof DocumentRoot
        && !(target instanceof MapValue)
        && !(target instanceof ListValue && Navigation.LIST_MEMBERS.contains(name));
  }

  /**
   * Adds what a step shows.
   *
   * @param target the value stepped into
   * @param result what was found there
   * @param step the pointer token of the step; null if it has none
   * @param targetShown what the target shows
   * @param index the index expression, or null
   */
  static void show(
      Frame frame,
      Shown shown,
      Value target,
      Value result,
      @Nullable String step,
      Shown targetShown,
      @Nullable EvalNode index) {
    if (result.isPlaced()) {
      shown.add(result);
      showIndex(frame, shown, index);
      shown.addFrom(targetShown, restStart(target, targetShown));
    } else if (step != null && isMissing(target, result) && target.isPlaced()) {
      shown.add(Spot.of(target).below(step));
      showIndex(frame, shown, index);
      shown.addFrom(targetShown, restStart(target, targetShown));
    } else if (step != null && target instanceof NullValue && own(target, targetShown)) {
      shown.add(Objects.requireNonNull(targetShown.first()).below(step));
      showIndex(frame, shown, index);
      shown.addFrom(targetShown, 1);
    } else {
      shown.addFrom(targetShown, 0);
      showIndex(frame, shown, index);
    }
  }

  /** The pointer token of {@code .name} on {@code target}, where nothing is found there. */
  static String memberStep(Value target, String name) {
    int index = target instanceof ListValue ? missingElement(name) : -1;
    return index >= 0 ? Integer.toString(index) : JsonPointer.escape(name);
  }

  /** Which element a list is too short for if its member {@code name} is null; -1 for others. */
  static int missingElement(String name) {
    return switch (name) {
      case "first", "last" -> 0;
      case "second" -> 1;
      default -> -1;
    };
  }

  /** The pointer token of {@code [index]}; null for an index that is null. */
  static @Nullable String indexStep(Value index) {
    if (index instanceof NumberValue number) {
      return number.toBigDecimal().toBigInteger().toString();
    }
    // Only null takes an index that is neither a number nor a string.
    return index instanceof NullValue ? null : JsonPointer.escape(index.render());
  }

  private static boolean isMissing(Value target, Value result) {
    return result instanceof NullValue
        && (target instanceof MapValue || target instanceof ListValue);
  }

  /** Whether what {@code target} shows begins with where the null stands or is missing. */
  private static boolean own(Value target, Shown targetShown) {
    Spot first = targetShown.first();
    return first != null && (first.isOf(target) || !first.missing().isEmpty());
  }

  private static int restStart(Value target, Shown targetShown) {
    Spot first = targetShown.first();
    return first != null && first.isOf(target) ? 1 : 0;
  }

  private static void showIndex(Frame frame, Shown shown, @Nullable EvalNode index) {
    if (index != null) {
      index.show(frame, shown);
    }
  }
}

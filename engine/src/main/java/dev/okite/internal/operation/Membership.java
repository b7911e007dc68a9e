package dev.okite.internal.operation;

import dev.okite.value.CidrValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/** The operator {@code in}. */
public final class Membership {
  private Membership() {}

  /**
   * Whether {@code element} is an element of a list, a key of a map, or an address or network
   * within a network; false where either is null.
   *
   * @throws EvaluationFailure with {@link ErrorCode#WRONG_TYPE} if {@code container} is none of
   *     these, or is a network and {@code element} neither string nor network; with {@link
   *     ErrorCode#INVALID_VALUE} if it is a string that spells no address
   */
  public static boolean contains(Value element, Value container) {
    if (element instanceof NullValue || container instanceof NullValue) {
      return false;
    }
    if (container instanceof ListValue list) {
      return containsElement(list, element);
    }
    if (container instanceof MapValue map) {
      return element instanceof StringValue key && map.indexOf(key.value()) >= 0;
    }
    if (container instanceof CidrValue network) {
      return network.contains(network(element));
    }
    String advice =
        container instanceof StringValue ? "; use `contains(text, part)` for a part of a text" : "";
    throw new EvaluationFailure(
        ErrorCode.WRONG_TYPE,
        "`in` looks into a list, a map or a cidr, found " + container.typeName() + advice);
  }

  private static boolean containsElement(ListValue list, Value element) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).equals(element)) {
        return true;
      }
    }
    return false;
  }

  private static CidrValue network(Value element) {
    if (element instanceof CidrValue cidr) {
      return cidr;
    }
    if (element instanceof StringValue text) {
      return CidrValue.parse(text.value());
    }
    throw new EvaluationFailure(
        ErrorCode.WRONG_TYPE,
        "a cidr holds cidrs and the text of addresses, found " + element.typeName());
  }
}

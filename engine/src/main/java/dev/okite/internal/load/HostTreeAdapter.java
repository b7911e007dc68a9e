package dev.okite.internal.load;

import dev.okite.document.TreeAdapter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Trees of the classes that Java programs use for JSON. */
final class HostTreeAdapter implements TreeAdapter<Object> {
  /** Stands for a null of the host. */
  private static final Object NULL = new Object();

  static Object node(@Nullable Object hostValue) {
    return hostValue == null ? NULL : hostValue;
  }

  @Override
  public Kind kind(Object node) {
    if (node instanceof String) {
      return Kind.STRING;
    } else if (node instanceof Map) {
      return Kind.MAP;
    } else if (node instanceof List) {
      return Kind.LIST;
    } else if (node instanceof Boolean) {
      return Kind.BOOL;
    } else if (node == NULL) {
      return Kind.NULL;
    } else if (node instanceof Double || node instanceof Float || node instanceof BigDecimal) {
      return Kind.DECIMAL;
    } else if (node instanceof Integer
        || node instanceof Long
        || node instanceof BigInteger
        || node instanceof Short
        || node instanceof Byte) {
      return Kind.INT;
    }
    throw new IllegalArgumentException(
        "found an object of "
            + node.getClass().getName()
            + ", expected a Map, List, String, Number, Boolean or null");
  }

  @Override
  public boolean bool(Object node) {
    return (Boolean) node;
  }

  @Override
  public BigDecimal number(Object node) {
    if (node instanceof BigDecimal decimal) {
      return decimal;
    } else if (node instanceof BigInteger integer) {
      return new BigDecimal(integer);
    } else if (node instanceof Double || node instanceof Float) {
      double value = ((Number) node).doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("found the number " + node + ", expected a finite one");
      }
      return new BigDecimal(node.toString());
    }
    return BigDecimal.valueOf(((Number) node).longValue());
  }

  @Override
  public String string(Object node) {
    return (String) node;
  }

  @Override
  public void elements(Object node, Consumer<Object> each) {
    for (Object element : (List<?>) node) {
      each.accept(node(element));
    }
  }

  @Override
  public void entries(Object node, BiConsumer<String, Object> each) {
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) node).entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new IllegalArgumentException(
            "found the key " + entry.getKey() + " that is not a String");
      }
      each.accept(key, node(entry.getValue()));
    }
  }
}

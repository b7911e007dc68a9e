package dev.okite.document;

import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Lets a host hand over trees of its own without going through text: it says what a node is and
 * what it holds.
 *
 * @param <T> the host's node type
 */
public interface TreeAdapter<T> {
  /** What a node can be. */
  enum Kind {
    NULL,
    BOOL,
    INT,
    DECIMAL,
    STRING,
    LIST,
    MAP
  }

  /** What {@code node} is. */
  Kind kind(T node);

  /** The value of a {@link Kind#BOOL} node. */
  boolean bool(T node);

  /** The value of an {@link Kind#INT} or {@link Kind#DECIMAL} node, exact. */
  BigDecimal number(T node);

  /** The value of a {@link Kind#STRING} node. */
  String string(T node);

  /** Hands every element of a {@link Kind#LIST} node to {@code each}, in order. */
  void elements(T node, Consumer<T> each);

  /** Hands every entry of a {@link Kind#MAP} node to {@code each}, in order. */
  void entries(T node, BiConsumer<String, T> each);
}

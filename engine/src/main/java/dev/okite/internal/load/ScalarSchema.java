package dev.okite.internal.load;

import dev.okite.value.Value;

/** What unquoted scalars of a YAML document mean. Stateless. */
interface ScalarSchema {
  /** What {@code text} is without quotes and tags. */
  Resolved resolve(String text, int offset);

  /** A number of type {@code int} as a number of type {@code float}. */
  Resolved toFloat(Resolved.Int number);

  /** The value that stands from {@code start} to {@code end}. */
  Value value(Resolved scalar, int start, int end);

  /** The key that a scalar is as a key of a map. */
  String key(Resolved scalar, int offset);
}

package dev.okite.internal.linked;

import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bytes in the making. What {@link LinkInput} reads. */
final class LinkOutput {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void number(int number) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes.write(number >>> shift);
    }
  }

  /** One of {@code all}. */
  <T> void tag(T tag, T[] all) {
    number(List.of(all).indexOf(tag));
  }

  void flag(boolean flag) {
    number(flag ? 1 : 0);
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.writeBytes(utf8);
  }

  void texts(List<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  void optionalText(Optional<String> text) {
    flag(text.isPresent());
    text.ifPresent(this::text);
  }

  /** One of {@code all}, or none. */
  <T> void optionalTag(Optional<T> tag, T[] all) {
    number(tag.isPresent() ? List.of(all).indexOf(tag.get()) + 1 : 0);
  }

  /**
   * The kinds as bits, followed by the types of elements, entries and fields where there are any.
   */
  void type(Type type) {
    int kinds = 0;
    ValueKind[] all = ValueKind.values();
    for (int i = 0; i < all.length; i++) {
      kinds |= type.allows(all[i]) ? 1 << i : 0;
    }
    boolean hasElement = !type.element().isAny();
    boolean hasEntry = type.fields().isEmpty() && !type.entry().isAny();
    number(kinds);
    flag(hasElement);
    if (hasElement) {
      type(type.element());
    }
    flag(hasEntry);
    if (hasEntry) {
      type(type.entry());
    }
    flag(type.fields().isPresent());
    type.fields().ifPresent(fields -> fields(type, fields));
  }

  private void fields(Type record, Map<String, Type> fields) {
    text(record.recordName());
    flag(record.isOpen());
    number(fields.size());
    fields.forEach(
        (field, type) -> {
          text(field);
          type(type);
        });
  }
}

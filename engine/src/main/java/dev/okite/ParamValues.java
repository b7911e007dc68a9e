package dev.okite;

import dev.okite.Binding.Assignment;
import dev.okite.document.ReadResult;
import dev.okite.type.Mismatch;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.CidrValue;
import dev.okite.value.DurationValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.ImageValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.QuantityValue;
import dev.okite.value.StringValue;
import dev.okite.value.TimeValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import dev.okite.value.VersionValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a host binds a param to. */
final class ParamValues {
  private static final Set<String> NULLS = Set.of("null", "~", "");

  private ParamValues() {}

  /**
   * The value of {@code assignment} for a param of type {@code type}.
   *
   * @throws IllegalArgumentException if there is none; the message says why
   */
  static Value read(Assignment assignment, Type type) {
    Value value =
        assignment.isText()
            ? fromText(String.valueOf(assignment.value()), type)
            : converted(HostValues.valueOf(assignment.value()), type, "");
    Optional<Mismatch> mismatch = Mismatch.find(type, value);
    if (mismatch.isPresent()) {
      throw new IllegalArgumentException(
          mismatch.get().text()
              + mismatch.get().hint().map(hint -> "; " + hint).orElse("")
              + (type.allows(value.kind()) ? "" : advice(assignment, type, value)));
    }
    return value;
  }

  private static String advice(Assignment assignment, Type type, Value found) {
    if (assignment.isText()) {
      return type.allows(ValueKind.LIST) && !(found instanceof ListValue)
          ? "; write a list as `[a, b]`"
          : "";
    }
    boolean isScalar = found instanceof NumberValue || found instanceof BoolValue;
    return isScalar && type.allows(ValueKind.STRING) ? "; put it in quotes" : "";
  }

  private static Value fromText(String text, Type type) {
    if (type.allows(ValueKind.STRING)) {
      return StringValue.of(text);
    }
    boolean isNull = type.allows(ValueKind.NULL) && NULLS.contains(text);
    Optional<Value> opaque = isNull ? Optional.of(NullValue.ABSENT) : opaque(text, type, "");
    if (opaque.isPresent()) {
      return opaque.get();
    }
    ReadResult read = Documents.yaml("param", text.getBytes(StandardCharsets.UTF_8));
    if (!read.errors().isEmpty()) {
      throw new IllegalArgumentException(
          "it is "
              + type.withArticle()
              + ", and `"
              + text
              + "` cannot be read: "
              + read.errors().get(0).message());
    }
    return read.documents().isEmpty()
        ? NullValue.ABSENT
        : converted(
            HostValues.valueOf(Documents.toHost(read.documents().get(0).value())), type, "");
  }

  /**
   * A string stands for the opaque value that it spells, where only that fits; so do those in lists
   * and maps.
   *
   * @param path where {@code value} is in what the param is bound to
   */
  private static Value converted(Value value, Type type, String path) {
    if (value instanceof StringValue text && !type.allows(ValueKind.STRING)) {
      return opaque(text.value(), type, path).orElse(value);
    }
    if (value instanceof ListValue list) {
      List<Value> elements = new ArrayList<>();
      for (Value element : list.elements()) {
        elements.add(converted(element, type.element(), Mismatch.below(path, elements.size())));
      }
      return ListValue.of(elements);
    }
    if (value instanceof MapValue map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      for (int i = 0; i < map.size(); i++) {
        String key = map.key(i);
        entries.put(key, converted(map.value(i), type.entry(key), Mismatch.below(path, key)));
      }
      return MapValue.of(entries);
    }
    return value;
  }

  /**
   * The value of the first opaque type among {@code type} that {@code text} spells; empty if there
   * is no such type.
   */
  private static Optional<Value> opaque(String text, Type type, String path) {
    try {
      return type.kinds().stream()
          .map(kind -> opaque(text, kind))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (EvaluationFailure failure) {
      Mismatch mismatch = new Mismatch(path, failure.text(), Optional.empty());
      throw new IllegalArgumentException(mismatch.text(), failure);
    }
  }

  private static Optional<Value> opaque(String text, ValueKind kind) {
    return switch (kind) {
      case DURATION -> Optional.of(DurationValue.parse(text));
      case TIME -> Optional.of(TimeValue.parse(text));
      case VERSION -> Optional.of(VersionValue.parse(text));
      case QUANTITY -> Optional.of(QuantityValue.parse(text));
      case CIDR -> Optional.of(CidrValue.parse(text));
      case IMAGE -> Optional.of(ImageValue.parse(text));
      case NULL, BOOL, INT, DECIMAL, STRING, LIST, MAP -> Optional.empty();
    };
  }
}

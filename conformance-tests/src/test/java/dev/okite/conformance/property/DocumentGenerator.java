package dev.okite.conformance.property;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes trees of {@code Map}, {@code List}, {@code String}, {@code Boolean}, {@code BigDecimal} and
 * null: most of them as {@link Shape} says, with some things missing, null, empty or of another
 * kind.
 */
final class DocumentGenerator {
  private static final int DEPTH = 4;

  private final Choices choices;

  DocumentGenerator(Choices choices) {
    this.choices = choices;
  }

  /** One to three roots. */
  List<@Nullable Object> documents() {
    List<@Nullable Object> roots = new ArrayList<>();
    int count = 1 + choices.below(3);
    for (int i = 0; i < count; i++) {
      roots.add(root());
    }
    return roots;
  }

  private @Nullable Object root() {
    Object root = choices.chance(5) ? anything(2) : shaped(Shape.RESOURCE);
    // An empty document is none at all.
    return root == null ? "" : root;
  }

  /** Something of any kind. */
  @Nullable Object anything(int depth) {
    return switch (choices.below(depth > 0 ? 8 : 5)) {
      case 0 -> null;
      case 1 -> choices.chance(50);
      case 2 -> number();
      case 3 -> choices.pick(Vocabulary.WORDS);
      case 4 -> choices.pick(Vocabulary.SPECIAL);
      case 5 -> list(depth - 1);
      case 6 -> map(depth - 1);
      default -> shaped(choices.pick(Shape.values()));
    };
  }

  /** Something that mostly has {@code shape}. */
  @Nullable Object shaped(Shape shape) {
    if (choices.chance(6)) {
      return choices.chance(40) ? null : anything(1);
    }
    if (shape.isList()) {
      List<@Nullable Object> list = new ArrayList<>();
      int size = choices.below(4);
      for (int i = 0; i < size; i++) {
        list.add(shaped(shape.element()));
      }
      return list;
    }
    if (shape.isMap()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      shape.fields().forEach((name, field) -> field(map, name, field));
      if (choices.chance(15)) {
        map.put(choices.pick(Vocabulary.KEYS), anything(1));
      }
      return map;
    }
    return switch (shape) {
      case FLAG -> choices.chance(50);
      case NUMBER -> number();
      default -> text();
    };
  }

  private void field(Map<String, @Nullable Object> map, String name, Shape shape) {
    if (name.equals("kind")) {
      map.put(name, choices.chance(75) ? "Pod" : shaped(Shape.TEXT));
    } else if (name.equals("apiVersion") && choices.chance(60)) {
      map.put(name, choices.pick("v1", "apps/v1"));
    } else if (choices.chance(name.equals("spec") || name.equals("containers") ? 92 : 70)) {
      map.put(name, shaped(shape));
    }
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    int size = choices.below(DEPTH);
    for (int i = 0; i < size; i++) {
      list.add(anything(depth));
    }
    return list;
  }

  private Map<String, @Nullable Object> map(int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    int size = choices.below(DEPTH);
    for (int i = 0; i < size; i++) {
      map.put(choices.pick(Vocabulary.KEYS), anything(depth));
    }
    return map;
  }

  private Object text() {
    return choices.chance(35)
        ? choices.pick(Vocabulary.SPECIAL)
        : choices.pick(choices.chance(20) ? Vocabulary.KINDS : Vocabulary.WORDS);
  }

  private Object number() {
    return new BigDecimal(choices.pick(Vocabulary.NUMBERS));
  }
}

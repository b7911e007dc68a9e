package dev.okite.internal.shape;

import dev.okite.source.Span;
import dev.okite.syntax.Call;
import dev.okite.syntax.SyntaxNode;
import dev.okite.type.Type;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expressions and shapes in the words of messages. */
final class Texts {
  private static final int LONGEST = 60;
  private static final int MOST_NAMED = 8;

  private Texts() {}

  /** An expression as it is written, on one line, without its middle where it is long. */
  static String of(SyntaxNode node) {
    return of(node.span());
  }

  /** A part of a source, in the same way. */
  static String of(Span span) {
    return shortened(span.text());
  }

  private static String shortened(String code) {
    String text = code.strip().replaceAll("\\s+", " ").replaceAll(" ?([.]) ?", "$1");
    if (text.length() <= LONGEST) {
      return text;
    }
    int half = LONGEST / 2;
    return text.substring(0, half).strip() + " … " + text.substring(text.length() - half).strip();
  }

  /** What a value is, with an article. */
  static String what(Shape shape) {
    Set<String> words = new LinkedHashSet<>();
    for (Part part : shape.parts()) {
      if (part instanceof Part.Node node
          && !node.schema().name().isEmpty()
          && node.schema().allows(ValueKind.MAP)) {
        words.add("a map (" + node.schema().name() + ")");
      } else if (part instanceof Part.Root root && root.type() != null) {
        words.add("a document (" + root.type().name() + ")");
      } else if (!part.equals(Shape.NULL.only())) {
        Shapes.kinds(part).forEach(kind -> words.add(Type.of(kind).withArticle()));
      }
    }
    return words.isEmpty() ? "null" : oneOf(words);
  }

  /** {@code a, b or c}; of many, the first. */
  static String oneOf(Collection<String> words) {
    List<String> named = new ArrayList<>(words).subList(0, Math.min(words.size(), MOST_NAMED));
    if (words.size() > MOST_NAMED) {
      return String.join(", ", named) + " and others";
    }
    int last = named.size() - 1;
    return last == 0
        ? named.get(0)
        : String.join(", ", named.subList(0, last)) + " or " + named.get(last);
  }

  /** A constant as a policy writes it. */
  static String constant(Value value) {
    return value instanceof StringValue text ? "\"" + text.value() + "\"" : value.toString();
  }

  /** What to say of an argument that a function never takes. */
  static String argument(
      Call call, String wanted, String parameter, SyntaxNode argument, Shape found) {
    return "`"
        + call.function()
        + "` takes "
        + wanted
        + " as `"
        + parameter
        + "`, and `"
        + of(argument)
        + "` is "
        + what(found);
  }

  /** How to make a condition of a value that is none. */
  static Optional<String> conditionAdvice(Shape shape) {
    Set<ValueKind> kinds = Shapes.kinds(shape);
    if (kinds.contains(ValueKind.LIST)) {
      return Optional.of("to ask whether something is in it, write `not ….isEmpty()`");
    } else if (kinds.contains(ValueKind.MAP)) {
      return Optional.of("to ask whether it is there, write `… is not null`");
    }
    return Optional.of("compare it with a value, as in `… == " + example(kinds) + "`");
  }

  private static String example(Set<ValueKind> kinds) {
    return kinds.contains(ValueKind.STRING) ? "\"…\"" : "1";
  }
}

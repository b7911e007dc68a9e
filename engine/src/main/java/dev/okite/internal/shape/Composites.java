package dev.okite.internal.shape;

import dev.okite.syntax.Expr;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MapLiteral;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What texts, lists and maps are that expressions put together: constants, where all parts are. */
final class Composites {
  private final Interpreter interpreter;

  Composites(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Shape interpolation(Interpolation interpolation, Surroundings around) {
    StringBuilder text = new StringBuilder();
    boolean isConstant = true;
    for (Expr part : interpolation.parts()) {
      Value value = interpreter.eval(part, around).constant();
      if (value instanceof StringValue string) {
        text.append(string.value());
      } else {
        isConstant = false;
      }
    }
    return isConstant ? Shapes.of(StringValue.of(text.toString())) : Shape.STRING;
  }

  Shape list(ListLiteral list, Surroundings around) {
    Shape element = Shape.NEVER;
    List<Value> values = new ArrayList<>();
    for (Expr each : list.elements()) {
      Shape shape = interpreter.eval(each, around);
      element = element.or(shape);
      Value value = shape.constant();
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == list.elements().size()
        ? Shapes.of(ListValue.of(values))
        : Shape.listOf(element);
  }

  Shape map(MapLiteral map, Surroundings around) {
    Map<String, Shape> entries = new LinkedHashMap<>();
    Shape others = null;
    for (MapEntry entry : map.entries()) {
      Value key = interpreter.eval(entry.key(), around).constant();
      Shape value = interpreter.eval(entry.value(), around);
      if (key instanceof StringValue text) {
        entries.put(text.value(), value);
      } else {
        others = others == null ? value : others.or(value);
      }
    }
    return Shape.of(new Part.Entries(entries, others));
  }
}

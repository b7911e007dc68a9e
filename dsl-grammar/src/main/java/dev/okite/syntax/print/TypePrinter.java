package dev.okite.syntax.print;

import dev.okite.syntax.NamedType;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.TypeRef;
import java.util.List;

/** Prints types. The fields of one stand on lines of their own where one of them is documented. */
final class TypePrinter {
  private static final int STEP = 2;

  private final StringBuilder out;
  private final int indentation;

  /**
   * A printer.
   *
   * @param indentation how far the lines are indented; negative where all has to stay on one line
   */
  TypePrinter(StringBuilder out, int indentation) {
    this.out = out;
    this.indentation = indentation;
  }

  void print(TypeRef type) {
    if (type instanceof NamedType named) {
      out.append(named.name().text());
      arguments(named.arguments());
    } else if (type instanceof RecordType record) {
      boolean isLong =
          indentation >= 0 && record.fields().stream().anyMatch(field -> field.doc().isPresent());
      if (isLong) {
        lines(record.fields());
      } else {
        line(record.fields());
      }
    }
    out.append(type.nullable() ? "?" : "");
  }

  private void arguments(List<TypeRef> arguments) {
    String separator = "<";
    for (TypeRef each : arguments) {
      out.append(separator);
      print(each);
      separator = ", ";
    }
    out.append(arguments.isEmpty() ? "" : ">");
  }

  private void line(List<RecordField> fields) {
    String separator = "{";
    for (RecordField field : fields) {
      out.append(separator).append(field.name().name()).append(": ");
      print(field.type());
      separator = ", ";
    }
    out.append('}');
  }

  private void lines(List<RecordField> fields) {
    String start = "\n" + " ".repeat(indentation + STEP);
    out.append('{');
    for (RecordField field : fields) {
      field
          .doc()
          .ifPresent(
              doc -> doc.text().lines().forEach(l -> out.append(start).append("/// ").append(l)));
      out.append(start).append(field.name().name()).append(": ");
      new TypePrinter(out, indentation + STEP).print(field.type());
      out.append(',');
    }
    out.append('\n').append(" ".repeat(indentation)).append('}');
  }
}

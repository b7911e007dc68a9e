package dev.okite.syntax.print;

import dev.okite.syntax.NamedType;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.TypeRef;
import java.util.List;

/** Prints types. The fields of one stand on lines of their own where one of them is documented. */
final class TypePrinter {
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
        lines(record);
      } else {
        line(record);
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

  private void line(RecordType record) {
    String separator = "{";
    for (RecordField field : record.fields()) {
      out.append(separator);
      field(field, LiteralPrinter.ONE_LINE);
      separator = ", ";
    }
    out.append(record.open() ? ", ...}" : "}");
  }

  private void lines(RecordType record) {
    int inside = indentation + Page.STEP;
    String start = "\n" + " ".repeat(inside);
    out.append('{');
    for (RecordField field : record.fields()) {
      field
          .doc()
          .ifPresent(
              doc -> doc.text().lines().forEach(l -> out.append(start).append("/// ").append(l)));
      out.append(start);
      field(field, inside);
      out.append(',');
    }
    out.append(record.open() ? start + "..." : "");
    out.append('\n').append(" ".repeat(indentation)).append('}');
  }

  private void field(RecordField field, int at) {
    new LiteralPrinter(out, LiteralPrinter.ONE_LINE).key(field.name());
    out.append(": ");
    new TypePrinter(out, at).print(field.type());
  }
}

package dev.okite.policies;

import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.SyntaxNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields that the types in a file name, wherever a type is written. */
final class TypeFields {
  private final List<RecordField> found = new ArrayList<>();

  private TypeFields() {}

  static List<RecordField> of(PolicyFile file) {
    TypeFields fields = new TypeFields();
    fields.walk(file);
    return fields.found;
  }

  private void walk(Object part) {
    if (part instanceof RecordField field) {
      found.add(field);
    }
    if (part instanceof Iterable<?> list) {
      list.forEach(this::walk);
    } else if (part instanceof Optional<?> optional) {
      optional.ifPresent(this::walk);
    } else if (part instanceof SyntaxNode && part instanceof Record node) {
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        try {
          walk(component.getAccessor().invoke(node));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(e.getMessage(), e);
        }
      }
    }
  }
}

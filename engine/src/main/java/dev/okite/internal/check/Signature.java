package dev.okite.internal.check;

import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.TypeRef;
import dev.okite.type.Type;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first line of a function of the language, as it is written. */
final class Signature {
  private Signature() {}

  static String of(CheckContext context, FunctionDecl function) {
    return function.parameters().stream()
            .map(p -> p.name() + type(context, ": ", p.type()))
            .collect(Collectors.joining(", ", function.name() + "(", ")"))
        + type(context, " -> ", function.result());
  }

  private static String type(CheckContext context, String before, Optional<TypeRef> written) {
    Optional<Type> type = written.map(context.resolutions()::type);
    return type.map(t -> before + t).orElse("");
  }
}

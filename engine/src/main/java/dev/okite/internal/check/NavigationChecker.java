package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.internal.operation.MemberTypes;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.type.Type;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What members and elements values have (4.1). */
final class NavigationChecker {
  private static final String ELEMENT_COUNT = "count";

  private final CheckContext context;
  private final PolicyModule module;

  NavigationChecker(CheckContext context, PolicyModule module) {
    this.context = context;
    this.module = module;
  }

  /** The type of the member {@code name} of a value of the type {@code target}. */
  Type member(Type target, Identifier name) {
    if (target.isAny() || target.isNever()) {
      return Type.ANY;
    }
    Type found = Type.NEVER;
    for (ValueKind kind : target.kinds()) {
      found = found.or(memberOf(target, kind, name.name()));
    }
    if (found.isNever() || (found.equals(Type.NULL) && onlyNullHasIt(target, name.name()))) {
      reportMember(target, name);
      return Type.ANY;
    }
    return found;
  }

  private static boolean onlyNullHasIt(Type target, String name) {
    Type known = target.withoutNull();
    return !known.isNever()
        && known.kinds().stream().allMatch(kind -> memberOf(known, kind, name).isNever());
  }

  private static Type memberOf(Type target, ValueKind kind, String name) {
    return switch (kind) {
      case NULL -> Type.NULL;
      case MAP -> field(target, name);
      case BOOL, INT, DECIMAL, STRING -> Type.NEVER;
      case LIST ->
          MemberTypes.find(kind, name)
              .map(t -> name.equals(ELEMENT_COUNT) ? t : target.element().orNull())
              .orElse(Type.NEVER);
      default -> MemberTypes.find(kind, name).orElse(Type.NEVER);
    };
  }

  /**
   * What is under {@code key} in maps of the type {@code target}; never if that has no such field.
   * Where a type leaves others open, a condition may have said more of the map, as is known where
   * paths are followed.
   */
  private static Type field(Type target, String key) {
    boolean mayBe =
        target.isOpen() || target.fields().filter(all -> all.containsKey(key)).isPresent();
    return mayBe ? target.entry(key).orNull() : Type.NEVER;
  }

  private void reportMember(Type target, Identifier name) {
    Type known = target.withoutNull();
    Set<String> members = new TreeSet<>();
    for (ValueKind kind : known.kinds()) {
      switch (kind) {
        case NULL, BOOL, INT, DECIMAL, STRING -> {}
        case MAP -> known.fields().ifPresent(fields -> members.addAll(fields.keySet()));
        default -> members.addAll(MemberTypes.names(kind));
      }
    }
    context.report(
        DiagnosticCode.UNKNOWN_MEMBER,
        name.span(),
        known + (known.fields().isPresent() ? " has no field `" : " has no member `") + name + "`",
        memberAdvice(known, name.name(), members));
  }

  private Optional<String> memberAdvice(Type target, String name, Set<String> members) {
    if (isFunctionOf(target, name)) {
      return Optional.of("`" + name + "` is a function: call it as `." + name + "()`");
    }
    Optional<String> nearest = context.suggestion(name, () -> members);
    if (nearest.isPresent()) {
      return nearest;
    }
    if (target.allows(ValueKind.LIST)) {
      return Optional.of(
          "`[*]."
              + name
              + "` takes it of every element; a list has `first`, `second`, `last`"
              + " and `count`");
    }
    if (members.isEmpty()) {
      return Optional.of("only maps, lists and some typed values have members");
    }
    return Optional.of("it has `" + String.join("`, `", members) + "`");
  }

  private boolean isFunctionOf(Type target, String name) {
    return module.functions().containsKey(name)
        || context
            .builtins()
            .find(name)
            .filter(b -> !b.parameters().isEmpty())
            .filter(b -> b.parameters().get(0).type().overlaps(target))
            .isPresent();
  }

  /** The type of {@code target[index]}. */
  Type index(Type target, Expr at, Expr index, Type indexType) {
    if (target.withoutNull().isNever()) {
      return target.isNever() ? Type.ANY : Type.NULL;
    }
    boolean list = target.allows(ValueKind.LIST);
    boolean map = target.allows(ValueKind.MAP);
    if (!list && !map) {
      context.report(
          DiagnosticCode.WRONG_OPERAND,
          at.span(),
          "only lists and maps have elements, found " + target,
          target.overlaps(Type.STRING)
              ? Optional.of("use `substring(text, from, to)` for a part of a text")
              : Optional.empty());
      return Type.ANY;
    }
    if (isNegative(index)) {
      context.report(
          DiagnosticCode.INVALID_CONSTANT,
          index.span(),
          "a list is indexed from 0, found " + index.span().text().strip(),
          "use `.last` for the last element");
      return Type.ANY;
    }
    Type found = Type.NULL;
    boolean fits = indexType.isNever() || indexType.equals(Type.NULL);
    if (list && indexType.overlaps(Type.NUMBER)) {
      fits = true;
      found = found.or(target.element());
    }
    if (map && indexType.overlaps(Type.STRING)) {
      fits = true;
      found = found.or(entry(target, index));
    }
    if (!fits) {
      List<String> wanted = new ArrayList<>();
      if (list) {
        wanted.add("a list is indexed by an int");
      }
      if (map) {
        wanted.add("a map by a string");
      }
      String message =
          String.join(" and ", wanted).replaceFirst("^a map by", "a map is indexed by");
      context.report(DiagnosticCode.WRONG_OPERAND, index.span(), message + ", found " + indexType);
      return Type.ANY;
    }
    return found;
  }

  private Type entry(Type target, Expr index) {
    Optional<Value> constant = context.constants().find(index);
    if (target.fields().isEmpty()
        || constant.isEmpty()
        || !(constant.get() instanceof StringValue key)) {
      return target.entry();
    }
    if (field(target, key.value()).isNever()) {
      context.report(
          DiagnosticCode.UNKNOWN_MEMBER,
          index.span(),
          target.withoutNull() + " has no field `" + key.value() + "`",
          context.suggestion(key.value(), target.fields().get()::keySet));
    }
    return target.entry(key.value());
  }

  private boolean isNegative(Expr index) {
    Optional<Value> constant = context.constants().find(index);
    return constant.isPresent()
        && constant.get() instanceof NumberValue number
        && number.toBigDecimal().signum() < 0;
  }
}

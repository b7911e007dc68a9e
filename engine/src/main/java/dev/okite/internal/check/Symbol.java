package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import dev.okite.type.Type;
import dev.okite.value.Value;
import java.util.Locale;

/** What a name stands for. Symbols of the same declaration are the same object. */
public sealed interface Symbol {
  /** The name as declared. */
  String name();

  /** What is known of its value. */
  Type type();

  /** {@code resource}, {@code inventory}, {@code request}, {@code facts} or {@code now}. */
  enum Context implements Symbol {
    RESOURCE,
    INVENTORY,
    REQUEST,
    FACTS,
    NOW;

    @Override
    public Type type() {
      return switch (this) {
        case RESOURCE, REQUEST, FACTS -> Type.ANY;
        case INVENTORY -> Type.LIST;
        case NOW -> Type.TIME;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A name that an iteration binds, or {@code it}. Compared by identity. */
  final class Variable implements Symbol {
    private final String name;
    private final Type type;

    public Variable(String name, Type type) {
      this.name = name;
      this.type = type;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Type type() {
      return type;
    }
  }

  /** A parameter of a function. Compared by identity. */
  final class FunctionParameter implements Symbol {
    private final String name;
    private final Type type;

    public FunctionParameter(String name, Type type) {
      this.name = name;
      this.type = type;
    }

    @Override
    public String name() {
      return name;
    }

    /** The declared type, which an argument is held against when it is first used. */
    @Override
    public Type type() {
      return type;
    }
  }

  /**
   * A {@code let} of a policy, a rule or a test. Compared by identity.
   *
   * <p>{@link #declaredType} is {@link Type#ANY} where none is declared; a value is held against it
   * when the name is first used.
   */
  final class Let implements Symbol {
    private final String name;
    private final Expr value;
    private final Type declaredType;
    private final Type type;

    public Let(String name, Expr value, Type declaredType, Type type) {
      this.name = name;
      this.value = value;
      this.declaredType = declaredType;
      this.type = type;
    }

    @Override
    public String name() {
      return name;
    }

    /** The expression that the name stands for. */
    public Expr value() {
      return value;
    }

    /** The type that its declaration gives it. */
    public Type declaredType() {
      return declaredType;
    }

    @Override
    public Type type() {
      return type;
    }
  }

  /** A constant: a {@code let} at the top level of a module. Compared by identity. */
  final class Constant implements Symbol {
    private final String name;
    private final Expr value;
    private final Type declaredType;
    private final Type type;

    public Constant(String name, Expr value, Type declaredType, Type type) {
      this.name = name;
      this.value = value;
      this.declaredType = declaredType;
      this.type = type;
    }

    /** Its full name, {@code module.name}. */
    @Override
    public String name() {
      return name;
    }

    /** The expression that the name stands for. */
    public Expr value() {
      return value;
    }

    /** The type that its declaration gives it. */
    public Type declaredType() {
      return declaredType;
    }

    @Override
    public Type type() {
      return type;
    }
  }

  /**
   * A param of a policy. Its value is that of the applied policy's param with the same name, since
   * params of included policies are params of the policy that includes them.
   */
  record Param(String name, Type type) implements Symbol {}

  /** A constant that the host defined. */
  record HostConstant(String name, Type type, Value value) implements Symbol {}
}

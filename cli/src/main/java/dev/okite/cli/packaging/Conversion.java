package dev.okite.cli.packaging;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes a value of one type of a value of another, as {@code LambdaMetafactory} allows it. */
final class Conversion {
  private Conversion() {}

  /** Writes what makes {@code to} of the {@code from} on the stack. */
  static void write(MethodVisitor out, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (to.getSort() == Type.VOID) {
      out.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else if (isPrimitive(from)) {
      if (isPrimitive(to)) {
        widen(out, from, to);
      } else {
        box(out, from);
      }
    } else if (isPrimitive(to)) {
      unbox(out, from, to);
    } else if (!to.getInternalName().equals("java/lang/Object")) {
      out.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static void box(MethodVisitor out, Type from) {
    Type wrapper = wrapper(from);
    out.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        wrapper.getInternalName(),
        "valueOf",
        Type.getMethodDescriptor(wrapper, from),
        false);
  }

  private static void unbox(MethodVisitor out, Type from, Type to) {
    Type held = unwrapped(from);
    Type primitive = held == null ? to : held;
    Type wrapper = wrapper(primitive);
    if (held == null) {
      out.visitTypeInsn(Opcodes.CHECKCAST, wrapper.getInternalName());
    }
    out.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        wrapper.getInternalName(),
        primitive.getClassName() + "Value",
        Type.getMethodDescriptor(primitive),
        false);
    widen(out, primitive, to);
  }

  private static void widen(MethodVisitor out, Type from, Type to) {
    int start = rank(from);
    int end = rank(to);
    if (start == end) {
      return;
    }
    int[][] codes = {
      {Opcodes.NOP, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D},
      {Opcodes.NOP, Opcodes.NOP, Opcodes.L2F, Opcodes.L2D},
      {Opcodes.NOP, Opcodes.NOP, Opcodes.NOP, Opcodes.F2D},
    };
    out.visitInsn(codes[start][end]);
  }

  private static int rank(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> 1;
      case Type.FLOAT -> 2;
      case Type.DOUBLE -> 3;
      default -> 0;
    };
  }

  static Type wrapper(Type primitive) {
    return Type.getObjectType(
        switch (primitive.getSort()) {
          case Type.BOOLEAN -> "java/lang/Boolean";
          case Type.CHAR -> "java/lang/Character";
          case Type.BYTE -> "java/lang/Byte";
          case Type.SHORT -> "java/lang/Short";
          case Type.INT -> "java/lang/Integer";
          case Type.LONG -> "java/lang/Long";
          case Type.FLOAT -> "java/lang/Float";
          case Type.DOUBLE -> "java/lang/Double";
          default -> throw new IllegalStateException("nothing holds a " + primitive);
        });
  }

  private static @Nullable Type unwrapped(Type wrapper) {
    return switch (wrapper.getInternalName()) {
      case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
      case "java/lang/Character" -> Type.CHAR_TYPE;
      case "java/lang/Byte" -> Type.BYTE_TYPE;
      case "java/lang/Short" -> Type.SHORT_TYPE;
      case "java/lang/Integer" -> Type.INT_TYPE;
      case "java/lang/Long" -> Type.LONG_TYPE;
      case "java/lang/Float" -> Type.FLOAT_TYPE;
      case "java/lang/Double" -> Type.DOUBLE_TYPE;
      default -> null;
    };
  }
}

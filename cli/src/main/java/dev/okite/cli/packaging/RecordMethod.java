package dev.okite.cli.packaging;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The body of {@code equals}, {@code hashCode} or {@code toString} of a record, which Java would
 * put together when it is first called.
 */
final class RecordMethod {
  private static final int BOOTSTRAP_ARGUMENTS = 2;

  private final Type owner;
  private final String[] names;
  private final Object[] arguments;

  /** Of {@code arguments}, as {@code ObjectMethods.bootstrap} takes them. */
  RecordMethod(Object[] arguments) {
    this.owner = (Type) arguments[0];
    this.names = ((String) arguments[1]).split(";");
    this.arguments = arguments;
  }

  /** The method called {@code name}, from after its arguments were loaded. */
  void write(String name, MethodVisitor out) {
    switch (name) {
      case "equals" -> writeEquals(out);
      case "hashCode" -> writeHashCode(out);
      case "toString" -> writeToString(out);
      default -> throw new IllegalStateException("no method of all records: " + name);
    }
  }

  private void writeEquals(MethodVisitor out) {
    out.visitInsn(Opcodes.POP2);
    out.visitVarInsn(Opcodes.ALOAD, 1);
    out.visitTypeInsn(Opcodes.INSTANCEOF, owner.getInternalName());
    differsUnless(Opcodes.IFNE, out);
    for (int i = BOOTSTRAP_ARGUMENTS; i < arguments.length; i++) {
      Handle field = (Handle) arguments[i];
      Type type = Type.getType(field.getDesc());
      get(0, field, out);
      get(1, field, out);
      switch (type.getSort()) {
        case Type.BOOLEAN, Type.BYTE, Type.SHORT, Type.CHAR, Type.INT ->
            differsUnless(Opcodes.IF_ICMPEQ, out);
        case Type.LONG -> {
          out.visitInsn(Opcodes.LCMP);
          differsUnless(Opcodes.IFEQ, out);
        }
        case Type.FLOAT, Type.DOUBLE -> {
          String wrapper = type.getSort() == Type.FLOAT ? "java/lang/Float" : "java/lang/Double";
          out.visitMethodInsn(
              Opcodes.INVOKESTATIC,
              wrapper,
              "compare",
              Type.getMethodDescriptor(Type.INT_TYPE, type, type),
              false);
          differsUnless(Opcodes.IFEQ, out);
        }
        default -> {
          out.visitMethodInsn(
              Opcodes.INVOKESTATIC,
              "java/util/Objects",
              "equals",
              "(Ljava/lang/Object;Ljava/lang/Object;)Z",
              false);
          differsUnless(Opcodes.IFNE, out);
        }
      }
    }
    out.visitInsn(Opcodes.ICONST_1);
  }

  private static void differsUnless(int jump, MethodVisitor out) {
    Label same = new Label();
    out.visitJumpInsn(jump, same);
    out.visitInsn(Opcodes.ICONST_0);
    out.visitInsn(Opcodes.IRETURN);
    out.visitLabel(same);
    out.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private void writeHashCode(MethodVisitor out) {
    out.visitInsn(Opcodes.POP);
    out.visitInsn(Opcodes.ICONST_0);
    for (int i = BOOTSTRAP_ARGUMENTS; i < arguments.length; i++) {
      Handle field = (Handle) arguments[i];
      Type type = Type.getType(field.getDesc());
      out.visitIntInsn(Opcodes.BIPUSH, 31);
      out.visitInsn(Opcodes.IMUL);
      get(0, field, out);
      if (type.getSort() >= Type.ARRAY) {
        out.visitMethodInsn(
            Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
      } else {
        out.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Conversion.wrapper(type).getInternalName(),
            "hashCode",
            Type.getMethodDescriptor(Type.INT_TYPE, type),
            false);
      }
      out.visitInsn(Opcodes.IADD);
    }
  }

  private void writeToString(MethodVisitor out) {
    out.visitInsn(Opcodes.POP);
    String builder = "java/lang/StringBuilder";
    out.visitTypeInsn(Opcodes.NEW, builder);
    out.visitInsn(Opcodes.DUP);
    out.visitMethodInsn(Opcodes.INVOKESPECIAL, builder, "<init>", "()V", false);
    String simple = owner.getInternalName();
    simple = simple.substring(Math.max(simple.lastIndexOf('/'), simple.lastIndexOf('$')) + 1);
    for (int i = BOOTSTRAP_ARGUMENTS; i < arguments.length; i++) {
      Handle field = (Handle) arguments[i];
      boolean isFirst = i == BOOTSTRAP_ARGUMENTS;
      text((isFirst ? simple + "[" : ", ") + names[i - BOOTSTRAP_ARGUMENTS] + "=", out);
      get(0, field, out);
      Type type = Type.getType(field.getDesc());
      Type shown =
          switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
            case Type.ARRAY, Type.OBJECT -> Type.getType(Object.class);
            default -> type;
          };
      append(shown, out);
    }
    text(arguments.length == BOOTSTRAP_ARGUMENTS ? simple + "[]" : "]", out);
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
  }

  private static void text(String text, MethodVisitor out) {
    out.visitLdcInsn(text);
    append(Type.getType(String.class), out);
  }

  private static void append(Type type, MethodVisitor out) {
    out.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        "java/lang/StringBuilder",
        "append",
        Type.getMethodDescriptor(Type.getType(StringBuilder.class), type),
        false);
  }

  private void get(int variable, Handle field, MethodVisitor out) {
    out.visitVarInsn(Opcodes.ALOAD, variable);
    if (variable == 1) {
      out.visitTypeInsn(Opcodes.CHECKCAST, owner.getInternalName());
    }
    out.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }
}

package dev.okite.cli.packaging;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class that does what Java would have a lambda do: it implements one method of an interface by a
 * call, with what the lambda captured in front of the arguments.
 */
final class LambdaClass {
  private static final String INSTANCE = "INSTANCE";
  private static final String MAKE = "make";

  private final String name;
  private final String methodName;

  /** Takes what is captured and gives the interface. */
  private final Type factory;

  private final Type erased;
  private final Type instantiated;
  private final Handle target;

  /** Of {@code arguments}, as {@code LambdaMetafactory.metafactory} takes them. */
  LambdaClass(String name, String methodName, String factory, Object[] arguments) {
    this.name = name;
    this.methodName = methodName;
    this.factory = Type.getMethodType(factory);
    this.erased = (Type) arguments[0];
    this.target = (Handle) arguments[1];
    this.instantiated = (Type) arguments[2];
  }

  String name() {
    return name;
  }

  /** In place of the instruction that makes the lambda. */
  void writeUse(MethodVisitor out) {
    if (captured().length == 0) {
      out.visitFieldInsn(
          Opcodes.GETSTATIC, name, INSTANCE, factory.getReturnType().getDescriptor());
    } else {
      out.visitMethodInsn(Opcodes.INVOKESTATIC, name, MAKE, factory.getDescriptor(), false);
    }
  }

  /** The class, as one that {@code host} lets see what is private. */
  byte[] bytes(String host) {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String implemented = factory.getReturnType().getInternalName();
    out.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        new String[] {implemented});
    out.visitNestHost(host);
    for (int i = 0; i < captured().length; i++) {
      out.visitField(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
              field(i),
              captured()[i].getDescriptor(),
              null,
              null)
          .visitEnd();
    }
    writeConstructor(out);
    if (captured().length == 0) {
      writeInstance(out);
    } else {
      writeMake(out);
    }
    writeMethod(out);
    out.visitEnd();
    return out.toByteArray();
  }

  private void writeConstructor(ClassWriter out) {
    MethodVisitor method =
        out.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructor(), null, null);
    method.visitCode();
    method.visitVarInsn(Opcodes.ALOAD, 0);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int slot = 1;
    for (int i = 0; i < captured().length; i++) {
      Type type = captured()[i];
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      method.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
      slot += type.getSize();
    }
    end(method, Opcodes.RETURN);
  }

  private void writeInstance(ClassWriter out) {
    String type = factory.getReturnType().getDescriptor();
    out.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, type, null, null).visitEnd();
    MethodVisitor method = out.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    method.visitCode();
    method.visitTypeInsn(Opcodes.NEW, name);
    method.visitInsn(Opcodes.DUP);
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "()V", false);
    method.visitFieldInsn(Opcodes.PUTSTATIC, name, INSTANCE, type);
    end(method, Opcodes.RETURN);
  }

  private void writeMake(ClassWriter out) {
    MethodVisitor method =
        out.visitMethod(Opcodes.ACC_STATIC, MAKE, factory.getDescriptor(), null, null);
    method.visitCode();
    method.visitTypeInsn(Opcodes.NEW, name);
    method.visitInsn(Opcodes.DUP);
    int slot = 0;
    for (Type type : captured()) {
      method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", constructor(), false);
    end(method, Opcodes.ARETURN);
  }

  private void writeMethod(ClassWriter out) {
    MethodVisitor method =
        out.visitMethod(Opcodes.ACC_PUBLIC, methodName, erased.getDescriptor(), null, null);
    method.visitCode();
    boolean makes = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (makes) {
      method.visitTypeInsn(Opcodes.NEW, target.getOwner());
      method.visitInsn(Opcodes.DUP);
    }
    Type[] taken = taken();
    int next = 0;
    for (int i = 0; i < captured().length; i++) {
      method.visitVarInsn(Opcodes.ALOAD, 0);
      method.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured()[i].getDescriptor());
      Conversion.write(method, captured()[i], taken[next++]);
    }
    int slot = 1;
    for (int i = 0; i < erased.getArgumentTypes().length; i++) {
      Type type = erased.getArgumentTypes()[i];
      method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      Conversion.write(method, type, instantiated.getArgumentTypes()[i]);
      Conversion.write(method, instantiated.getArgumentTypes()[i], taken[next++]);
      slot += type.getSize();
    }
    method.visitMethodInsn(
        opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    Type given =
        makes ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
    Type wanted = erased.getReturnType();
    Conversion.write(method, given, instantiated.getReturnType());
    Conversion.write(method, instantiated.getReturnType(), wanted);
    end(method, wanted.getOpcode(Opcodes.IRETURN));
  }

  private int opcode() {
    return switch (target.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      // What is private is called like anything else by a nest mate.
      case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKESPECIAL ->
          target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      default -> throw new IllegalStateException("no method is called by " + target);
    };
  }

  /** What the call takes, the receiver included. */
  private Type[] taken() {
    Type[] arguments = Type.getArgumentTypes(target.getDesc());
    boolean hasReceiver =
        target.getTag() != Opcodes.H_INVOKESTATIC && target.getTag() != Opcodes.H_NEWINVOKESPECIAL;
    if (!hasReceiver) {
      return arguments;
    }
    Type[] all = new Type[arguments.length + 1];
    all[0] = Type.getObjectType(target.getOwner());
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private Type[] captured() {
    return factory.getArgumentTypes();
  }

  private String constructor() {
    return Type.getMethodDescriptor(Type.VOID_TYPE, captured());
  }

  private static String field(int index) {
    return "captured" + index;
  }

  private static void end(MethodVisitor method, int returning) {
    method.visitInsn(returning);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }
}

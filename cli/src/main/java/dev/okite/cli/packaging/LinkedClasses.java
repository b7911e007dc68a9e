package dev.okite.cli.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Classes in which nothing is left for Java to link when it first runs: each lambda is a class of
 * its own, records have their methods, and lists of streams are made by {@link StreamLists}. Java
 * makes all that at every start of a process otherwise, which for a short command is a good part of
 * all that it does.
 */
final class LinkedClasses {
  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String STREAM = "java/util/stream/Stream";
  private static final String STREAM_LISTS = StreamLists.class.getName().replace('.', '/');
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  /** By internal name, in order. */
  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  /** What belongs to the nest of a class besides what its file says. */
  private final Map<String, List<String>> members = new LinkedHashMap<>();

  private LinkedClasses() {}

  /** Those of {@code given}, by internal name, and the new ones behind them. */
  static Map<String, byte[]> of(Map<String, byte[]> given) {
    LinkedClasses linked = new LinkedClasses();
    given.forEach(linked::add);
    linked.members.forEach(linked::admit);
    return linked.classes;
  }

  private void add(String name, byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    String host = hostOf(reader);
    List<LambdaClass> lambdas = new ArrayList<>();
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access,
              String method,
              String type,
              @Nullable String signature,
              String @Nullable [] thrown) {
            return new Links(
                super.visitMethod(access, method, type, signature, thrown), name, lambdas);
          }
        },
        0);
    classes.put(name, writer.toByteArray());
    for (LambdaClass lambda : lambdas) {
      classes.put(lambda.name(), lambda.bytes(host));
      members.computeIfAbsent(host, h -> new ArrayList<>()).add(lambda.name());
    }
  }

  private void admit(String host, List<String> guests) {
    ClassWriter writer = new ClassWriter(0);
    byte[] bytes = classes.get(host);
    if (bytes == null) {
      throw new IllegalStateException("the host of a nest is not among the classes: " + host);
    }
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitEnd() {
                guests.forEach(super::visitNestMember);
                super.visitEnd();
              }
            },
            0);
    classes.put(host, writer.toByteArray());
  }

  private static String hostOf(ClassReader reader) {
    String[] host = {reader.getClassName()};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitNestHost(String nestHost) {
            host[0] = nestHost;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return host[0];
  }

  /** Copies a method, with lambdas and methods of records in place of what would make them. */
  private static final class Links extends MethodVisitor {
    private final String owner;
    private final List<LambdaClass> lambdas;

    Links(MethodVisitor out, String owner, List<LambdaClass> lambdas) {
      super(Opcodes.ASM9, out);
      this.owner = owner;
      this.lambdas = lambdas;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String called, String name, String type, boolean isInterface) {
      if (called.equals(STREAM) && name.equals("toList")) {
        String taking = "(L" + STREAM + ";)Ljava/util/List;";
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STREAM_LISTS, name, taking, false);
      } else {
        super.visitMethodInsn(opcode, called, name, type, isInterface);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String type, Handle bootstrap, Object... arguments) {
      if (bootstrap.getOwner().equals(LAMBDAS) && bootstrap.getName().equals("metafactory")) {
        LambdaClass lambda = new LambdaClass(owner + "$$" + lambdas.size(), name, type, arguments);
        lambdas.add(lambda);
        lambda.writeUse(mv);
      } else if (bootstrap.getOwner().equals(RECORDS)) {
        new RecordMethod(arguments).write(name, mv);
      } else {
        super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
      }
    }
  }
}

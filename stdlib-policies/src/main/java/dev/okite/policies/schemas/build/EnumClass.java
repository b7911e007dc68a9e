package dev.okite.policies.schemas.build;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The texts that the constants of an enum stand for: the second string that each is made with. */
final class EnumClass extends ClassVisitor {
  private final List<String> texts = new ArrayList<>();

  EnumClass() {
    super(Opcodes.ASM9);
  }

  List<String> values() {
    return List.copyOf(texts);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (!name.equals("<clinit>")) {
      return null;
    }
    return new MethodVisitor(Opcodes.ASM9) {
      private boolean isName = true;

      @Override
      public void visitLdcInsn(Object value) {
        if (value instanceof String text) {
          if (!isName) {
            texts.add(text);
          }
          isName = !isName;
        }
      }
    };
  }
}

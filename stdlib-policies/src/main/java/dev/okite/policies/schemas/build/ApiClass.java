package dev.okite.policies.schemas.build;

import dev.okite.policies.schemas.build.Model.Kind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The kinds that an API creates: what its methods take, and the paths that they send it to. */
final class ApiClass extends ClassVisitor {
  private static final Pattern METHOD = Pattern.compile("create\\w+Call");
  private static final Pattern BODY =
      Pattern.compile("L" + Pattern.quote(ModelJar.MODELS) + "(\\w+);");

  /** A collection of objects; below {@code {name}} are parts of one. */
  private static final Pattern PATH =
      Pattern.compile("/apis?/((?:[^/{}]+/)?v[0-9a-z]+)/(?:namespaces/\\{namespace}/)?[a-z]+");

  private final Set<Kind> kinds;

  ApiClass(Set<Kind> kinds) {
    super(Opcodes.ASM9);
    this.kinds = kinds;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    Matcher body = BODY.matcher(descriptor);
    if (!METHOD.matcher(name).matches() || !body.find()) {
      return null;
    }
    String definition = body.group(1);
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitLdcInsn(Object value) {
        Matcher path = PATH.matcher(value instanceof String text ? text : "");
        if (path.matches()) {
          kinds.add(new Kind(path.group(1), Model.shortName(definition), definition));
        }
      }
    };
  }
}

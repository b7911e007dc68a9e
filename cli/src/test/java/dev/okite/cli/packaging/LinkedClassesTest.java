package dev.okite.cli.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes do what they did before nothing was left in them to link. */
class LinkedClassesTest {
  private static final String SAMPLES = "dev/okite/cli/packaging/LambdaSamples";
  private static final List<String> NESTED =
      List.of("", "$Sample", "$Empty", "$Maybe", "$Greeting", "$Base", "$Derived");

  @Test
  void do_what_they_did() throws Exception {
    Map<String, byte[]> linked = LinkedClasses.of(classes());
    assertThat(results(linked)).isEqualTo(results(classes())).isEqualTo(new LambdaSamples().get());
  }

  @Test
  void have_nothing_to_link() throws Exception {
    assertThat(linkedWhenRun(classes())).hasSizeGreaterThan(20);
    assertThat(linkedWhenRun(LinkedClasses.of(classes()))).isEmpty();
  }

  @Test
  void are_the_same_each_time() throws Exception {
    assertThat(LinkedClasses.of(classes())).containsExactlyEntriesOf(LinkedClasses.of(classes()));
  }

  private static List<String> results(Map<String, byte[]> classes) throws Exception {
    Class<?> loaded = new Only(classes).loadClass(SAMPLES.replace('/', '.'));
    @SuppressWarnings("unchecked")
    Supplier<List<String>> samples =
        (Supplier<List<String>>) loaded.getDeclaredConstructor().newInstance();
    return samples.get();
  }

  private static List<String> linkedWhenRun(Map<String, byte[]> classes) {
    List<String> found = new ArrayList<>();
    for (byte[] bytes : classes.values()) {
      new ClassReader(bytes)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String type, String signature, String[] thrown) {
                  return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(
                        int opcode, String owner, String called, String taken, boolean known) {
                      if (owner.equals("java/util/stream/Stream") && called.equals("toList")) {
                        found.add(name + " " + called);
                      }
                    }

                    @Override
                    public void visitInvokeDynamicInsn(
                        String called, String taken, Handle bootstrap, Object... arguments) {
                      found.add(name + " " + called);
                    }
                  };
                }
              },
              0);
    }
    return found;
  }

  private static Map<String, byte[]> classes() throws Exception {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (String nested : NESTED) {
      String name = SAMPLES + nested;
      try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
        classes.put(name, in.readAllBytes());
      }
    }
    return classes;
  }

  /** Loads these classes itself, and all others as usual. */
  private static final class Only extends ClassLoader {
    private final Map<String, byte[]> classes;

    Only(Map<String, byte[]> classes) {
      super(LinkedClassesTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/'));
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }
}

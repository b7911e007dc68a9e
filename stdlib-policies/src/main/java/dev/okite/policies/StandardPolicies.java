package dev.okite.policies;

import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.SchemaFiles;
import dev.okite.builtin.BuiltinFamily;
import dev.okite.policies.functions.StandardFunctions;
import dev.okite.schema.SchemaCatalog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The policies that come with Okite, as sources to compile together with those that import them.
 * They are read from the class path at every call. Safe to call from several threads.
 */
public final class StandardPolicies {
  /** The module of the Pod Security Standards. */
  public static final String POD_SECURITY = "kubernetes.pod_security";

  /** The names of the modules, one a line: what is in a jar cannot be listed. */
  private static final String INDEX = "index.txt";

  /** Each module, followed by those that it depends on, one a line. Made by the build. */
  static final String IMPORTS = "imports.txt";

  /** The resources with examples, one a line. */
  private static final String EXAMPLES = "examples.txt";

  private StandardPolicies() {}

  /**
   * An engine with the functions that these policies call. {@link #functions} gives those to hosts
   * that have functions or constants of their own.
   */
  public static Okite engine() {
    return Okite.builder().functions(functions()).build();
  }

  /**
   * As {@link #engine()}, and holds the paths of other policies against {@code schemas}, such as
   * those of {@link dev.okite.policies.schemas.KubernetesSchemas}.
   */
  public static Okite engine(SchemaCatalog schemas) {
    return Okite.builder().functions(functions()).schemas(schemas).build();
  }

  /** As {@link #engine(SchemaCatalog)}, for policies that may name {@code files} as schemas. */
  public static Okite engine(SchemaCatalog schemas, SchemaFiles files) {
    return Okite.builder().functions(functions()).schemas(schemas).schemaFiles(files).build();
  }

  /** The functions that these policies call besides those of the language, in families. */
  public static List<BuiltinFamily> functions() {
    return List.of(StandardFunctions.values());
  }

  /** The full names of the modules, in alphabetical order. */
  public static List<String> modules() {
    return lines(INDEX);
  }

  /**
   * The full names of the policies that are worth applying to whatever somebody has, without
   * knowing more about it: what they find is nearly always a mistake.
   */
  public static List<String> recommended() {
    return List.of(POD_SECURITY + ".baseline");
  }

  /**
   * The source of every module, in the order of {@link #modules}, with its syntax tree and what
   * checking found out where these were built.
   */
  public static List<PolicySource> sources() {
    return modules().stream().map(StandardPolicies::source).toList();
  }

  /**
   * The sources of those modules that declare {@code names} and of all that they depend on, in the
   * order of {@link #modules}. To compile no more than is needed makes a start faster.
   *
   * @param names full names of policies or modules; if one of them belongs to no module, the
   *     sources of all are given, so that whoever reports that can say which name is near
   */
  public static List<PolicySource> sources(Collection<String> names) {
    Map<String, List<String>> imports = imports();
    Set<String> needed = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (String name : names) {
      String module = imports.containsKey(name) ? name : parent(name);
      if (!imports.containsKey(module)) {
        return sources();
      }
      open.add(module);
    }
    while (!open.isEmpty()) {
      String module = open.remove();
      if (needed.add(module)) {
        for (String imported : imports.getOrDefault(module, List.of())) {
          open.add(imported);
        }
      }
    }
    return modules().stream().filter(needed::contains).map(StandardPolicies::source).toList();
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** What each module depends on; empty where that was not built. */
  private static Map<String, List<String>> imports() {
    byte[] bytes = ShippedFiles.read(IMPORTS);
    Map<String, List<String>> imports = new HashMap<>();
    if (bytes != null) {
      for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
        List<String> words = List.of(line.split(" ", -1));
        imports.put(words.get(0), words.subList(1, words.size()));
      }
    }
    return imports;
  }

  /**
   * The source of one module, with its syntax tree and what checking found out where these were
   * built.
   *
   * @param module its full name, one of {@link #modules}
   */
  public static PolicySource source(String module) {
    PolicySource source = PolicySource.bytes(text(module), bytes(text(module)));
    byte[] tree = ShippedFiles.read(tree(module));
    byte[] links = ShippedFiles.read(links(module));
    source = tree == null ? source : source.withTree(tree);
    return links == null ? source : source.withLinks(links);
  }

  /** The resource with the source of {@code module}. */
  static String text(String module) {
    return module.replace('.', '/') + ".okite";
  }

  /** The resource with the syntax tree of {@code module}. */
  static String tree(String module) {
    return module.replace('.', '/') + ".tree";
  }

  /** The resource with what checking found out about {@code module}. */
  static String links(String module) {
    return module.replace('.', '/') + ".links";
  }

  /**
   * Tests that show what each rule means by an example or two, to be compiled together with {@link
   * #sources}. Only pages about rules need them.
   */
  public static List<PolicySource> examples() {
    return lines(EXAMPLES).stream()
        .map(resource -> PolicySource.bytes(resource, bytes(resource)))
        .toList();
  }

  private static List<String> lines(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
  }

  static byte[] bytes(String resource) {
    byte[] bytes = ShippedFiles.read(resource);
    if (bytes == null) {
      throw new IllegalStateException("no `" + resource + "` among the standard policies");
    }
    return bytes;
  }
}

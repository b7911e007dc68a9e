package dev.okite.cli.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code .gitignore} files of a folder and of those above it leave out. Immutable.
 *
 * <p>The last rule that matches decides, and the rules of an inner folder come after those of an
 * outer one.
 */
final class IgnoreRules {
  private static final String FILE = ".gitignore";

  private final @Nullable IgnoreRules outer;

  /** The path from the outer rules' folder to this one, with a slash at its end. */
  private final String prefix;

  private final List<IgnoreRule> rules;

  private IgnoreRules(@Nullable IgnoreRules outer, String prefix, List<IgnoreRule> rules) {
    this.outer = outer;
    this.prefix = prefix;
    this.rules = rules;
  }

  /** Rules of a folder that stands in nothing else, from the lines of its file. */
  static IgnoreRules of(List<String> lines) {
    return new IgnoreRules(null, "", parse(lines));
  }

  /**
   * The rules that hold in {@code folder}: its own, and those of the folders above it up to the
   * root of its repository. A folder that is in no repository has its own alone.
   *
   * @throws IOException if a file of rules is there and cannot be read
   */
  static IgnoreRules around(Path folder) throws IOException {
    List<Path> chain = new ArrayList<>();
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      chain.add(0, at);
      if (Files.exists(at.resolve(".git"))) {
        break;
      }
    }
    if (!Files.exists(chain.get(0).resolve(".git"))) {
      return new IgnoreRules(null, "", read(absolute));
    }
    IgnoreRules rules = new IgnoreRules(null, "", read(chain.get(0)));
    for (Path inner : chain.subList(1, chain.size())) {
      rules = rules.inside(String.valueOf(inner.getFileName()), inner);
    }
    return rules;
  }

  /**
   * The rules that hold in the folder {@code name} of this one, which is at {@code path}.
   *
   * @throws IOException if its file of rules is there and cannot be read
   */
  IgnoreRules inside(String name, Path path) throws IOException {
    return inside(name, read(path));
  }

  /** The rules that hold in the folder {@code name} of this one, with the lines of its own file. */
  IgnoreRules insideWith(String name, List<String> lines) {
    return inside(name, parse(lines));
  }

  /** Whether the file or folder {@code name} of this folder is left out. */
  boolean ignores(String name, boolean isFolder) {
    String path = name;
    for (IgnoreRules at = this; at != null; at = at.outer) {
      for (int i = at.rules.size() - 1; i >= 0; i--) {
        IgnoreRule rule = at.rules.get(i);
        if (rule.matches(path, isFolder)) {
          return !rule.readmits();
        }
      }
      path = at.prefix + path;
    }
    return false;
  }

  private IgnoreRules inside(String name, List<IgnoreRule> own) {
    return new IgnoreRules(this, name + "/", own);
  }

  private static List<IgnoreRule> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return parse(unmarked.lines().toList());
  }

  private static List<IgnoreRule> parse(List<String> lines) {
    List<IgnoreRule> rules = new ArrayList<>();
    for (String line : lines) {
      Optional<IgnoreRule> rule = IgnoreRule.parse(line);
      rule.ifPresent(rules::add);
    }
    return List.copyOf(rules);
  }
}

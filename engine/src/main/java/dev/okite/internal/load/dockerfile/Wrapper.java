package dev.okite.internal.load.dockerfile;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that runs another one, which follows it: how many words of its own it takes in front of
 * that, and which of its options take a word.
 */
record Wrapper(int ownWords, Set<String> valued) {
  private static final Wrapper PLAIN = new Wrapper(0, Set.of());

  private static final Map<String, Wrapper> ALL =
      Map.ofEntries(
          Map.entry(
              "sudo",
              new Wrapper(
                  0, Set.of("-u", "-g", "-h", "-p", "-C", "-r", "-t", "-U", "-D", "-R", "-T"))),
          Map.entry("doas", new Wrapper(0, Set.of("-u", "-C"))),
          Map.entry("env", new Wrapper(0, Set.of("-u", "-C", "--unset", "--chdir"))),
          Map.entry("exec", new Wrapper(0, Set.of("-a"))),
          Map.entry("nice", new Wrapper(0, Set.of("-n"))),
          Map.entry("ionice", new Wrapper(0, Set.of("-c", "-n"))),
          Map.entry("nohup", PLAIN),
          Map.entry("setsid", PLAIN),
          Map.entry("command", PLAIN),
          Map.entry("builtin", PLAIN),
          Map.entry("time", new Wrapper(0, Set.of("-f", "-o"))),
          Map.entry("timeout", new Wrapper(1, Set.of("-k", "-s"))),
          Map.entry("chroot", new Wrapper(1, Set.of())),
          Map.entry("gosu", new Wrapper(1, Set.of())),
          Map.entry("su-exec", new Wrapper(1, Set.of())),
          Map.entry(
              "xargs", new Wrapper(0, Set.of("-I", "-n", "-P", "-L", "-d", "-E", "-s", "-a"))),
          Map.entry("eatmydata", PLAIN));

  /** The command that {@code outer} runs; null if it runs none. */
  static @Nullable Command inner(Command outer) {
    Wrapper wrapper = ALL.get(outer.name());
    return wrapper == null ? null : wrapper.behind(outer);
  }

  private @Nullable Command behind(Command outer) {
    String name = outer.name();
    Command inner = new Command();
    inner.operator = outer.operator;
    inner.pipeline = outer.pipeline;
    inner.wrapper = name;
    int own = ownWords;
    int i = 1;
    while (i < outer.words.size()) {
      String word = outer.word(i);
      boolean isOption = word.length() > 1 && word.charAt(0) == '-';
      if (name.equals("command") && (word.equals("-v") || word.equals("-V"))) {
        return null;
      } else if (word.equals("--")) {
        i++;
        break;
      } else if (isOption) {
        i += valued.contains(word) ? 2 : 1;
      } else if (isSetting(name, word)) {
        inner.assignments.add(outer.words.get(i));
        i++;
      } else if (own > 0) {
        own--;
        i++;
      } else {
        break;
      }
    }
    if (i >= outer.words.size()) {
      return null;
    }
    inner.words.addAll(outer.words.subList(i, outer.words.size()));
    return inner;
  }

  private static boolean isSetting(String wrapper, String word) {
    int equals = word.indexOf('=');
    return equals > 0
        && (wrapper.equals("env") || wrapper.equals("sudo") || wrapper.equals("doas"))
        && Expansion.isNamePart(word.charAt(0), false);
  }
}

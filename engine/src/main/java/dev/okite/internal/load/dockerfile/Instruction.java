package dev.okite.internal.load.dockerfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as it is written.
 *
 * @param keyword which one it is
 * @param name its keyword, where it stands
 * @param flags what starts with {@code --} in front of its arguments
 * @param rest all of its arguments, without blanks around them
 * @param isJson whether the arguments are an array of JSON
 * @param arguments the elements of that, or else the words that the instruction takes; none of an
 *     instruction whose arguments are text
 * @param check what {@code HEALTHCHECK} has in front of a command; null elsewhere
 * @param heredocs what follows it up to a line that ends it
 * @param inner what {@code ONBUILD} puts off; null elsewhere
 * @param end where it ends in the file, heredocs included
 */
record Instruction(
    Keyword keyword,
    Word name,
    List<Flag> flags,
    Word rest,
    boolean isJson,
    List<Argument> arguments,
    @Nullable Word check,
    List<Heredoc> heredocs,
    @Nullable Instruction inner,
    int end) {
  Instruction {
    flags = List.copyOf(flags);
    arguments = List.copyOf(arguments);
    heredocs = List.copyOf(heredocs);
  }

  /**
   * A flag.
   *
   * @param whole all of it
   * @param name what stands behind {@code --}
   * @param value what stands behind {@code =}; null where there is none
   */
  record Flag(Word whole, Word name, @Nullable Word value) {}

  /**
   * Lines that stand behind an instruction and belong to it.
   *
   * @param mark where the instruction announces them
   * @param name what ends them
   * @param isExpanded whether variables in them are replaced
   * @param body the lines
   */
  record Heredoc(Word mark, String name, boolean isExpanded, MappedText body) {}

  int start() {
    return name.start();
  }
}

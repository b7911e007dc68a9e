package dev.okite.internal.mutate;

import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.Comment;
import dev.okite.syntax.PolicyFile;
import dev.okite.testing.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments in a file that say of changes that they change nothing: {@code // okite: same
 * operand because …}, behind what is changed or on a line of its own before it.
 */
public final class Excuses {
  private static final Pattern EXCUSE =
      Pattern.compile("//\\s*okite: same(?: ([a-z]+))? because (\\S.*)");

  private final List<Excuse> all = new ArrayList<>();

  private Excuses() {}

  /**
   * One of them.
   *
   * @param line the line that it is about
   */
  private record Excuse(Span span, int line, Optional<String> kind, String reason) {}

  /** Those in {@code file}. */
  public static Excuses of(PolicyFile file) {
    Excuses excuses = new Excuses();
    for (Comment comment : file.comments()) {
      Matcher matcher = EXCUSE.matcher(comment.text().strip());
      if (matcher.matches()) {
        int line = comment.span().position().line();
        excuses.all.add(
            new Excuse(
                comment.span(),
                comment.trailing() ? line : nextCode(file.source(), line),
                Optional.ofNullable(matcher.group(1)),
                matcher.group(2)));
      }
    }
    return excuses;
  }

  /** The first line behind {@code line} with something on it that is no comment. */
  private static int nextCode(Source source, int line) {
    int last = source.position(source.text().length()).line();
    int next = line + 1;
    while (next < last
        && (source.line(next).isBlank() || source.line(next).strip().startsWith("//"))) {
      next++;
    }
    return next;
  }

  /** Why {@code mutation} changes nothing, if a comment says so. */
  public Optional<String> reason(Mutation mutation) {
    return all.stream().filter(e -> covers(e, mutation)).map(Excuse::reason).findFirst();
  }

  /** The comments that none of {@code excused} needs. */
  public List<Span> unused(List<Mutation> excused) {
    return all.stream()
        .filter(excuse -> excused.stream().noneMatch(mutation -> covers(excuse, mutation)))
        .map(Excuse::span)
        .toList();
  }

  private static boolean covers(Excuse excuse, Mutation mutation) {
    return mutation.span().source() == excuse.span.source()
        && mutation.span().position().line() == excuse.line
        && excuse.kind.filter(kind -> !kind.equals(mutation.kind().word())).isEmpty();
  }
}

package dev.okite.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. */
public final class Suggestion {
  private static final int LONGEST = 64;

  private static final int SHORTEST_SLIP = 5;

  private Suggestion() {}

  /**
   * The candidate nearest to {@code name} by edit distance with transpositions, if one is near
   * enough: a third of its letters, ignoring case. Of equally near ones, the first in dictionary
   * order.
   */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    return nearest(name, candidates, Math.max(1, name.length() / 3));
  }

  private static Optional<String> nearest(String name, Collection<String> candidates, int limit) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      if (candidate.equals(name) || Math.abs(candidate.length() - name.length()) > limit) {
        continue;
      }
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
      boolean better =
          distance < bestDistance
              || (distance == bestDistance && best != null && candidate.compareTo(best) < 0);
      if (distance <= limit && better) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The candidate that {@code name} is by a slip: with one letter too many, missing, other or
   * swapped with its neighbour, or letters of another size. Short names are near to many: of those,
   * letters in another order, or one of them twice, alone are a slip.
   */
  public static Optional<String> slip(String name, Collection<String> candidates) {
    return nearest(name, candidates, 1)
        .filter(near -> isSlip(name.toLowerCase(Locale.ROOT), near.toLowerCase(Locale.ROOT)));
  }

  private static boolean isSlip(String name, String near) {
    boolean isShort = Math.min(name.length(), near.length()) < SHORTEST_SLIP;
    return isShort
        ? name.chars().sorted().boxed().toList().equals(near.chars().sorted().boxed().toList())
            || isDoubled(name, near)
        : distance(name, near) <= 1;
  }

  /** Whether {@code name} is {@code meant} with one of its letters twice. */
  private static boolean isDoubled(String name, String meant) {
    for (int i = 1; i < name.length(); i++) {
      boolean isTwice = name.charAt(i) == name.charAt(i - 1);
      if (isTwice && meant.equals(name.substring(0, i) + name.substring(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The candidate that {@code name} is with two neighbours swapped, or with a letter doubled, as
   * hardly any other word is: even where it may be a name that nobody here knows. Of short names,
   * too many are.
   */
  public static Optional<String> mistyped(String name, Collection<String> candidates) {
    String least = null;
    for (String candidate : candidates) {
      boolean isFirst = least == null || candidate.compareTo(least) < 0;
      if (isFirst && candidate.length() >= SHORTEST_SLIP && isMistyped(name, candidate)) {
        least = candidate;
      }
    }
    return Optional.ofNullable(least);
  }

  private static boolean isMistyped(String name, String meant) {
    if (name.length() != meant.length()) {
      return isDoubled(name, meant);
    }
    int at = 0;
    while (at < name.length() && name.charAt(at) == meant.charAt(at)) {
      at++;
    }
    return at + 1 < name.length()
        && name.charAt(at) == meant.charAt(at + 1)
        && name.charAt(at + 1) == meant.charAt(at)
        && name.substring(at + 2).equals(meant.substring(at + 2));
  }

  /** The words {@code did you mean `x`?} for the nearest candidate, if there is one. */
  public static Optional<String> didYouMean(String name, Collection<String> candidates) {
    return nearest(name, candidates).map(Suggestion::question);
  }

  /** The words {@code did you mean `x`?}. */
  public static String question(String meant) {
    return "did you mean `" + meant + "`?";
  }

  /**
   * Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.
   */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + substitution);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}

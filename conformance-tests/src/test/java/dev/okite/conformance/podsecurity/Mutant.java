package dev.okite.conformance.podsecurity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module with one small mistake in it.
 *
 * @param module the file of the module
 * @param rule the rule that the mistake is in; empty where it is in none
 * @param before the line as it is
 * @param after the line with the mistake
 * @param text the whole module with the mistake
 */
record Mutant(String module, String rule, String before, String after, String text) {
  private static final Pattern RULE = Pattern.compile("  rule (\\w+) \\{");

  /** Lines that say something about findings, and nothing about whether there are any. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\\s*(//|title |controls |\"(PSS|NIST|CIS)|remedy |because |severity |owner |fix |at |see |module |import |param |where isVersion|\"\\{json).*");

  private static final List<Mistake> MISTAKES =
      List.of(
          // A value that is another one: one fewer on a list, or a comparison with nothing there
          // is.
          Mistake.of("\"([^\"{]*)\"", m -> "\"" + m.group(1) + "~\""),
          // A value that an attacker would like to be on the list.
          Mistake.of("(?=\"AUDIT_WRITE\")", m -> "\"NET_RAW\", "),
          Mistake.of("(?=\"AUDIT_WRITE\")", m -> "\"SYS_ADMIN\", "),
          Mistake.of("(?=\"container_t\")", m -> "\"spc_t\", "),
          Mistake.of("(?=\"configMap\")", m -> "\"hostPath\", "),
          Mistake.of("(?=\"configMap\")", m -> "\"nfs\", "),
          Mistake.of("(?=\"RuntimeDefault\", )", m -> "\"Unconfined\", "),
          Mistake.of("(?=\"kernel.shm_rmid_forced\")", m -> "\"kernel.msgmax\", "),
          Mistake.of("(?=\"net.ipv4.tcp_rmem\")", m -> "\"kernel.msgmax\", "),
          // A version guard, or a number that is allowed, that is off by one.
          Mistake.of("(?<=(>=|<=|==|\\?\\?|minor:) )\\d+", m -> "" + (number(m) + 1)),
          Mistake.of("(?<=(>=|<=|==|\\?\\?|minor:) )[1-9]\\d*", m -> "" + (number(m) - 1)),
          // A guard that is not there, and a condition that is the wrong way round or forgotten.
          Mistake.of("(?<=^    match ).*$", m -> "true"),
          Mistake.of("(?<=(deny when|require|    match) ).*$", m -> "not (" + m.group() + ")"),
          Mistake.of("(?<=deny when ).*$", m -> "(" + m.group() + ") and resource is null"),
          Mistake.of("(?<=require ).*$", m -> "(" + m.group() + ") or resource is not null"),
          Mistake.of("==", m -> "!="),
          Mistake.of(" is not null", m -> " is null"),
          Mistake.of("(?<= )and(?= )", m -> "or"),
          Mistake.of("(?<= )or(?= )", m -> "and"),
          Mistake.of("(?<!for \\w{1,20}|value) in (?!if)", m -> " not in "),
          Mistake.of("not (?!in|null)", m -> ""),
          Mistake.of("startsWith", m -> "endsWith"),
          Mistake.of("(?<= )(include|hostPathVolumes,)$", m -> ""),
          // A field, or a list of containers, that nobody looks at.
          Mistake.of(
              "\\b(pod|c|context|container|handler|call|options|ofPod|ofContainer|volume|port|sysctl|profile|value)(\\.\\w+)+(?![\\w(])",
              m -> "null"),
          Mistake.of("listed\\(\\w+(\\.\\w+)+\\)", m -> "[]"));

  /** A way to make a mistake wherever a pattern is found. */
  private record Mistake(Pattern where, Function<MatchResult, String> instead) {
    static Mistake of(String where, Function<MatchResult, String> instead) {
      return new Mistake(Pattern.compile(where), instead);
    }
  }

  /** All mistakes in {@code text}, one by one. */
  static List<Mutant> of(String module, String text) {
    List<Mutant> mutants = new ArrayList<>();
    List<String> lines = text.lines().toList();
    String rule = "";
    for (int i = 0; i < lines.size(); i++) {
      Matcher begins = RULE.matcher(lines.get(i));
      rule = begins.matches() ? begins.group(1) : lines.get(i).equals("  }") ? "" : rule;
      if (!NO_CODE.matcher(lines.get(i)).matches()) {
        for (String after : changed(lines.get(i))) {
          List<String> all = new ArrayList<>(lines);
          all.set(i, after);
          mutants.add(
              new Mutant(
                  module, rule, lines.get(i).trim(), after.trim(), String.join("\n", all) + "\n"));
        }
      }
    }
    return mutants;
  }

  private static List<String> changed(String line) {
    List<String> changed = new ArrayList<>();
    for (Mistake mistake : MISTAKES) {
      Matcher matcher = mistake.where().matcher(line);
      while (matcher.find()) {
        changed.add(
            line.substring(0, matcher.start())
                + mistake.instead().apply(matcher.toMatchResult())
                + line.substring(matcher.end()));
      }
    }
    return changed;
  }

  private static int number(MatchResult match) {
    return Integer.parseInt(match.group());
  }

  @Override
  public String toString() {
    return module + " | " + before + " | " + after;
  }
}

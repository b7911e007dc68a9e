package dev.okite.internal.load.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comment by which a tool is told not to report something.
 *
 * @param comment all of it, from its {@code #}
 * @param tool what it is for
 * @param global whether it says that it is about the whole file
 * @param rules what is not to be reported; everything, if there is none
 * @param reason why; empty if it does not say
 */
record ToolComment(Word comment, String tool, boolean global, List<Word> rules, Word reason) {
  /** Instead of what stands before the rules: there are none. */
  private static final char NO_RULES = 0;

  /** How such a comment starts, and what stands before its rules. */
  private enum Form {
    HADOLINT_GLOBAL("hadolint", "hadolint global ignore", '='),
    HADOLINT("hadolint", "hadolint ignore", '='),
    CHECKOV("checkov", "checkov:skip", '='),
    BRIDGECREW("checkov", "bridgecrew:skip", '='),
    TRIVY("trivy", "trivy:ignore", ':'),
    KICS("kics", "kics-scan disable", '='),
    KICS_FILE("kics", "kics-scan ignore", NO_RULES),
    SEMGREP("semgrep", "nosemgrep", ':'),
    GITLEAKS("gitleaks", "gitleaks:allow", NO_RULES),
    DETECT_SECRETS("detect-secrets", "pragma: allowlist secret", NO_RULES),
    OKITE("okite", "okite-ignore", ' ');

    private final String tool;
    private final String start;
    private final char sign;

    Form(String tool, String start, char sign) {
      this.tool = tool;
      this.start = start;
      this.sign = sign;
    }

    boolean isGlobal() {
      return this == HADOLINT_GLOBAL || this == KICS || this == KICS_FILE || tool.equals("checkov");
    }
  }

  ToolComment {
    rules = List.copyOf(rules);
  }

  /** What {@code line}, which starts with {@code #}, tells a tool; null if it is for readers. */
  static @Nullable ToolComment read(MappedText line) {
    int end = line.beforeBlanks(0, line.length());
    int start = 0;
    while (line.at(start) == '#') {
      start++;
    }
    start = line.behindBlanks(start, end);
    for (Form form : Form.values()) {
      int behind = behind(form.start, line, start, end);
      if (behind < 0 || isRulePart(line.at(behind))) {
        continue;
      }
      int sign = line.behindBlanks(behind, end);
      if (line.at(sign) == form.sign) {
        return read(form, line, line.behindBlanks(sign + 1, end), end);
      } else if (form.sign == NO_RULES || form.sign == ' ') {
        return read(form, line, line.at(sign) == ':' ? sign + 1 : sign, end);
      }
    }
    return null;
  }

  private static ToolComment read(Form form, MappedText line, int from, int end) {
    List<Word> rules = new ArrayList<>();
    int i = line.behindBlanks(from, end);
    while (form.sign != NO_RULES && i < end && isRulePart(line.at(i))) {
      int start = i;
      while (i < end && isRulePart(line.at(i))) {
        i++;
      }
      rules.add(new Word(line, start, i));
      int next = line.behindBlanks(i, end);
      if (line.at(next) != ',') {
        break;
      }
      i = line.behindBlanks(next + 1, end);
    }
    while (i < end && (MappedText.isBlank(line.at(i)) || isMark(line.at(i)))) {
      i++;
    }
    return new ToolComment(
        new Word(line, 0, end), form.tool, form.isGlobal(), rules, new Word(line, i, end));
  }

  /**
   * Where {@code line} goes on behind {@code start}, in which a blank stands for several; or -1.
   */
  private static int behind(String start, MappedText line, int from, int end) {
    int i = from;
    for (int k = 0; k < start.length(); k++) {
      char c = start.charAt(k);
      if (c == ' ') {
        int next = line.behindBlanks(i, end);
        if (next == i) {
          return -1;
        }
        i = next;
      } else if (String.valueOf(line.at(i)).toLowerCase(Locale.ROOT).charAt(0) == c) {
        i++;
      } else {
        return -1;
      }
    }
    return i;
  }

  /** What may stand between rules and their reason. */
  private static boolean isMark(char c) {
    return c == ':' || c == '#' || c == '-' || c == ';';
  }

  private static boolean isRulePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.'
        || c == '*';
  }
}

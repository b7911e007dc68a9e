package dev.okite.cli.output;

import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/** The fixes of a finding on one line. */
public final class FixText {
  private FixText() {}

  /** Such as {@code remove /spec/hostPID; set /spec/x to 1}; empty where there is no fix. */
  public static Optional<String> of(Finding finding) {
    StringBuilder text = new StringBuilder();
    for (FixOperation fix : finding.fixes()) {
      text.append(text.length() == 0 ? "" : "; ").append(of(fix));
    }
    return text.length() == 0 ? Optional.empty() : Optional.of(text.toString());
  }

  private static String of(FixOperation fix) {
    String value = fix.value().map(FixText::json).orElse("");
    return switch (fix.kind()) {
      case REMOVE -> "remove " + fix.pointer();
      case SET -> "set " + fix.pointer() + " to " + value;
      case APPEND -> "add " + value + " to " + fix.pointer();
    };
  }

  /** A value as JSON: lists show their elements so. */
  private static String json(Value value) {
    String list = ListValue.of(List.of(value)).render();
    return list.substring(1, list.length() - 1);
  }
}

package dev.okite.cli.output;

import dev.okite.plan.DocumentKind;
import java.util.List;
import java.util.stream.Collectors;

/** Kinds of documents in words. */
final class KindName {
  /** So many are named; where there are more, the JSON has them all. */
  private static final int MOST = 12;

  private KindName() {}

  static String of(List<DocumentKind> kinds) {
    String named = kinds.stream().limit(MOST).map(KindName::of).collect(Collectors.joining(", "));
    return kinds.size() <= MOST ? named : named + " and " + (kinds.size() - MOST) + " more";
  }

  private static String of(DocumentKind kind) {
    if (kind.kind().isEmpty() && kind.apiVersion().isEmpty()) {
      return "documents without a kind";
    }
    String name =
        kind.kind().equals(DocumentKind.ANY_OTHER)
            ? "any other kind"
            : kind.kind().isEmpty() ? "no kind" : kind.kind();
    if (kind.apiVersion().isEmpty()) {
      return name + " without apiVersion";
    }
    return kind.apiVersion().equals(DocumentKind.ANY_OTHER)
        ? name
        : name + " of " + kind.apiVersion();
  }
}

package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.source.Span;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.Name;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metadata of one policy, rule or exception: each key once, with a value that it can have. */
final class MetadataReader {
  private static final int LONGEST_SHOWN = 40;

  private final CheckContext context;
  private final Map<String, Metadata> byKey = new LinkedHashMap<>();

  /**
   * Reports keys that are unknown or stand twice.
   *
   * @param what what the metadata belongs to, with its article
   * @param known the keys that it can have
   */
  MetadataReader(
      CheckContext context, String what, Collection<String> known, List<Metadata> metadata) {
    this.context = context;
    for (Metadata item : metadata) {
      String key = item.key().name();
      if (!known.contains(key)) {
        context.report(
            DiagnosticCode.UNKNOWN_METADATA,
            item.key().span(),
            what + " has no `" + key + "`",
            Suggestion.didYouMean(key, known)
                .or(() -> Optional.of("it can have " + listed(known.stream()))));
        continue;
      }
      Metadata first = byKey.putIfAbsent(key, item);
      if (first != null) {
        context
            .diagnostics()
            .add(
                Diagnostic.of(
                        DiagnosticCode.DUPLICATE_METADATA,
                        item.span(),
                        what + " has one `" + key + "`")
                    .withRelated(first.span(), "the first one"));
      }
    }
  }

  /** Reports that {@code key} is not there. */
  void require(String key, Span owner, String what) {
    if (!byKey.containsKey(key)) {
      context.report(
          DiagnosticCode.MISSING_METADATA,
          owner,
          what + " needs `" + key + "`",
          "add `" + key + (key.equals("expires") ? " YEAR-MONTH-DAY`" : " \"…\"`"));
    }
  }

  /** Where {@code key} is written. */
  Optional<Span> span(String key) {
    return Optional.ofNullable(byKey.get(key)).map(Metadata::span);
  }

  Optional<String> text(String key) {
    return value(key).flatMap(value -> text("`" + key + "`", value));
  }

  /** A text, or a word without quotes. */
  Optional<String> textOrWord(String key) {
    Optional<Expr> value = value(key);
    return value.isPresent() && value.get() instanceof Name word
        ? Optional.of(word.name())
        : value.flatMap(v -> text("`" + key + "`", v));
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    value(key)
        .ifPresent(
            value -> {
              if (value instanceof ListLiteral list) {
                list.elements()
                    .forEach(e -> text("each of `" + key + "`", e).ifPresent(texts::add));
              } else {
                invalid(value, "`" + key + "` is a list of texts", "write `" + key + " [\"…\"]`");
              }
            });
    return texts;
  }

  /** One of the words of an enumeration, which are its names in small letters. */
  <E extends Enum<E>> Optional<E> word(String key, E[] words) {
    Expr value = value(key).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    List<String> names = Stream.of(words).map(w -> w.name().toLowerCase(Locale.ROOT)).toList();
    if (value instanceof Name name && names.contains(name.name())) {
      return Optional.of(words[names.indexOf(name.name())]);
    }
    String written =
        value instanceof Name name
            ? name.name()
            : value instanceof Literal literal ? String.valueOf(literal.value()) : "";
    invalid(
        value,
        "`" + key + "` is one of " + listed(names.stream()),
        value instanceof Literal && names.contains(written)
            ? "write `" + written + "` without quotes"
            : Suggestion.didYouMean(written, names)
                .orElse("write `" + key + " " + names.get(names.size() / 2) + "`"));
    return Optional.empty();
  }

  Optional<LocalDate> date(String key) {
    Expr value = value(key).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Literal literal && literal.value() instanceof LocalDate date) {
      return Optional.of(date);
    }
    invalid(value, "`" + key + "` is a date", "write it as `2027-06-30`, without quotes");
    return Optional.empty();
  }

  /** A number from 0 on. */
  Optional<Long> count(String key) {
    Expr value = value(key).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Literal literal && literal.value() instanceof Long number) {
      return Optional.of(number);
    }
    invalid(value, "`" + key + "` is a number", "write it as `1`, without quotes");
    return Optional.empty();
  }

  /** Reports a text that says nothing. */
  void rejectBlank(String key, Optional<String> text) {
    Metadata item = byKey.get(key);
    if (item != null && text.filter(String::isBlank).isPresent()) {
      context.report(
          DiagnosticCode.INVALID_METADATA,
          item.value().span(),
          "`" + key + "` is blank",
          "say it in a few words, for whoever reads the report");
    }
  }

  private Optional<Expr> value(String key) {
    return Optional.ofNullable(byKey.get(key))
        .map(Metadata::value)
        .filter(v -> !(v instanceof ErrorExpr));
  }

  private Optional<String> text(String what, Expr value) {
    if (value instanceof Literal literal && literal.value() instanceof String text) {
      return Optional.of(text);
    }
    invalid(
        value,
        what + " is a text",
        value instanceof Name || value instanceof Literal
            ? "put it in quotes"
            : "metadata is the same for every document; write `\\{` for a brace");
    return Optional.empty();
  }

  private void invalid(Expr value, String message, String hint) {
    String found = value.span().text().strip();
    context.report(
        DiagnosticCode.INVALID_METADATA,
        value.span(),
        found.length() > LONGEST_SHOWN ? message : message + ", found `" + found + "`",
        hint);
  }

  private static String listed(Stream<String> names) {
    return names.map(n -> "`" + n + "`").collect(Collectors.joining(", "));
  }
}

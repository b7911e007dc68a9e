package dev.okite.internal.exceptionfile;

import dev.okite.source.Span;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.QualifiedName;
import dev.okite.value.IntValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads one exception of the file. */
final class ExceptionReader {
  private static final String DATE = "2027-06-30";

  /** What has to be there, with an example. */
  private static final Map<String, String> REQUIRED =
      new TreeMap<>(
          Map.of(
              "id", "legacy-proxy",
              "rules", "[module.policy.rule]",
              "scope", "{namespaces: [shop]}",
              "owner", "team",
              "reason", "…",
              "created", DATE,
              "expires", DATE));

  private static final List<String> KEYS =
      List.of(
          "id",
          "rules",
          "scope",
          "reason",
          "owner",
          "created",
          "effective",
          "expires",
          "approvedBy",
          "ticket",
          "renewals");
  private static final List<String> TEXTS = List.of("reason", "owner", "approvedBy", "ticket");
  private static final List<String> DATES = List.of("created", "effective", "expires");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]{0,255}");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,255}(?:\\.[A-Za-z_][A-Za-z0-9_]{0,255})*");

  private final FileText text;
  private final Entry entry;
  private final List<Metadata> metadata = new ArrayList<>();

  private ExceptionReader(FileText text, MapValue map) {
    this.text = text;
    this.entry = new Entry(text, "an exception", map, KEYS);
  }

  /** The declaration that {@code item} stands for; empty if it has no name, which is reported. */
  static Optional<ExceptionDecl> read(FileText text, Value item) {
    if (item instanceof MapValue map) {
      return new ExceptionReader(text, map).read();
    }
    text.wrong(item, "an exception is a map", "write it as `- id: …` with its keys below");
    return Optional.empty();
  }

  private Optional<ExceptionDecl> read() {
    REQUIRED.forEach(entry::require);
    Optional<Identifier> name = entry.text("id").flatMap(this::id);
    List<QualifiedName> covers =
        entry.texts("rules").stream().flatMap(rule -> name(rule).stream()).toList();
    Optional<Expr> condition = entry.value("scope").flatMap(this::scope);
    TEXTS.forEach(key -> add(key, entry.text(key).map(t -> literal(t, t.value()))));
    DATES.forEach(key -> add(key, entry.text(key).flatMap(day -> date(key, day))));
    add("renewals", entry.value("renewals").flatMap(this::count));
    if (name.isEmpty() || covers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExceptionDecl(entry.span(), Optional.empty(), name.get(), covers, condition, metadata));
  }

  private Optional<Identifier> id(StringValue id) {
    if (ID.matcher(id.value()).matches()) {
      return Optional.of(new Identifier(text.span(id), id.value()));
    }
    text.wrong(
        id,
        "`id` consists of letters, digits, `_`, `-`, `.` and `/`",
        "choose a short name, such as `legacy-proxy`");
    return Optional.empty();
  }

  private Optional<QualifiedName> name(StringValue rule) {
    if (!NAME.matcher(rule.value()).matches()) {
      text.wrong(
          rule,
          "each of `rules` is the full name of a rule or a policy",
          "write it as `module.policy.rule`");
      return Optional.empty();
    }
    Span span = text.span(rule);
    boolean plain = span.text().equals(rule.value());
    List<Identifier> parts = new ArrayList<>();
    int start = span.start();
    for (String part : rule.value().split("\\.", -1)) {
      Span own = plain ? span.source().span(start, start + part.length()) : span;
      parts.add(new Identifier(own, part));
      start += part.length() + 1;
    }
    return Optional.of(new QualifiedName(span, parts));
  }

  private Optional<Expr> scope(Value scope) {
    if (scope instanceof MapValue map) {
      return ScopeCondition.of(text, map);
    }
    text.wrong(scope, "`scope` is a map", "write it as `scope: {namespaces: [shop]}`");
    return Optional.empty();
  }

  private Optional<Expr> date(String key, StringValue written) {
    try {
      if (written.value().length() == DATE.length()) {
        return Optional.of(literal(written, LocalDate.parse(written.value())));
      }
    } catch (DateTimeException notADate) {
      // Reported below.
    }
    text.wrong(written, "`" + key + "` is a date", "write it as `" + DATE + "`");
    return Optional.empty();
  }

  private Optional<Expr> count(Value value) {
    if (value instanceof IntValue number && number.value() >= 0) {
      return Optional.of(literal(value, number.value()));
    }
    text.wrong(value, "`renewals` is a number from 0 on", "write it as `renewals: 1`");
    return Optional.empty();
  }

  /** What is missing or wrong is reported here, so that the checker says nothing of it. */
  private void add(String key, Optional<Expr> value) {
    if (value.isPresent() || entry.value(key).isPresent() || REQUIRED.containsKey(key)) {
      Span at = entry.keySpan(key);
      Expr read = value.orElseGet(() -> new ErrorExpr(at));
      metadata.add(new Metadata(at.to(read.span()), new Identifier(at, key), read));
    }
  }

  private Expr literal(Value written, Object value) {
    return new Literal(text.span(written), value);
  }
}

package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.policies.functions.LicenceTerm.Origin;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Functions of licence expressions. */
final class LicenceFunctions {
  private static final int LONGEST = 10_000;

  private static final TextReader<LicenceExpression> EXPRESSION =
      new TextReader<>("a licence expression", LONGEST, LicenceParser::parse);

  private static final TextReader<MapValue> MEMBERS =
      new TextReader<>("a licence expression", LONGEST, text -> members(LicenceParser.parse(text)));

  private static final TextReader<LicenceTerm> SINGLE =
      new TextReader<>("a single licence", LONGEST, LicenceFunctions::single);

  private LicenceFunctions() {}

  static List<Builtin> all() {
    List<Parameter> text = List.of(Parameter.of("text", Type.STRING));
    return List.of(
        new Builtin(
                "licences",
                text,
                Type.MAP,
                "The licence expression that a text spells, such as `MIT OR (GPL-2.0-only WITH"
                    + " Classpath-exception-2.0)`, as a map: `licences`, the identifiers in it, each"
                    + " once, `exceptions` likewise, `custom`, those of them that are names of the"
                    + " document's own (`LicenseRef-…`), `unknown`, those, exceptions among them, that are"
                    + " neither such names nor on the SPDX licence list, `isNone` and `isNoAssertion`, whether it says"
                    + " `NONE` or `NOASSERTION` anywhere, and `text`, with identifiers as the list"
                    + " writes them: `GPL-2.0` is `GPL-2.0-only`, and `GPL-2.0+` `GPL-2.0-or-later`."
                    + " Any other text is an error.",
                (a, context) -> MEMBERS.read(a, 0, context))
            .withMembers(
                Map.ofEntries(
                    Map.entry("licences", Type.listOf(Type.STRING)),
                    Map.entry("exceptions", Type.listOf(Type.STRING)),
                    Map.entry("custom", Type.listOf(Type.STRING)),
                    Map.entry("unknown", Type.listOf(Type.STRING)),
                    Map.entry("isNone", Type.BOOL),
                    Map.entry("isNoAssertion", Type.BOOL),
                    Map.entry("text", Type.STRING))),
        TextReader.test("isLicence", "licences", EXPRESSION),
        new Builtin(
            "licencesAllowed",
            List.of(
                Parameter.of("text", Type.STRING),
                Parameter.of("allowed", Type.listOf(Type.STRING))),
            Type.BOOL,
            "Whether the licence expression can be complied with by the licences that are"
                + " `allowed`: of `OR` one has to be, of `AND` all. Each item of `allowed` is one"
                + " licence; with an exception it takes the licence with that exception alone, and"
                + " without one it does not take it with any. A licence that is offered in later"
                + " versions too (`-or-later`, `+`) is also taken by an item that names it in the"
                + " version given or a later one. `NONE`, `NOASSERTION` and what is not on the SPDX"
                + " list have to be items themselves. Anything else is an error.",
            LicenceFunctions::allowed),
        new Builtin(
            "licencesAvoid",
            List.of(
                Parameter.of("text", Type.STRING),
                Parameter.of("denied", Type.listOf(Type.STRING))),
            Type.BOOL,
            "Whether the licence expression can be complied with without any licence that is"
                + " `denied`: of `OR` one may be left, of `AND` none. Each item of `denied` is one"
                + " licence, and takes it with or without later versions; with an exception it takes"
                + " the licence with that exception alone, without one with any. Anything else is an"
                + " error.",
            LicenceFunctions::avoid));
  }

  private static Value allowed(Value[] arguments, CallContext context) {
    LicenceExpression expression = EXPRESSION.read(arguments, 0, context);
    List<LicenceTerm> items = items(arguments, context);
    return decision(expression, items, term -> items.stream().anyMatch(term::isCoveredBy), context);
  }

  private static Value avoid(Value[] arguments, CallContext context) {
    LicenceExpression expression = EXPRESSION.read(arguments, 0, context);
    List<LicenceTerm> items = items(arguments, context);
    return decision(expression, items, term -> items.stream().noneMatch(term::isNamedBy), context);
  }

  private static Value decision(
      LicenceExpression expression,
      List<LicenceTerm> items,
      Predicate<LicenceTerm> accepted,
      CallContext context) {
    context.charge((long) expression.terms().size() * items.size());
    return BoolValue.of(expression.isMetBy(accepted));
  }

  private static List<LicenceTerm> items(Value[] arguments, CallContext context) {
    List<LicenceTerm> items = new ArrayList<>();
    for (Value item : ((ListValue) arguments[1]).elements()) {
      items.add(SINGLE.read(((StringValue) item).value(), context));
    }
    return items;
  }

  private static LicenceTerm single(String text) throws InvalidTextException {
    if (LicenceParser.parse(text) instanceof LicenceExpression.One one) {
      return one.term();
    }
    throw new InvalidTextException("expected one without `AND` and `OR`");
  }

  private static MapValue members(LicenceExpression expression) {
    List<LicenceTerm> terms = expression.terms();
    return new RecordBuilder()
        .putList("licences", ids(terms, Origin.LIST, Origin.CUSTOM, Origin.UNKNOWN))
        .putList(
            "exceptions",
            terms.stream()
                .map(LicenceTerm::exception)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)))
        .putList("custom", ids(terms, Origin.CUSTOM))
        .putList("unknown", unknown(terms))
        .put("isNone", BoolValue.of(has(terms, Origin.NONE)))
        .put("isNoAssertion", BoolValue.of(has(terms, Origin.NO_ASSERTION)))
        .put("text", expression.text())
        .build();
  }

  private static Set<String> ids(List<LicenceTerm> terms, Origin... origins) {
    Set<Origin> wanted = Set.of(origins);
    return terms.stream()
        .filter(term -> wanted.contains(term.origin()))
        .map(LicenceTerm::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> unknown(List<LicenceTerm> terms) {
    Set<String> unknown = ids(terms, Origin.UNKNOWN);
    for (LicenceTerm term : terms) {
      String exception = term.exception();
      if (exception != null && !LicenceParser.isKnownException(exception)) {
        unknown.add(exception);
      }
    }
    return unknown;
  }

  private static boolean has(List<LicenceTerm> terms, Origin origin) {
    return terms.stream().anyMatch(term -> term.origin() == origin);
  }
}

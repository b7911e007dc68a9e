package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Licence expressions mean what their truth tables say. */
class LicenceProperties {
  private static final List<String> IDS = List.of("MIT", "ISC", "0BSD", "LicenseRef-a", "Foo-1");

  /** An expression, with what it means written once more: the sets of licences that suffice. */
  record Model(String text, Set<Set<String>> ways) {}

  @Provide
  Arbitrary<Model> models() {
    Arbitrary<Model> one = Arbitraries.of(IDS).map(id -> new Model(id, Set.of(Set.of(id))));
    return Arbitraries.recursive(() -> one, LicenceProperties::joined, 0, 3);
  }

  private static Arbitrary<Model> joined(Arbitrary<Model> parts) {
    return Combinators.combine(parts, parts, Arbitraries.of(true, false))
        .as(
            (left, right, isChoice) ->
                isChoice
                    ? new Model(
                        "(" + left.text() + ") OR " + right.text(),
                        union(left.ways(), right.ways()))
                    : new Model(
                        "(" + left.text() + ") AND (" + right.text() + ")",
                        product(left.ways(), right.ways())));
  }

  private static Set<Set<String>> union(Set<Set<String>> left, Set<Set<String>> right) {
    return Stream.concat(left.stream(), right.stream()).collect(Collectors.toSet());
  }

  private static Set<Set<String>> product(Set<Set<String>> left, Set<Set<String>> right) {
    return left.stream()
        .flatMap(a -> right.stream().map(b -> together(a, b)))
        .collect(Collectors.toSet());
  }

  private static Set<String> together(Set<String> left, Set<String> right) {
    return Stream.concat(left.stream(), right.stream()).collect(Collectors.toSet());
  }

  @Property(tries = 1000)
  void decisionsAreThoseOfTheTruthTable(@ForAll("models") Model model) throws InvalidTextException {
    LicenceExpression expression = LicenceParser.parse(model.text());
    for (int row = 0; row < 1 << IDS.size(); row++) {
      int chosen = row;
      Set<String> allowed =
          IDS.stream()
              .filter(id -> (chosen >> IDS.indexOf(id) & 1) == 1)
              .collect(Collectors.toSet());

      assertThat(expression.isMetBy(term -> allowed.contains(term.text())))
          .as("%s by %s", model.text(), allowed)
          .isEqualTo(model.ways().stream().anyMatch(allowed::containsAll));
    }
  }

  @Property(tries = 500)
  void whatIsWrittenReadsAsTheSame(@ForAll("models") Model model) throws InvalidTextException {
    LicenceExpression expression = LicenceParser.parse(model.text());
    LicenceExpression again = LicenceParser.parse(expression.text());

    assertThat(again.text()).isEqualTo(expression.text());
    assertThat(again.terms()).isEqualTo(expression.terms());
  }

  @Property(tries = 1000)
  void noTextIsMoreThanRefused(@ForAll String text) {
    try {
      assertThat(LicenceParser.parse(text).terms()).isNotEmpty();
    } catch (InvalidTextException invalid) {
      assertThat(invalid.reason()).isNotBlank();
    }
  }
}

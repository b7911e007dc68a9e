package dev.okite.testing;

import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tests cover of policies: of each rule whether it fired and whether it stayed quiet, and of
 * each condition whether it was true and whether it was false. Immutable.
 *
 * @param sources the sources, in their order, without those that have nothing to cover
 */
public record Coverage(List<SourceCoverage> sources) {
  public Coverage {
    sources = List.copyOf(sources);
  }

  /** What a part is. */
  public enum Kind {
    /** The {@code match}es, {@code let}s and {@code except}s of a policy. */
    POLICY,
    /** A rule. */
    RULE,
    /** A function or constant. */
    FUNCTION
  }

  /**
   * A source.
   *
   * @param source its name and text
   * @param parts what is declared in it, in the order of the text
   */
  public record SourceCoverage(Source source, List<Part> parts) {
    public SourceCoverage {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A rule, a function, or what a policy says for all of its rules.
   *
   * @param kind what it is
   * @param name its full name
   * @param span where its name is declared
   * @param fired of a rule, over how many documents it found something; else 0
   * @param quiet of a rule, over how many documents its steps ran and found nothing; else 0
   * @param conditions the conditions in it, in the order of the text
   */
  public record Part(
      Kind kind, String name, Span span, long fired, long quiet, List<Condition> conditions) {
    public Part {
      conditions = List.copyOf(conditions);
    }

    /** Of a rule, what may have happened: it fired, it stayed quiet; then those of conditions. */
    Stream<Boolean> outcomes() {
      Stream<Boolean> own = kind == Kind.RULE ? Stream.of(fired > 0, quiet > 0) : Stream.empty();
      return Stream.concat(
          own, conditions.stream().flatMap(c -> Stream.of(c.wasTrue() > 0, c.wasFalse() > 0)));
    }
  }

  /**
   * A condition: of an assertion, {@code match}, {@code where}, {@code if} or quantifier, or an
   * operand of {@code and}, {@code or} or {@code not}.
   *
   * @param span where it stands
   * @param wasTrue how often it held
   * @param wasFalse how often it did not
   */
  public record Condition(Span span, long wasTrue, long wasFalse) {}

  /** How many outcomes of rules and conditions there are. */
  public long outcomes() {
    return all().count();
  }

  /** How many of them came about. */
  public long covered() {
    return all().filter(happened -> happened).count();
  }

  /** The share of the outcomes that came about, in percent; 100 where there are none. */
  public double percent() {
    long outcomes = outcomes();
    return outcomes == 0 ? 100 : 100.0 * covered() / outcomes;
  }

  /** The rules that no test made fire, in order. */
  public List<Part> neverFired() {
    return parts().filter(part -> part.kind() == Kind.RULE && part.fired() == 0).toList();
  }

  private Stream<Part> parts() {
    return sources.stream().flatMap(source -> source.parts().stream());
  }

  private Stream<Boolean> all() {
    return parts().flatMap(Part::outcomes);
  }
}

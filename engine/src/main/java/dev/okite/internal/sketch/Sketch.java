package dev.okite.internal.sketch;

import dev.okite.value.Value;
import java.util.List;
import java.util.Map;

/** What is known of the value of an expression without a document. Immutable. */
public sealed interface Sketch {
  /** It is this value. */
  record Fixed(Value value) implements Sketch {}

  /**
   * It is derived from what stands at a site, or from null where nothing does.
   *
   * @param origin what tells apart iterations over the same site
   * @param anchor the nearest site above, or the site itself, where something certainly stands
   * @param derivation what is made of it
   * @param given what it takes for the expression to be evaluated at all
   */
  record At(Origin origin, Site site, Site anchor, Derivation derivation, Given given)
      implements Sketch {
    /** Whether it is what stands there, and nothing is made of it. */
    boolean isSame() {
      return derivation == Derivation.SAME;
    }

    /** The same where something certainly stands at the site. */
    At present() {
      return new At(origin, site, site, derivation, given);
    }

    At derived(Derivation next) {
      return new At(origin, site, anchor, derivation.then(next), given);
    }
  }

  /** It is one of these. */
  record OneOf(List<Sketch> parts) implements Sketch {
    public OneOf {
      parts = List.copyOf(parts);
    }
  }

  /**
   * It is a computed list, each element of which is one of these.
   *
   * @param degree how many values it consists of: the size of the document to this power, at most
   */
  record Listing(List<Sketch> elements, int degree) implements Sketch {
    public Listing {
      elements = List.copyOf(elements);
    }
  }

  /** It is a computed map with these entries. */
  record Fields(Map<String, Sketch> entries, int degree) implements Sketch {
    public Fields {
      entries = Map.copyOf(entries);
    }
  }

  /** It is true or false. */
  record Truth(Outlook outlook) implements Sketch {}

  /** It is a text of moderate length. */
  enum Text implements Sketch {
    ANY
  }

  /** It may be anything. */
  record Unknown(Reason reason) implements Sketch {}
}

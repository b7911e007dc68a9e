package dev.okite.internal.sketch;

import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fields;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.Listing;
import dev.okite.internal.sketch.Sketch.OneOf;
import dev.okite.internal.sketch.Sketch.Unknown;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an iteration is over: one sketch for each sort of elements.
 *
 * @param values the elements
 * @param keys the keys or indexes of the elements, sort by sort
 * @param degree how many there are: the size of the document to this power, at most
 * @param fails what it takes for the iteration to fail
 */
record Elements(List<Sketch> values, List<Sketch> keys, int degree, Need fails) {
  /** A constant with more elements than this is not taken apart. */
  private static final int MAX_CONSTANTS = 64;

  /** The elements of {@code source}, which stands at {@code at}. */
  static Elements of(Sketched source, Sketchable at) {
    Collector collector = new Collector(at);
    collector.fails = source.fails();
    collector.add(source.value());
    return collector.elements();
  }

  /** Gathers elements sort by sort, each of which gets origins of its own. */
  private static final class Collector {
    private final Sketchable at;
    private final List<Sketch> values = new ArrayList<>();
    private final List<Sketch> keys = new ArrayList<>();
    private int degree;
    private Need fails = Need.NEVER;

    Collector(Sketchable at) {
      this.at = at;
    }

    Elements elements() {
      return new Elements(List.copyOf(values), List.copyOf(keys), degree, fails);
    }

    void add(Sketch source) {
      if (source instanceof OneOf choice) {
        choice.parts().forEach(this::add);
      } else if (source instanceof At place && place.isSame()) {
        addPlaced(place);
      } else if (source instanceof Fixed fixed) {
        addFixed(fixed.value());
      } else if (source instanceof Listing list) {
        list.elements().forEach(this::addRebound);
        degree = Math.max(degree, list.degree());
      } else {
        Reason reason =
            source instanceof Unknown unknown
                ? unknown.reason()
                : new Reason("what is iterated over is computed", at.span());
        values.add(new Unknown(reason));
        keys.add(new Unknown(reason));
        fails = fails.or(Need.open(reason));
      }
    }

    private void addPlaced(At place) {
      Origin origin = new Origin();
      Site each = place.site().each();
      Site key = place.site().key();
      values.add(new At(origin, each, each, Derivation.SAME, place.given()));
      keys.add(new At(origin, key, key, Derivation.SAME, place.given()));
      degree = Math.max(degree, 1);
      fails =
          fails.or(place.given().and(Need.of(new Atom.Misshapen(place.site(), Atom.Shape.ITEMS))));
    }

    private void addRebound(Sketch element) {
      values.add(rebound(element, new IdentityHashMap<>()));
      keys.add(new Unknown(new Reason("it is a number of an element", at.span())));
    }

    private void addFixed(Value value) {
      if (value instanceof ListValue list && list.size() <= MAX_CONSTANTS) {
        for (int i = 0; i < list.size(); i++) {
          values.add(new Fixed(list.get(i)));
          keys.add(new Fixed(IntValue.of(i)));
        }
      } else if (value instanceof MapValue map && map.size() <= MAX_CONSTANTS) {
        for (int i = 0; i < map.size(); i++) {
          values.add(new Fixed(map.value(i)));
          keys.add(new Fixed(map.keyValue(i)));
        }
      } else if (!(value instanceof NullValue)) {
        add(
            new Unknown(
                new Reason("a constant is iterated over that is large or no list", at.span())));
      }
    }

    /** {@code sketch} with origins of this iteration in place of those it has. */
    private Sketch rebound(Sketch sketch, Map<Origin, Origin> origins) {
      if (sketch instanceof At place) {
        Origin origin = origins.computeIfAbsent(place.origin(), o -> new Origin());
        return new At(origin, place.site(), place.anchor(), place.derivation(), place.given());
      }
      if (sketch instanceof OneOf choice) {
        return new OneOf(choice.parts().stream().map(p -> rebound(p, origins)).toList());
      }
      if (sketch instanceof Listing list) {
        return new Listing(
            list.elements().stream().map(e -> rebound(e, origins)).toList(), list.degree());
      }
      if (sketch instanceof Fields map) {
        Map<String, Sketch> entries = new HashMap<>();
        map.entries().forEach((name, entry) -> entries.put(name, rebound(entry, origins)));
        return new Fields(entries, map.degree());
      }
      return sketch;
    }
  }
}

package dev.okite.internal.screen;

import dev.okite.internal.sketch.Atom;
import dev.okite.internal.sketch.Derivation;
import dev.okite.internal.sketch.Site;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays what rules depend on into one tree that is shaped like the documents. */
final class StopBuilder {
  private static final int OUTCOMES = 5;

  private final Map<Look, BitSet[]> looks = new LinkedHashMap<>();
  private final Map<Atom.Shape, BitSet> shapes = new EnumMap<>(Atom.Shape.class);
  private final Map<String, StopBuilder> members = new LinkedHashMap<>();
  private @Nullable StopBuilder each;
  private @Nullable StopBuilder key;

  /** What is looked at; two rules that look at the same share the look. */
  private record Look(List<String> path, Derivation derivation) {}

  /** Has {@code atom}, somewhere below the root that this is of, mark {@code rule}. */
  void add(Atom atom, int rule, IdentityHashMap<Site, StopBuilder> known) {
    StopBuilder stop = at(atom.site(), known);
    if (atom instanceof Atom.Some some) {
      stop.look(new Look(List.of(), some.derivation()), some.outcomes(), rule);
    } else if (atom instanceof Atom.Below below) {
      stop.look(new Look(below.path(), below.derivation()), below.outcomes(), rule);
    } else if (atom instanceof Atom.Misshapen misshapen) {
      stop.shapes.computeIfAbsent(misshapen.shape(), s -> new BitSet()).set(rule);
    }
  }

  private void look(Look look, int outcomes, int rule) {
    BitSet[] sets = looks.computeIfAbsent(look, l -> new BitSet[OUTCOMES]);
    for (int i = 0; i < OUTCOMES; i++) {
      if ((outcomes & (1 << i)) != 0) {
        if (sets[i] == null) {
          sets[i] = new BitSet();
        }
        sets[i].set(rule);
      }
    }
  }

  private StopBuilder at(Site site, IdentityHashMap<Site, StopBuilder> known) {
    StopBuilder found = known.get(site);
    if (found == null) {
      StopBuilder parent = at(Objects.requireNonNull(site.parent()), known);
      found = parent.child(site);
      known.put(site, found);
    }
    return found;
  }

  private StopBuilder child(Site site) {
    if (site.step() == Site.Step.MEMBER) {
      return members.computeIfAbsent(site.name(), n -> new StopBuilder());
    }
    // Each site is asked for once, so that neither is there already.
    StopBuilder child = new StopBuilder();
    if (site.step() == Site.Step.EACH) {
      each = child;
    } else {
      key = child;
    }
    return child;
  }

  Stop build() {
    List<Probe> probes = new ArrayList<>();
    looks.forEach(
        (look, sets) ->
            probes.add(
                new Probe(look.path().toArray(new String[0]), look.derivation(), rules(sets))));
    Members next =
        members.isEmpty()
            ? null
            : new Members(
                List.copyOf(members.keySet()),
                members.values().stream().map(StopBuilder::build).toList());
    return new Stop(
        probes.toArray(new Probe[0]),
        rules(shapes.get(Atom.Shape.MAP)),
        rules(shapes.get(Atom.Shape.LIST)),
        rules(shapes.get(Atom.Shape.ITEMS)),
        next,
        each == null ? null : each.build(),
        key == null ? null : key.build());
  }

  private static @Nullable MarkedRules[] rules(BitSet[] sets) {
    @Nullable MarkedRules[] rules = new MarkedRules[sets.length];
    for (int i = 0; i < sets.length; i++) {
      rules[i] = rules(sets[i]);
    }
    return rules;
  }

  private static @Nullable MarkedRules rules(@Nullable BitSet set) {
    return set == null ? null : new MarkedRules(set);
  }
}

package dev.okite.internal.screen;

import dev.okite.internal.rewrite.Rewrite;
import dev.okite.internal.rule.Guard;
import dev.okite.internal.rule.RulePlan;
import dev.okite.internal.sketch.Atom;
import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Outlook;
import dev.okite.internal.sketch.Presence;
import dev.okite.internal.sketch.Site;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.sketch.Straight;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the screen for one kind of document. Belongs to one thread. */
final class ScreenBuilder {
  private final Screening screening;
  private final Sketcher sketcher;
  private final StopBuilder stops = new StopBuilder();
  private final IdentityHashMap<Site, StopBuilder> sites = new IdentityHashMap<>();
  private final Map<Long, BitSet> limits = new TreeMap<>();
  private final List<ScreenReport.Fate> fates = new ArrayList<>();
  private final Map<Integer, List<Integer>> groupsOfRule = new HashMap<>();
  private int marks;
  private int groups;
  private int leftOut;

  private ScreenBuilder(Kind kind, Screening screening) {
    this.screening = screening;
    Site root = Site.root();
    sites.put(root, stops);
    sketcher =
        new Sketcher(root, screening.uses(Rewrite.KNOWN_KINDS) ? kind.discriminators() : null);
  }

  /** The screen of {@code policies} for documents of {@code kind}. */
  static Screen build(List<PolicyRules> policies, Kind kind, Screening screening) {
    return new ScreenBuilder(kind, screening).build(policies);
  }

  /** What becomes of each rule in that screen. */
  static ScreenReport report(List<PolicyRules> policies, Kind kind, Screening screening) {
    ScreenBuilder builder = new ScreenBuilder(kind, screening);
    builder.build(policies);
    return new ScreenReport(builder.fates, builder.leftOut);
  }

  private Screen build(List<PolicyRules> policies) {
    List<ScreenedPolicy> screened = new ArrayList<>();
    for (PolicyRules policy : policies) {
      ScreenedPolicy result = policy(policy);
      if (result.rules().length > 0) {
        screened.add(result);
      }
    }
    return new Screen(
        stops.build(),
        limits.keySet().stream().mapToLong(Long::longValue).toArray(),
        limits.values().stream().map(MarkedRules::new).toArray(MarkedRules[]::new),
        screened.toArray(new ScreenedPolicy[0]),
        marks,
        groups,
        fates.size(),
        policies);
  }

  /** A rule that is not left out, before its group is complete. */
  private record Candidate(RulePlan rule, GroupBuilder group, int mark, List<Integer> before) {
    ScreenedRule complete() {
      return new ScreenedRule(
          rule, group.group(), mark, before.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private ScreenedPolicy policy(PolicyRules policy) {
    Map<List<Guard>, GroupBuilder> byGuards = new LinkedHashMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (RulePlan rule : policy.rules()) {
      sketcher.start();
      Conditions conditions = conditions(rule.guards());
      if (conditions == null && !groupsOfRule.containsKey(rule.number())) {
        leftOut++;
        continue;
      }
      if (conditions == null) {
        // That a policy before has run the rule counts for this one as well.
        conditions = new Conditions(rule.guards(), Presence.NONE);
      }
      GroupBuilder group =
          byGuards.computeIfAbsent(conditions.open(), g -> new GroupBuilder(g, quick(g), groups++));
      candidates.add(candidate(rule, conditions, group));
    }
    return new ScreenedPolicy(
        policy.number(),
        policy.slots(),
        byGuards.values().stream().map(GroupBuilder::group).toArray(GuardGroup[]::new),
        candidates.stream().map(Candidate::complete).toArray(ScreenedRule[]::new));
  }

  private Candidate candidate(RulePlan rule, Conditions conditions, GroupBuilder group) {
    Need need = sketcher.where(conditions.presence(), () -> rule.speaks(sketcher));
    fates.add(new ScreenReport.Fate(rule, need, conditions.open()));
    List<Integer> same = groupsOfRule.computeIfAbsent(rule.number(), n -> new ArrayList<>());
    List<Integer> before = List.copyOf(same);
    same.add(group.number());
    int mark = -1;
    if (need.reason().isEmpty()) {
      mark = marks++;
      for (Atom atom : need.atoms()) {
        add(atom, mark);
      }
    }
    group.add(mark, !before.isEmpty());
    return new Candidate(rule, group, mark, before);
  }

  private void add(Atom atom, int mark) {
    if (atom instanceof Atom.Heavy heavy) {
      limits.computeIfAbsent(heavy.weight(), w -> new BitSet()).set(mark);
    } else {
      stops.add(atom, mark, sites);
    }
  }

  /**
   * What remains of the guards of a rule.
   *
   * @param open those whose outcome depends on the document
   * @param presence what is certain to be there where they hold
   */
  private record Conditions(List<Guard> open, Presence presence) {}

  /** Null if they keep the rule from running on every document of the kind. */
  private @Nullable Conditions conditions(List<Guard> guards) {
    List<Guard> open = new ArrayList<>();
    Presence presence = Presence.NONE;
    boolean mayFail = false;
    for (Guard guard : guards) {
      Outlook outlook = sketcher.where(presence, () -> guard.outlook(sketcher));
      if (outlook.holds().isNever() && outlook.fails().isNever() && !mayFail) {
        return null;
      }
      if (!outlook.holdsNot().isNever() || !outlook.fails().isNever()) {
        open.add(guard);
      }
      mayFail |= !outlook.fails().isNever();
      presence = presence.and(outlook.whenHolds());
    }
    return new Conditions(List.copyOf(open), presence);
  }

  /** The first of {@code guards} that depend on one place each. */
  private QuickGuard[] quick(List<Guard> guards) {
    List<QuickGuard> quick = new ArrayList<>();
    if (!screening.uses(Rewrite.QUICK_GUARDS)) {
      return new QuickGuard[0];
    }
    for (Guard guard : guards) {
      QuickGuard one = QuickGuard.of(guard, Straight.of(sketcher.sketch(guard.condition())));
      if (one == null) {
        break;
      }
      quick.add(one);
    }
    return quick.toArray(new QuickGuard[0]);
  }
}

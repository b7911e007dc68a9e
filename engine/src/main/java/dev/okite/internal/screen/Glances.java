package dev.okite.internal.screen;

import dev.okite.document.Document;
import dev.okite.internal.eval.EvaluationResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Looks at single documents of one kind, most of which have nothing that a rule would speak of.
 * That allocates nothing: room for walks is kept from one document to the next, and what comes of a
 * document is usually what came of the one before. Safe to share between threads, which seldom meet
 * in the same room.
 */
final class Glances {
  private static final int ROOMS = 16;

  /** So far apart that no two threads write to the same line of a processor's cache. */
  private static final int DISTANCE = 32;

  private final Screen screen;
  private final List<PolicyRules> policies;
  private final AtomicReferenceArray<@Nullable Room> idle =
      new AtomicReferenceArray<>(ROOMS * DISTANCE);

  /** Belongs to the thread that has taken it. */
  private static final class Room {
    private final Walk walk;
    private boolean[] matched = {};
    private @Nullable EvaluationResult latest;

    Room(Walk walk) {
      this.walk = walk;
    }
  }

  /**
   * Glances through {@code screen}.
   *
   * @param policies all that are applied to documents of any kind, in order
   */
  Glances(Screen screen, List<PolicyRules> policies) {
    this.screen = screen;
    this.policies = policies;
  }

  /** What comes of {@code document} if nothing in it concerns a rule, and else null. */
  @Nullable EvaluationResult at(Document document) {
    int place = (int) (Thread.currentThread().getId() & (ROOMS - 1)) * DISTANCE;
    Room room = idle.getAndSet(place, null);
    if (room == null) {
      room = new Room(screen.newWalk());
    }
    room.walk.forgetMatches();
    int evaluations = screen.walk(document, room.walk);
    EvaluationResult result = evaluations < 0 ? null : result(room, evaluations);
    idle.setRelease(place, room);
    return result;
  }

  private EvaluationResult result(Room room, int evaluations) {
    EvaluationResult latest = room.latest;
    if (latest != null
        && latest.evaluations() == evaluations
        && Arrays.equals(room.matched, room.walk.matched())) {
      return latest;
    }
    EvaluationResult made = new EvaluationResult(List.of(), evaluations, unmatched(room.walk));
    room.matched = room.walk.matched().clone();
    room.latest = made;
    return made;
  }

  private List<String> unmatched(Walk walk) {
    Set<Integer> matched = new HashSet<>();
    screen.forEachMatch(walk, matched::add);
    List<String> names = new ArrayList<>();
    for (PolicyRules policy : policies) {
      if (!matched.contains(policy.number())) {
        names.add(policy.name());
      }
    }
    return names;
  }
}

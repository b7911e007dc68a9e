package dev.okite.internal.reference;

import dev.okite.document.Place;
import dev.okite.explanation.Focus;
import dev.okite.explanation.Reason;
import dev.okite.finding.Finding;
import dev.okite.internal.check.RuleApplication;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the steps of one rule did, kept for an explanation. Of the elements of a {@code for} it
 * keeps a few of each sort, so that it does not grow with their number.
 */
final class RuleTrace implements StepListener {
  /** So many elements of one sort are kept of a {@code for}. */
  static final int ELEMENTS = 5;

  /** Behind the first of a sort, no more are kept than hold so many elements together. */
  private static final int MAX_WEIGHT = 100;

  private final Focus focus;
  private final Block whole = new Block();
  private final Deque<Block> blocks = new ArrayDeque<>(List.of(whole));
  private final Deque<Loop> loops = new ArrayDeque<>();
  private final Deque<Element> pending = new ArrayDeque<>();

  RuleTrace(Focus focus) {
    this.focus = focus;
  }

  /** Something that a rule did. */
  sealed interface Entry permits Asked, Asserted, Loop {}

  /** A condition on the way. */
  record Asked(Reason.Kind kind, Expr condition, Expressions here, Passage passage)
      implements Entry {}

  /** An assertion. */
  record Asserted(Assertion assertion, Expressions here, Optional<Finding> finding)
      implements Entry {}

  /** Steps that ran one after the other. */
  static final class Block {
    private final List<Entry> entries = new ArrayList<>();
    private boolean fired;

    /** How many elements are kept in it. */
    private int weight = 1;

    List<Entry> entries() {
      return entries;
    }

    /** Whether a finding was made in it, or something failed. */
    boolean fired() {
      return fired;
    }
  }

  /** One element of a {@code for}. */
  record Element(int index, Item item, Expressions inside, Block block) {}

  /** A {@code for} with the elements that are kept. */
  static final class Loop implements Entry {
    private final ForClause clause;
    private final Expressions here;
    private final List<Element> meant = new ArrayList<>();
    private final List<Element> others = new ArrayList<>();
    private int size;
    private int meantFired;
    private int meantQuiet;
    private int othersFired;
    private int othersQuiet;
    private boolean failed;
    private boolean fired;
    private int weight;

    private Loop(ForClause clause, Expressions here) {
      this.clause = clause;
      this.here = here;
    }

    ForClause clause() {
      return clause;
    }

    Expressions here() {
      return here;
    }

    /** How many elements began. */
    int size() {
      return size;
    }

    /** Whether the source failed. */
    boolean failed() {
      return failed;
    }

    boolean fired() {
      return fired;
    }

    /** The elements to tell of: those in focus if there are any, else those that fired, or all. */
    List<Element> elements() {
      if (!meant.isEmpty()) {
        return meant;
      }
      return fired ? others.stream().filter(e -> e.block().fired()).toList() : others;
    }

    /** How many elements like these there are besides. */
    int more() {
      if (!meant.isEmpty()) {
        return meantFired + meantQuiet - meant.size();
      }
      return (fired ? othersFired : othersQuiet) - elements().size();
    }

    private void add(Element element, boolean isMeant) {
      boolean elementFired = element.block().fired();
      fired |= elementFired;
      int before;
      if (isMeant) {
        before = elementFired ? meantFired++ : meantQuiet++;
      } else {
        before = elementFired ? othersFired++ : othersQuiet++;
      }
      int added = element.block().weight;
      if (before == 0 || (before < ELEMENTS && weight + added <= MAX_WEIGHT)) {
        (isMeant ? meant : others).add(element);
        weight += added;
      }
    }
  }

  /** What the rule did. */
  Block whole() {
    return whole;
  }

  @Override
  public void guarded(RuleApplication.Guard guard, Expressions here, Passage passage) {
    Reason.Kind kind = guard.expected() ? Reason.Kind.MATCH : Reason.Kind.EXCEPT;
    add(new Asked(kind, guard.condition(), here, passage), passage == Passage.FAILED);
  }

  @Override
  public void asked(Step step, Expressions here, Passage passage) {
    Asked asked =
        step instanceof MatchStep match
            ? new Asked(Reason.Kind.MATCH, match.condition(), here, passage)
            : new Asked(Reason.Kind.WHERE, ((WhereClause) step).condition(), here, passage);
    add(asked, passage == Passage.FAILED);
  }

  @Override
  public void asserted(Assertion assertion, Expressions here, Optional<Finding> finding) {
    add(new Asserted(assertion, here, finding), finding.isPresent());
  }

  @Override
  public void loopBegins(ForClause clause, Expressions here) {
    loops.push(new Loop(clause, here));
  }

  @Override
  public void elementBegins(Item item, Expressions inside) {
    Loop loop = loops.getFirst();
    Block block = new Block();
    pending.push(new Element(loop.size++, item, inside, block));
    blocks.push(block);
  }

  @Override
  public void elementEnds() {
    blocks.pop();
    Element element = pending.pop();
    loops.getFirst().add(element, isMeant(element.item()));
  }

  @Override
  public void loopEnds(boolean failed) {
    Loop loop = loops.pop();
    loop.failed = failed;
    loop.fired |= failed;
    blocks.getFirst().weight += loop.weight;
    add(loop, loop.fired);
  }

  private boolean isMeant(Item item) {
    return focus.isChoice() && item.element().isPlaced() && focus.covers(Place.of(item.element()));
  }

  private void add(Entry entry, boolean fired) {
    Block block = Objects.requireNonNull(blocks.peek());
    block.entries.add(entry);
    block.fired |= fired;
  }
}

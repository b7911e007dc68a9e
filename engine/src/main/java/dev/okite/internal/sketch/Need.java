package dev.okite.internal.sketch;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document has to hold for something to happen: at least one of some atoms. What asks for
 * nothing in particular is {@link #open}, and carries why. Immutable.
 */
public final class Need {
  /** It cannot happen, whatever the document holds. */
  public static final Need NEVER = new Need(Set.of(), null);

  /** So many atoms are no filter any more, and cost more than they spare. */
  private static final int MAX_ATOMS = 1000;

  private static final int MISSING = 50;

  private final Set<Atom> atoms;
  private final @Nullable Reason reason;

  private Need(Set<Atom> atoms, @Nullable Reason reason) {
    this.atoms = atoms;
    this.reason = reason;
  }

  /** It may happen with any document, as far as can be told. */
  public static Need open(Reason reason) {
    return new Need(Set.of(), reason);
  }

  /** It happens only where {@code atom} is found. */
  public static Need of(Atom atom) {
    return new Need(Set.of(atom), null);
  }

  /** It happens only where one of {@code atoms} is found. */
  public static Need anyOf(Collection<? extends Atom> atoms) {
    return new Need(new LinkedHashSet<>(atoms), null);
  }

  /** What this or {@code other} needs to happen. */
  public Need or(Need other) {
    if (reason != null || other.isNever()) {
      return this;
    }
    if (other.reason != null || atoms.isEmpty()) {
      return other;
    }
    Set<Atom> both = new LinkedHashSet<>(atoms);
    both.addAll(other.atoms);
    return both.size() > MAX_ATOMS ? open(Reason.TOO_MANY) : new Need(both, null);
  }

  /**
   * What this and {@code other} need to happen together: what either of them needs, so the one that
   * documents meet less often.
   */
  public Need and(Need other) {
    if (isNever()) {
      return this;
    }
    return other.burden() <= burden() ? other : this;
  }

  /**
   * What this and {@code inner} need to happen together, where this only lets {@code inner}
   * through: most documents meet what a rule is restricted to, and few meet what it forbids.
   */
  public Need andThen(Need inner) {
    boolean restricts =
        reason == null && (inner.reason != null || (isAboutKeys() && !inner.isAboutKeys()));
    return isNever() || (restricts && !inner.isNever()) ? this : inner;
  }

  /**
   * What this and a failure that needs {@code failure} need to happen together: few documents make
   * anything fail.
   */
  Need andFail(Need failure) {
    return isNever() || failure.reason != null ? this : failure;
  }

  /** Names of fields tell documents apart; few have those that a rule asks for. */
  private boolean isAboutKeys() {
    return !atoms.isEmpty() && atoms.stream().allMatch(atom -> atom.site().step() == Site.Step.KEY);
  }

  /** How much there is to look at, and how often it is found: the less, the better. */
  private long burden() {
    if (reason != null) {
      return Long.MAX_VALUE;
    }
    long sum = 0;
    for (Atom atom : atoms) {
      // What is asked of something that is there is met less often than that it is missing.
      sum += atom instanceof Atom.Below && atom.site().step() != Site.Step.MEMBER ? MISSING : 1;
    }
    return isAboutKeys() ? 0 : sum;
  }

  /** Whether it cannot happen. */
  public boolean isNever() {
    return atoms.isEmpty() && reason == null;
  }

  /** What it takes; empty if it never happens or {@link #reason} is there. */
  public Set<Atom> atoms() {
    return atoms;
  }

  /** Why nothing can be told; empty where something can. */
  public Optional<Reason> reason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public String toString() {
    return reason != null ? "anything: " + reason : atoms.toString();
  }
}

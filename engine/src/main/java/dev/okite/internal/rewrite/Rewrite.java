package dev.okite.internal.rewrite;

/**
 * Something that makes a plan faster and changes nothing about what it finds. Each is one class,
 * which says why it is sound.
 */
public enum Rewrite {
  /** What depends on nothing is evaluated while the plan is made. */
  CONSTANT_FOLDING("constants", "evaluated while the plan is made"),
  /** Small functions stand in the place of their calls. */
  INLINING("inlined calls", "the function stands in the place of the call"),
  /** A name of something that takes no work stands for it, without a slot. */
  SUBSTITUTION("substituted names", "the name stands for it and keeps nothing"),
  /** Equality with a constant text compares texts. */
  TEXT_EQUALITY("text equalities", "compares texts"),
  /** {@code in} a constant list of texts looks one up in a set. */
  TEXT_SETS("text sets", "one look into a set"),
  /** A constant pattern is compiled while the plan is made. */
  FIXED_PATTERNS("fixed patterns", "compiled while the plan is made"),
  /** Several steps by name are one node. */
  FUSED_PATHS("fused paths", "one node for all steps"),
  /** What is the same for all documents is evaluated once in an evaluation. */
  SHARING("values of the evaluation", "evaluated once for all documents"),
  /** What depends on the document alone is taken out of iterations. */
  HOISTING("hoisted values", "taken out of iterations"),
  /** What rules of a policy are guarded by, and its names, are evaluated once for them. */
  POLICY_VALUES("values of policies", "evaluated once for all rules of the policy"),
  /** A search for equal values in something that is the same for all documents is a lookup. */
  LOOKUPS("lookups", "looked up in an index instead of searched"),
  /** Whether a rule has something to say is asked before places and messages are looked for. */
  QUIET_PHASE("quiet phase", "asked first whether there is anything to say"),
  /** One walk through a document rules out the rules that have nothing to say. */
  DOCUMENT_WALK("walk", "ruled out by one walk through the document"),
  /** The kind of a document is known before its rules are asked. */
  KNOWN_KINDS("known kinds", "decided by the kind of the document"),
  /** A guard that depends on one place is decided there. */
  QUICK_GUARDS("quick guards", "decided by one place");

  private final String title;
  private final String effect;

  Rewrite(String title, String effect) {
    this.title = title;
    this.effect = effect;
  }

  /** What it makes, in the plural. */
  public String title() {
    return title;
  }

  /** What it does, in a few words. */
  public String effect() {
    return effect;
  }
}

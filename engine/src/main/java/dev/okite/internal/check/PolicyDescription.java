package dev.okite.internal.check;

import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.RuleDecl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a policy says about itself, and its rules have from it (7.1). */
record PolicyDescription(
    Optional<String> title,
    List<String> controls,
    Optional<Phase> phase,
    Optional<Owner> owner,
    Optional<Severity> severity,
    Optional<String> remedy) {
  private static final List<String> KEYS =
      List.of("title", "controls", "phase", "owner", "severity", "remedy");

  static PolicyDescription of(CheckContext context, PolicyDecl policy) {
    return read(new MetadataReader(context, "a policy", KEYS, policy.members(Metadata.class)));
  }

  private static PolicyDescription read(MetadataReader metadata) {
    return new PolicyDescription(
        metadata.text("title"),
        metadata.texts("controls"),
        metadata.word("phase", Phase.values()),
        metadata.word("owner", Owner.values()),
        metadata.word("severity", Severity.values()),
        metadata.text("remedy"));
  }

  /** The description of a rule of this policy. */
  RuleDescription rule(CheckContext context, String fullName, RuleDecl rule) {
    PolicyDescription own = read(new MetadataReader(context, "a rule", KEYS, rule.metadata()));
    Set<String> allControls = new LinkedHashSet<>(controls);
    allControls.addAll(own.controls);
    return new RuleDescription(
        fullName,
        own.title,
        rule.doc().map(DocComment::text).orElse(""),
        own.severity.or(() -> severity).orElse(Severity.MEDIUM),
        own.remedy.or(() -> remedy),
        List.copyOf(allControls),
        own.owner.or(() -> owner),
        own.phase.or(() -> phase),
        rule.name().span());
  }
}

package dev.okite;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.internal.validate.DocumentValidator;
import dev.okite.validation.SchemaRule;
import dev.okite.value.Value;
import java.util.Set;

/** Conditions of exceptions, where documents are held against their schemas as well. */
record SchemaConditions(ExceptionConditions policies, DocumentValidator validator)
    implements ExceptionConditions {
  @Override
  public boolean holds(CheckedException exception, Document document, Value finding) {
    return policies.holds(exception, document, finding);
  }

  @Override
  public boolean concerns(CheckedException exception, Document document) {
    return policies.concerns(exception, document);
  }

  @Override
  public boolean runs(Set<String> rules, Document document) {
    boolean isAboutSchemas =
        validator.rules().stream().map(SchemaRule::rule).anyMatch(r -> rules.contains(r.name()));
    return (isAboutSchemas && validator.judges(document)) || policies.runs(rules, document);
  }
}

package dev.okite.conformance;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an implementation is given: programs, and documents to judge by them. Immutable.
 *
 * @param sources the program texts, compiled together
 * @param documents the files of documents, in order
 * @param policies the full names of the policies to apply, in order; empty for all of them
 * @param params what the host binds, by the param's name or by its policy's full name and itself:
 *     null, Boolean, a number, a String, or a List or Map of such
 * @param now the time of the evaluation, or null where the host gives none
 * @param request what the enforcement point adds, as {@code params}
 * @param facts what the host vouches for, as {@code params}
 * @param files the texts of the files that tests name, by their paths
 * @param maxSteps the budget of steps for each document, or null for the implementation's own
 */
public record Scenario(
    List<SourceText> sources,
    List<InputText> documents,
    List<String> policies,
    Map<String, @Nullable Object> params,
    @Nullable Instant now,
    @Nullable Object request,
    @Nullable Object facts,
    Map<String, String> files,
    @Nullable Long maxSteps) {
  public Scenario {
    sources = List.copyOf(sources);
    documents = List.copyOf(documents);
    policies = List.copyOf(policies);
    files = Map.copyOf(files);
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}

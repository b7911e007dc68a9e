package dev.okite.internal.testing;

import dev.okite.document.Document;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationLimits;
import dev.okite.internal.reference.TestExpressions;
import dev.okite.syntax.TestMember;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A test as far as it has been gone through, in one of its cases.
 *
 * @param expressions what its names stand for
 * @param labels the values of its {@code for}s
 * @param documents what is given
 * @param givens how many members gave it
 * @param params what is bound, by {@code module.policy.param}
 * @param now the time, or null where the test sets none
 * @param request what the enforcement point adds
 * @param facts what the host vouches for
 * @param expectations what is expected, in order
 */
record TestCase(
    TestExpressions expressions,
    List<String> labels,
    List<Document> documents,
    int givens,
    Map<String, Value> params,
    @Nullable Instant now,
    Value request,
    Value facts,
    List<TestMember> expectations) {

  static TestCase start(TestExpressions expressions) {
    return new TestCase(
        expressions,
        List.of(),
        List.of(),
        0,
        Map.of(),
        null,
        NullValue.ABSENT,
        NullValue.ABSENT,
        List.of());
  }

  /** What there is to look at so far: the given names stand for it. */
  EvaluationInput input() {
    return new EvaluationInput(documents, request, facts, now, EvaluationLimits.DEFAULTS);
  }

  TestCase with(TestExpressions newExpressions) {
    return new TestCase(
        newExpressions, labels, documents, givens, params, now, request, facts, expectations);
  }

  TestCase labelled(String label) {
    return new TestCase(
        expressions,
        plus(labels, label),
        documents,
        givens,
        params,
        now,
        request,
        facts,
        expectations);
  }

  TestCase given(List<Document> more) {
    List<Document> all = new ArrayList<>(documents);
    all.addAll(more);
    return new TestCase(
        expressions, labels, all, givens + 1, params, now, request, facts, expectations);
  }

  TestCase binding(String param, Value value) {
    Map<String, Value> all = new LinkedHashMap<>(params);
    all.put(param, value);
    return new TestCase(
        expressions, labels, documents, givens, all, now, request, facts, expectations);
  }

  TestCase at(Instant time) {
    return new TestCase(
        expressions, labels, documents, givens, params, time, request, facts, expectations);
  }

  TestCase requestedBy(Value newRequest) {
    return new TestCase(
        expressions, labels, documents, givens, params, now, newRequest, facts, expectations);
  }

  TestCase knowing(Value newFacts) {
    return new TestCase(
        expressions, labels, documents, givens, params, now, request, newFacts, expectations);
  }

  TestCase expecting(TestMember expectation) {
    return new TestCase(
        expressions,
        labels,
        documents,
        givens,
        params,
        now,
        request,
        facts,
        plus(expectations, expectation));
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> all = new ArrayList<>(list);
    all.add(element);
    return all;
  }
}

package dev.okite.policies.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.document.Document;
import dev.okite.policies.StandardPolicies;
import dev.okite.policies.rbac.RbacAuthorizer.Request;
import dev.okite.policies.rbac.RbacAuthorizer.User;
import dev.okite.policies.rbac.RbacModel.Cluster;
import dev.okite.policies.rbac.RbacModel.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The functions of {@code kubernetes.rbac} say what the authorizer of the API server says. */
class AuthorizerPropertyTest {
  /** Asks many questions at once. */
  private static final String QUESTIONS =
      """
      module questions
      import kubernetes.rbac

      def answers(questions) = [answer(q) for q in questions]

      def answer(q) =
        if q.url is not null then rbac.canReach(q.subject, q.verb, q.url)
        else if q.name is null then rbac.can(q.subject, q.verb, q.group, q.resource, q.namespace)
        else rbac.canOn(q.subject, q.verb, q.group, q.resource, q.namespace, q.name)

      // Whether it is among those who are said to be able to.
      def named(questions) = [
        any p in who(q): rbac.identityOf(p.subject, p.namespace) in rbac.identitiesOf(q.subject)
        for q in questions
      ]

      def who(q) =
        if q.url is not null then rbac.whoCanReach(q.verb, q.url)
        else if q.name is null then rbac.whoCan(q.verb, q.group, q.resource, q.namespace)
        else rbac.whoCanOn(q.verb, q.group, q.resource, q.namespace, q.name)
      """;

  private static final PolicySet POLICIES = compile();

  private static PolicySet compile() {
    List<PolicySource> sources = new ArrayList<>(StandardPolicies.sources());
    sources.add(PolicySource.text("questions.okite", QUESTIONS));
    return StandardPolicies.engine().compile(sources).orThrow();
  }

  @Provide
  Arbitrary<Cluster> clusters() {
    return ClusterArbitraries.clusters();
  }

  @Provide
  Arbitrary<List<Request>> requests() {
    return ClusterArbitraries.requests().list().ofMinSize(5).ofMaxSize(20);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void anAnswerIsThatOfTheApiServer(
      @ForAll("clusters") Cluster cluster, @ForAll("requests") List<Request> requests) {
    RbacAuthorizer authorizer = new RbacAuthorizer(cluster);
    List<Map<String, Object>> questions = new ArrayList<>();
    List<Boolean> expected = new ArrayList<>();
    List<Boolean> expectedNamed = new ArrayList<>();
    for (Subject subject : ClusterArbitraries.askers()) {
      for (Request request : requests) {
        boolean allowed = authorizer.allows(userOf(subject), request);
        questions.add(question(subject, request));
        expected.add(allowed);
        expectedNamed.add(authorizer.allowsByRole(userOf(subject), request));
        Statistics.label("allowed").collect(allowed);
      }
    }
    assertThat(wrong("questions.answers", cluster, questions, expected)).isEmpty();
    assertThat(wrong("questions.named", cluster, questions, expectedNamed)).isEmpty();
  }

  /** The questions to which {@code function} does not answer what is expected. */
  private static List<Map<String, Object>> wrong(
      String function,
      Cluster cluster,
      List<Map<String, Object>> questions,
      List<Boolean> expected) {
    List<?> answers = (List<?>) Objects.requireNonNull(call(function, cluster, questions));
    return IntStream.range(0, questions.size())
        .filter(i -> !expected.get(i).equals(answers.get(i)))
        .mapToObj(questions::get)
        .toList();
  }

  private static @Nullable Object call(
      String function, Cluster cluster, List<Map<String, Object>> questions) {
    List<Document> documents =
        cluster.trees().stream().map(tree -> Documents.of("cluster", tree)).toList();
    return Documents.toHost(
        POLICIES.call(function, documents, EvaluationContext.empty(), questions));
  }

  private static Map<String, Object> question(Subject subject, Request request) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("subject", subject.tree());
    question.put("verb", request.verb());
    question.put("group", request.group());
    question.put("resource", request.resource());
    question.put("namespace", request.namespace().isEmpty() ? null : request.namespace());
    question.put("name", request.name().isEmpty() ? null : request.name());
    question.put("url", request.url());
    return question;
  }

  /** Who the API server takes the subject for. */
  private static User userOf(Subject subject) {
    return switch (subject.kind()) {
      case "ServiceAccount" -> account(String.valueOf(subject.namespace()), subject.name());
      case "Group" -> member(subject.name());
      default ->
          switch (subject.name()) {
            case "system:anonymous" -> new User(subject.name(), Set.of("system:unauthenticated"));
            case "system:serviceaccount:shop:web" -> account("shop", "web");
            default -> new User(subject.name(), Set.of("system:authenticated"));
          };
    };
  }

  private static User account(String namespace, String name) {
    return new User(
        "system:serviceaccount:" + namespace + ":" + name,
        Set.of(
            "system:serviceaccounts",
            "system:serviceaccounts:" + namespace,
            "system:authenticated"));
  }

  /** Somebody of whom nothing is known but that they are in {@code group}. */
  private static User member(String group) {
    Set<String> groups = new LinkedHashSet<>(Set.of(group));
    if (!group.equals("system:unauthenticated")) {
      groups.add("system:authenticated");
    }
    if (group.startsWith("system:serviceaccounts")) {
      groups.add("system:serviceaccounts");
    }
    return new User("somebody", groups);
  }
}

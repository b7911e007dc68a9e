package dev.okite.policies.rbac;

import dev.okite.policies.rbac.RbacAuthorizer.Request;
import dev.okite.policies.rbac.RbacModel.Binding;
import dev.okite.policies.rbac.RbacModel.Cluster;
import dev.okite.policies.rbac.RbacModel.Entry;
import dev.okite.policies.rbac.RbacModel.Expression;
import dev.okite.policies.rbac.RbacModel.Role;
import dev.okite.policies.rbac.RbacModel.Selector;
import dev.okite.policies.rbac.RbacModel.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Small clusters, and requests to them, over so few names that they meet. No name is that of a role
 * that every cluster has, and no selector selects one.
 */
final class ClusterArbitraries {
  private static final List<String> NAMESPACES = List.of("cellar", "shop");
  private static final List<String> ROLES = List.of("clerk", "cook", "guard", "owner");
  private static final List<String> VERBS = List.of("create", "get", "impersonate", "list");
  private static final List<String> GROUPS = List.of("", "apps");
  private static final List<String> RESOURCES =
      List.of("deployments", "nodes", "pods", "pods/exec", "pods/log", "secrets");
  private static final List<String> OBJECTS = List.of("tls", "token");
  private static final List<String> URLS = List.of("/api", "/api/v1", "/metrics", "/metrics/slow");

  private ClusterArbitraries() {}

  static Arbitrary<Cluster> clusters() {
    return Combinators.combine(
            roles()
                .list()
                .ofMaxSize(6)
                .uniqueElements(role -> role.namespace() + "/" + role.name()),
            bindings().list().ofMaxSize(5))
        .as(Cluster::new);
  }

  /** All sorts of subjects to ask about. */
  static List<Subject> askers() {
    return List.of(
        new Subject("ServiceAccount", "shop", "web"),
        new Subject("ServiceAccount", "cellar", "web"),
        new Subject("ServiceAccount", "shop", "default"),
        new Subject("User", null, "jane"),
        new Subject("User", null, "system:anonymous"),
        new Subject("User", null, "system:serviceaccount:shop:web"),
        new Subject("Group", null, "auditors"),
        new Subject("Group", null, "system:authenticated"),
        new Subject("Group", null, "system:unauthenticated"),
        new Subject("Group", null, "system:serviceaccounts"),
        new Subject("Group", null, "system:serviceaccounts:cellar"),
        new Subject("Group", null, "system:masters"));
  }

  static Arbitrary<Request> requests() {
    Arbitrary<Request> resources =
        Combinators.combine(
                Arbitraries.of(VERBS),
                Arbitraries.of(GROUPS),
                Arbitraries.of(RESOURCES),
                Arbitraries.of("", "cellar", "shop"),
                Arbitraries.of("", "tls", "token"))
            .as(
                (verb, group, resource, ns, name) ->
                    new Request(verb, group, resource, ns, name, null));
    Arbitrary<Request> urls =
        Combinators.combine(Arbitraries.of(VERBS), Arbitraries.of(URLS))
            .as((verb, url) -> new Request(verb, "", "", "", "", url));
    return Arbitraries.frequencyOf(Tuple.of(5, resources), Tuple.of(1, urls));
  }

  private static Arbitrary<Role> roles() {
    return Combinators.combine(
            Arbitraries.of(NAMESPACES).injectNull(0.7),
            Arbitraries.of(ROLES),
            Arbitraries.maps(Arbitraries.of("part", "team"), Arbitraries.of("a", "b")).ofMaxSize(2),
            entries().list().ofMaxSize(3),
            selectors().list().ofMaxSize(2).injectNull(0.6))
        .as(
            (namespace, name, labels, rules, aggregation) ->
                new Role(namespace, name, labels, rules, namespace == null ? aggregation : null));
  }

  private static Arbitrary<Entry> entries() {
    return Combinators.combine(
            some(VERBS, "*"),
            some(GROUPS, "*"),
            some(RESOURCES, "*", "*/exec", "pods/*"),
            Arbitraries.of(OBJECTS).list().ofMaxSize(2).injectNull(0.7),
            some(URLS, "*", "/metrics*", "/api/*", "/*slow").injectNull(0.8))
        .as(
            (verbs, groups, resources, names, urls) ->
                urls != null
                    ? new Entry(verbs, List.of(), List.of(), List.of(), urls)
                    : new Entry(
                        verbs, groups, resources, names == null ? List.of() : names, List.of()));
  }

  private static Arbitrary<List<String>> some(List<String> usual, String... unusual) {
    return Arbitraries.oneOf(Arbitraries.of(usual), Arbitraries.of(usual), Arbitraries.of(unusual))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static Arbitrary<Selector> selectors() {
    Arbitrary<Map<String, String>> labels =
        Arbitraries.maps(Arbitraries.of("part", "team"), Arbitraries.of("a", "b"))
            .ofMinSize(1)
            .ofMaxSize(2);
    Arbitrary<Expression> any =
        Combinators.combine(
                Arbitraries.of("part", "team"),
                Arbitraries.of("In", "NotIn", "Exists", "DoesNotExist"),
                Arbitraries.of("a", "b").list().ofMaxSize(2))
            .as(
                (key, operator, values) ->
                    new Expression(key, operator, operator.endsWith("In") ? values : List.of()));
    Arbitrary<Expression> positive =
        any.filter(e -> List.of("In", "Exists").contains(e.operator()));
    return Arbitraries.oneOf(
        Combinators.combine(labels, any.list().ofMaxSize(2)).as(Selector::new),
        Combinators.combine(positive.list().ofMinSize(1).ofMaxSize(2), any.list().ofMaxSize(1))
            .as(
                (first, more) ->
                    new Selector(Map.of(), Stream.concat(first.stream(), more.stream()).toList())));
  }

  private static Arbitrary<Binding> bindings() {
    return Combinators.combine(
            Arbitraries.of(NAMESPACES).injectNull(0.4),
            Arbitraries.of("binding", "other"),
            Arbitraries.of("Role", "ClusterRole", "ClusterRole"),
            Arbitraries.of(ROLES),
            subjects().list().ofMaxSize(3))
        .as(Binding::new);
  }

  private static Arbitrary<Subject> subjects() {
    Arbitrary<Subject> accounts =
        Combinators.combine(
                Arbitraries.of(NAMESPACES).injectNull(0.3), Arbitraries.of("default", "web"))
            .as((namespace, name) -> new Subject("ServiceAccount", namespace, name));
    return Arbitraries.oneOf(accounts, Arbitraries.of(askers()));
  }
}

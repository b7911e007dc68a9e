package dev.okite.policies.rbac;

import dev.okite.policies.rbac.RbacModel.Binding;
import dev.okite.policies.rbac.RbacModel.Cluster;
import dev.okite.policies.rbac.RbacModel.Entry;
import dev.okite.policies.rbac.RbacModel.Role;
import dev.okite.policies.rbac.RbacModel.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the authorizer of the API server does, step by step: it asks one binding after the other
 * whether it is about the user, and one entry of its role after the other whether it allows the
 * request. Knows no index, and nothing of policies.
 */
final class RbacAuthorizer {
  private final Cluster cluster;

  /** The rules that the aggregation controller has written, by the name of the cluster role. */
  private final Map<String, List<Entry>> aggregated;

  RbacAuthorizer(Cluster cluster) {
    this.cluster = cluster;
    this.aggregated = aggregate(cluster);
  }

  /** A user with all the groups that they are in. */
  record User(String name, Set<String> groups) {}

  /**
   * A request.
   *
   * @param namespace empty for all namespaces, and for what has none
   * @param name empty where it names no object
   * @param url null where it is about a resource
   */
  record Request(
      String verb,
      String group,
      String resource,
      String namespace,
      String name,
      @Nullable String url) {}

  boolean allows(User user, Request request) {
    return user.groups().contains("system:masters") || allowsByRole(user, request);
  }

  /** Whether some role allows it. */
  boolean allowsByRole(User user, Request request) {
    for (Binding binding : cluster.bindings()) {
      boolean inScope =
          binding.namespace() == null
              || (request.url() == null && binding.namespace().equals(request.namespace()));
      if (inScope && binding.subjects().stream().anyMatch(s -> isAbout(s, binding, user))) {
        for (Entry entry : rulesOf(binding)) {
          if (allows(entry, request)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isAbout(Subject subject, Binding binding, User user) {
    return switch (subject.kind()) {
      case "User" -> subject.name().equals(user.name());
      case "Group" -> user.groups().contains(subject.name());
      case "ServiceAccount" -> isAccount(subject, binding, user);
      default -> false;
    };
  }

  private static boolean isAccount(Subject subject, Binding binding, User user) {
    String namespace = subject.namespace() == null ? binding.namespace() : subject.namespace();
    return namespace != null
        && user.name().equals("system:serviceaccount:" + namespace + ":" + subject.name());
  }

  private List<Entry> rulesOf(Binding binding) {
    boolean clusterRole = binding.roleKind().equals("ClusterRole");
    if (!clusterRole && binding.namespace() == null) {
      return List.of();
    }
    for (Role role : cluster.roles()) {
      boolean found =
          clusterRole
              ? role.namespace() == null
              : role.namespace() != null && role.namespace().equals(binding.namespace());
      if (found && role.name().equals(binding.roleName())) {
        return role.aggregation() == null
            ? role.rules()
            : aggregated.getOrDefault(role.name(), List.of());
      }
    }
    return List.of();
  }

  private static boolean allows(Entry entry, Request request) {
    if (!entry.verbs().contains("*") && !entry.verbs().contains(request.verb())) {
      return false;
    }
    if (request.url() != null) {
      return entry.nonResourceUrls().stream().anyMatch(url -> urlMatches(url, request.url()));
    }
    return (entry.apiGroups().contains("*") || entry.apiGroups().contains(request.group()))
        && entry.resources().stream().anyMatch(r -> resourceMatches(r, request.resource()))
        && (entry.resourceNames().isEmpty() || entry.resourceNames().contains(request.name()));
  }

  private static boolean resourceMatches(String granted, String asked) {
    if (granted.equals("*") || granted.equals(asked)) {
      return true;
    }
    int slash = asked.indexOf('/');
    return slash >= 0 && granted.equals("*/" + asked.substring(slash + 1));
  }

  private static boolean urlMatches(String granted, String asked) {
    if (granted.equals("*") || granted.equals(asked)) {
      return true;
    }
    if (!granted.endsWith("*")) {
      return false;
    }
    String prefix = granted;
    while (prefix.endsWith("*")) {
      prefix = prefix.substring(0, prefix.length() - 1);
    }
    return asked.startsWith(prefix);
  }

  /** The controller writes the rules of each aggregated role anew until none of them changes. */
  private static Map<String, List<Entry>> aggregate(Cluster cluster) {
    Map<String, List<Entry>> written = new HashMap<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Role role : cluster.roles()) {
        if (role.aggregation() != null) {
          List<Entry> rules = selected(cluster, role, written);
          changed |= !rules.equals(written.put(role.name(), rules));
        }
      }
    }
    return written;
  }

  private static List<Entry> selected(
      Cluster cluster, Role aggregating, Map<String, List<Entry>> written) {
    Set<Entry> rules = new LinkedHashSet<>();
    for (Role role : cluster.roles()) {
      boolean selected =
          role.namespace() == null
              && !role.name().equals(aggregating.name())
              && aggregating.selects(role);
      if (selected) {
        rules.addAll(
            role.aggregation() == null
                ? role.rules()
                : written.getOrDefault(role.name(), List.of()));
      }
    }
    // In the order of the cluster, so that a round that finds nothing new changes nothing.
    return new ArrayList<>(rules);
  }
}

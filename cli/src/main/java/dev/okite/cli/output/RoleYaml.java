package dev.okite.cli.output;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Roles and their bindings as YAML. Every text is quoted as in JSON, which YAML takes. */
public final class RoleYaml {
  private static final String GROUP = "rbac.authorization.k8s.io";

  private final Map<String, String> subject;
  private final String name;

  /**
   * Roles for one subject.
   *
   * @param subject its {@code kind}, {@code name} and, for a service account, {@code namespace}
   * @param name what they are called
   */
  public RoleYaml(Map<String, String> subject, String name) {
    this.subject = subject;
    this.name = name;
  }

  /**
   * Writes {@code roles}: maps with a namespace, null for a cluster role, and their rules.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(ListValue roles, Writer out) throws IOException {
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      MapValue role = (MapValue) roles.get(i);
      String namespace = role.get("namespace") instanceof StringValue text ? text.value() : "";
      documents.add(role(namespace, (ListValue) role.get("rules")));
      documents.add(binding(namespace));
    }
    out.write(String.join("---\n", documents));
  }

  private String role(String namespace, ListValue rules) {
    StringBuilder text = new StringBuilder(head("Role", namespace)).append("rules:\n");
    for (int i = 0; i < rules.size(); i++) {
      MapValue rule = (MapValue) rules.get(i);
      for (int k = 0; k < rule.size(); k++) {
        text.append(k == 0 ? "  - " : "    ").append(rule.key(k)).append(": ");
        text.append(list((ListValue) rule.value(k))).append('\n');
      }
    }
    return text.toString();
  }

  private String binding(String namespace) {
    StringBuilder text = new StringBuilder(head("RoleBinding", namespace));
    text.append("roleRef:\n  apiGroup: ").append(GROUP).append("\n  kind: ");
    text.append(namespace.isEmpty() ? "ClusterRole" : "Role");
    text.append("\n  name: ").append(quoted(name)).append('\n');
    text.append("subjects:\n  - kind: ").append(subject.get("kind")).append('\n');
    if (subject.containsKey("namespace")) {
      text.append("    namespace: ").append(quoted(subject.getOrDefault("namespace", "")));
    } else {
      text.append("    apiGroup: ").append(GROUP);
    }
    text.append("\n    name: ").append(quoted(subject.getOrDefault("name", ""))).append('\n');
    return text.toString();
  }

  private String head(String kind, String namespace) {
    return "apiVersion: "
        + GROUP
        + "/v1\nkind: "
        + (namespace.isEmpty() ? "Cluster" + kind : kind)
        + "\nmetadata:\n  name: "
        + quoted(name)
        + "\n"
        + (namespace.isEmpty() ? "" : "  namespace: " + quoted(namespace) + "\n");
  }

  private static String list(ListValue values) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      texts.add(quoted(text(values.get(i))));
    }
    return "[" + String.join(", ", texts) + "]";
  }

  private static String text(Value value) {
    return value instanceof StringValue string ? string.value() : value.render();
  }

  private static String quoted(String text) {
    return ListValue.of(List.of(StringValue.of(text))).render().replaceAll("^\\[|]$", "");
  }
}

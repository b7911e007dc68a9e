package dev.okite.benchmarks.scale;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.document.Document;
import dev.okite.policies.StandardPolicies;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges sets of roles, bindings, service accounts and pods of growing size by {@code
 * kubernetes.rbac.least_privilege}, and says what a document costs: a set evaluation over N
 * documents should cost close to N.
 *
 * <p>Of every thousand namespaces one has a role that reads secrets; all others are as they should
 * be. A tenth of the cluster roles is aggregated from others.
 */
public final class RbacSet {
  private static final int RUNS = 3;

  private RbacSet() {}

  /**
   * Prints a line for each size.
   *
   * @param arguments the numbers of documents; 1000, 10000 and 100000 if there are none
   */
  public static void main(String[] arguments) {
    List<Integer> sizes = new ArrayList<>();
    for (String argument : arguments) {
      sizes.add(Integer.parseInt(argument));
    }
    run(sizes.isEmpty() ? List.of(1_000, 10_000, 100_000) : sizes, System.out);
  }

  private static void run(List<Integer> sizes, PrintStream out) {
    BoundPolicies policies =
        StandardPolicies.engine()
            .compile(StandardPolicies.sources())
            .orThrow()
            .bind(Binding.of("kubernetes.rbac.least_privilege"));
    for (int i = 0; i < 5 * RUNS; i++) {
      policies.evaluate(documents(1_000), EvaluationContext.empty());
    }
    for (int size : sizes) {
      List<Document> documents = documents(size);
      long best = Long.MAX_VALUE;
      long allocated = 0;
      int findings = 0;
      for (int i = 0; i < RUNS; i++) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long bytes = allocated();
        Report report = policies.evaluate(documents, EvaluationContext.empty());
        best =
            Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        allocated = allocated() - bytes;
        findings = report.findings().size();
      }
      out.printf(
          "%,d documents, %,d findings: %.1f us and %.1f KB for each document%n",
          documents.size(),
          findings,
          best / 1e3 / documents.size(),
          allocated / 1024.0 / documents.size());
    }
  }

  private static long allocated() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads instanceof com.sun.management.ThreadMXBean precise
        ? precise.getThreadAllocatedBytes(Thread.currentThread().getId())
        : 0;
  }

  private static List<Document> documents(int size) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; documents.size() < size; i++) {
      byte[] text = namespace(i).getBytes(StandardCharsets.UTF_8);
      documents.addAll(Documents.yaml("n" + i + ".yaml", text).documents());
    }
    return documents;
  }

  /** Ten documents: what a team has in a namespace of its own. */
  private static String namespace(int i) {
    String resource = i % 1000 == 7 ? "secrets" : "configmaps";
    return """
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: web, namespace: nI}
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: {name: job, namespace: nI}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata: {name: reader, namespace: nI}
        rules:
          - {apiGroups: [""], resources: [RESOURCE], verbs: [get, list, watch]}
          - {apiGroups: [apps], resources: [deployments, replicasets], verbs: [get, list, watch]}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: readers, namespace: nI}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
        subjects:
          - {kind: ServiceAccount, name: web, namespace: nI}
          - {kind: ServiceAccount, name: job, namespace: nI}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: whole-I}
        aggregationRule:
          clusterRoleSelectors: [{matchLabels: {part-of: whole-I}}]
        rules: []
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: part-I, labels: {part-of: whole-I}}
        rules:
          - {apiGroups: [shop.example], resources: [orders], verbs: [get, list, create]}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: orders, namespace: nI}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: whole-I}
        subjects:
          - {kind: ServiceAccount, name: job, namespace: nI}
          - {kind: Group, apiGroup: rbac.authorization.k8s.io, name: team-I}
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: viewers, namespace: nI}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
        subjects:
          - {kind: Group, apiGroup: rbac.authorization.k8s.io, name: team-I}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: nI, labels: {app: web}}
        spec:
          serviceAccountName: web
          containers: [{name: app, image: "registry.example/web:1"}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: nI}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        """
        .replace("nI", "n" + i)
        .replace("-I", "-" + i)
        .replace("RESOURCE", resource);
  }
}

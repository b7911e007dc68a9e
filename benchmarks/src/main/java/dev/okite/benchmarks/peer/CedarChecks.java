package dev.okite.benchmarks.peer;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks as Cedar policies, parsed once and kept by the native library: a {@code forbid} each,
 * and the names of those that forbid are the outcome of one request.
 *
 * <p>Cedar has no quantifiers, so that the host has to look through the containers first and hand
 * over what it found: {@link CedarPod}. That is not measured.
 */
final class CedarChecks implements Checks {
  private static final String GRANTABLE =
      "[\"AUDIT_WRITE\", \"CHOWN\", \"DAC_OVERRIDE\", \"FOWNER\", \"FSETID\", \"KILL\","
          + " \"MKNOD\", \"NET_BIND_SERVICE\", \"SETFCAP\", \"SETGID\", \"SETPCAP\", \"SETUID\","
          + " \"SYS_CHROOT\"]";
  private static final String SELINUX_TYPES =
      "[\"\", \"container_t\", \"container_init_t\", \"container_kvm_t\","
          + " \"container_engine_t\"]";
  private static final String SAFE_SYSCTLS =
      "[\"kernel.shm_rmid_forced\", \"net.ipv4.ip_local_port_range\","
          + " \"net.ipv4.ip_unprivileged_port_start\", \"net.ipv4.ping_group_range\","
          + " \"net.ipv4.tcp_syncookies\"]";
  private static final String PROFILES = "[\"RuntimeDefault\", \"Localhost\"]";

  private final AuthorizationEngine engine = new BasicAuthorizationEngine();
  private final PolicySet policies = policies();

  CedarChecks() {
    try {
      policies.cache();
    } catch (CacheException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public Prepared prepare(Map<String, Object> pod) {
    EntityUID host = uid("Host", "host");
    EntityUID resource = uid(String.valueOf(pod.get("kind")), "resource");
    Entity entity = new Entity(resource, CedarPod.attributes(pod), Set.of());
    Entities entities = new Entities(Set.of(entity));
    AuthorizationRequest request =
        new AuthorizationRequest(host, uid("Action", "admit"), resource, Map.<String, Value>of());
    return new Prepared() {
      @Override
      public Object judge() {
        try {
          return engine.isAuthorized(request, policies, entities);
        } catch (AuthException broken) {
          throw new IllegalStateException(broken);
        }
      }

      @Override
      public List<String> violated(Object outcome) {
        AuthorizationResponse response = (AuthorizationResponse) outcome;
        Set<String> reasons =
            response
                .success
                .filter(success -> success.getErrors().isEmpty())
                .orElseThrow(() -> new IllegalStateException(response.toString()))
                .getReason();
        return HandWrittenFused.NAMES.stream().filter(reasons::contains).toList();
      }
    };
  }

  private static PolicySet policies() {
    Set<Policy> policies = new LinkedHashSet<>();
    policies.add(new Policy("permit (principal, action, resource);", "permit"));
    policies.add(forbid("hostNetwork", "resource.hostNetwork"));
    policies.add(forbid("hostPID", "resource.hostPID"));
    policies.add(forbid("hostIPC", "resource.hostIPC"));
    policies.add(forbid("privileged", "resource.privileged"));
    policies.add(forbid("capabilities", notAllIn("capabilities", GRANTABLE)));
    policies.add(forbid("hostPathVolumes", "resource.hostPathVolumes"));
    policies.add(forbid("hostPorts", "!([0].containsAll(resource.hostPorts))"));
    policies.add(forbid("procMount", notAllIn("procMounts", "[\"Default\"]")));
    policies.add(
        forbid(
            "seLinuxOptions",
            notAllIn("seLinuxTypes", SELINUX_TYPES)
                + " || "
                + notAllIn("seLinuxUsers", "[\"\"]")
                + " || "
                + notAllIn("seLinuxRoles", "[\"\"]")));
    policies.add(forbid("seccompProfile", notAllIn("seccompProfiles", PROFILES)));
    policies.add(forbid("appArmorProfile", notAllIn("appArmorProfiles", PROFILES)));
    policies.add(forbid("sysctls", notAllIn("sysctls", SAFE_SYSCTLS)));
    policies.add(forbid("windowsHostProcess", "resource.hostProcess"));
    return new PolicySet(policies);
  }

  private static String notAllIn(String attribute, String allowed) {
    return "!(" + allowed + ".containsAll(resource." + attribute + "))";
  }

  private static Policy forbid(String check, String condition) {
    return new Policy(
        "forbid (principal, action, resource is Pod) when { " + condition + " };", check);
  }

  private static EntityUID uid(String type, String id) {
    return EntityTypeName.parse(type).orElseThrow().of(id);
  }
}

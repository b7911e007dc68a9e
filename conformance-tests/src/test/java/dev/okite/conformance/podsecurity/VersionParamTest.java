package dev.okite.conformance.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.PolicySet;
import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.policies.StandardPolicies;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is no version is refused before anything is judged. */
class VersionParamTest {
  private static final PolicySet POLICIES =
      StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();

  @ParameterizedTest
  @ValueSource(strings = {"latest", "1.0", "v1.0", "1.9", "1.29", "v1.37"})
  void versionsAreBound(String version) {
    for (Level level : Level.values()) {
      assertThat(POLICIES.bind(binding(level, version))).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "v1",
        "1.",
        "v1.x",
        "1.025",
        "v1.025",
        "2.0",
        "1.25.0",
        "1.29 ",
        "Latest",
        "-1.2",
        "v1.2\\n",
        "1.99999999999999999999"
      })
  void whatIsNoVersionIsRefused(String version) {
    for (Level level : Level.values()) {
      assertThatThrownBy(() -> POLICIES.bind(binding(level, version)))
          .isInstanceOfSatisfying(
              BindingException.class,
              refused ->
                  assertThat(refused.problems())
                      .isEqualTo(
                          List.of(
                              "the param `version` of `"
                                  + level.policy()
                                  + "` cannot be bound: \""
                                  + version.replace("\\", "\\\\")
                                  + "\" is no version of the standards;"
                                  + " write `latest`, or one such as `1.29` or `v1.29`")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.38", "v1.38", "v1.100", "1.999999999"})
  void whatIsNewerThanTheNewestIsRefused(String version) {
    for (Level level : Level.values()) {
      assertThatThrownBy(() -> POLICIES.bind(binding(level, version)))
          .isInstanceOfSatisfying(
              BindingException.class,
              refused ->
                  assertThat(refused.problems())
                      .isEqualTo(
                          List.of(
                              "the param `version` of `"
                                  + level.policy()
                                  + "` cannot be bound: \""
                                  + version
                                  + "\" is newer than 1.37, the newest version of the standards"
                                  + " that is known here; write `latest` for that one")));
    }
  }

  private static Binding binding(Level level, String version) {
    return Binding.of(level.policy()).with("version", version).verified();
  }
}

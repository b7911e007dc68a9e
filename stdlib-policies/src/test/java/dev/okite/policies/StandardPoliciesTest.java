package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Okite;
import org.junit.jupiter.api.Test;

class StandardPoliciesTest {
  @Test
  void sources_compileWithoutAWarning() {
    assertThat(Okite.create().compile(StandardPolicies.sources()).diagnostics()).isEmpty();
  }
}

package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyCacheTest {
  private final PolicyCache cache = new PolicyCache(Okite.create(), 10_000);

  private static PolicySource source(String name, String text) {
    return PolicySource.text(name, text);
  }

  @Test
  void theSameSourcesCompileOnce() {
    Compilation first = cache.compile(List.of(source("a", "module a\ndef f() = 1")));
    assertThat(cache.compile(List.of(source("a", "module a\ndef f() = 1")))).isSameAs(first);
  }

  @Test
  void otherNamesOrContentsCompileAnew_andLengthsKeepThemApart() {
    Compilation first = cache.compile(List.of(source("a", "module x\ndef f() = 1")));
    assertThat(cache.compile(List.of(source("b", "module x\ndef f() = 1")))).isNotSameAs(first);
    assertThat(cache.compile(List.of(source("a", "module x\ndef f() = 2")))).isNotSameAs(first);
    assertThat(cache.compile(List.of(source("amodule", " x\ndef f() = 1")))).isNotSameAs(first);
  }

  @Test
  void aFailedCompilationIsKeptAsWell() {
    Compilation broken = cache.compile(List.of(source("a", "polcy p {}")));
    assertThat(broken.policies()).isEmpty();
    assertThat(cache.compile(List.of(source("a", "polcy p {}")))).isSameAs(broken);
  }

  @Test
  void theSourcesOfAllThatIsKeptStayWithinTheBound() {
    for (int i = 0; i < 50; i++) {
      cache.compile(List.of(source("s" + i, "// " + "x".repeat(1000))));
    }
    assertThat(cache.size()).isBetween(1L, 10L);
  }
}

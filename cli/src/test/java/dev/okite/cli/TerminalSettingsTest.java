package dev.okite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalSettingsTest {
  @Test
  void colour_isForTerminals() {
    assertThat(TerminalSettings.colour(Map.of("TERM", "xterm"), true)).isTrue();
    assertThat(TerminalSettings.colour(Map.of(), true)).isTrue();
    assertThat(TerminalSettings.colour(Map.of("TERM", "xterm"), false)).isFalse();
    assertThat(TerminalSettings.colour(Map.of("TERM", "dumb"), true)).isFalse();
  }

  @Test
  void colour_canBeForced() {
    assertThat(TerminalSettings.colour(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
    assertThat(TerminalSettings.colour(Map.of("CLICOLOR_FORCE", "1", "TERM", "dumb"), false))
        .isTrue();
    assertThat(TerminalSettings.colour(Map.of("CLICOLOR_FORCE", "0"), false)).isFalse();
    assertThat(TerminalSettings.colour(Map.of("CLICOLOR_FORCE", ""), false)).isFalse();
  }

  @Test
  void colour_canBeRefused() {
    assertThat(TerminalSettings.colour(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(TerminalSettings.colour(Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), true))
        .isFalse();
    assertThat(TerminalSettings.colour(Map.of("NO_COLOR", ""), true)).isTrue();
  }
}

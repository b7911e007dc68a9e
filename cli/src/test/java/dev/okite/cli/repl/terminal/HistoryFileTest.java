package dev.okite.cli.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where earlier entries are kept. */
class HistoryFileTest {
  @TempDir private Path folder;

  @Test
  void file_isInTheStateFolder() {
    assertThat(HistoryFile.in(Map.of("XDG_STATE_HOME", folder.toString(), "HOME", "/nowhere")))
        .contains(folder.resolve("okite/repl-history"));
    assertThat(HistoryFile.in(Map.of("HOME", folder.toString())))
        .contains(folder.resolve(".local/state/okite/repl-history"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void file_isForItsUserAlone() throws IOException {
    Path file = HistoryFile.in(Map.of("XDG_STATE_HOME", folder.toString())).orElseThrow();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    HistoryFile.in(Map.of("XDG_STATE_HOME", folder.toString()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void file_thatCannotBeMadeIsNone() throws IOException {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    assertThat(HistoryFile.in(Map.of("XDG_STATE_HOME", notAFolder.toString()))).isEmpty();
    assertThat(HistoryFile.in(Map.of())).isEmpty();
  }
}

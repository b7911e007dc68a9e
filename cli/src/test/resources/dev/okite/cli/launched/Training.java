package dev.okite.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Loads what is to be archived, notes beside its folder that it ran, and fails if there is a file {@code fail}. */
public final class Training {
  public static void main(String[] arguments) throws Exception {
    Class.forName("dev.okite.cli.Main");
    Path folder = Path.of(arguments[0]);
    Files.createTempFile(folder.resolveSibling("lib"), "trained", "");
    if (Files.exists(folder.resolve("fail"))) {
      System.exit(1);
    }
  }
}

package dev.okite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says what it was called with, and whether its classes come from an archive. */
public final class Main {
  public static void main(String[] arguments) throws Exception {
    System.out.println(String.join(" ", arguments) + " from " + origin());
    System.exit(arguments[0].equals("fail") ? 3 : 0);
  }

  /** An archive that is in use is mapped into the process. */
  private static String origin() throws Exception {
    List<String> mapped = Files.readAllLines(Path.of("/proc/self/maps"));
    return mapped.stream().anyMatch(line -> line.endsWith(".archive")) ? "archive" : "jar";
  }
}

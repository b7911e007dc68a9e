package dev.okite.cli.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands between fences on a page of the documentation.
 *
 * @param page the page, relative to the repository
 * @param line the line of the opening fence, from 1
 * @param language what stands behind that fence; may be empty
 */
record PageBlock(String page, int line, String language, List<String> lines) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String FENCE = "```";

  /** Those of the README and of all pages directly in {@code docs}. */
  static List<PageBlock> all() throws IOException {
    List<PageBlock> blocks = new ArrayList<>(of(ROOT.resolve("README.md")));
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        blocks.addAll(of(page));
      }
    }
    return blocks;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  String name() {
    return page + ":" + line;
  }

  private static List<PageBlock> of(Path file) throws IOException {
    List<PageBlock> blocks = new ArrayList<>();
    int number = 0;
    Iterator<String> page = Files.readAllLines(file).iterator();
    while (page.hasNext()) {
      String line = page.next();
      number++;
      if (line.startsWith(FENCE)) {
        int opening = number;
        List<String> inside = new ArrayList<>();
        for (String next = page.next(); !next.equals(FENCE); next = page.next()) {
          inside.add(next);
          number++;
        }
        number++;
        String name = ROOT.relativize(file).toString();
        blocks.add(new PageBlock(name, opening, line.substring(FENCE.length()), inside));
      }
    }
    return blocks;
  }
}

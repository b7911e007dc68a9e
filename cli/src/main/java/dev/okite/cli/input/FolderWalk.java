package dev.okite.cli.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Goes through a folder and the folders in it, by name, leaving out {@code .git} and what {@code
 * .gitignore} files leave out.
 *
 * <p>A symbolic link to a folder is not followed: what it leads to is found where it really is, or
 * stands outside. A link to a file is followed if the file stands inside the folder.
 */
final class FolderWalk {
  private record Link(Path path, String label) {}

  private final FileSearch search;
  private final FileKind kind;
  private final List<Link> links = new ArrayList<>();

  FolderWalk(FileSearch search, FileKind kind) {
    this.search = search;
    this.kind = kind;
  }

  /**
   * Hands all files in {@code root} to the search.
   *
   * @param root a real path
   * @param label what reports call it
   * @throws IOException if the ignore rules around it cannot be read
   */
  void walk(Path root, String label) throws IOException {
    walk(root, label, IgnoreRules.around(root));
    for (Link link : links) {
      follow(link, root);
    }
  }

  /** Recursion is bounded by the length that the system allows a path to have. */
  private void walk(Path folder, String label, IgnoreRules rules) {
    for (Path entry : entries(folder, label)) {
      String name = String.valueOf(entry.getFileName());
      String entryLabel =
          label.isEmpty() ? name : label.endsWith("/") ? label + name : label + "/" + name;
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (name.equals(".git") || rules.ignores(name, attributes.isDirectory())) {
          continue;
        }
        if (attributes.isDirectory()) {
          walk(entry, entryLabel, rules.inside(name, entry));
        } else if (attributes.isSymbolicLink()) {
          links.add(new Link(entry, entryLabel));
        } else if (attributes.isRegularFile() && kind.includes(name)) {
          search.addFound(new InputFile(entryLabel, entry), entry);
        }
      } catch (IOException failure) {
        search.addUnreadable(Unreadable.file(entryLabel, failure));
      }
    }
  }

  private List<Path> entries(Path folder, String label) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException failure) {
      search.addUnreadable(Unreadable.file(label.isEmpty() ? "." : label, failure));
    } catch (DirectoryIteratorException failure) {
      search.addUnreadable(
          Unreadable.file(
              label.isEmpty() ? "." : label, Objects.requireNonNull(failure.getCause())));
    }
    entries.sort(Comparator.comparing(Path::toString));
    return entries;
  }

  private void follow(Link link, Path root) {
    boolean wanted = kind.includes(link.label);
    try {
      Path real = link.path.toRealPath();
      boolean folder = Files.isDirectory(real);
      if (!real.startsWith(root)) {
        if (folder || wanted) {
          search.addLinkOut(link.label);
        }
      } else if (!folder && wanted) {
        search.addFound(new InputFile(link.label, link.path), real);
      }
    } catch (IOException failure) {
      if (wanted) {
        search.addUnreadable(Unreadable.file(link.label, failure));
      }
    }
  }
}

package dev.okite.policies.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.policies.schemas.SchemaStore.Definition;
import dev.okite.policies.schemas.SchemaStore.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every field of Kubernetes whose values are known, with its values and the minor versions in which
 * they hold. Each has been held against the documentation; a new one has to be. With {@code
 * -Dokite.golden.write=true} the list is written anew.
 */
class FieldValuesTest {
  private static final Path LIST =
      Path.of(
          System.getProperty("basedir", "."),
          "src/test/resources/dev/okite/policies/schemas/field-values.txt");

  @Test
  void valuesAreThoseThatAreListed() throws IOException {
    SchemaStore store = SchemaStore.unchecked(KubernetesSchemas.bytes("kubernetes.schemas"));
    TreeSet<String> found = new TreeSet<>();
    for (int i = 0; i < store.definitionCount(); i++) {
      Definition definition = store.definition(i);
      for (Member member : definition.fields()) {
        if (!member.values().isEmpty()) {
          found.add(
              definition.name()
                  + "."
                  + member.name()
                  + " ("
                  + minors(store, member.versions())
                  + "): "
                  + String.join(", ", member.values()));
        }
      }
    }
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.write(LIST, found);
    }
    assertThat(found).containsExactlyElementsOf(Files.readAllLines(LIST));
  }

  private static String minors(SchemaStore store, long versions) {
    List<String> minors = new ArrayList<>();
    for (int i = 0; i < store.minors(); i++) {
      boolean isThere = (versions & 1L << i) != 0;
      boolean wasThere = i > 0 && (versions & 1L << (i - 1)) != 0;
      boolean goesOn = i + 1 < store.minors() && (versions & 1L << (i + 1)) != 0;
      if (isThere && !(wasThere && goesOn)) {
        minors.add((wasThere ? "to " : "") + (store.firstMinor() + i));
      }
    }
    return String.join(" ", minors);
  }
}

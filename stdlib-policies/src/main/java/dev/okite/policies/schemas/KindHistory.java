package dev.okite.policies.schemas;

import dev.okite.policies.schemas.SchemaStore.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Since when kinds are there, are deprecated, or are gone, seen from one version. Immutable. */
final class KindHistory {
  private final SchemaStore store;
  private final int index;
  private final ApiHistory api;

  /** Those that this version serves, by their kind. */
  private final Map<String, List<Served>> served = new HashMap<>();

  private record Served(Kind kind, ApiVersion version) {}

  KindHistory(SchemaStore store, int index, ApiHistory api) {
    this.store = store;
    this.index = index;
    this.api = api;
    for (Kind kind : store.kinds()) {
      if ((kind.versions() & (1L << index)) != 0 && !isRemoved(kind)) {
        served
            .computeIfAbsent(kind.kind(), k -> new ArrayList<>())
            .add(new Served(kind, ApiVersion.of(kind.apiVersion())));
      }
    }
  }

  private boolean isRemoved(Kind kind) {
    return api.removed(kind.apiVersion(), kind.kind())
        .filter(change -> change.minor() <= minor(index))
        .isPresent();
  }

  /** Whether this version serves {@code kind}. */
  boolean serves(Kind kind) {
    return served.getOrDefault(kind.kind(), List.of()).stream()
        .anyMatch(each -> each.kind().equals(kind));
  }

  /** Why {@code kind}, which this version serves, should not be used any more. */
  Optional<String> deprecation(Kind kind) {
    Optional<ApiHistory.Change> said =
        api.deprecated(kind.apiVersion(), kind.kind())
            .filter(change -> change.minor() <= minor(index));
    if (said.isPresent()) {
      return Optional.of(
          "deprecated since Kubernetes 1."
              + said.get().minor()
              + said.get().instead().map(instead -> "; use " + instead).orElse(""));
    }
    ApiVersion here = ApiVersion.of(kind.apiVersion());
    return here.isGenerallyAvailable()
        ? Optional.empty()
        : best(here.group(), kind.kind())
            .filter(best -> best.version().compareTo(here) > 0)
            .map(newer -> superseded(kind, newer.kind()));
  }

  /** It is deprecated as soon as there is something that takes its place. */
  private String superseded(Kind kind, Kind newer) {
    int first = Long.numberOfTrailingZeros(newer.versions());
    int gone =
        api.removed(kind.apiVersion(), kind.kind())
            .map(ApiHistory.Change::minor)
            .orElse(minor(Long.numberOfTrailingZeros(~kind.versions() & -(1L << index))));
    return "deprecated"
        + (first == 0 ? "" : " since Kubernetes 1." + minor(first))
        + (gone < minor(store.minors()) ? ", gone in 1." + gone : "")
        + "; use `"
        + newer.apiVersion()
        + "`";
  }

  private Optional<Served> best(String group, String kind) {
    return served.getOrDefault(kind, List.of()).stream()
        .filter(each -> each.version().group().equals(group))
        .max(Comparator.comparing(Served::version));
  }

  /** Since when this version does not have a kind, or since when later ones do. */
  Optional<String> absence(String apiVersion, String kind) {
    Optional<String> instead =
        best(ApiVersion.of(apiVersion).group(), kind)
            .map(best -> "`" + best.kind().apiVersion() + "`");
    Optional<ApiHistory.Change> removed = api.removed(apiVersion, kind);
    if (removed.isPresent()) {
      return Optional.of(
          "Kubernetes serves it no more since 1."
              + removed.get().minor()
              + use(instead.or(() -> removed.get().instead().map(KindHistory::quoted))));
    }
    return store.kinds().stream()
        .filter(each -> each.apiVersion().equals(apiVersion) && each.kind().equals(kind))
        .findFirst()
        .map(each -> when(each.versions(), "serves it") + use(instead));
  }

  private static String quoted(String instead) {
    return instead.indexOf(' ') < 0 ? "`" + instead + "`" : instead;
  }

  private static String use(Optional<String> instead) {
    return instead.map(text -> "; use " + text).orElse("");
  }

  /** When something was there that is in {@code versions}, and not in this one. */
  String when(long versions, String has) {
    long later = versions & -((1L << index) << 1);
    if (later != 0) {
      return "Kubernetes " + has + " since 1." + minor(Long.numberOfTrailingZeros(later));
    }
    int last = Long.SIZE - 1 - Long.numberOfLeadingZeros(versions);
    return "Kubernetes " + has + " no more since 1." + minor(last + 1);
  }

  private int minor(int of) {
    return store.firstMinor() + of;
  }
}

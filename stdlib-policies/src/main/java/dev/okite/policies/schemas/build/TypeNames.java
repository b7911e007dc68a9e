package dev.okite.policies.schemas.build;

import org.jspecify.annotations.Nullable;

/** The types of fields in Java as {@link Model.Member} writes them. */
final class TypeNames {
  private TypeNames() {}

  /**
   * The type of a generic signature.
   *
   * @throws IllegalArgumentException if there is no such type in the API of Kubernetes
   */
  static String of(String signature) {
    String list = argument(signature, "Ljava/util/List<", "Ljava/util/Set<");
    if (list != null) {
      return "[" + of(list);
    }
    String map = argument(signature, "Ljava/util/Map<Ljava/lang/String;");
    if (map != null) {
      return "{" + of(map);
    }
    if (signature.endsWith("Enum;")) {
      return "S";
    }
    return switch (signature) {
      case "Ljava/lang/String;" -> "S";
      case "Ljava/lang/Boolean;" -> "B";
      case "Ljava/lang/Integer;", "Ljava/lang/Long;" -> "I";
      case "Ljava/lang/Double;", "Ljava/math/BigDecimal;" -> "N";
      case "Ljava/time/OffsetDateTime;" -> "T";
      case "[B" -> "Y";
      case "Ljava/lang/Object;" -> "A";
      case "Lio/kubernetes/client/custom/IntOrString;" -> "X";
      case "Lio/kubernetes/client/custom/Quantity;" -> "Q";
      default -> reference(signature);
    };
  }

  private static String reference(String signature) {
    if (signature.startsWith("L" + ModelJar.MODELS)) {
      return "#" + signature.substring(1 + ModelJar.MODELS.length(), signature.length() - 1);
    }
    throw new IllegalArgumentException("no type for " + signature);
  }

  private static @Nullable String argument(String signature, String... starts) {
    for (String start : starts) {
      if (signature.startsWith(start)) {
        return signature.substring(start.length(), signature.length() - 2);
      }
    }
    return null;
  }
}

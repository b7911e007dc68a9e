package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.type.Type;
import dev.okite.value.DecimalValue;
import dev.okite.value.MapValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import us.springett.cvss.Cvss;
import us.springett.cvss.MalformedVectorException;

/** Functions of CVSS vectors, whose scores cvss-calculator computes. */
final class CvssFunctions {
  private static final int LONGEST = 500;

  private static final TextReader<MapValue> CVSS =
      new TextReader<>("a CVSS vector", LONGEST, CvssFunctions::parse);

  private CvssFunctions() {}

  static List<Builtin> all() {
    return TextReader.constructor(
        "cvss",
        CVSS,
        Map.ofEntries(
            Map.entry("version", Type.STRING),
            Map.entry("baseScore", Type.DECIMAL),
            Map.entry("severity", Type.STRING),
            Map.entry("metrics", Type.mapOf(Type.STRING)),
            Map.entry("text", Type.STRING)),
        "The CVSS vector that a text spells, of version 2.0, 3.0, 3.1 or 4.0, as a map: `version`,"
            + " `baseScore`, a decimal from 0.0 to 10.0 of the base metrics alone, `severity`,"
            + " which is `none`, `low`, `medium`, `high` or `critical` by that score (in version"
            + " 2.0 `low`, `medium` or `high`), `metrics`, a map from their short names to their"
            + " short values, and `text`. A metric that is missing, unknown or there twice is an"
            + " error.");
  }

  private static MapValue parse(String text) throws InvalidTextException {
    CvssVector vector = CvssVector.parse(text);
    BigDecimal score = score(vector);
    return new RecordBuilder()
        .put("version", vector.version().number())
        .put("baseScore", DecimalValue.of(score))
        .put("severity", vector.version().severity(score))
        .putMap("metrics", vector.metrics())
        .put("text", vector.text())
        .build();
  }

  private static BigDecimal score(CvssVector vector) throws InvalidTextException {
    try {
      Cvss base = Cvss.fromVector(vector.base());
      return BigDecimal.valueOf(base.calculateScore().getBaseScore())
          .setScale(1, RoundingMode.HALF_UP);
    } catch (MalformedVectorException malformed) {
      throw new InvalidTextException(Quotation.plain(String.valueOf(malformed.getMessage())));
    }
  }
}

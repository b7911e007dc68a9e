package dev.okite.policies.functions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The versions of CVSS, with the metrics of each and their values. */
enum CvssVersion {
  V2(
      "2.0",
      "",
      "AV:LAN AC:HML Au:MSN C:NPC I:NPC A:NPC",
      "E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND CDP:N,L,LM,MH,H,ND TD:N,L,M,H,ND"
          + " CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND"),
  V3_0("3.0", "CVSS:3.0/", CvssVersion.BASE_3, CvssVersion.OTHER_3),
  V3_1("3.1", "CVSS:3.1/", CvssVersion.BASE_3, CvssVersion.OTHER_3),
  V4_0(
      "4.0",
      "CVSS:4.0/",
      "AV:NALP AC:LH AT:NP PR:NLH UI:NPA VC:HLN VI:HLN VA:HLN SC:HLN SI:HLN SA:HLN",
      "E:XAPU CR:XHML IR:XHML AR:XHML MAV:XNALP MAC:XLH MAT:XNP MPR:XNLH MUI:XNPA MVC:XHLN"
          + " MVI:XHLN MVA:XHLN MSC:XHLN MSI:XSHLN MSA:XSHLN S:XNP AU:XNY R:XAUI V:XDC RE:XLMH"
          + " U:X,Clear,Green,Amber,Red");

  private static final String BASE_3 = "AV:NALP AC:LH PR:NLH UI:NR S:UC C:NLH I:NLH A:NLH";

  private static final String OTHER_3 =
      "E:XUPFH RL:XOTWU RC:XURC CR:XLMH IR:XLMH AR:XLMH MAV:XNALP MAC:XLH MPR:XNLH MUI:XNR"
          + " MS:XUC MC:XNLH MI:XNLH MA:XNLH";

  private static final BigDecimal MEDIUM = new BigDecimal("4.0");
  private static final BigDecimal HIGH = new BigDecimal("7.0");
  private static final BigDecimal CRITICAL = new BigDecimal("9.0");

  private final String number;
  private final String prefix;

  @SuppressWarnings("ImmutableEnumChecker") // in order, and filled once
  private final Map<String, String> base;

  @SuppressWarnings("ImmutableEnumChecker") // likewise
  private final Map<String, String> others;

  CvssVersion(String number, String prefix, String base, String others) {
    this.number = number;
    this.prefix = prefix;
    this.base = metrics(base);
    this.others = metrics(others);
  }

  /** From the name of each metric to its values, each between commas. */
  private static Map<String, String> metrics(String table) {
    Map<String, String> metrics = new LinkedHashMap<>();
    for (String entry : table.split(" ", -1)) {
      int colon = entry.indexOf(':');
      String values = entry.substring(colon + 1);
      String parted = values.contains(",") ? values : values.replaceAll("(?<=.)(?=.)", ",");
      metrics.put(entry.substring(0, colon), "," + parted + ",");
    }
    return metrics;
  }

  String number() {
    return number;
  }

  /** What the vectors of this version start with. */
  String prefix() {
    return prefix;
  }

  /** The metrics that every vector has, in order. */
  Iterable<String> base() {
    return base.keySet();
  }

  /** Whether there is such a metric. */
  boolean hasMetric(String metric) {
    return base.containsKey(metric) || others.containsKey(metric);
  }

  /** Whether the metric can have this value. */
  boolean hasValue(String metric, String value) {
    String values = base.getOrDefault(metric, others.getOrDefault(metric, ""));
    return !value.isEmpty() && !value.contains(",") && values.contains("," + value + ",");
  }

  /** How a base score is called. */
  String severity(BigDecimal score) {
    if (score.compareTo(MEDIUM) < 0) {
      return score.signum() == 0 && this != V2 ? "none" : "low";
    }
    if (score.compareTo(HIGH) < 0) {
      return "medium";
    }
    return score.compareTo(CRITICAL) < 0 || this == V2 ? "high" : "critical";
  }
}

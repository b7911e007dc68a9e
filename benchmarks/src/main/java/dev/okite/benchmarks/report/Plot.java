package dev.okite.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A plot of times, as SVG. Both axes are logarithmic, with a line for each power of ten.
 *
 * @param title stands above
 * @param axis what grows to the right
 */
record Plot(String title, String axis, List<Series> series) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 150;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final List<String> COLOURS = List.of("#0b6bcb", "#c4361c", "#2a8a3e", "#7a4fb5");

  private static final String GRID =
      "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>";

  /** Points that belong together, named behind the last of them. */
  record Series(String name, List<Point> points) {
    Series {
      points = List.copyOf(points);
    }
  }

  /**
   * A measured time.
   *
   * @param x of what size
   */
  record Point(double x, double nanoseconds) {}

  Plot {
    series = List.copyOf(series);
  }

  String svg() {
    Scale across = Scale.of(series, Point::x, LEFT, WIDTH - RIGHT);
    Scale up = Scale.of(series, Point::nanoseconds, HEIGHT - BOTTOM, TOP);
    StringBuilder out = new StringBuilder();
    line(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"12\">",
        WIDTH,
        HEIGHT);
    line(out, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
    line(out, "<text x=\"%d\" y=\"22\" font-size=\"14\">%s</text>", LEFT, title);
    for (int power = across.low; power <= across.high; power++) {
      double x = across.at(Math.pow(10, power));
      line(out, GRID, x, x, (double) TOP, (double) (HEIGHT - BOTTOM));
      line(
          out,
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>",
          x,
          HEIGHT - BOTTOM + 18,
          Math.pow(10, power));
    }
    for (int power = up.low; power <= up.high; power++) {
      double y = up.at(Math.pow(10, power));
      line(out, GRID, (double) LEFT, (double) (WIDTH - RIGHT), y, y);
      line(
          out,
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          LEFT - 8,
          y + 4,
          Quantity.powerOfTen(power));
    }
    line(
        out,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        (LEFT + WIDTH - RIGHT) / 2,
        HEIGHT - 12,
        axis);
    for (int i = 0; i < series.size(); i++) {
      draw(out, series.get(i), COLOURS.get(i % COLOURS.size()), across, up);
    }
    return out.append("</svg>\n").toString();
  }

  private static void draw(
      StringBuilder out, Series series, String colour, Scale across, Scale up) {
    List<Point> points =
        series.points.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      double x = across.at(point.x);
      double y = up.at(point.nanoseconds);
      path.append(String.format(Locale.ROOT, "%s%.1f,%.1f", path.isEmpty() ? "" : " ", x, y));
      line(out, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour);
    }
    line(
        out,
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
        path,
        colour);
    Point last = points.get(points.size() - 1);
    line(
        out,
        "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>",
        across.at(last.x) + 8,
        up.at(last.nanoseconds) + 4,
        colour,
        series.name);
  }

  private static void line(StringBuilder out, String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}

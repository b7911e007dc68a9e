package dev.okite.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseError;
import org.xml.sax.SAXException;

/**
 * Checks reports with what others have written to read them, or with schemas that say what a format
 * asks for.
 */
final class ReportValidation {
  private static final Pattern COMMAND =
      Pattern.compile(
          "::(?<level>error|warning) (?<properties>(?:[a-zA-Z]+=[^:,\r\n]*(?:,|(?=::)))+)::(?<data>[^\r\n]*)");
  private static final Pattern PERCENT = Pattern.compile("%(?!25|0D|0A|3A|2C)");

  /** What a page may have besides text. */
  private static final List<String> INLINE_HTML = List.of("<code>", "</code>", "<br>");

  private static final Schema SARIF =
      schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
  private static final Schema CODE_QUALITY =
      schema("/dev/okite/cli/output/code-quality.schema.json", SpecificationVersion.DRAFT_2020_12);
  private static final Schema REPORTS =
      schema("/dev/okite/cli/output/reports.schema.json", SpecificationVersion.DRAFT_2020_12);

  private ReportValidation() {}

  /** SARIF, by the schema of its standard and by what GitHub asks for beyond that. */
  static void sarif(String report) {
    wellFormed(report);
    assertThat(SARIF.validate(report, InputFormat.JSON)).isEmpty();
  }

  /** GitLab Code Quality. */
  static void codeQuality(String report) {
    wellFormed(report);
    assertThat(CODE_QUALITY.validate(report, InputFormat.JSON)).isEmpty();
  }

  /** Reports as objects of Kubernetes. */
  static void reports(String report) {
    wellFormed(report);
    assertThat(REPORTS.validate(report, InputFormat.JSON)).isEmpty();
  }

  /** JUnit, by what Maven reads it with. */
  static List<ReportTestSuite> junit(String report) {
    try {
      TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
      byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
      List<ReportTestSuite> suites =
          parser.parse(
              new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
      for (ReportTestSuite suite : suites) {
        assertThat(suite.getNumberOfTests()).isEqualTo(suite.getTestCases().size());
        assertThat(suite.getNumberOfErrors() + suite.getNumberOfFailures())
            .isEqualTo(
                (int)
                    suite.getTestCases().stream()
                        .filter(one -> one.hasFailure() || one.hasError())
                        .count());
      }
      return suites;
    } catch (SAXException | ParserConfigurationException broken) {
      throw new AssertionError(report, broken);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** HTML, by a parser that notes every error of the standard, and nothing that could run. */
  static Document html(String report) {
    org.jsoup.parser.Parser parser = org.jsoup.parser.Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(report, "", parser);
    assertThat(parser.getErrors()).extracting(ParseError::toString).isEmpty();
    assertThat(page.select("script, link, img, iframe, object, embed, form, base")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("a[href]"))
        .allSatisfy(
            link -> {
              String target = link.attr("href");
              assertThat(target).startsWith("#");
              assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
            });
    return page;
  }

  /** Markdown in which nothing from documents is more than text. */
  static Document markdown(String report) {
    Parser parser = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    Node document = parser.parse(report);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            assertThat(INLINE_HTML).contains(html.getLiteral());
          }

          @Override
          public void visit(HtmlBlock html) {
            throw new AssertionError(html.getLiteral());
          }

          @Override
          public void visit(Link link) {
            throw new AssertionError(link.getDestination());
          }

          @Override
          public void visit(Image image) {
            throw new AssertionError(image.getDestination());
          }
        });
    HtmlRenderer renderer =
        HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    return Jsoup.parse(renderer.render(document));
  }

  /** Workflow commands, a line each; the last line may say what was cut. */
  static List<String> commands(String report) {
    List<String> levels = new ArrayList<>();
    for (String line : report.split("\n", -1)) {
      if (line.isEmpty() || line.startsWith("okite: ")) {
        continue;
      }
      Matcher command = COMMAND.matcher(line);
      assertThat(command.matches()).as(line).isTrue();
      assertThat(PERCENT.matcher(line).find()).as(line).isFalse();
      levels.add(command.group("level"));
    }
    return levels;
  }

  /** JSON that another parser takes, in which every name is there once. */
  private static void wellFormed(String report) {
    JsonFactory strict =
        JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    // As it is in a file.
    byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = strict.createParser(bytes)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    } catch (IOException broken) {
      throw new AssertionError(report, broken);
    }
  }

  private static Schema schema(String resource, SpecificationVersion version) {
    try (InputStream in =
        Objects.requireNonNull(ReportValidation.class.getResourceAsStream(resource), resource)) {
      return SchemaRegistry.withDefaultDialect(version).getSchema(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

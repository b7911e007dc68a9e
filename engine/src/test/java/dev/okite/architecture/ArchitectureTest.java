package dev.okite.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import dev.okite.PolicySource;
import dev.okite.internal.tree.EvalNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies point one way, and the engine touches nothing but its arguments. */
class ArchitectureTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.okite");

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(ENGINE);
  }

  @Test
  void dependenciesFollowThePathOfData() {
    check(
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("source")
            .definedBy("dev.okite.source")
            .layer("diagnostic")
            .definedBy("dev.okite.diagnostic")
            .layer("syntax")
            .definedBy("dev.okite.syntax")
            .layer("parse")
            .definedBy("dev.okite.syntax.parse")
            .layer("binary")
            .definedBy("dev.okite.syntax.binary")
            .layer("format")
            .definedBy("dev.okite.syntax.format")
            .layer("print")
            .definedBy("dev.okite.syntax.print")
            .layer("value")
            .definedBy("dev.okite.value")
            .layer("schema")
            .definedBy("dev.okite.schema")
            .layer("type")
            .definedBy("dev.okite.type")
            .layer("document")
            .definedBy("dev.okite.document")
            .layer("builtin")
            .definedBy("dev.okite.builtin")
            .layer("finding")
            .definedBy("dev.okite.finding")
            .layer("exceptions")
            .definedBy("dev.okite.exceptions")
            .layer("validation")
            .definedBy("dev.okite.validation")
            .layer("schemas of documents")
            .definedBy("dev.okite.internal.schema")
            .layer("validate")
            .definedBy("dev.okite.internal.validate")
            .layer("explanation")
            .definedBy("dev.okite.explanation")
            .layer("operation")
            .definedBy("dev.okite.internal.operation")
            .layer("library")
            .definedBy("dev.okite.internal.library")
            .layer("fast")
            .definedBy("dev.okite.internal.load.fast")
            .layer("dockerfile")
            .definedBy("dev.okite.internal.load.dockerfile")
            .layer("load")
            .definedBy("dev.okite.internal.load")
            .layer("check")
            .definedBy("dev.okite.internal.check")
            .layer("linked")
            .definedBy("dev.okite.internal.linked")
            .layer("eval")
            .definedBy("dev.okite.internal.eval")
            .layer("rewrite")
            .definedBy("dev.okite.internal.rewrite")
            .layer("sketch")
            .definedBy("dev.okite.internal.sketch")
            .layer("screen")
            .definedBy("dev.okite.internal.screen")
            .layer("waive")
            .definedBy("dev.okite.internal.waive")
            .layer("exceptionfile")
            .definedBy("dev.okite.internal.exceptionfile")
            .layer("tree")
            .definedBy("dev.okite.internal.tree")
            .layer("rule")
            .definedBy("dev.okite.internal.rule")
            .layer("plan")
            .definedBy("dev.okite.internal.plan")
            .layer("reference")
            .definedBy("dev.okite.internal.reference")
            .layer("descriptions of plans")
            .definedBy("dev.okite.plan")
            .layer("results of tests")
            .definedBy("dev.okite.testing")
            .layer("testing")
            .definedBy("dev.okite.internal.testing")
            .layer("typing")
            .definedBy("dev.okite.typing")
            .layer("shape")
            .definedBy("dev.okite.internal.shape")
            .layer("lints")
            .definedBy("dev.okite.lint")
            .layer("lint")
            .definedBy("dev.okite.internal.lint")
            .layer("results of sessions")
            .definedBy("dev.okite.session")
            .layer("session")
            .definedBy("dev.okite.internal.session")
            .layer("mutate")
            .definedBy("dev.okite.internal.mutate")
            .layer("api")
            .definedBy("dev.okite")
            .layer("project")
            .definedBy("dev.okite.project")
            .whereLayer("project")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("project")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("linked")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("testing")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("typing")
            .mayOnlyBeAccessedByLayers("shape", "api")
            .whereLayer("shape")
            .mayOnlyBeAccessedByLayers("lint", "api")
            .whereLayer("lints")
            .mayOnlyBeAccessedByLayers("lint", "api")
            .whereLayer("lint")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("descriptions of plans")
            .mayOnlyBeAccessedByLayers("plan", "api")
            .whereLayer("results of tests")
            .mayOnlyBeAccessedByLayers("testing", "mutate", "results of sessions", "api")
            .whereLayer("results of sessions")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("mutate")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("reference")
            .mayOnlyBeAccessedByLayers("testing", "api")
            .whereLayer("fast")
            .mayOnlyBeAccessedByLayers("load")
            .whereLayer("dockerfile")
            .mayOnlyBeAccessedByLayers("load")
            .whereLayer("load")
            .mayOnlyBeAccessedByLayers("library", "exceptionfile", "api")
            .whereLayer("rewrite")
            .mayOnlyBeAccessedByLayers("screen", "plan", "api")
            .whereLayer("screen")
            .mayOnlyBeAccessedByLayers("plan")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("screen", "plan")
            .whereLayer("tree")
            .mayOnlyBeAccessedByLayers("rule", "screen", "plan")
            .whereLayer("sketch")
            .mayOnlyBeAccessedByLayers("tree", "rule", "screen", "plan")
            .whereLayer("eval")
            .mayOnlyBeAccessedByLayers(
                "tree", "rule", "screen", "plan", "reference", "waive", "testing", "api")
            .whereLayer("waive")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("validate")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("schemas of documents")
            .mayOnlyBeAccessedByLayers("validate", "api")
            .whereLayer("exceptionfile")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("explanation")
            .mayOnlyBeAccessedByLayers("reference", "api")
            .whereLayer("exceptions")
            .mayOnlyBeAccessedByLayers("waive", "api", "project")
            .whereLayer("check")
            .mayOnlyBeAccessedByLayers(
                "linked", "eval", "plan", "reference", "waive", "testing", "shape", "lint", "api")
            .whereLayer("parse")
            .mayOnlyBeAccessedByLayers("format", "api")
            .whereLayer("binary")
            .mayOnlyBeAccessedByLayers("linked", "api")
            .whereLayer("print")
            .mayOnlyBeAccessedByLayers("format", "lint", "mutate")
            .whereLayer("format")
            .mayNotBeAccessedByAnyLayer());
  }

  @Test
  void packagesFormNoCircle() {
    check(slices().matching("dev.okite.(*)").should().beFreeOfCycles());
    check(slices().matching("dev.okite.internal.(*)").should().beFreeOfCycles());
  }

  @Test
  void theTreeKnowsNothingOfSyntax() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("dev.okite.internal.tree", "dev.okite.internal.rule")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.okite.syntax.."));
  }

  @Test
  void theReferenceSharesNoEvaluationWithThePlan() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.okite.internal.reference")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.okite.internal.tree", "dev.okite.internal.rule", "dev.okite.internal.plan"));
  }

  @Test
  void librariesAreUsedInOnePlaceOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.okite.grammar", "dev.okite.syntax.parse")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.antlr.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.okite.internal.load..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "com.fasterxml.jackson.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.okite.internal.operation")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.re2j.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.okite", "dev.okite.internal.library")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.benmanes.."));
  }

  @Test
  void theEngineTouchesNoFileNetworkProcessOrReflection() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.okite..")
            .and(are(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(PolicySource.class))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.nio.file..", "java.lang.reflect..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder"));
  }

  @Test
  void theEngineHasNoAmbientClockOutputOrLocale() {
    check(noCalls("java.time.Instant", "now"));
    check(noCalls("java.time.LocalDate", "now"));
    check(noCalls("java.time.Clock", "systemUTC"));
    check(noCalls("java.lang.System", "currentTimeMillis"));
    check(noCalls("java.lang.System", "exit"));
    check(noCalls("java.util.Locale", "getDefault"));
    check(noCalls("java.nio.charset.Charset", "defaultCharset"));
    check(noCalls("java.time.ZoneId", "systemDefault"));
    check(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in"));
  }

  private static ArchRule noCalls(String owner, String method) {
    return noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                owner + "." + method,
                call ->
                    call.getTargetOwner().getFullName().equals(owner)
                        && call.getTarget().getName().equals(method)));
  }

  @Test
  void nothingStaticChanges() {
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("dev.okite.grammar")
            .should()
            .beFinal());
  }

  @Test
  void nodesAreFinalAndImmutable() {
    check(
        classes()
            .that()
            .areAssignableTo(EvalNode.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .haveOnlyFinalFields());
  }

  @Test
  void internalsDoNotLeakThroughThePublicApi() {
    check(
        methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("dev.okite.internal..")
            .should(notMentionInternals()));
  }

  private static ArchCondition<JavaMethod> notMentionInternals() {
    return new ArchCondition<>("not mention internal types") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
            .filter(type -> type.getPackageName().startsWith("dev.okite.internal"))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> marked =
        ENGINE.stream()
            .filter(c -> c.getSimpleName().equals("package-info"))
            .filter(c -> c.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    List<String> packages =
        ENGINE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("dev.okite.grammar"))
            .filter(name -> !name.equals(ArchitectureTest.class.getPackageName()))
            .distinct()
            .toList();
    assertThat(marked).containsAll(packages);
  }
}

package org.madang.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.madang.analytics", importOptions = DoNotIncludeTests.class)
class AnalyticsArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_NOTHING_OF_SERVERS =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.xml..",
              "org.w3c.dom..",
              "org.madang.analytics..",
              "org.jspecify..",
              "org.apache.lucene..",
              "ai.onnxruntime..",
              "ai.djl..",
              "opennlp..",
              "nl.cwts..",
              "com.google.gson..",
              "com.ibm.icu..",
              "com.openhtmltopdf..",
              "org.apache.pdfbox..")
          .because("the analytics must run without a server, people or a database");

  @ArchTest
  static final ArchRule ROOMS_DO_NOT_DEPEND_IN_CIRCLES =
      slices()
          .matching("org.madang.analytics.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room can be understood only if it can be read without the others");

  @ArchTest
  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same statements must give the same result at any time");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Facade|Service)")
          .because("such a name says nothing");

  @ArchTest
  static final ArchRule LOGS_GO_THROUGH_THE_PLATFORM = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
}

package org.madang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules of STYLE.md and ARCHITECTURE.md that a machine can hold. A rule that finds nothing to
 * check fails.
 */
@AnalyzeClasses(packages = "org.madang", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** Programs for a terminal, beside the war. */
  private static final String[] PROGRAMS = {
    "org.madang.launcher..", "org.madang.crowd..", "org.madang.chaos.."
  };

  @ArchTest
  static final ArchRule ROOMS_USE_ONLY_THE_ROOMS_BEFORE_THEM =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("platform")
          .definedBy("org.madang.platform")
          .layer("identity")
          .definedBy("org.madang.identity")
          .layer("jam")
          .definedBy("org.madang.jam")
          .optionalLayer("discussion")
          .definedBy("org.madang.discussion")
          .optionalLayer("moderation")
          .definedBy("org.madang.moderation")
          .optionalLayer("insight")
          .definedBy("org.madang.insight")
          .optionalLayer("report")
          .definedBy("org.madang.report")
          .optionalLayer("live")
          .definedBy("org.madang.live")
          .whereLayer("platform")
          .mayNotAccessAnyLayer()
          .whereLayer("identity")
          .mayOnlyAccessLayers("platform")
          .whereLayer("jam")
          .mayOnlyAccessLayers("platform", "identity")
          .whereLayer("discussion")
          .mayOnlyAccessLayers("platform", "identity", "jam")
          .whereLayer("moderation")
          .mayOnlyAccessLayers("platform", "identity", "jam", "discussion")
          .whereLayer("insight")
          .mayOnlyAccessLayers("platform", "identity", "jam", "discussion", "moderation")
          .whereLayer("report")
          .mayOnlyAccessLayers("platform", "identity", "jam", "discussion", "moderation", "insight")
          .whereLayer("live")
          .mayNotBeAccessedByAnyLayer()
          .because("a room can be understood without the rooms that come after it");

  @ArchTest
  static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
      slices()
          .matching("org.madang.(*)..")
          .should()
          .beFreeOfCycles()
          .because("what leans on each other in a circle can only be changed at once");

  @ArchTest
  static final ArchRule ENTITIES_KNOW_NOTHING_OF_THEIR_SURROUNDINGS =
      noClasses()
          .that()
          .areAnnotatedWith(Entity.class)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "jakarta.ws.rs..",
                  "jakarta.websocket..",
                  "jakarta.enterprise..",
                  "jakarta.inject..",
                  "jakarta.transaction.."))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .because("an entity is tested with new and nothing else");

  @ArchTest
  static final ArchRule ENTITIES_HAVE_NO_SETTERS =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("an entity is changed by named actions that can refuse");

  @ArchTest
  static final ArchRule RESOURCES_ARE_NAMED_SO =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .bePublic()
          .because("an edge says what it is, and Payara serves only public ones");

  /** The API's description knows what is sent by its simple name, and takes two of one for one. */
  @ArchTest
  static void what_resources_send_has_a_name_of_its_own(JavaClasses classes) {
    var byName =
        classes.stream()
            .filter(JavaClass::isRecord)
            .filter(one -> one.getEnclosingClass().filter(ArchitectureTest::isResource).isPresent())
            .collect(
                groupingBy(ArchitectureTest::schema, mapping(JavaClass::getFullName, toList())));
    assertThat(byName.values()).allSatisfy(sharing -> assertThat(sharing).hasSize(1));
  }

  private static boolean isResource(JavaClass one) {
    return one.isAnnotatedWith(Path.class);
  }

  private static String schema(JavaClass record) {
    return record
        .tryGetAnnotationOfType(Schema.class)
        .map(Schema::name)
        .orElse(record.getSimpleName());
  }

  @ArchTest
  static final ArchRule ONLY_RESOURCES_ARE_TRANSACTIONAL =
      noClasses()
          .that()
          .areNotAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Transactional.class)
          .because(
              "a request's transaction begins and ends at the resource; what runs by itself uses Transactions");

  @ArchTest
  static final ArchRule ENTITY_MANAGERS_ARE_KEPT_IN_STORES =
      fields()
          .that()
          .haveRawType(EntityManager.class)
          .should()
          .bePrivate()
          .andShould()
          .beDeclaredInClassesThat()
          .areNotAnnotatedWith(Path.class)
          .because("only a store knows how things are kept; a resource asks it");

  @ArchTest
  static final ArchRule TIME_IS_AN_ARGUMENT =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the clock is injected, so that a test decides what time it is");

  @ArchTest
  static final ArchRule CHANCE_HAS_A_SEED =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .because("what was drawn must be drawn again the same");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Facade|Service)")
          .because("these words say that somebody did not find the name of the thing");

  @ArchTest
  static final ArchRule PACKAGES_ARE_ROOMS =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..dto..", "..service..", "..impl..", "..exceptions..")
          .because("packages are features, flat inside");

  @ArchTest
  static final ArchRule ONLY_THE_ANALYTICS_KNOW_LUCENE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.madang.analytics..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("the server asks for themes and hits, not for queries and readers");

  @ArchTest
  static final ArchRule ONLY_LIVE_KNOWS_SOCKETS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.madang.live")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.websocket..")
          .because("the socket only tells what the log says");

  @ArchTest
  static final ArchRule THE_FIRST_ROOMS_DO_WITHOUT_ANALYTICS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.madang.platform",
              "org.madang.identity",
              "org.madang.jam",
              "org.madang.moderation")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.madang.analytics..")
          .because("a jam runs, and loses nothing, also where nothing is analysed");

  @ArchTest
  static final ArchRule WHAT_THE_API_WRITES_IS_PUBLIC =
      classes()
          .that()
          .areRecords()
          .and(
              describe(
                  "are members of resources",
                  record ->
                      record
                          .getEnclosingClass()
                          .map(outer -> outer.isAnnotatedWith(Path.class))
                          .orElse(false)))
          .should()
          .bePublic()
          .because("JSON-B writes public records only, and says nothing about the others");

  @ArchTest
  static final ArchRule ONLY_PROGRAMS_PRINT =
      noClasses()
          .that(not(resideInAnyPackage(PROGRAMS)))
          .and(not(resideInAPackage("org.madang.analytics..")))
          .should(ACCESS_STANDARD_STREAMS)
          .because("a server speaks through System.Logger");

  @ArchTest static final ArchRule NO_JAVA_UTIL_LOGGING = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule EVERY_CHANGE_SAYS_WHO_MAY_MAKE_IT =
      methods()
          .that()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(PUT.class)
          .or()
          .areAnnotatedWith(PATCH.class)
          .or()
          .areAnnotatedWith(DELETE.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PermitAll.class)
          .because("a forgotten permission must be seen in the source, not on the first morning");
}

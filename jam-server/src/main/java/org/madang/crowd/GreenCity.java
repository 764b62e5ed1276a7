package org.madang.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The people and words of the rehearsal. */
final class GreenCity {
  private static final List<String> ENGLISH =
      List.of(
          "Amara Okafor",
          "Ben Whitaker",
          "Carla Mendes",
          "Dan Fischer",
          "Ella Novak",
          "Farid Haddad",
          "Grace Liu",
          "Hugo Laurent",
          "Ines Romero",
          "Jack Turner",
          "Kavya Rao",
          "Liam Byrne",
          "Mona Eriksen",
          "Nils Bakker",
          "Olivia Grant");
  private static final List<String> KOREAN =
      List.of(
          "김서연", "이도윤", "박지우", "최하준", "정수아", "강민재", "조은서", "윤시우", "장예린", "임건우", "한소율", "오지호", "서다은",
          "신유준", "권나연");
  private static final List<String> FUNCTIONS =
      List.of(
          "Resident",
          "Engineering",
          "Operations",
          "City planning",
          "Teacher",
          "Shop owner",
          "Facilities",
          "Student");
  private static final List<String> UNITS =
      List.of("Citizens", "Hanbit Energy", "Green Line Transit", "City hall", "Maru Foods");
  private static final List<String> REGIONS =
      List.of("North", "Riverside", "Old Town", "Harbour", "Hillside");

  /** A thread somebody will open, and what others will answer. */
  record Topic(
      int forum, String language, String kind, String title, String text, List<String> replies) {}

  private GreenCity() {}

  static List<JsonObject> forums() {
    return List.of(
        Json.object("title", "Streets · 거리", "question", "How do we move? 어떻게 이동할까요?"),
        Json.object(
            "title",
            "Homes and energy · 집과 에너지",
            "question",
            "How do we heat, cool and power? 무엇으로 덥히고 식힐까요?"),
        Json.object(
            "title",
            "Food and things · 음식과 물건",
            "question",
            "What do we waste, and need not? 무엇을 덜 버릴까요?"),
        Json.object(
            "title",
            "Trees and water · 나무와 물",
            "question",
            "How do we stay cool and dry? 더위와 비를 어떻게 견딜까요?"));
  }

  /** Every second one speaks Korean. */
  static List<JsonObject> people() {
    var people = new ArrayList<JsonObject>();
    for (var i = 0; i < ENGLISH.size(); i++) {
      people.add(person(2 * i, ENGLISH.get(i), "en"));
      people.add(person(2 * i + 1, KOREAN.get(i), "ko"));
    }
    return people;
  }

  static String languageOf(int member) {
    return member % 2 == 0 ? "en" : "ko";
  }

  static List<Topic> topics() {
    var topics = new ArrayList<Topic>();
    try (var stream = GreenCity.class.getResourceAsStream("green-city.jsonl");
        var lines =
            new BufferedReader(
                new InputStreamReader(java.util.Objects.requireNonNull(stream), UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        topics.add(topic(JsonParser.parseString(line).getAsJsonObject()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return topics;
  }

  private static Topic topic(JsonObject line) {
    var replies = new ArrayList<String>();
    line.getAsJsonArray("replies").forEach(reply -> replies.add(reply.getAsString()));
    return new Topic(
        line.get("forum").getAsInt(),
        line.get("language").getAsString(),
        line.get("kind").getAsString(),
        line.get("title").getAsString(),
        line.get("text").getAsString(),
        replies);
  }

  private static JsonObject person(int number, String name, String locale) {
    return Json.object(
        "email", "member%d@green-city.example".formatted(number).toLowerCase(Locale.ROOT),
        "name", name,
        "function", FUNCTIONS.get(number % FUNCTIONS.size()),
        "unit", UNITS.get(number * 7 % UNITS.size()),
        "region", REGIONS.get(number * 3 % REGIONS.size()),
        "locale", locale,
        "roles", List.of("participant"));
  }
}

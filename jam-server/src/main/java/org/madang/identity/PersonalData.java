package org.madang.identity;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything that is kept about a member, as it is put together: each room that keeps something
 * observes this and adds it.
 */
public final class PersonalData {
  private final UUID member;
  private final Map<String, String> parts = new TreeMap<>();

  PersonalData(UUID member) {
    this.member = member;
  }

  public UUID member() {
    return member;
  }

  /** Adds a part: its name, and JSON. */
  public void add(String name, String json) {
    parts.put(name, json);
  }

  /** All of it as one JSON object. */
  String json(String takenAt) {
    var whole = new StringBuilder("{\n\"format\": \"madang-personal-data-1\",\n\"takenAt\": \"");
    whole.append(takenAt).append('"');
    parts.forEach((name, json) -> whole.append(",\n\"").append(name).append("\": ").append(json));
    return whole.append("\n}\n").toString();
  }
}

package org.madang.load;

import java.util.List;

/** What a browser asks for on a jam's home. */
final class Home {
  private Home() {}

  static List<String> asks(String jam) {
    var path = "/api/jams/" + jam;
    return List.of(
        path, path + "/conversations", path + "/alerts", path + "/pulse", path + "/themes");
  }
}

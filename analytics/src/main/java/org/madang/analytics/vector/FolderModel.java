package org.madang.analytics.vector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence model that an operator brings: a folder with {@code model.onnx}, {@code
 * tokenizer.json} and {@code model.properties}. The properties are {@code name} (of the space: give
 * a new one with a new model), {@code languages} (ISO 639-1 with commas, or {@code *} for all),
 * {@code pooling} ( {@code mean}, which is the default, or {@code cls}), {@code prefix} (put before
 * each text; some models want "query: ") and {@code tokens} (how many are read, 256 unless told).
 */
public final class FolderModel implements SentenceModel {
  private static final String FILE = "model.properties";

  private final OnnxModel model;
  private final String name;
  private final Set<String> languages;
  private final String prefix;

  private FolderModel(OnnxModel model, String name, Set<String> languages, String prefix) {
    this.model = model;
    this.name = name;
    this.languages = languages;
    this.prefix = prefix;
  }

  /**
   * @throws IllegalArgumentException with a sentence for the operator if the folder is not complete
   */
  public static FolderModel in(Path folder) {
    try (var settings = Files.newBufferedReader(folder.resolve(FILE));
        var words = Files.newInputStream(folder.resolve("tokenizer.json"))) {
      var properties = new Properties();
      properties.load(settings);
      var network = Files.readAllBytes(folder.resolve("model.onnx"));
      var model =
          new OnnxModel(network, words, pooling(folder, properties), tokens(folder, properties));
      return new FolderModel(
          model,
          required(folder, properties, "name"),
          Stream.of(required(folder, properties, "languages").split(","))
              .map(String::strip)
              .collect(Collectors.toUnmodifiableSet()),
          properties.getProperty("prefix", ""));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The model folder " + folder + " needs model.onnx, tokenizer.json and " + FILE + ".", e);
    }
  }

  private static String required(Path folder, Properties properties, String key) {
    var value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(folder.resolve(FILE) + " does not say " + key + ".");
    }
    return value;
  }

  private static OnnxModel.Pooling pooling(Path folder, Properties properties) {
    var value = properties.getProperty("pooling", "mean").strip().toLowerCase(Locale.ROOT);
    return switch (value) {
      case "mean" -> OnnxModel.Pooling.MEAN;
      case "cls" -> OnnxModel.Pooling.CLS;
      default ->
          throw new IllegalArgumentException(
              folder.resolve(FILE) + " says pooling=" + value + "; it can be mean or cls.");
    };
  }

  private static int tokens(Path folder, Properties properties) {
    var value = properties.getProperty("tokens", "256").strip();
    if (!value.matches("[1-9][0-9]{0,4}")) {
      throw new IllegalArgumentException(
          folder.resolve(FILE) + " says tokens=" + value + "; it must be a number from 1 on.");
    }
    return Integer.parseInt(value);
  }

  @Override
  public String space() {
    return name;
  }

  @Override
  public boolean knows(String language) {
    return languages.contains("*") || languages.contains(language);
  }

  @Override
  public float[] embed(String text) {
    return model.embed(prefix + text);
  }
}

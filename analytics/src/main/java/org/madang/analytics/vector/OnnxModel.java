package org.madang.analytics.vector;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/** A transformer in ONNX form with its tokenizer: text in, one vector out. Safe to share. */
final class OnnxModel {
  /** How the vectors of the tokens become the vector of the text. */
  enum Pooling {
    /** The vector of the first token. */
    CLS,
    /** The mean of all tokens' vectors. */
    MEAN
  }

  private final OrtEnvironment environment = OnnxEnvironment.get();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final Pooling pooling;

  /**
   * @param model the bytes of the ONNX file
   * @param words the tokenizer.json; padding and truncation it asks for are replaced
   * @param longest how many tokens are read
   */
  OnnxModel(byte[] model, InputStream words, Pooling pooling, int longest) {
    this.pooling = pooling;
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(model, options);
      var length = Integer.toString(longest);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              words,
              Map.of(
                  "padding",
                  "false",
                  "truncation",
                  "true",
                  "maxLength",
                  length,
                  "modelMaxLength",
                  Integer.toString(Math.max(512, longest))));
    } catch (IOException e) {
      throw new UncheckedIOException("the tokenizer of the sentence model cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be started", e);
    }
  }

  /** One that ships in a jar on the class path, its files named after it. */
  static OnnxModel shipped(String name, Pooling pooling, int longest) {
    try (var network = resource("/" + name + ".onnx");
        var words = resource("/" + name + "-tokenizer.json")) {
      return new OnnxModel(network.readAllBytes(), words, pooling, longest);
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence model " + name + " cannot be read", e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    var in = OnnxModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is missing from the class path");
    }
    return in;
  }

  /** A vector of unit length. */
  float[] embed(String text) {
    var encoding = tokenizer.encode(text);
    try (var ids = tensor(encoding.getIds());
        var mask = tensor(encoding.getAttentionMask());
        var types = tensor(encoding.getTypeIds())) {
      var inputs = new HashMap<String, OnnxTensor>();
      inputs.put("input_ids", ids);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (var result = session.run(inputs)) {
        return Vectors.normalised(pooled(result.get(0).getValue()));
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  /** Some models pool by themselves and give one vector for each text. */
  private float[] pooled(Object output) {
    if (output instanceof float[][] texts) {
      return texts[0];
    }
    float[][] tokens = ((float[][][]) output)[0];
    if (pooling == Pooling.CLS) {
      return tokens[0];
    }
    var sum = new float[tokens[0].length];
    for (var token : tokens) {
      Vectors.add(sum, token, 1f / tokens.length);
    }
    return sum;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }
}

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
import java.util.Map;

/**
 * The English sentence model bge-small-en-v1.5 (Xiao et al. 2023), quantised to 8 bits, as it ships
 * in a jar on the class path: the vector of the first token (CLS), 384 values. About 30 ms of one
 * processor for a paragraph; reads the first 256 tokens. Loading takes about a second and 100 MB,
 * so there is one for all.
 */
public final class BgeSmall implements SentenceModel {
  private static final String NAME = "/bge-small-en-v1.5-q";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  private BgeSmall() {
    try (var model = resource(NAME + ".onnx");
        var words = resource(NAME + "-tokenizer.json");
        var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(model.readAllBytes(), options);
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              words,
              Map.of(
                  "padding",
                  "false",
                  "truncation",
                  "true",
                  "maxLength",
                  "256",
                  "modelMaxLength",
                  "512"));
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence model cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be started", e);
    }
  }

  /** The model, loaded when first asked for. */
  public static BgeSmall get() {
    return Once.MODEL;
  }

  @Override
  public String space() {
    return "bge-small-en-v1.5-q";
  }

  @Override
  public boolean knows(String language) {
    return language.equals("en");
  }

  @Override
  public float[] embed(String text) {
    var encoding = tokenizer.encode(text);
    try (var ids = tensor(encoding.getIds());
        var mask = tensor(encoding.getAttentionMask());
        var types = tensor(encoding.getTypeIds());
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return Vectors.normalised(((float[][][]) result.get(0).getValue())[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model failed", e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static InputStream resource(String name) throws IOException {
    var in = BgeSmall.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException(name + " is missing from the class path");
    }
    return in;
  }

  private static final class Once {
    static final BgeSmall MODEL = new BgeSmall();
  }
}

package org.madang.analytics.vector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The English sentence model bge-small-en-v1.5 (Xiao et al. 2023), quantised to 8 bits, as it ships
 * in a jar on the class path: the vector of the first token (CLS), 384 values. All texts lie in one
 * narrow cone of its space; the middle of that cone, measured once over many English sentences, is
 * taken off, so that texts which have nothing to do with each other have a cosine near 0 and other
 * languages can join. About 30 ms of one processor for a paragraph; reads the first 256 tokens.
 * Loading takes about a second and 100 MB, so there is one for all.
 */
public final class BgeSmall implements SentenceModel {
  /** The space of its centred vectors, which the tables of other languages share. */
  static final String SPACE = "bge-small-en-v1.5-q-centred";

  /** How many values its vectors have. */
  public static final int WIDTH = 384;

  private static final String NAME = "bge-small-en-v1.5-q";
  private static final int LONGEST = 256;

  private final OnnxModel model = OnnxModel.shipped(NAME, OnnxModel.Pooling.CLS, LONGEST);

  private BgeSmall() {}

  /** The model, loaded when first asked for. */
  public static BgeSmall get() {
    return Once.MODEL;
  }

  @Override
  public String space() {
    return SPACE;
  }

  @Override
  public boolean knows(String language) {
    return language.equals("en");
  }

  @Override
  public float[] embed(String text) {
    var vector = uncentred(text);
    Vectors.add(vector, Centre.OF_ENGLISH, -1);
    return Vectors.normalised(vector);
  }

  /** What the model itself says, of unit length; the tables are learned from it. */
  public float[] uncentred(String text) {
    return model.embed(text);
  }

  private static final class Centre {
    static final float[] OF_ENGLISH = read();

    private static float[] read() {
      try (var in = BgeSmall.class.getResourceAsStream("tables/english.centre")) {
        var bytes = ByteBuffer.wrap(in.readAllBytes());
        var centre = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(centre);
        return centre;
      } catch (IOException e) {
        throw new UncheckedIOException("the middle of the English space cannot be read", e);
      }
    }
  }

  private static final class Once {
    static final BgeSmall MODEL = new BgeSmall();
  }
}

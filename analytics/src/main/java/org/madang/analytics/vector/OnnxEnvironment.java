package org.madang.analytics.vector;

import ai.onnxruntime.OrtEnvironment;

/**
 * The environment of ONNX Runtime in this process. The library frees it in a shutdown hook, while
 * others still load a model or compute, and the process dies in native code (its issue 31352). It
 * counts who uses the environment, so one use more, which is never given back, keeps it to the end.
 */
final class OnnxEnvironment {
  private static final int WARNING = 2;

  private OnnxEnvironment() {}

  static OrtEnvironment get() {
    return Once.ENVIRONMENT;
  }

  private static final class Once {
    static final OrtEnvironment ENVIRONMENT = kept();
  }

  /** The library has no public way to say so. */
  private static OrtEnvironment kept() {
    var environment = OrtEnvironment.getEnvironment();
    try {
      var library = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      library.setAccessible(true);
      var use =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      use.setAccessible(true);
      use.invoke(null, library.getLong(null), WARNING, "kept to the end");
      return environment;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("ONNX Runtime is not the version this was written for", e);
    }
  }
}

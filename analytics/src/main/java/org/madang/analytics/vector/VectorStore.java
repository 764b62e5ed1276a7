package org.madang.analytics.vector;

import java.util.Collection;
import java.util.Map;
import org.madang.analytics.Port;

/** Keeps vectors by the digest of their text, so that each is computed once. */
@Port("the database in the server, a map or nothing elsewhere")
public interface VectorStore {

  /** Those that are known, by digest. */
  Map<String, float[]> find(String space, Collection<String> digests);

  /** Keeps vectors, by digest; one that is already there stays. */
  void put(String space, Map<String, float[]> vectors);

  /** Keeps nothing. */
  VectorStore NONE =
      new VectorStore() {
        @Override
        public Map<String, float[]> find(String space, Collection<String> digests) {
          return Map.of();
        }

        @Override
        public void put(String space, Map<String, float[]> vectors) {}
      };
}

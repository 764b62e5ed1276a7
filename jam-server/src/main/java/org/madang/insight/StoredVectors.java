package org.madang.insight;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.madang.analytics.vector.VectorStore;

/** Vectors of texts in the database, so that each text is looked at once, restarts included. */
@ApplicationScoped
class StoredVectors implements VectorStore {
  @Resource(lookup = "java:app/jdbc/madang")
  private DataSource database;

  @Override
  public Map<String, float[]> find(String space, Collection<String> digests) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select digest, vector from text_vector where space = ? and digest = any(?)")) {
      select.setString(1, space);
      select.setArray(2, connection.createArrayOf("text", digests.toArray()));
      var found = new HashMap<String, float[]>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(rows.getString(1), floats(rows.getBytes(2)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the vectors cannot be read", e);
    }
  }

  @Override
  public void put(String space, Map<String, float[]> vectors) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into text_vector (space, digest, vector) values (?, ?, ?) on conflict do nothing")) {
      for (var vector : vectors.entrySet()) {
        insert.setString(1, space);
        insert.setString(2, vector.getKey());
        insert.setBytes(3, bytes(vector.getValue()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the vectors cannot be kept", e);
    }
  }

  private static byte[] bytes(float[] vector) {
    var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    var vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}

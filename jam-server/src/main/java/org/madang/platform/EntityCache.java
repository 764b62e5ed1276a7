package org.madang.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.TimeUnit;

/**
 * Forgets rows that another node changed: the database itself says so, by a trigger on every table
 * whose rows are kept in memory. All rows of the table go, since such changes are rare.
 */
@ApplicationScoped
class EntityCache {
  private static final String CHANGED = "row-changed";

  @PersistenceUnit private EntityManagerFactory entities;
  @Resource private ManagedScheduledExecutorService later;

  void hear(@Observes Cry cry) {
    if (cry.isAfterSilence()) {
      entities.getCache().evictAll();
    } else if (cry.isAbout(CHANGED)) {
      forget(cry.text());
      // a transaction that read the row before the change may have put it back
      later.schedule(() -> forget(cry.text()), 1, TimeUnit.SECONDS);
    }
  }

  private void forget(String table) {
    entities.getMetamodel().getEntities().stream()
        .filter(entity -> entity.getName().equalsIgnoreCase(table))
        .forEach(entity -> entities.getCache().evict(entity.getJavaType()));
  }
}

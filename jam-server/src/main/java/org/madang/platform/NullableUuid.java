package org.madang.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps ids that may be absent: EclipseLink's own conversion of a UUID fails on null. */
@Converter
public class NullableUuid implements AttributeConverter<@Nullable UUID, @Nullable Object> {
  @Override
  public @Nullable Object convertToDatabaseColumn(@Nullable UUID id) {
    return id;
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable Object kept) {
    return kept == null ? null : UUID.fromString(kept.toString());
  }
}

package org.madang.insight;

import java.util.UUID;

/** The analytics have looked at a jam again, and something may read differently. */
public record InsightRefreshed(UUID jam) {}

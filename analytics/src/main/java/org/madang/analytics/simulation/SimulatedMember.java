package org.madang.analytics.simulation;

/**
 * Somebody made up, with what nobody sees: habits and tastes.
 *
 * @param activity how much they do, heavy-tailed
 * @param severity added to all they judge
 * @param keenness how much quality moves their judgement; 0 for somebody who does not look
 * @param noise how much they waver
 * @param taste what they care for, four numbers
 * @param clique which friends stand by each other; -1 for none
 * @param favourite the stars of somebody who does not look
 */
record SimulatedMember(
    String id,
    String name,
    String function,
    String unit,
    String region,
    String locale,
    double activity,
    double severity,
    double keenness,
    double noise,
    double[] taste,
    int clique,
    int favourite) {}

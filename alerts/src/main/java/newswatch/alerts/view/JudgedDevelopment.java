package newswatch.alerts.view;

import newswatch.events.DevelopmentState;

/** A development with all its evidence, and what analysts make of it. */
public record JudgedDevelopment(DevelopmentState state, Opinion opinion) {}

/** The charts an outline can ask for. */
export const CHARTS = ["expenditureByClass", "budgetAndActual", "threePublic", "scores"] as const;

export type ChartId = (typeof CHARTS)[number];

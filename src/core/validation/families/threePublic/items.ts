/** The money columns of the three-public table, by the last part of their roles. */
export const THREE_PUBLIC_ITEMS = [
  "total",
  "abroad",
  "vehicles",
  "vehiclePurchase",
  "vehicleOperation",
  "reception",
] as const;

export type ThreePublicItem = (typeof THREE_PUBLIC_ITEMS)[number];

/** The counts that belong to the money, with the labels that forms print them under. */
export const COUNT_LABELS = {
  vehiclesHeld: /^(?:公务用?车|车辆|公车)?(?:实际)?保有(?:量|数)/u,
  vehiclesPurchased: /^(?:公务用?车|车辆|公车)购置(?:数|数量|台数|辆数)|购车数/u,
  abroadGroups: /出国.*团组|^团组数/u,
  abroadPersons: /出国.*人(?:次|数)/u,
  receptionBatches: /接待.*批次/u,
  receptionPersons: /接待.*人(?:次|数)/u,
} as const;

export type CountName = keyof typeof COUNT_LABELS;

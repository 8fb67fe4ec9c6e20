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

/** The counts that belong to the money. */
export type CountName =
  "vehiclesHeld" | "vehiclesPurchased" | "abroadGroups" | "abroadPersons" | "receptionBatches" | "receptionPersons";

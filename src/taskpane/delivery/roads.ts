/** The ways a report leaves the pane, by what the user sees of them, in the order in which they are tried. */
export const DELIVERY_ROADS = ["download", "dataUri", "browserPage", "clipboard"] as const;

export type DeliveryRoad = (typeof DELIVERY_ROADS)[number];

export function isDeliveryRoad(value: unknown): value is DeliveryRoad {
  return typeof value === "string" && (DELIVERY_ROADS as readonly string[]).includes(value);
}

export interface Surroundings {
  readonly platform: "mac" | "windows" | "web" | "browser" | "other";
  /** OpenBrowserWindowApi 1.1: Office can open the system's browser. */
  readonly canOpenBrowser: boolean;
}

/**
 * The roads in the order in which they are tried: the one that served last time first. Office on the web cannot open a
 * browser window of its own. Formatted text does not know a unit's own template.
 */
export function roadsFor(
  { canOpenBrowser }: Surroundings,
  last: string | null,
  hasTemplate = false,
): readonly DeliveryRoad[] {
  const possible = DELIVERY_ROADS.filter(
    (road) => (road !== "browserPage" || canOpenBrowser) && (road !== "clipboard" || !hasTemplate),
  );
  if (!isDeliveryRoad(last) || !possible.includes(last)) return possible;
  return [last, ...possible.filter((road) => road !== last)];
}

/** Excel for Mac often ignores downloads without a word (office-js#2700, #4681): the other roads are then shown at once. */
export function isUncertain(road: DeliveryRoad, { platform }: Surroundings): boolean {
  return platform === "mac" && (road === "download" || road === "dataUri");
}

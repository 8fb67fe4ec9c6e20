/** The ways a report leaves the pane, by what the user sees of them. */
export const DELIVERY_ROADS = ["download", "dataUri", "clipboard", "browserPage"] as const;

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
 * The roads in the order in which they are tried: the one that served last time first.
 * Excel for Mac often ignores downloads without a word (office-js#2700, #4681), so there the clipboard, which answers,
 * is the next one; Office on the web cannot open a browser window of its own.
 */
export function roadsFor({ platform, canOpenBrowser }: Surroundings, last: string | null): readonly DeliveryRoad[] {
  const usual: readonly DeliveryRoad[] =
    platform === "mac"
      ? ["download", "clipboard", "browserPage", "dataUri"]
      : ["download", "dataUri", "clipboard", "browserPage"];
  const possible = usual.filter((road) => road !== "browserPage" || canOpenBrowser);
  if (!isDeliveryRoad(last) || !possible.includes(last)) return possible;
  return [last, ...possible.filter((road) => road !== last)];
}

/** Roads that may lead nowhere without a sign on this platform: the other ones are then shown at once. */
export function isUncertain(road: DeliveryRoad, { platform }: Surroundings): boolean {
  return platform === "mac" && (road === "download" || road === "dataUri");
}

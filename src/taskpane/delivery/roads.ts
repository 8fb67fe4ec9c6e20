/** The ways a report leaves the pane, by what the user sees of them, in the order in which they are tried. */
export const DELIVERY_ROADS = ["download", "dataUri", "browserPage", "clipboard"] as const;

export type DeliveryRoad = (typeof DELIVERY_ROADS)[number];

export function isDeliveryRoad(value: unknown): value is DeliveryRoad {
  return typeof value === "string" && (DELIVERY_ROADS as readonly string[]).includes(value);
}

export interface Surroundings {
  readonly platform: "mac" | "ipad" | "windows" | "web" | "browser" | "other";
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

/**
 * Office for Mac often ignores downloads without a word (office-js#2700, #4681), and so does the same web view on the iPad:
 * the other roads are then shown at once.
 */
export function isUncertain(road: DeliveryRoad, { platform }: Surroundings): boolean {
  return (platform === "mac" || platform === "ipad") && (road === "download" || road === "dataUri");
}

/** This page in the system's browser; ask `canOpenBrowser` first. */
export function openBrowserPage(): void {
  Office.context.ui.openBrowserWindow(new URL("taskpane.html", window.location.href).href);
}

import type { Surroundings } from "./roads";

/** On which platform the pane stands, as far as deliveries differ. */
export function surroundings(inOffice: boolean): Surroundings {
  if (!inOffice) return { platform: "browser", canOpenBrowser: false };
  const platforms: Partial<Record<Office.PlatformType, Surroundings["platform"]>> = {
    [Office.PlatformType.Mac]: "mac",
    [Office.PlatformType.iOS]: "ipad",
    [Office.PlatformType.PC]: "windows",
    [Office.PlatformType.OfficeOnline]: "web",
  };
  return {
    platform: platforms[Office.context.platform] ?? "other",
    canOpenBrowser: Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"),
  };
}

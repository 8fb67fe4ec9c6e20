import type { Theme } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isDark } from "./isDark";

type ThemeName = "light" | "dark" | "highContrast";

const THEMES: Record<ThemeName, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/** The Fluent theme that fits Office's own colours, else the system's; it follows while the pane is open. */
export function useTheme(): { readonly name: ThemeName; readonly theme: Theme } {
  const name = useSyncExternalStore(subscribe, currentTheme);
  return { name, theme: THEMES[name] };
}

function currentTheme(): ThemeName {
  if (window.matchMedia("(forced-colors: active)").matches) return "highContrast";
  const office = officeBackground();
  if (office) return isDark(office) ? "dark" : "light";
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function officeBackground(): string | null {
  try {
    return Office.context.officeTheme?.bodyBackgroundColor ?? null;
  } catch {
    return null;
  }
}

function subscribe(changed: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener("change", changed);
  return () => {
    for (const list of lists) list.removeEventListener("change", changed);
  };
}

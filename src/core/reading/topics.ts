import { itemNameOf } from "./itemNames";

const PATH = /^(?:\d{1,2}[.、])?["“]?([^,;:。]*\((?:款|项)\))["”]?[。,;:]?(?=$|\D)/;

/** `1.校园安全经费：全年预算…`: a numbered paragraph that begins with a name speaks of it. */
const NAMED = /^(?:\d{1,2}[.、]|\(\d{1,2}\))([^,;:。\d]{2,24})[:。]/;

/** `1、…（类）…（款）…（项）。`: what the sentences after it speak of. */
export function pathIn(text: string): string | null {
  const path = (PATH.exec(text) ?? NAMED.exec(text))?.[1];
  return path === undefined ? null : itemNameOf(path).name || null;
}

const NEXT_PATH = /^;(?:\d{1,2}[.、])?["“]?([^,;:。\d]*\(项\))["”]?:/;
const LAST_LEVEL = /[^()]*\(项\)$/;

/** `…医疗（款）行政单位医疗（项）：支出决算…；事业单位医疗（项）：支出决算…`: the next 项 of the same 款, behind a stop of its sentence. */
export function nextPathIn(lead: string, before: string): string | null {
  const next = NEXT_PATH.exec(lead)?.[1];
  if (next === undefined || !before.endsWith("(项)")) return null;
  const isWhole = next.includes("(款)") || next.includes("(类)");
  return itemNameOf(isWhole ? next : before.replace(LAST_LEVEL, "") + next).name || null;
}

export function headlineIn(heading: string): string {
  const { name, isHeadline } = itemNameOf(heading.replace(/(?:支出|决算|预算)?情况(?:的)?(?:说明)?[。:]?$/, ""));
  return isHeadline ? name : "";
}

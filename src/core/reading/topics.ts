import { itemNameOf } from "./itemNames";

const PATH = /^(?:\d{1,2}[.、])?["“]?([^,;:。]*\((?:款|项)\))["”]?[。,;:]?(?=$|\D)/;

/** `1.校园安全经费：全年预算…`: a numbered paragraph that begins with a name speaks of it. */
const NAMED = /^(?:\d{1,2}[.、]|\(\d{1,2}\))([^,;:。\d]{2,24})[:。]/;

/** `1、…（类）…（款）…（项）。`: what the sentences after it speak of. */
export function pathIn(text: string): string | null {
  const path = (PATH.exec(text) ?? NAMED.exec(text))?.[1];
  return path === undefined ? null : itemNameOf(path).name || null;
}

export function headlineIn(heading: string): string {
  const { name, isHeadline } = itemNameOf(heading.replace(/(?:支出|决算|预算)?情况(?:的)?(?:说明)?[。:]?$/, ""));
  return isHeadline ? name : "";
}

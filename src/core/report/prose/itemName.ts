import type { ClassifiedItem } from "../../accounts/finalAccounts";
import { withoutItemNumber } from "../narrative/cleanText";
import { spansText } from "./figureText";
import { fillWording } from "./fillPattern";
import { NAMES } from "./names";

/** What a sentence calls a row: its printed name without number. A row that prints a code alone is called by its code. */
export function itemName({ name, code }: Pick<ClassifiedItem, "name" | "code">): string {
  const printed = withoutItemNumber(name);
  return printed === "" ? spansText(fillWording(NAMES.unnamed, { code })) : printed;
}

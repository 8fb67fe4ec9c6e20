import { z } from "zod";
import type { Recognition } from "../../../layout/recognisedTable";
import { cellText } from "../../tables/cells";
import file from "./places.json";

/**
 * Provinces with what names them (`says`: their own name, the abbreviation before their document numbers) and the cities
 * and counties whose names only they have. It helps to suggest; nothing is judged by it.
 */
const PROVINCES = Object.entries(
  z.record(z.string(), z.object({ says: z.array(z.string()), places: z.array(z.string()) })).parse(file),
);

/** Longer texts are quotations and tasks; a place in them need not be the unit's own. */
const DOCUMENT_NUMBER = /[\p{Script=Han}]{2,8}[〔[（(]\d{4}[〕\]）)]\s*\d+\s*号/gu;

/**
 * The places that the workbook is about, the smaller ones first: county or city, then province. The unit's name decides;
 * failing that the document numbers that the text cites.
 * @param region as the user states it
 */
export function placesOf(recognition: Recognition, region = ""): string[] {
  const name = `${region} ${recognition.department?.value ?? ""}`;
  const cited = recognition.tables
    .filter((table) => table.kind === "narrative")
    .flatMap((table) => table.rows.flatMap((row) => Object.values(row.values).map(cellText)))
    .flatMap((text) => text.match(DOCUMENT_NUMBER) ?? []);
  const counties: string[] = [];
  const provinces: string[] = [];
  for (const [province, { says, places }] of PROVINCES) {
    const found = places.filter((place) => names(name, place));
    counties.push(...found);
    const isCited = cited.some((number) => says.some((word) => number.includes(word)));
    if (found.length > 0 || says.some((word) => name.includes(word)) || isCited) provinces.push(province);
  }
  return [...counties.sort((a, b) => b.length - a.length), ...provinces];
}

/** At the beginning of a name or behind a bigger place: 道县 in 永州市道县县委, but not 南县 in 河南县. */
function names(text: string, place: string): boolean {
  return new RegExp(`(?:^|[\\s省市州共])${place}`, "u").test(text);
}

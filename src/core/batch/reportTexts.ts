import { pattern } from "../lexicon/words";
import type { ReportDocument } from "../text/document";
import { sha256 } from "../workbook/sha256";
import type { ReportTexts } from "./unitResult";

const LONGEST_OPENING = 60;
const FEWEST_AMOUNTS = 3;
const FEWEST_CHARACTERS = 40;
const AMOUNT = /(\d[\d,]*(?:\.\d+)?)(?:万元|亿元|元)/gu;

/**
 * What of a report is compared with the reports of other units: how its sentences begin, as far as a public body's name
 * may stand there, and digests of the paragraphs that tell at least three different amounts of three digits or more.
 * Short paragraphs, and those whose amounts are all nothing, are alike in many honest reports.
 */
export function reportTexts({ blocks }: ReportDocument): ReportTexts {
  const openings: (readonly [number, string])[] = [];
  const paragraphs: (readonly [number, string])[] = [];
  blocks.forEach((block, index) => {
    if (block.type !== "paragraph") return;
    const text = block.text.normalize("NFKC").replace(/\s/gu, "");
    for (const sentence of text.split(/[。；;！!\n]/u)) {
      const opening = sentence.slice(0, LONGEST_OPENING);
      if (pattern("text.publicBody").test(opening)) openings.push([index + 1, opening]);
    }
    if (text.length >= FEWEST_CHARACTERS && tellingAmounts(text) >= FEWEST_AMOUNTS)
      paragraphs.push([index + 1, sha256(text).slice(0, 16)]);
  });
  return { openings, paragraphs };
}

/** How many different amounts with three significant digits a text tells. */
function tellingAmounts(text: string): number {
  const amounts = [...text.matchAll(AMOUNT)].map(([, written = ""]) => written.replaceAll(",", ""));
  return new Set(amounts.filter((written) => written.replace(/\D/gu, "").replace(/^0+|0+$/gu, "").length >= 3)).size;
}

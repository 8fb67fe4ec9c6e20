import { xmlTags } from "./xmlTokens";

/** Children of `w:rPr` in the schema's order (ISO/IEC 29500-1, 17.3.2.28); what is not named stands behind. */
export const RUN_PROPERTIES = (
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish " +
  "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang " +
  "eastAsianLayout specVanish oMath"
).split(" ");

/** Children of `w:pPr` in the schema's order (ISO/IEC 29500-1, 17.3.1.26). */
export const PARAGRAPH_PROPERTIES = (
  "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs " +
  "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd " +
  "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment " +
  "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split(" ");

interface Property {
  readonly name: string;
  readonly xml: string;
}

/** `properties` (content of `w:rPr` or `w:pPr`) with `property` in its place, in the place of one of the same name. */
export function setProperty(properties: string, order: readonly string[], property: string): string {
  const [added] = childrenOf(property);
  if (!added) return properties;
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const others = childrenOf(properties).filter((one) => one.name !== added.name);
  const before = others.filter((one) => rank(one.name) <= rank(added.name));
  const behind = others.filter((one) => rank(one.name) > rank(added.name));
  return [...before, added, ...behind].map((one) => one.xml).join("");
}

export function withoutProperties(properties: string, ...names: readonly string[]): string {
  return childrenOf(properties)
    .filter((one) => !names.includes(one.name))
    .map((one) => one.xml)
    .join("");
}

function childrenOf(xml: string): Property[] {
  const children: Property[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of xmlTags(xml)) {
    if (depth === 0) start = tag.start;
    if (tag.type === "open") depth += 1;
    if (tag.type === "close") depth -= 1;
    if (depth === 0) children.push({ name: tag.name.replace(/^w:/u, ""), xml: xml.slice(start, tag.end) });
  }
  return children;
}

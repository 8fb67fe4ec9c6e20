import type { Content, Outline, Section } from "./outline";
import { statementsSlot } from "../content/statements";

/** Where the words of a section that the user has added himself are kept. */
export function ownSlot(section: string): string {
  return `section:${section}`;
}

/** The slots for which an outline has a place. */
export function slotsOf({ preamble, sections }: Pick<Outline, "preamble" | "sections">): ReadonlySet<string> {
  return new Set([...preamble.flatMap((content) => contentSlots(content, "")), ...sections.flatMap(sectionSlots)]);
}

function sectionSlots({ id, content, sections }: Section): string[] {
  return [...content.flatMap((one) => contentSlots(one, id)), ...sections.flatMap(sectionSlots)];
}

/** The first section with content of the kind, however deep. */
export function sectionWith(sections: readonly Section[], kind: Content["kind"]): Section | null {
  for (const section of sections) {
    if (section.content.some((one) => one.kind === kind)) return section;
    const below = sectionWith(section.sections, kind);
    if (below) return below;
  }
  return null;
}

function contentSlots(content: Content, section: string): string[] {
  switch (content.kind) {
    case "statements":
      return [statementsSlot(content)];
    case "narrative":
    case "fund":
      return [content.topic];
    case "opening":
      return ["preamble"];
    case "own":
      return [ownSlot(section)];
    default:
      return [];
  }
}

import { escapeXml, XML_DECLARATION } from "./xml";

/** Open Packaging Conventions (ECMA-376 part 2): how the parts of a .docx or .xlsx name one another. */
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const OFFICE_ML = "application/vnd.openxmlformats-officedocument";
export const WORD_ML = `${OFFICE_ML}.wordprocessingml`;

export interface PartRelationship {
  readonly id: string;
  /** The last word of its type's name; `coreProperties` is the one that belongs to the package itself. */
  readonly type: string;
  readonly target: string;
}

export function relationshipsXml(relations: readonly PartRelationship[]): string {
  const entries = relations.map(({ id, type, target }) => {
    const name =
      type === "coreProperties" ? `${PACKAGE}/relationships/metadata/core-properties` : `${RELATIONSHIP_TYPES}/${type}`;
    return `<Relationship Id="${id}" Type="${name}" Target="${escapeXml(target)}"/>`;
  });
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

/**
 * @param extensions content type of every part with this extension, beside .xml and .rels
 * @param overrides parts with a type of their own
 */
export function contentTypesXml(
  extensions: Readonly<Record<string, string>>,
  overrides: readonly (readonly [path: string, type: string])[],
): string {
  const all = {
    rels: "application/vnd.openxmlformats-package.relationships+xml",
    xml: "application/xml",
    ...extensions,
  };
  const defaults = Object.entries(all).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const own = overrides.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`);
  return `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">${defaults.join("")}${own.join("")}</Types>`;
}

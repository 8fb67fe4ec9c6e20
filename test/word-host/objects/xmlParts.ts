/** The Common API's custom XML parts: calls by dispatch id, not the rich API. Ids: OSF.DDA.MethodDispId in office.js. */
import type { WordDocument, XmlPart } from "../wordDocument";

const Call = { add: 128, getById: 129, getByNamespace: 130, getXml: 131, delete: 133 } as const;

const DONE = 0;
/** OSF.DDA.ErrorCodeManager.errorCodes.ooeCustomXmlNodeNotFound. */
const NOT_FOUND = 6_000;

export function isXmlPartsCall(id: number): boolean {
  return Object.values(Call).includes(id as (typeof Call)[keyof typeof Call]);
}

export function answerXmlParts(document: WordDocument, id: number, args: readonly unknown[]): readonly unknown[] {
  const [argument = ""] = args.map(String);
  const byId = document.xmlParts.find((part) => part.id === argument);
  switch (id) {
    case Call.add:
      return [DONE, described(document.addXmlPart(argument))];
    case Call.getById:
      return byId ? [DONE, described(byId)] : [NOT_FOUND];
    case Call.getByNamespace:
      return [DONE, document.xmlParts.filter(({ xml }) => xml.includes(`xmlns="${argument}"`)).map(described)];
    case Call.getXml:
      return byId ? [DONE, byId.xml] : [NOT_FOUND];
    default:
      return [document.removeXmlPart(argument) ? DONE : NOT_FOUND];
  }
}

function described({ id }: XmlPart): readonly [string, boolean] {
  return [id, false];
}

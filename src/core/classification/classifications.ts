import { oncePer, oncePerValue } from "../cache";
import { builtInClassification } from "./builtIn";
import type { Classification } from "./classification";
import { extendClassification } from "./extendClassification";
import type { ClassificationId } from "./item";
import { OWN_LISTS_SETTING, ownLists, type OwnList } from "./ownLists";

/** The three lists as they hold for one workbook: the built-in ones with the unit's own items and lists. */
export type Classifications = Readonly<Record<ClassificationId, Classification>>;

/**
 * Every stop of the road is given the lists that hold for its workbook and none fetches them for itself: so a unit's
 * own items count everywhere. Each list is put together when it is first looked at.
 * @param settings of the workbook; `{}` gives the built-in lists.
 */
export function classificationsOf(settings: Readonly<Record<string, unknown>>): Classifications {
  const kept = settings[OWN_LISTS_SETTING];
  return typeof kept === "object" && kept !== null ? extendedBy(kept) : BUILT_IN;
}

/** Settings keep the same lists from stop to stop, and with them the indexes of the lists. */
const extendedBy = oncePer((kept: object): Classifications => {
  const own = ownLists({ [OWN_LISTS_SETTING]: kept });
  return lazily((id) =>
    own.filter(({ classification }) => classification === id).reduce(extendBy, builtInClassification(id)),
  );
});

/** The built-in lists alone: for a document without a workbook, and for a blank workbook. */
export const BUILT_IN: Classifications = lazily(builtInClassification);

function lazily(make: (id: ClassificationId) => Classification): Classifications {
  const list = oncePerValue(make);
  return {
    get functional() {
      return list("functional");
    },
    get departmentEconomic() {
      return list("departmentEconomic");
    },
    get governmentEconomic() {
      return list("governmentEconomic");
    },
  };
}

function extendBy(base: Classification, { items, source, validFrom }: OwnList): Classification {
  return extendClassification(base, items, { source, ...(validFrom === undefined ? {} : { validFrom }) });
}

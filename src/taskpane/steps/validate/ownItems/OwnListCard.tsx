import { Button, mergeClasses } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { OwnList } from "../../../../core/classification/ownLists";
import { removeOwnList } from "../../../actions/ownItems";
import { Clamped } from "../../../components/Clamped";
import { listText } from "../../../components/listText";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";

/** One list: from where, of which classification, and what is in it. */
export function OwnListCard({ list }: { readonly list: OwnList }) {
  const pane = usePane();
  const { job } = usePaneState();
  const t = useText();
  const { card, padded, spread, quiet, strong } = useSurface();
  const { classification, source, items } = list;
  const remove = t("ownItems", "remove", { source });
  const named = items.map(({ code, name, validFrom }) =>
    validFrom === null
      ? t("ownItems", "item", { code, name })
      : t("ownItems", "itemFrom", { code, name, year: validFrom }),
  );
  return (
    <div className={mergeClasses(card, padded)}>
      <div className={spread}>
        <span className={strong}>{source}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          title={remove}
          aria-label={remove}
          disabled={job !== null}
          onClick={() => void removeOwnList(pane, list)}
        />
      </div>
      <div className={quiet}>
        {t("ownItems", "list", { name: t("ownItems", `classifications.${classification}`), count: items.length })}
      </div>
      <div className={quiet}>
        <Clamped text={listText(t, named)} />
      </div>
    </div>
  );
}

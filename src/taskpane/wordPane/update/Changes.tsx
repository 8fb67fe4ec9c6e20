import { Button } from "@fluentui/react-components";
import type { RefreshItem, RefreshPlan, RefreshStatus } from "../../../core/report/figures/refresh/refreshPlan";
import { Deferred } from "../../components/Deferred";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { canRefresh, isChosen } from "../state/wordReducer";
import { useIsBusy, useWord, useWordState } from "../WordContext";
import { ChangeRow } from "./ChangeRow";
import { GoneFigures } from "./GoneFigures";
import { StaleCharts } from "./StaleCharts";

/** Nothing can come to stand there, or needs to. */
const UNTOUCHED: readonly RefreshStatus[] = ["same", "gone", "noLastYear", "noBudget"];

/** What a refresh would change: what is safe first, then what a person must decide, then what it cannot reach. */
export function Changes({ plan }: { readonly plan: RefreshPlan }) {
  const t = useText();
  const { quiet } = useSurface();
  const { figures } = useWordState();
  const knowsReviews = (figures ?? []).every(({ isCommented }) => isCommented !== undefined);
  const differing = plan.items.filter(({ status }) => !UNTOUCHED.includes(status));
  const safe = differing.filter(({ isSafe }) => isSafe);
  const others = differing.filter(({ isSafe }) => !isSafe);
  const same = plan.items.filter(({ status }) => status === "same").flatMap(({ places }) => places).length;
  return (
    <>
      {differing.length === 0 && <div className={quiet}>{t("word", "update.nothing")}</div>}
      {differing.length > 0 && !knowsReviews && <div className={quiet}>{t("word", "update.noReviews")}</div>}
      <ChangeSection title="update.changed" hint="update.changedHint" items={safe} />
      <ChangeSection title="update.toDecide" hint="update.toDecideHint" items={others} />
      <StaleCharts plan={plan} />
      <GoneFigures plan={plan} />
      {same > 0 && <div className={quiet}>{t("word", "update.same", { count: same })}</div>}
    </>
  );
}

interface ChangeSectionProps {
  readonly title: string;
  readonly hint: string;
  readonly items: readonly RefreshItem[];
}

function ChangeSection({ title, hint, items }: ChangeSectionProps) {
  const { store } = useWord();
  const state = useWordState();
  const isBusy = useIsBusy();
  const t = useText();
  const { list, quiet, row } = useSurface();
  if (items.length === 0) return null;
  const open = items.filter(canRefresh);
  const all = open.length > 0 && open.every((item) => isChosen(state, item));
  const places = items.reduce((sum, item) => sum + item.places.length, 0);
  return (
    <Section title={t("word", title, { count: places })}>
      <div className={quiet}>{t("word", hint)}</div>
      {open.length > 1 && (
        <div className={row}>
          <Button
            size="small"
            disabled={isBusy}
            onClick={() => store.dispatch({ type: "choiceChanged", items: open, chosen: !all })}
          >
            {t("word", all ? "update.chooseNone" : "update.chooseAll")}
          </Button>
        </div>
      )}
      <Deferred>
        <ul className={list}>
          {items.map((item) => (
            <ChangeRow key={item.places[0]} item={item} />
          ))}
        </ul>
      </Deferred>
    </Section>
  );
}

import { Button } from "@fluentui/react-components";
import { MoreButton } from "../components/MoreButton";
import { Section } from "../components/Section";
import { useText } from "../components/TextContext";
import { usePaged } from "../components/usePaged";
import { useSurface } from "../components/useSurface";
import { saveFile, type BatchFile } from "./actions/save";
import { useBatchDesk, useBatchState } from "./BatchContext";
import { CrossList } from "./CrossList";
import { UnitList } from "./UnitList";
import type { BatchView } from "./worker/protocol";

const FILES: readonly BatchFile[] = ["workbook", "page", "list", "store"];

/** What came of a run: files to take along, the units, those that are missing, and what does not fit between them. */
export function BatchResult({ view }: { readonly view: BatchView }) {
  const { outcome } = useBatchState();
  const t = useText();
  const { stack, quiet } = useSurface();
  return (
    <div className={stack}>
      {outcome && (
        <div className={quiet} role="status">
          {t("batchPane", "work", { ...outcome })}
          {outcome.left > 0 && ` ${t("batchPane", "stopped", { left: outcome.left })}`}
        </div>
      )}
      <Files />
      <UnitList units={view.units} />
      <Missing view={view} />
      <CrossList view={view} />
    </div>
  );
}

function Files() {
  const desk = useBatchDesk();
  const { job, saved } = useBatchState();
  const t = useText();
  const { row, quiet } = useSurface();
  return (
    <Section title={t("batchPane", "files")}>
      <div className={row}>
        {FILES.map((kind) => (
          <Button
            key={kind}
            size="small"
            appearance={kind === "workbook" ? "primary" : "secondary"}
            disabled={job !== null}
            onClick={() => void saveFile(desk, t, kind)}
          >
            {t("batchPane", `save.${kind}`)}
          </Button>
        ))}
      </div>
      <div className={quiet}>{t("batchPane", "filesHint")}</div>
      <div className={quiet} role="status">
        {saved !== null && t("batchPane", "saved", { file: saved })}
      </div>
    </Section>
  );
}

function Missing({ view: { missing } }: { readonly view: BatchView }) {
  const t = useText();
  const { list, quiet } = useSurface();
  const { shown, rest, showMore } = usePaged(missing);
  if (missing.length === 0) return null;
  return (
    <Section title={t("batchPane", "missing")} aside={missing.length}>
      <ul className={list}>
        {shown.map(({ code, name, remark }) => (
          <li key={`${code} ${name}`}>
            {code} {name} <span className={quiet}>{remark}</span>
          </li>
        ))}
      </ul>
      <MoreButton rest={rest} onMore={showMore} />
    </Section>
  );
}

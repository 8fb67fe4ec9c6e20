import { Deferred } from "../../components/Deferred";
import { usePaneState } from "../../components/PaneContext";
import { StepHead } from "../../components/StepHead";
import { StepIntro } from "../../components/StepIntro";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import { DeliveryCard } from "./DeliveryCard";
import { GapList } from "./GapList";
import { OutlinePicker } from "./OutlinePicker";
import { Preview } from "./Preview";

/** What is still missing first, then the report as it will stand in Word, then the way out. */
export function ReportStep() {
  const { report } = usePaneState();
  const t = useText();
  const { stack } = useSurface();
  if (!report) return <StepIntro step="report" />;
  const { gaps } = report;
  return (
    <div className={stack}>
      <StepHead step="report">
        {gaps.length > 0 ? t("pane", "report.gaps", { count: gaps.length }) : t("pane", "report.ready")}
      </StepHead>
      <DeliveryCard />
      {gaps.length > 0 && <GapList gaps={gaps} />}
      <OutlinePicker />
      <Deferred>
        <Preview report={report} />
      </Deferred>
    </div>
  );
}

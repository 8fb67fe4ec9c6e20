import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root") as HTMLElement).render(<h1>部门整体支出绩效评价报告</h1>);

import { nameInAddress } from "../../../src/hosts/office/documentAddress";

test.each([
  ["D:\\报告\\进度50%.docx", "进度50%.docx"],
  ["/Users/a/增长5%25.docx", "增长5%25.docx"],
  ["https://x.gov.cn/docs/%E6%8A%A5%E5%91%8A.docx?web=1&a=b/c", "报告.docx"],
  ["https://x.gov.cn/docs/进度50%.docx", "进度50%.docx"],
  ["https://x.gov.cn/docs/%E8%BF%9B%E5%BA%A650%.docx", "进度50%.docx"],
  ["https://x.gov.cn/docs/%E8%BF.docx", "%E8%BF.docx"],
  ["", ""],
])("%s is %s", (address, name) => expect(nameInAddress(address)).toBe(name));

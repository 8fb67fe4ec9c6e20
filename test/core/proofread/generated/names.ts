/** Invented places, units and projects; items by their names in 政府收支分类科目. */
export const PLACES = ["青禾县", "临岭市", "云溪区", "石桥县", "白沙县", "东浦区", "南坪市", "清源县"];

export interface Office {
  readonly name: string;
  /** What it calls itself. */
  readonly self: string;
  readonly functionClass: string;
  readonly section: string;
  /** The 项 that its projects stand under. */
  readonly projectItem: string;
  readonly projects: readonly string[];
}

export const OFFICES: readonly Office[] = [
  {
    name: "财政局",
    self: "我局",
    functionClass: "一般公共服务支出",
    section: "财政事务",
    projectItem: "一般行政管理事务",
    projects: ["财政投资评审费", "预算绩效第三方评价费", "财政一体化系统运维", "票据印刷费", "乡镇财政所维修改造"],
  },
  {
    name: "审计局",
    self: "我局",
    functionClass: "一般公共服务支出",
    section: "审计事务",
    projectItem: "审计业务",
    projects: ["政府投资项目审计费", "经济责任审计专项", "大数据审计平台建设", "审计外勤经费"],
  },
  {
    name: "教育局",
    self: "我局",
    functionClass: "教育支出",
    section: "教育管理事务",
    projectItem: "一般行政管理事务",
    projects: ["教师培训专项", "校园安全保障经费", "义务教育质量监测", "校舍维修改造", "学生资助工作经费"],
  },
  {
    name: "文化旅游局",
    self: "我局",
    functionClass: "文化旅游体育与传媒支出",
    section: "文化和旅游",
    projectItem: "文化活动",
    projects: ["送戏下乡专项", "文物保护修缮", "旅游宣传推广", "图书馆免费开放补助", "文化馆设备更新"],
  },
  {
    name: "农业农村局",
    self: "我局",
    functionClass: "农林水支出",
    section: "农业农村",
    projectItem: "科技转化与推广服务",
    projects: ["高标准农田建设", "农产品质量安全检测", "动物防疫补助", "农机购置与应用补贴", "良种推广专项"],
  },
  {
    name: "水利局",
    self: "我局",
    functionClass: "农林水支出",
    section: "水利",
    projectItem: "水利工程建设",
    projects: ["小型水库维修养护", "山洪灾害防治", "河长制工作经费", "农村饮水安全巩固提升"],
  },
  {
    name: "统计局",
    self: "本单位",
    functionClass: "一般公共服务支出",
    section: "统计信息事务",
    projectItem: "专项统计业务",
    projects: ["住户调查经费", "经济普查专项", "统计联网直报平台维护", "劳动力调查补助"],
  },
  {
    name: "妇女联合会",
    self: "本单位",
    functionClass: "一般公共服务支出",
    section: "群众团体事务",
    projectItem: "一般行政管理事务",
    projects: ["妇女之家建设", "儿童关爱服务", "家庭教育指导", "巾帼创业就业培训"],
  },
];

export const WAGES = [
  "基本工资",
  "津贴补贴",
  "奖金",
  "绩效工资",
  "机关事业单位基本养老保险缴费",
  "职业年金缴费",
  "职工基本医疗保险缴费",
  "其他社会保障缴费",
  "住房公积金",
  "其他工资福利支出",
];

export const GOODS = [
  "办公费",
  "印刷费",
  "水费",
  "电费",
  "邮电费",
  "差旅费",
  "维修（护）费",
  "会议费",
  "培训费",
  "公务接待费",
  "劳务费",
  "委托业务费",
  "工会经费",
  "福利费",
  "公务用车运行维护费",
  "其他交通费用",
  "其他商品和服务支出",
];

export const FAMILY = ["退休费", "生活补助", "医疗费补助", "奖励金"];

export const SUBUNITS = ["国库集中支付中心", "信息中心", "服务中心", "监测站", "培训学校", "事务所", "质量检测站"];

export const ROOMS = [
  "办公室",
  "人事股",
  "法规股",
  "规划财务股",
  "综合股",
  "业务一股",
  "业务二股",
  "监督检查股",
  "信息股",
];

export const REASONS = [
  "人员调动",
  "严格落实过紧日子要求",
  "新增专项任务",
  "部分项目跨年度实施",
  "工资标准调整",
  "项目按进度付款",
  "压减一般性开支",
];
